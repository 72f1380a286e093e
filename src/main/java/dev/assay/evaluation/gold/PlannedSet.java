package dev.assay.evaluation.gold;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a set would hold if it were frozen now.
 *
 * @param before its newest version; null where there is none
 * @param alike how many of its postings are near copies of others in it
 */
public record PlannedSet(GoldSet set, List<LabelledCell> cells, @Nullable KnownGoldSet before, int alike) {

    public PlannedSet {
        cells = List.copyOf(cells);
    }

    /** Whether the newest version is the very same, so that freezing makes none. */
    public boolean standsAlready() {
        return before != null && before.set().hash().equals(set.hash())
                && before.set().codebook().equals(set.codebook());
    }

    /** What lies on a side. */
    public record Side(int postings, int cells) {}

    /** The sides in the order of the split. */
    public Map<String, Side> sides() {
        return sides(set.split(), cells);
    }

    /** What of some cells lies on each side of their set, in the order of the split. */
    public static Map<String, Side> sides(SplitShares split, List<LabelledCell> cells) {
        Map<String, Set<String>> postings = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (LabelledCell cell : cells) {
            postings.computeIfAbsent(cell.split(), none -> new LinkedHashSet<>()).add(cell.postingId());
            counts.merge(cell.split(), 1, Integer::sum);
        }
        Map<String, Side> sides = new LinkedHashMap<>();
        split.shares().keySet().forEach(side -> sides.put(side,
                new Side(postings.getOrDefault(side, Set.of()).size(), counts.getOrDefault(side, 0))));
        return sides;
    }
}
