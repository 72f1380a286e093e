package dev.assay.store.index;

import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.Posting;
import dev.assay.model.Span;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.StoreException;
import dev.assay.review.UndoStep;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.store.log.PlainJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Whether an act can be kept: its postings and fields are known and its values are the fields' own. */
public final class ActCheck {

    private final Schema schema;
    private final DecisionRows decisions;

    public ActCheck(Schema schema, DecisionRows decisions) {
        this.schema = schema;
        this.decisions = decisions;
    }

    /** @throws StoreException with the reason where it cannot be kept */
    public void check(Connection connection, List<NewDecision> act) throws SQLException {
        if (act.isEmpty()) {
            throw new StoreException("There is no decision to keep.");
        }
        String reviewer = act.getFirst().reviewer();
        if (reviewer.isBlank()) {
            throw new StoreException("A decision needs a reviewer: give your name first.");
        }
        for (NewDecision decision : act) {
            if (!decision.reviewer().equals(reviewer)) {
                throw new StoreException("The decisions of one act are of one reviewer, not of \"" + reviewer
                        + "\" and \"" + decision.reviewer() + "\".");
            }
            switch (decision.kind()) {
                case ACCEPT, OVERRIDE, UNSURE, CLEAR -> checkDecision(connection, decision);
                case EVIDENCE -> {
                    checkDecision(connection, decision);
                    checkSpans(connection, decision);
                }
                case UNDO, REDO -> checkReturn(connection, decision, act.size());
            }
        }
    }

    private void checkDecision(Connection connection, NewDecision decision) throws SQLException {
        if (PostingRows.ord(connection, decision.postingId()).isEmpty()) {
            throw new StoreException("There is no posting \"" + decision.postingId()
                    + "\" in this store. Import it first, or check the id.");
        }
        FieldSpec spec = schema.field(decision.field())
                .orElseThrow(() -> new StoreException("There is no field \""
                        + decision.field() + "\" in the schema. Check its name."));
        FieldValue value = decision.value();
        boolean needsValue = decision.kind() == DecisionKind.ACCEPT
                || decision.kind() == DecisionKind.OVERRIDE;
        if (needsValue != (value != null)) {
            throw new StoreException("The decision \"" + decision.kind().key() + "\" on " + spec.key()
                    + (needsValue ? " needs a value." : " takes no value."));
        }
        if (decision.proposed() instanceof FieldValue.Malformed) {
            throw new StoreException("What was proposed for " + spec.key()
                    + " is not one of its values. Leave the proposal out.");
        }
        if (value != null && !FieldValue.read(spec, value.plain()).equals(value)
                || value instanceof FieldValue.Malformed) {
            throw new StoreException(PlainJson.write(value == null ? null : value.plain())
                    + " is not a value of the field " + spec.key() + ". Choose one of its own values.");
        }
    }

    private static void checkSpans(Connection connection, NewDecision decision) throws SQLException {
        if (decision.spans().size() > Grounding.MOST_SPANS) {
            throw new StoreException("A field rests on at most four pieces of evidence, not on "
                    + decision.spans().size() + ". Remove one first.");
        }
        Posting posting = PostingRows.find(connection, decision.postingId()).orElseThrow().posting();
        for (Span span : decision.spans()) {
            if (!span.holdsIn(posting)) {
                throw new StoreException("The " + span.in().key() + " of posting " + posting.id()
                        + " does not read \"" + span.quote() + "\" from " + span.start() + " to " + span.end()
                        + ". Offsets are Unicode code points from 0, end exclusive.");
            }
        }
    }

    private void checkReturn(Connection connection, NewDecision decision, int together) throws SQLException {
        boolean undo = decision.kind() == DecisionKind.UNDO;
        Optional<UndoStep> possible = undo
                ? decisions.undoable(connection, decision.reviewer())
                : decisions.redoable(connection, decision.reviewer());
        if (together > 1 || possible.isEmpty() || possible.get().operation() != decision.target()) {
            throw new StoreException("Act " + decision.target() + " of " + decision.reviewer() + " cannot be "
                    + (undo ? "undone" : "redone") + " now"
                    + possible.map(step -> ": act " + step.operation() + " comes first.").orElse("."));
        }
    }
}
