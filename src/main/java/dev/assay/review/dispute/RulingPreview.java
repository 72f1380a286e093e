package dev.assay.review.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Just what a ruling would change.
 *
 * @param changes the cells it settles, as loaded
 * @param excepted how many undecided cells it leaves alone because they were named
 * @param decided how many cells of the same dispute are decided already, and stay so
 */
public record RulingPreview(Ruling ruling, List<Change> changes, int excepted, int decided) {

    /**
     * One cell that is settled.
     *
     * @param title the posting's title as given
     * @param from what is proposed there; null where nothing usable is
     * @param kind whether that is accepted or overridden
     * @param decisions what is kept of it: where the words given by hand go with the value, more than one
     */
    public record Change(CellKey cell, String title, @Nullable FieldValue from, FieldValue to,
            DecisionKind kind, List<NewDecision> decisions) {

        public Change {
            decisions = List.copyOf(decisions);
        }
    }

    public RulingPreview {
        changes = List.copyOf(changes);
    }

    /** One act. */
    public List<NewDecision> act() {
        return changes.stream().flatMap(change -> change.decisions().stream()).toList();
    }

    public long overriding() {
        return changes.stream().filter(change -> change.kind() == DecisionKind.OVERRIDE).count();
    }
}
