package dev.assay.evaluation.source;

/**
 * How two sources stand to each other in a field, or in all of them.
 *
 * @param same how many of the cells that both answered they have alike
 * @param bothRight how many of the decided ones both have as decided
 * @param firstRight how many the first alone has as decided
 * @param secondRight how many the second alone has as decided
 * @param bothWrong how many neither has as decided
 */
public record PairFigures(Share same, long bothRight, long firstRight, long secondRight, long bothWrong) {

    public static final PairFigures NONE = new PairFigures(Share.NONE, 0, 0, 0, 0);

    PairFigures plus(PairFigures other) {
        return new PairFigures(same.plus(other.same), bothRight + other.bothRight,
                firstRight + other.firstRight, secondRight + other.secondRight, bothWrong + other.bothWrong);
    }

    /** The same with the second source first. */
    PairFigures turned() {
        return new PairFigures(same, bothRight, /* firstRight= */ secondRight, /* secondRight= */ firstRight,
                bothWrong);
    }

    /** How many cells they have otherwise. */
    public long different() {
        return same.n() - same.hits();
    }

    /** How many of the cells that both answered were decided. */
    public long decided() {
        return bothRight + firstRight + secondRight + bothWrong;
    }

    /** As {@link McNemar#p}, against what was decided. */
    public double p() {
        return McNemar.p(firstRight, secondRight);
    }
}
