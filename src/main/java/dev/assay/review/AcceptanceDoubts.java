package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.model.CellNote;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a cell must be looked at before its proposed value is accepted: the rule for accepting what was not opened. */
public final class AcceptanceDoubts {

    /** Below this stated confidence, 0 to 1, a value is not accepted unseen. */
    public static final double LEAST_CONFIDENCE = 0.7;

    private AcceptanceDoubts() {}

    /**
     * The reasons in words; empty where the proposed value may be accepted with the rest of its posting.
     *
     * @param judged the answer that is judged; null where there is none
     * @param risk what the checks found in the posting
     */
    public static List<String> of(PostingFile file, @Nullable Run judged, Risk risk, String field) {
        InferredField proposal = judged == null ? null : judged.fields().get(field);
        if (judged == null || proposal == null) {
            return List.of("No value is proposed.");
        }
        List<String> doubts = new ArrayList<>();
        if (proposal.value() instanceof FieldValue.Malformed(Object raw, String reason)) {
            doubts.add("The proposed value cannot be used: " + reason + ".");
        }
        risk.reasons().stream().filter(reason -> reason.field().equals(field)).map(Risk.Reason::message)
                .forEach(doubts::add);
        proposal.notes().stream().filter(note -> note.kind() == CellNote.Kind.FLAGGED).map(CellNote::message)
                .filter(message -> !doubts.contains(message)).forEach(doubts::add);
        for (Run other : file.currentRuns()) {
            InferredField said = other.fields().get(field);
            if (!other.id().equals(judged.id()) && said != null
                    && !said.value().agreesWith(proposal.value())) {
                doubts.add("The answer of " + other.engine().name() + " differs.");
            }
        }
        evidence(file.review(field), proposal.grounding(), doubts);
        Double confidence = proposal.confidence();
        if (confidence == null) {
            doubts.add("No confidence is stated.");
        } else if (confidence < LEAST_CONFIDENCE) {
            doubts.add(String.format(Locale.ROOT, "The stated confidence is only %.2f.", confidence));
        }
        return List.copyOf(doubts);
    }

    private static void evidence(FieldReview review, @Nullable Grounding found, List<String> doubts) {
        Decision edit = review.evidence();
        boolean byHand = edit != null && !edit.what().spans().isEmpty();
        if (found == null) {
            doubts.add("Its evidence was not looked for yet.");
            return;
        }
        switch (found.status()) {
            case CONTRADICTED -> doubts.add(found.status().explanation());
            case NOT_FOUND, RELATED, NO_TEXT -> {
                if (!byHand) {
                    doubts.add(found.status().explanation());
                }
            }
            case EXACT, NORMALISED, QUOTED, PARAPHRASE, PASS1, ABSENT -> {
            }
        }
    }
}
