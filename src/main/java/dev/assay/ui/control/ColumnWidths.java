package dev.assay.ui.control;

import java.util.Arrays;
import java.util.Optional;

/**
 * How wide a table's columns are.
 *
 * @param whole by column, the width in which nothing in it is broken
 * @param least by column, the width below which it can't be read
 */
record ColumnWidths(double[] whole, double[] least) {

    /** The columns' widths in some room, the spaces between them taken off; empty where there is too little. */
    Optional<double[]> in(double room) {
        double all = Arrays.stream(whole).sum();
        if (all <= room) {
            return Optional.of(whole.clone());
        }
        double needed = Arrays.stream(least).sum();
        if (needed > room) {
            return Optional.empty();
        }
        double[] widths = new double[whole.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.floor(least[i] + (room - needed) * (whole[i] - least[i]) / (all - needed));
        }
        return Optional.of(widths);
    }
}
