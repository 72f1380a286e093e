package dev.assay.evaluation.figures;

import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the cells of a store are held against, be it what was decided in it or a set that was frozen.
 *
 * @param cells what counts; which of it is shown apart says {@link #isApart}
 * @param counted the bases that count together; what came otherwise is shown apart, by its basis
 * @param left how many decided cells do not count, by their basis: it was not asked for, or what they rest on is not in force
 */
public record GoldLabels(Map<CellKey, GoldLabel> cells, Set<Basis> counted, Map<Basis, Integer> left) {

    /** What was looked at cell by cell. */
    public static final Set<Basis> LOOKED_AT = EnumSet.of(Basis.SEEN, Basis.SAMPLE);

    public GoldLabels {
        cells = new LinkedHashMap<>(cells);
        counted = Set.copyOf(counted);
        left = new EnumMap<>(left.isEmpty() ? new EnumMap<Basis, Integer>(Basis.class) : left);
    }

    public boolean isApart(GoldLabel label) {
        return !counted.contains(label.basis());
    }
}
