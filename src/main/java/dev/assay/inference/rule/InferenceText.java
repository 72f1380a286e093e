package dev.assay.inference.rule;

import dev.assay.model.ShownSpans;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.document.Block;
import dev.assay.text.document.Document;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import dev.assay.vocabulary.Sentences;
import java.util.Optional;

/** A posting's title, location and description as one run of words, with blocks and sentences. */
final class InferenceText {

    private final SectionText title;
    private final SectionText place;
    private final Document document;
    final Tokens tokens = new Tokens();
    /** The first token of the location and of the description. */
    final int location;
    final int description;
    final Sentences sentences;

    InferenceText(Posting posting, Tokenizer tokenizer) {
        title = new SectionText(posting, Section.TITLE);
        place = new SectionText(posting, Section.LOCATION);
        document = Document.of(posting.description());
        tokenizer.read(title.text(), 0, title.text().length(), Tokens.SENTENCE, tokens);
        location = tokens.size();
        tokenizer.read(place.text(), 0, place.text().length(), Tokens.SENTENCE, tokens);
        description = tokens.size();
        String text = document.text();
        for (Block block : document.blocks()) {
            tokenizer.read(text, block.start(), block.end(), Tokens.SENTENCE, tokens);
        }
        sentences = new Sentences(tokens, document, description,
                new Sentences.Line(0, Sentences.TITLE), new Sentences.Line(location, Sentences.LOCATION));
    }

    /** The description's blocks, in order; numbered as {@link Sentences#block} does. */
    Block block(int number) {
        return document.blocks().get(number);
    }

    Section section(int token) {
        return token < location
                ? Section.TITLE
                : token < description ? Section.LOCATION : Section.DESCRIPTION;
    }

    /** The sentences of the description in which a text stands word for word: the first, and one past the last. */
    int[] sentencesOf(String text) {
        int at = text.isBlank() ? -1 : document.text().indexOf(text.strip());
        int from = 0;
        int to = 0;
        for (int s = 0; at >= 0 && s < sentences.count(); s++) {
            int first = sentences.from(s);
            int last = sentences.from(s + 1) - 1;
            if (first >= description && tokens.start(first) < at + text.strip().length()
                    && tokens.end(last) > at) {
                from = to == 0 ? s : from;
                to = s + 1;
            }
        }
        return new int[]{from, to};
    }

    /** The words as they are shown, from one token to another, end exclusive. */
    String words(int from, int to) {
        String text = switch (section(from)) {
            case TITLE -> title.text();
            case LOCATION -> place.text();
            default -> document.text();
        };
        return text.substring(tokens.start(from), tokens.end(to - 1)).replace('\n', ' ');
    }

    /** Where the words stand in the posting as given. */
    Optional<Span> span(int from, int to) {
        int start = tokens.start(from);
        int end = tokens.end(to - 1);
        return switch (section(from)) {
            case TITLE -> Optional.of(title.span(start, end));
            case LOCATION -> Optional.of(place.span(start, end));
            default -> ShownSpans.of(document).span(start, end);
        };
    }
}
