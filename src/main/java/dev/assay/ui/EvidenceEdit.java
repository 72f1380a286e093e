package dev.assay.ui;

import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Posting;
import dev.assay.model.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What can be done by hand with the words a field rests on. */
final class EvidenceEdit {

    private EvidenceEdit() {}

    /** The words the selected field rests on now. */
    static List<Span> spans(Workbench bench) {
        return bench.spans(bench.fieldProperty().get()).stream().map(GroundedSpan::span).toList();
    }

    /** Why words cannot be added to those there are, in a sentence; empty where they can. */
    static String refusal(List<Span> spans, Span added) {
        if (added.quote().isBlank()) {
            return "Select words, not only space.";
        }
        if (spans.contains(added)) {
            return "These words are evidence of this field already.";
        }
        return spans.size() < Grounding.MOST_SPANS
                ? ""
                : "A field rests on at most four pieces of evidence. Remove one first ("
                        + Action.DETACH.keyText() + ").";
    }

    /** The spans with one more, in the order of the posting. */
    static List<Span> with(List<Span> spans, Span added) {
        return Stream.concat(spans.stream(), Stream.of(added))
                .sorted(Comparator.comparing(Span::in).thenComparingInt(Span::start)
                        .thenComparingInt(Span::end))
                .toList();
    }

    /** The whole words that a selection touches, without the space around them. */
    static Span wholeWords(Posting posting, Span selected) {
        if (selected.quote().isBlank()) {
            return selected;
        }
        int[] text = posting.text(selected.in()).codePoints().toArray();
        int start = selected.start();
        int end = selected.end();
        while (Character.isWhitespace(text[start])) {
            start++;
        }
        while (Character.isWhitespace(text[end - 1])) {
            end--;
        }
        while (start > 0 && isWithinWord(text, start)) {
            start--;
        }
        while (end < text.length && isWithinWord(text, end)) {
            end++;
        }
        return new Span(selected.in(), start, end, new String(text, start, end - start));
    }

    /** Whether a word goes on over a place, given as the code point behind it. */
    private static boolean isWithinWord(int[] text, int at) {
        return Character.isLetterOrDigit(text[at - 1]) && Character.isLetterOrDigit(text[at]);
    }
}
