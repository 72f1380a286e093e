package dev.assay.ui.control;

import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each mark a lane for its underline, so that those of marks on the same words stand below each other.
 * A field's marks on touching words share a lane.
 */
final class UnderlineLevels {

    private UnderlineLevels() {}

    /** @return the lane of each mark, from 0, the topmost; earlier and longer marks come first */
    static Map<Mark, Integer> of(List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>(marks);
        ordered.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed())
                .thenComparingInt(marks::indexOf));
        Map<Mark, Integer> lanes = new HashMap<>();
        for (Mark mark : ordered) {
            int lane = 0;
            while (isTaken(lane, mark, lanes)) {
                lane++;
            }
            lanes.put(mark, lane);
        }
        return lanes;
    }

    private static boolean isTaken(int lane, Mark mark, Map<Mark, Integer> lanes) {
        return lanes.entrySet().stream().anyMatch(other -> other.getValue() == lane
                && !other.getKey().field().equals(mark.field()) && overlap(other.getKey(), mark));
    }

    private static boolean overlap(Mark one, Mark other) {
        for (Range mine : one.ranges()) {
            for (Range theirs : other.ranges()) {
                if (mine.overlaps(theirs)) {
                    return true;
                }
            }
        }
        return false;
    }
}
