package dev.assay.evaluation.labels;

import java.io.IOException;
import java.util.Locale;

/** How many of the errors that are planted among careful labels are found again, and how much of what is found was planted. */
final class PlantedErrorsMeasure {

    private static final int TIMES = 20;
    private static final int FIRST_SEED = 1_000;

    private PlantedErrorsMeasure() {}

    /** @param given the folder of labels below the shared data; {@code dev2} if none */
    public static void main(String[] given) throws IOException {
        String folder = given.length > 0 ? given[0] : "dev2";
        PlantedErrors labels = PlantedErrors.in(folder);
        for (double firm : new double[]{0.4, 0.5, LabelErrors.FIRM, 0.7, 0.8, 0.9}) {
            PlantedErrors.Found found = labels.found(FIRST_SEED, TIMES, firm);
            System.out.printf(Locale.ROOT,
                    "%s, 5 %% planted, %d seeds from %d, belief from %.1f%s: recall %.3f, precision %.3f%n",
                    folder, TIMES, FIRST_SEED, firm, firm == LabelErrors.FIRM ? " (used)" : "",
                    found.recall(), found.precision());
        }
    }
}
