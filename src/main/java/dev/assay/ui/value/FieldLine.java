package dev.assay.ui.value;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.InferredField;
import dev.assay.model.Source;
import dev.assay.review.FieldReview;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.Confidence;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field as its line shows it.
 *
 * @param spec the field
 * @param state what was decided
 * @param value the decided value, or else the proposed one
 * @param original the proposed value that the decision replaced; null where none was
 * @param confidence as proposed; null where none was given
 * @param source what the proposed value was taken from; null where nothing is proposed
 * @param status how the evidence stands; null where it was not looked for
 * @param byHand whether the reviewer gave the evidence or took it away
 * @param pending whether the value is a choice of several that is still to be confirmed
 * @param note what the reviewer wrote beside it; empty where nothing
 * @param doubts what there is to doubt, in words; empty when nothing
 */
public record FieldLine(FieldSpec spec, FieldReview.State state, ValueText value,
        @Nullable ValueText original,
        @Nullable Double confidence, @Nullable Source source, @Nullable EvidenceStatus status,
        boolean byHand, boolean pending, String note, List<String> doubts) {

    public FieldLine {
        doubts = List.copyOf(doubts);
    }

    public static FieldLine of(FieldSpec spec, FieldReview review, ValueText value,
            @Nullable ValueText original,
            @Nullable InferredField proposal, boolean byHand, boolean pending, String note,
            List<String> doubts) {
        if (proposal == null) {
            return new FieldLine(spec, review.state(), value, original, null, null, null, byHand, pending,
                    note, doubts);
        }
        return new FieldLine(spec, review.state(), value, original, proposal.confidence(), proposal.source(),
                proposal.grounding() == null ? null : proposal.grounding().status(), byHand, pending,
                note, doubts);
    }

    /** The whole line in words, for a screen reader. */
    public String spoken(Wording words) {
        List<String> said = new ArrayList<>();
        said.add(spec.label() + ": " + value.text());
        said.add(state == FieldReview.State.OVERRIDDEN && original != null
                ? words.of("state.overridden-from", original.text())
                : words.name(state));
        if (source != null) {
            said.add(Confidence.words(confidence, words));
        }
        if (byHand) {
            said.add(words.of("evidence.said-by-hand"));
        } else if (status != null) {
            said.add(words.of("evidence.said", words.name(status)));
        }
        if (!note.isEmpty()) {
            said.add(words.of("note.said", note));
        }
        said.addAll(doubts);
        return String.join(". ", said);
    }
}
