package dev.assay.review;

/**
 * From which number to which, both included.
 *
 * @param least from 0 to 1
 * @param most from 0 to 1
 */
public record Extent(double least, double most) {

    /** Whatever the number is, and also where there is none. */
    public static final Extent ANY = new Extent(0, 1);

    public boolean isAny() {
        return least <= 0 && most >= 1;
    }

    boolean holds(double number) {
        return number >= least - 1e-9 && number <= most + 1e-9;
    }
}
