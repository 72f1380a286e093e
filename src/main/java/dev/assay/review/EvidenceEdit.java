package dev.assay.review;

import dev.assay.model.GroundedSpan;
import dev.assay.model.Posting;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What adding words to a field's evidence, or taking some away, comes to.
 *
 * @param spans all of its words afterwards
 * @param lookAt which of them to look at then, from 0
 * @param refusal why it cannot be done, in a sentence; empty where it can
 */
public record EvidenceEdit(List<Span> spans, int lookAt, String refusal) {

    public EvidenceEdit {
        spans = List.copyOf(spans);
    }

    /**
     * Adds the whole words that a selection touches.
     *
     * @param now the field's words
     * @param selectedIn the posting in which the words were selected
     */
    public static EvidenceEdit attach(Posting open, List<Span> now, String selectedIn, Span selected) {
        if (!open.id().equals(selectedIn)) {
            return refused("These words stand in another posting than the one now open.");
        }
        Span span = DecisionRules.wholeWords(open, selected);
        String refusal = DecisionRules.refusal(now, span);
        if (!refusal.isEmpty()) {
            return refused(refusal);
        }
        List<Span> all = DecisionRules.with(now, span);
        return new EvidenceEdit(all, all.indexOf(span), "");
    }

    /**
     * Takes a piece away.
     *
     * @param now the field's words
     * @param lookedAt which of them is looked at, from 0
     */
    public static EvidenceEdit detach(List<Span> now, int lookedAt) {
        if (now.isEmpty()) {
            return refused("This field has no evidence to remove.");
        }
        List<Span> spans = new ArrayList<>(now);
        int at = Math.min(lookedAt, spans.size() - 1);
        spans.remove(at);
        return new EvidenceEdit(spans, Math.max(0, Math.min(at, spans.size() - 1)), "");
    }

    /**
     * What taking a piece away from a value of the reviewer's own comes to that rests on nothing yet.
     *
     * @param shown the answer's words, which are shown beside it
     */
    public static EvidenceEdit answersOwn(List<GroundedSpan> shown) {
        return shown.isEmpty()
                ? detach(List.of(), 0)
                : refused("These words are the answer's. Your own value does not rest on them, so there is"
                        + " nothing to remove; attach the words that it rests on.");
    }

    /** What taking away a piece of evidence comes to that is another answer's, which is only looked at. */
    public static EvidenceEdit anothersWords() {
        return refused(
                "These words are another answer’s, and the field does not rest on them. Look at the judged"
                        + " answer to remove a piece of its evidence.");
    }

    private static EvidenceEdit refused(String why) {
        return new EvidenceEdit(List.of(), 0, why);
    }
}
