package dev.assay.inference.rule;

import dev.assay.model.DocumentSpans;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.document.Block;
import dev.assay.text.document.Document;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
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
    /** By block of the description, its first token; one more entry for the end. */
    final int[] blockFrom;
    /** By sentence, its first token and its block (-1 for the title, -2 for the location); one more for the end. */
    final int[] sentenceFrom;
    final int[] sentenceBlock;
    final int sentences;
    /** By token, its sentence. */
    final int[] sentenceOf;

    InferenceText(Posting posting, Tokenizer tokenizer) {
        title = new SectionText(posting, Section.TITLE);
        place = new SectionText(posting, Section.LOCATION);
        document = Document.of(posting.description());
        tokenizer.read(title.text(), 0, title.text().length(), Tokens.SENTENCE, tokens);
        location = tokens.size();
        tokenizer.read(place.text(), 0, place.text().length(), Tokens.SENTENCE, tokens);
        description = tokens.size();
        String text = document.text();
        int blocks = document.blocks().size();
        blockFrom = new int[blocks + 1];
        for (int b = 0; b < blocks; b++) {
            Block block = document.blocks().get(b);
            blockFrom[b] = tokens.size();
            tokenizer.read(text, block.start(), block.end(), Tokens.SENTENCE, tokens);
        }
        blockFrom[blocks] = tokens.size();
        sentenceOf = new int[tokens.size()];
        int count = 0;
        for (int t = 0; t < tokens.size(); t++) {
            if (startsSentence(t)) {
                count++;
            }
            sentenceOf[t] = count - 1;
        }
        sentences = count;
        sentenceFrom = new int[count + 1];
        sentenceBlock = new int[count];
        int block = 0;
        for (int t = 0, s = -1; t < tokens.size(); t++) {
            if (sentenceOf[t] != s) {
                s = sentenceOf[t];
                sentenceFrom[s] = t;
                while (t >= description && blockFrom[block + 1] <= t) {
                    block++;
                }
                sentenceBlock[s] = t < location ? -1 : t < description ? -2 : block;
            }
        }
        sentenceFrom[count] = tokens.size();
    }

    private boolean startsSentence(int token) {
        return token == 0 || token == location || token == description
                || tokens.hasBefore(token, Tokens.SENTENCE);
    }

    /** The description's blocks, in order; numbered as {@link #blockFrom} does. */
    Block block(int number) {
        return document.blocks().get(number);
    }

    int blocks() {
        return blockFrom.length - 1;
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
        for (int s = 0; at >= 0 && s < sentences; s++) {
            int first = sentenceFrom[s];
            int last = sentenceFrom[s + 1] - 1;
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
            default -> DocumentSpans.of(document).span(start, end);
        };
    }
}
