package dev.assay.ui.review.fields;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.InferredField;
import dev.assay.review.FieldReview;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.LeftToLookAt;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.CellModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields of the open posting are listed. */
final class FieldsModel {

    private final Session session;
    private final Reviewing reviewing;
    private final CellModel cell;
    private final Set<String> listed = new HashSet<>();
    private FieldFilter filter = FieldFilter.ALL;

    FieldsModel(ScreenParts parts, CellModel cell) {
        session = parts.session();
        reviewing = parts.reviewing();
        this.cell = cell;
        settle();
    }

    List<FieldGroup> groups() {
        return session.schema().groups();
    }

    /** How many of a group's fields are decided. */
    long decided(FieldGroup group) {
        return group.fields().stream()
                .filter(f -> session.review(f.key()).state() != FieldReview.State.UNDECIDED).count();
    }

    FieldFilter filter() {
        return filter;
    }

    void filter(FieldFilter chosen) {
        filter = chosen;
        settle();
    }

    /** Settles which fields are listed; not to be done with every decision, so that nothing jumps. */
    void settle() {
        listed.clear();
        session.schema().fields().stream().filter(f -> matches(f, filter)).map(FieldSpec::key)
                .forEach(listed::add);
        session.list(listed);
    }

    /** Whether a field is listed; the selected one always is. */
    boolean isListed(FieldSpec spec) {
        return listed.contains(spec.key()) || spec.key().equals(session.fieldProperty().get());
    }

    /** Whether other fields are listed than those left to look at. */
    boolean listsOther(LeftToLookAt left) {
        return !listed.equals(left.reasons().keySet());
    }

    /** How many fields a filter would list now. */
    long count(FieldFilter of) {
        return session.schema().fields().stream().filter(f -> matches(f, of)).count();
    }

    private boolean matches(FieldSpec spec, FieldFilter of) {
        return switch (of) {
            case ALL -> true;
            case UNDECIDED -> session.review(spec.key()).state() == FieldReview.State.UNDECIDED;
            case DOUBTFUL -> cell.isDoubtful(spec);
            case CONTRADICTED -> stands(spec, EvidenceStatus.CONTRADICTED);
            case NOT_FOUND -> stands(spec, EvidenceStatus.NOT_FOUND);
            case NO_TEXT -> stands(spec, EvidenceStatus.NO_TEXT);
            case LEFT -> reviewing.leftProperty().get().reasons().containsKey(spec.key());
        };
    }

    private boolean stands(FieldSpec spec, EvidenceStatus status) {
        boolean remedied = status != EvidenceStatus.CONTRADICTED
                && session.review(spec.key()).evidence() != null
                && !session.claims().spans(spec.key()).isEmpty();
        return !remedied && session.claims().shownProposal(spec.key()).map(InferredField::grounding)
                .filter(found -> found.status() == status).isPresent();
    }

    void select(FieldSpec spec) {
        session.select(spec.key());
    }
}
