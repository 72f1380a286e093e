package dev.assay.ui.fields;

import dev.assay.audit.Risk;
import dev.assay.model.CellNote;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What there is to doubt about a field of the open posting: what weighed in its risk, and the judged answer's own flaws. */
final class Doubts {

    /** The least weight of a risk's reason that marks a field in the list; lighter ones are told when it is open. */
    private static final double GRAVE = 0.5;

    private final Workbench bench;

    Doubts(Workbench bench) {
        this.bench = bench;
    }

    /** What marks a field in the list. */
    List<String> grave(FieldSpec spec) {
        List<String> doubts = new ArrayList<>();
        reasons(spec).stream().filter(reason -> reason.weight() >= GRAVE).map(Risk.Reason::message)
                .forEach(doubts::add);
        doubts.addAll(flaws(spec, doubts));
        if (doubts.isEmpty()) {
            bench.proposal(spec.key()).map(InferredField::grounding).map(Grounding::status)
                    .filter(Doubts::isGrave)
                    .map(EvidenceStatus::explanation).ifPresent(doubts::add);
        }
        return doubts;
    }

    private static boolean isGrave(EvidenceStatus status) {
        return switch (status) {
            case CONTRADICTED, NOT_FOUND, NO_TEXT -> true;
            case EXACT, NORMALISED, QUOTED, PARAPHRASE, PASS1, ABSENT, RELATED -> false;
        };
    }

    /** All that is told when a field is open; how its evidence stands is told apart. */
    List<String> all(FieldSpec spec) {
        List<String> doubts = new ArrayList<>();
        reasons(spec).stream().map(Risk.Reason::message).forEach(doubts::add);
        doubts.addAll(flaws(spec, doubts));
        return doubts;
    }

    private List<Risk.Reason> reasons(FieldSpec spec) {
        PostingFile file = bench.postingProperty().get();
        Risk risk = file == null
                ? Risk.NONE
                : bench.queue().find(file.posting().id()).map(PostingSummary::risk).orElse(Risk.NONE);
        return risk.reasons().stream().filter(reason -> reason.field().equals(spec.key())).toList();
    }

    /** The judged answer's own flaws, where they are not told yet. */
    private List<String> flaws(FieldSpec spec, List<String> told) {
        Optional<InferredField> proposal = bench.proposal(spec.key());
        List<String> flaws = new ArrayList<>();
        proposal.stream().flatMap(field -> field.notes().stream())
                .filter(note -> note.kind() == CellNote.Kind.FLAGGED).map(CellNote::message)
                .forEach(flaws::add);
        if (flaws.isEmpty() && proposal.map(InferredField::value)
                .orElse(null) instanceof FieldValue.Malformed(Object raw, String reason)) {
            flaws.add(reason);
        }
        flaws.removeIf(flaw -> told.stream().anyMatch(other -> bare(other).contains(bare(flaw))));
        return flaws;
    }

    private static String bare(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
