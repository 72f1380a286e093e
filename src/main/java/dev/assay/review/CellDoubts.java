package dev.assay.review;

import dev.assay.audit.CellRisk;
import dev.assay.audit.Risk;
import dev.assay.model.CellNote;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import dev.assay.model.ValueFlaw;
import dev.assay.saying.Saying;
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
    /** What they say, to tell nothing twice. */
    private final List<String> known = new ArrayList<>();

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
            found.add(Doubt.Kind.VALUE, Saying.of("doubt.no-value"), false);
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
        reasons.forEach(reason -> add(Doubt.Kind.FINDING, reason.said(), isGrave(reason)));
    }

    private void flaws(InferredField proposal) {
        List<Saying> flags = proposal.notes().stream().filter(note -> note.kind() == CellNote.Kind.FLAGGED)
                .map(CellNote::said).toList();
        flags.forEach(flag -> add(Doubt.Kind.FINDING, flag, true));
        if (proposal.value() instanceof FieldValue.Malformed flawed) {
            add(Doubt.Kind.VALUE, Saying.of("doubt.unusable", ValueFlaw.of(proposal.field(), flawed)),
                    flags.isEmpty());
        }
    }

    private void answers(PostingFile file, Answer judged, InferredField proposal) {
        for (Answer other : file.currentAnswers()) {
            InferredField said = other.fields().get(proposal.field());
            if (!other.id().equals(judged.id()) && said != null
                    && !said.value().agreesWith(proposal.value())) {
                add(Doubt.Kind.ANSWERS, Saying.of("doubt.differs", other.engine().name()), false);
            }
        }
    }

    private void evidence(FieldReview review, @Nullable Grounding found) {
        if (found == null) {
            add(Doubt.Kind.EVIDENCE, Saying.of("doubt.not-looked-for"), false);
            return;
        }
        Decision edit = review.evidence();
        boolean byHand = edit != null && !edit.what().spans().isEmpty();
        EvidenceStatus status = found.status();
        boolean alone = doubts.stream().noneMatch(Doubt::grave);
        switch (status) {
            case CONTRADICTED -> add(Doubt.Kind.EVIDENCE, status.meaning(), alone);
            case NOT_FOUND, NO_TEXT -> addUnless(byHand, status, alone);
            case RELATED -> addUnless(byHand, status, false);
            case EXACT, NORMALISED, QUOTED, PARAPHRASE, PASS1, ABSENT -> {
            }
        }
    }

    private void addUnless(boolean byHand, EvidenceStatus status, boolean grave) {
        if (!byHand) {
            add(Doubt.Kind.EVIDENCE, status.meaning(), grave);
        }
    }

    private void confidence(@Nullable Double stated) {
        if (stated == null) {
            add(Doubt.Kind.CONFIDENCE, Saying.of("doubt.no-confidence"), false);
        } else if (stated < LEAST_CONFIDENCE) {
            double shown = Double.parseDouble(String.format(Locale.ROOT, "%.2f", stated));
            add(Doubt.Kind.CONFIDENCE, Saying.of("doubt.low-confidence", shown), false);
        }
    }

    /** Adds a doubt unless another says the same. */
    private void add(Doubt.Kind kind, Saying said, boolean grave) {
        String words = bare(said.english());
        if (known.stream().noneMatch(other -> other.contains(words))) {
            known.add(words);
            doubts.add(new Doubt(kind, said, grave));
        }
    }

    private static String bare(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
