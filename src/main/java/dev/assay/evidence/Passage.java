package dev.assay.evidence;

import dev.assay.model.ShownSpans;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.FoldedText;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import dev.assay.text.word.Words.Word;
import dev.assay.text.word.Words;
import dev.assay.text.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * One section of a posting, ready to be searched.
 *
 * @param section which
 * @param page its text as shown, which words and folded text count in
 * @param folded the shown text, folded
 * @param words the shown text's words
 */
record Passage(Section section, Document page, FoldedText folded, List<Word> words) {

    static Passage of(Posting posting, Section section, int firstSegment, Tokenizer tokenizer,
            Tokens tokens) {
        String raw = posting.text(section);
        Document page = section == Section.DESCRIPTION ? Document.of(raw) : Document.ofLine(raw);
        String text = page.text();
        int first = tokens.size();
        tokenizer.read(text, 0, text.length(), Tokens.SENTENCE, tokens);
        return new Passage(section, page, FoldedText.of(text), Words.of(text, tokens, first, firstSegment));
    }

    /** The span of a range of the shown text; empty where that shows nothing. */
    Optional<Span> span(int start, int end) {
        return new ShownSpans(page, section).span(start, end);
    }

    /** The span of a range of the text as given; empty where the range cuts a character. */
    Optional<Span> rawSpan(int start, int end) {
        return new ShownSpans(page, section).spanOfRaw(start, end);
    }

    /** The span of a range of the folded text. */
    Optional<Span> foldedSpan(int start, int end) {
        return span(folded.start(start), folded.end(end - 1));
    }
}
