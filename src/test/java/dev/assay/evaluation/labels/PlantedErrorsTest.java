package dev.assay.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Whether errors that are planted among careful labels are found again. From how much belief on a cell is listed was chosen on the
 * postings of {@code dev} alone; these are others, and the seeds were never used before.
 */
class PlantedErrorsTest {

    private static final int TIMES = 20;

    @Test
    void fivePercentDrawnFromRealConfusionsAreFoundAgainInOtherPostings() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(PlantedErrors.data().resolve("dev2/labels.jsonl")),
                "no labelled postings");

        PlantedErrors.Found found = PlantedErrors.in("dev2").found(1_000, TIMES, LabelErrors.FIRM);

        assertThat(found.recall()).as("recall; of precision " + found.precision())
                .isGreaterThanOrEqualTo(0.6);
        assertThat(found.precision()).as("precision; of recall " + found.recall())
                .isGreaterThanOrEqualTo(0.5);
    }
}
