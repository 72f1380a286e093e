package dev.assay.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.Examples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agreement over sets: what says nothing shares nothing with what says something. */
class RatingTableTest {

    private static final String FIELD = "others";

    private static double alpha(FieldValue odd) {
        RatingTable table = new RatingTable(Examples.SCHEMA);
        for (int posting = 0; posting < 12; posting++) {
            FieldValue cloud = new FieldValue.Choices(List.of(posting % 2 == 0 ? "aws" : "gcp"));
            CellKey cell = new CellKey("p" + posting, FIELD);
            table.add(cell, "Ada", posting < 4 ? odd : cloud);
            table.add(cell, "Bo", cloud);
        }
        return table.agreement().fields().get(FIELD).krippendorff().value();
    }

    @Test
    void silenceIsNoPartOfASet() {
        double other = alpha(new FieldValue.Choices(List.of("azure")));

        assertThat(alpha(new FieldValue.NotStated(""))).isCloseTo(other, within(1e-12));
        assertThat(alpha(new FieldValue.Choices(List.of()))).isCloseTo(other, within(1e-12));
    }
}
