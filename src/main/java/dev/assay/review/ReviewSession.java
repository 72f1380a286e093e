package dev.assay.review;

import dev.assay.model.FieldValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer at work over a store: every act is on disk and in the database when its method returns. Waits for
 * the disk, so not for the UI thread. Failures are {@link StoreException}s, and then nothing was kept.
 */
public final class ReviewSession {

    private final ReviewStore store;
    private final Schema schema;
    private final String reviewer;

    /** @param reviewer who decides; kept with each decision; not blank */
    public ReviewSession(ReviewStore store, Schema schema, String reviewer) {
        this.store = store;
        this.schema = schema;
        this.reviewer = reviewer.strip();
        if (this.reviewer.isEmpty()) {
            throw new StoreException("A decision needs a reviewer: give your name first.");
        }
    }

    public String reviewer() {
        return reviewer;
    }

    /** Accepts the value that {@link JudgedRun#primary} proposes for the field. */
    public ReviewChange accept(String postingId, String field, String note) {
        return accept(postingId, field, "", note);
    }

    /**
     * Accepts the value that one answer proposes for the field.
     *
     * @param runId the answer; empty for the one that {@link DecidedField#of} names
     */
    public ReviewChange accept(String postingId, String field, String runId, String note) {
        PostingFile file = file(postingId);
        Proposal proposal = proposal(file, spec(field), runId);
        if (proposal.value() == null) {
            throw new StoreException(proposal.reason());
        }
        return append(List.of(decision(postingId, field, DecisionKind.ACCEPT, proposal.value(), "", note,
                proposal.runId())));
    }

    /** Decides on another value than the proposed one. @param reason a reason code; empty where none */
    public ReviewChange override(String postingId, String field, FieldValue value, String reason,
            String note) {
        return append(List.of(decision(postingId, field, DecisionKind.OVERRIDE, value, reason, note,
                judged(postingId, field))));
    }

    public ReviewChange unsure(String postingId, String field, String note) {
        return append(List.of(decision(postingId, field, DecisionKind.UNSURE, null, "", note,
                judged(postingId, field))));
    }

    /** Puts a field back to undecided. */
    public ReviewChange clear(String postingId, String field, String note) {
        return append(List.of(decision(postingId, field, DecisionKind.CLEAR, null, "", note,
                judged(postingId, field))));
    }

    /** Accepts every undecided field of a group in one act; those that cannot be accepted are left out and named. */
    public ReviewChange acceptRest(String postingId, String group) {
        PostingFile file = file(postingId);
        List<NewDecision> act = new ArrayList<>();
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (FieldSpec spec : group(group).fields()) {
            if (file.review(spec.key()).state() == FieldReview.State.UNDECIDED) {
                Proposal proposal = proposal(file, spec, "");
                if (proposal.value() == null) {
                    leftOut.put(spec.key(), proposal.reason());
                } else {
                    act.add(decision(postingId, spec.key(), DecisionKind.ACCEPT, proposal.value(), "", "",
                            proposal.runId()));
                }
            }
        }
        return act.isEmpty()
                ? new ReviewChange(null, leftOut)
                : new ReviewChange(step(store.append(act)), leftOut);
    }

    /** Takes back this reviewer's latest act still in force; empty where there is none. */
    public Optional<ReviewChange> undo() {
        return undoable().map(step -> {
            store.append(List.of(NewDecision.undo(reviewer, step.operation())));
            return new ReviewChange(step, Map.of());
        });
    }

    /** Does this reviewer's act again that was taken back last; empty where there is none. */
    public Optional<ReviewChange> redo() {
        return redoable().map(step -> {
            store.append(List.of(NewDecision.redo(reviewer, step.operation())));
            return new ReviewChange(step, Map.of());
        });
    }

    public Optional<UndoStep> undoable() {
        return store.undoable(reviewer);
    }

    public Optional<UndoStep> redoable() {
        return store.redoable(reviewer);
    }

    private ReviewChange append(List<NewDecision> act) {
        return new ReviewChange(step(store.append(act)), Map.of());
    }

    private static UndoStep step(List<Decision> decisions) {
        return new UndoStep(decisions.getFirst().operation(), decisions);
    }

    private NewDecision decision(String postingId, String field, DecisionKind kind,
            @Nullable FieldValue value,
            String reason, String note, String runId) {
        return new NewDecision(postingId, field, reviewer, kind, value, reason, note, runId, 0);
    }

    private String judged(String postingId, String field) {
        DecidedField decided = DecidedField.of(file(postingId), field);
        return decided.run() == null ? "" : decided.run().id();
    }

    private PostingFile file(String postingId) {
        return store.posting(postingId).orElseThrow(() -> new StoreException(
                "There is no posting \"" + postingId
                        + "\" in this store. Import it first, or check the id."));
    }

    private FieldSpec spec(String field) {
        return schema.field(field).orElseThrow(
                () -> new StoreException("There is no field \"" + field + "\" in the schema."));
    }

    private FieldGroup group(String key) {
        return schema.groups().stream().filter(g -> g.key().equals(key)).findFirst().orElseThrow(
                () -> new StoreException("There is no group \"" + key + "\" in the schema."));
    }

    /** A value that can be accepted, or the reason why there is none. */
    private record Proposal(@Nullable FieldValue value, String runId, String reason) {}

    private static Proposal proposal(PostingFile file, FieldSpec spec, String runId) {
        DecidedField decided = DecidedField.of(file, spec.key());
        var run = runId.isEmpty()
                ? Optional.ofNullable(decided.run())
                : JudgedRun.find(file, runId);
        var proposed = run.flatMap(r -> r.field(spec.key()));
        if (run.isEmpty() || proposed.isEmpty()) {
            return new Proposal(null, "", "Nothing is proposed for " + spec.key() + " of posting "
                    + file.posting().id() + ", so there is nothing to accept. Choose a value instead.");
        }
        if (proposed.get().value() instanceof FieldValue.Malformed(Object raw, String reason)) {
            return new Proposal(null, "", "The value proposed for " + spec.key() + " of posting "
                    + file.posting().id() + " cannot be accepted: " + reason + ". Choose a value instead.");
        }
        return new Proposal(proposed.get().value(), run.get().id(), "");
    }
}
