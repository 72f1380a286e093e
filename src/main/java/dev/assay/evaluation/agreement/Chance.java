package dev.assay.evaluation.agreement;

/**
 * How often raters agree, beside how often chance would have them agree.
 *
 * @param observed how often they do, 0 to 1
 * @param expected how often chance would, 0 to 1
 * @param things how many things that was seen on
 */
public record Chance(double observed, double expected, int things) {

    /** The agreement beyond chance, 1 where it is full, 0 where it is chance's. Not a number where chance alone gives all. */
    public double beyond() {
        return expected >= 1 - 1e-12 ? Double.NaN : (observed - expected) / (1 - expected);
    }
}
