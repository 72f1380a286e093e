package dev.assay.evaluation.gold;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How two sets differ. */
public final class SetDifference {

    private SetDifference() {}

    /**
     * A cell whose value differs.
     *
     * @param from null where the first set lacks the cell
     * @param to null where the second set lacks it
     */
    public record Change(CellKey cell, @Nullable FieldValue from, @Nullable FieldValue to) {}

    /** Hands over the cells of a set, in its order. */
    public interface Cells {

        void each(Consumer<LabelledCell> to);
    }

    /**
     * The cells in which the sets do not say the same: those of the first in its order, then those only the second has. Of
     * each cell no more is kept than its value.
     */
    public static List<Change> between(Cells from, Cells to) {
        Map<CellKey, FieldValue> after = new LinkedHashMap<>();
        to.each(cell -> after.put(new CellKey(cell.postingId(), cell.field()), cell.value()));
        List<Change> changes = new ArrayList<>();
        from.each(cell -> {
            CellKey key = new CellKey(cell.postingId(), cell.field());
            FieldValue now = after.remove(key);
            if (now == null || !now.agreesWith(cell.value())) {
                changes.add(new Change(key, cell.value(), now));
            }
        });
        after.forEach((key, value) -> changes.add(new Change(key, null, value)));
        return changes;
    }
}
