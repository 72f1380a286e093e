package dev.assay.review;

import dev.assay.audit.CellRisk;
import dev.assay.audit.Risk;
import dev.assay.model.CellNote;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What there is to doubt about a cell: the one rule for what is marked, told, and not accepted unseen. */
public final class CellDoubts {

    /** Below this stated confidence, 0 to 1, a value is not accepted unseen. */
    public static final double LEAST_CONFIDENCE = 0.7;

    /** The least weight of a finding that marks a cell in a list; lighter ones are told where it is open. */
    private static final double GRAVE = 0.5;

    private final List<Doubt> doubts = new ArrayList<>();

    private CellDoubts() {}

    /**
     * The doubts, the gravest kind first; none where the proposed value may be accepted with the rest of its posting.
     *
     * @param judged the answer that is judged; null where there is none
     * @param risk what the checks found in the posting
     */
    public static List<Doubt> of(PostingFile file, @Nullable Answer judged, Risk risk, String field) {
        CellDoubts found = new CellDoubts();
        InferredField proposal = judged == null ? null : judged.fields().get(field);
        found.findings(findings(file, judged, risk, field));
        if (judged == null || proposal == null) {
            found.add(Doubt.Kind.VALUE, "No value is proposed.", false);
            return List.copyOf(found.doubts);
        }
        found.flaws(proposal);
        found.answers(file, judged, proposal);
        found.evidence(file.review(field), proposal.grounding());
        found.confidence(proposal.confidence());
        return List.copyOf(found.doubts);
    }

    /**
     * What the checks noticed about a cell, the gravest first, with the values that may be taken instead.
     *
     * @param judged the answer that is judged; null where there is none
     * @param risk what the checks found in the posting
     */
    public static List<Risk.Reason> findings(PostingFile file, @Nullable Answer judged, Risk risk,
            String field) {
        return judged == null
                ? ofPosting(risk, field)
                : file.risk(judged, field).map(CellRisk::findings).orElseGet(() -> ofPosting(risk, field));
    }

    /** Whether a finding alone makes a cell worth going to. */
    public static boolean isGrave(Risk.Reason finding) {
        return finding.weight() >= GRAVE;
    }

    /** Where nobody weighed the judged answer's cell, what is said of the posting. */
    private static List<Risk.Reason> ofPosting(Risk risk, String field) {
        return risk.reasons().stream().filter(reason -> reason.field().equals(field)).toList();
    }

    private void findings(List<Risk.Reason> reasons) {
        reasons.forEach(reason -> add(Doubt.Kind.FINDING, reason.message(), isGrave(reason)));
    }

    private void flaws(InferredField proposal) {
        List<String> flags = proposal.notes().stream().filter(note -> note.kind() == CellNote.Kind.FLAGGED)
                .map(CellNote::message).toList();
        flags.forEach(flag -> add(Doubt.Kind.FINDING, flag, true));
        if (proposal.value() instanceof FieldValue.Malformed(Object raw, String reason)) {
            add(Doubt.Kind.VALUE, "The proposed value cannot be used: " + reason, flags.isEmpty());
        }
    }

    private void answers(PostingFile file, Answer judged, InferredField proposal) {
        for (Answer other : file.currentAnswers()) {
            InferredField said = other.fields().get(proposal.field());
            if (!other.id().equals(judged.id()) && said != null
                    && !said.value().agreesWith(proposal.value())) {
                add(Doubt.Kind.ANSWERS, "The answer of " + other.engine().name() + " differs.", false);
            }
        }
    }

    private void evidence(FieldReview review, @Nullable Grounding found) {
        if (found == null) {
            add(Doubt.Kind.EVIDENCE, "Its evidence was not looked for yet.", false);
            return;
        }
        Decision edit = review.evidence();
        boolean byHand = edit != null && !edit.what().spans().isEmpty();
        EvidenceStatus status = found.status();
        boolean alone = doubts.stream().noneMatch(Doubt::grave);
        switch (status) {
            case CONTRADICTED -> add(Doubt.Kind.EVIDENCE, status.explanation(), alone);
            case NOT_FOUND, NO_TEXT -> addUnless(byHand, status, alone);
            case RELATED -> addUnless(byHand, status, false);
            case EXACT, NORMALISED, QUOTED, PARAPHRASE, PASS1, ABSENT -> {
            }
        }
    }

    private void addUnless(boolean byHand, EvidenceStatus status, boolean grave) {
        if (!byHand) {
            add(Doubt.Kind.EVIDENCE, status.explanation(), grave);
        }
    }

    private void confidence(@Nullable Double stated) {
        if (stated == null) {
            add(Doubt.Kind.CONFIDENCE, "No confidence is stated.", false);
        } else if (stated < LEAST_CONFIDENCE) {
            add(Doubt.Kind.CONFIDENCE,
                    String.format(Locale.ROOT, "The stated confidence is only %.2f.", stated),
                    false);
        }
    }

    /** Adds a doubt unless another says the same. */
    private void add(Doubt.Kind kind, String message, boolean grave) {
        if (doubts.stream().noneMatch(other -> bare(other.message()).contains(bare(message)))) {
            doubts.add(new Doubt(kind, message, grave));
        }
    }

    private static String bare(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
