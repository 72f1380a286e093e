package dev.assay.review.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
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
     * @param said what the answers say there
     * @param decisions what is kept of it: where the words given by hand go with the value, more than one
     */
    public record Change(CellKey cell, String title, @Nullable FieldValue from, FieldValue to,
            DecisionKind kind, List<ComparedCell.Said> said, List<NewDecision> decisions) {

        public Change {
            said = List.copyOf(said);
            decisions = List.copyOf(decisions);
        }

        Change because(Ruling ruling) {
            return new Change(cell, title, from, to, kind, said, decisions.stream()
                    .map(one -> one.reason().isEmpty() ? one : one.withNote(ruling.reason())).toList());
        }

        /** The same, decided by somebody. */
        Change by(String reviewer) {
            return new Change(cell, title, from, to, kind, said,
                    decisions.stream().map(one -> one.by(reviewer)).toList());
        }
    }

    public RulingPreview {
        changes = List.copyOf(changes);
    }

    /**
     * The same for a ruling on the same disputes with the same value: with its own reason, and without the cells it leaves
     * alone.
     */
    public RulingPreview as(Ruling other) {
        if (!other.of().equals(ruling.of()) || !other.value().equals(ruling.value())
                || !ruling.except().isEmpty()) {
            throw new IllegalArgumentException("Another ruling has to be worked out anew.");
        }
        List<Change> left = changes.stream()
                .filter(change -> !other.except().contains(change.cell().postingId()))
                .map(change -> change.because(other)).toList();
        return new RulingPreview(other, left, changes.size() - left.size(), decided);
    }

    /** One act. */
    public List<NewDecision> act() {
        return changes.stream().flatMap(change -> change.decisions().stream()).toList();
    }

    public long overriding() {
        return changes.stream().filter(change -> change.kind() == DecisionKind.OVERRIDE).count();
    }
}
