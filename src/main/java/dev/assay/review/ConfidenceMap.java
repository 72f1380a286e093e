package dev.assay.review;

import java.util.List;

/**
 * What a stated confidence is worth.
 *
 * @param knots by stated confidence, rising, the share that is right there, never falling; between two it is in
 *        proportion, beyond the ends as at the end
 */
public record ConfidenceMap(List<Knot> knots) {

    /** A stated confidence, and the share that is right there. */
    public record Knot(double stated, double right) {}

    /** Nothing was seen: confidence is taken as stated. */
    public static final ConfidenceMap NONE = new ConfidenceMap(List.of());

    public ConfidenceMap {
        knots = List.copyOf(knots);
    }

    public double of(double stated) {
        if (knots.isEmpty()) {
            return stated;
        }
        Knot before = knots.getFirst();
        for (Knot knot : knots) {
            if (stated <= knot.stated()) {
                double way = knot.stated() - before.stated();
                return way <= 0 || stated <= before.stated()
                        ? stated <= before.stated() ? before.right() : knot.right()
                        : before.right()
                                + (knot.right() - before.right()) * (stated - before.stated()) / way;
            }
            before = knot;
        }
        return before.right();
    }
}
