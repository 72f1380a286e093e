package dev.assay.review;

import dev.assay.model.GroundedSpan;
import dev.assay.model.Posting;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What adding words to a field's evidence, or taking some away, comes to.
 *
 * @param spans all of its words afterwards
 * @param lookAt which of them to look at then, from 0
 * @param refused why it cannot be done; null where it can
 */
public record EvidenceEdit(List<Span> spans, int lookAt, @Nullable Saying refused) {

    public EvidenceEdit {
        spans = List.copyOf(spans);
    }

    /** Why it cannot be done, in an English sentence; empty where it can. */
    public String refusal() {
        return refused == null ? "" : refused.english();
    }

    /**
     * Adds the whole words that a selection touches.
     *
     * @param now the field's words
     * @param selectedIn the posting in which the words were selected
     */
    public static EvidenceEdit attach(Posting open, List<Span> now, String selectedIn, Span selected) {
        if (!open.id().equals(selectedIn)) {
            return refused(Saying.of("refused.another-posting"));
        }
        Span span = DecisionRules.wholeWords(open, selected);
        Optional<Saying> refusal = DecisionRules.refused(now, span);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        List<Span> all = DecisionRules.with(now, span);
        return new EvidenceEdit(all, all.indexOf(span), null);
    }

    /**
     * Takes a piece away.
     *
     * @param now the field's words
     * @param lookedAt which of them is looked at, from 0
     */
    public static EvidenceEdit detach(List<Span> now, int lookedAt) {
        if (now.isEmpty()) {
            return refused(Saying.of("refused.no-evidence"));
        }
        List<Span> spans = new ArrayList<>(now);
        int at = Math.min(lookedAt, spans.size() - 1);
        spans.remove(at);
        return new EvidenceEdit(spans, Math.max(0, Math.min(at, spans.size() - 1)), null);
    }

    /**
     * What taking a piece away from a value of the reviewer's own comes to that rests on nothing yet.
     *
     * @param shown the answer's words, which are shown beside it
     */
    public static EvidenceEdit answersOwn(List<GroundedSpan> shown) {
        return shown.isEmpty()
                ? detach(List.of(), 0)
                : refused(Saying.of("refused.answers-own"));
    }

    /** What taking away a piece of evidence comes to that is another answer's, which is only looked at. */
    public static EvidenceEdit anothersWords() {
        return refused(Saying.of("refused.anothers-words"));
    }

    private static EvidenceEdit refused(Saying why) {
        return new EvidenceEdit(List.of(), 0, why);
    }
}
