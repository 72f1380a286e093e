package dev.assay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.model.FieldValue;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected calibration error: how far what was said to be sure lies from what was right, bin by bin. */
class CalibrationErrorTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final FieldValue GCP = new FieldValue.Choice("gcp");

    /** A prediction, and whether it is right. */
    record Said(double confidence, boolean right) {}

    private static ScoredCell cell(@Nullable Double confidence, boolean right) {
        return new ScoredCell("p", "cloud", AWS, right ? AWS : GCP, confidence, "");
    }

    private static List<ScoredCell> cells(List<Said> said) {
        return said.stream().map(one -> cell(one.confidence(), one.right())).toList();
    }

    @Test
    void noCellsAndCellsWithoutConfidenceShowNoError() {
        assertThat(CalibrationError.of(List.of())).isZero();
        assertThat(CalibrationError.of(List.of(cell(null, false), cell(null, true)))).isZero();
    }

    @Test
    void aCellWithoutConfidenceDoesNotThinTheOthersOut() {
        double alone = CalibrationError.of(List.of(cell(0.9, false)));

        assertThat(alone).isCloseTo(0.9, within(1e-12));
        assertThat(CalibrationError.of(List.of(cell(0.9, false), cell(null, true), cell(null, true))))
                .isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({"0.0, false, 0.0", "1.0, true, 0.0", "1.0, false, 1.0", "0.0, true, 1.0", "0.7, true, 0.3",
            "0.2, false, 0.2"})
    void oneCellIsOffByWhatItsConfidenceLacks(double confidence, boolean right, double error) {
        assertThat(CalibrationError.of(List.of(cell(confidence, right)))).isCloseTo(error, within(1e-12));
    }

    @Test
    void withinABinTooSureAndTooUnsureMakeUpForEachOther() {
        List<ScoredCell> even = List.of(cell(0.55, true), cell(0.55, false), cell(0.5, true),
                cell(0.5, false));

        assertThat(CalibrationError.of(even)).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void acrossBinsTheyDoNot() {
        assertThat(CalibrationError.of(List.of(cell(0.45, true), cell(0.55, false))))
                .isCloseTo(0.55, within(1e-12));
    }

    @Test
    void binsAreATenthWideAndBeginAtTheirLowerEnd() {
        assertThat(CalibrationError.of(List.of(cell(0.10, true), cell(0.19, false))))
                .as("both of the second bin").isCloseTo((1 - 0.29) / 2, within(1e-12));
        assertThat(CalibrationError.of(List.of(cell(0.09, false), cell(0.10, true))))
                .as("of two bins").isCloseTo((0.09 + 0.90) / 2, within(1e-12));
        assertThat(CalibrationError.of(List.of(cell(0.95, false), cell(1.0, true))))
                .as("full confidence is of the last bin").isCloseTo(0.95 / 2, within(1e-12));
    }

    @Test
    void aConfidenceOutsideZeroAndOneCountsAsTheNearestThatIsNot() {
        assertThat(CalibrationError.of(List.of(cell(1.4, false)))).isCloseTo(1, within(1e-12));
        assertThat(CalibrationError.of(List.of(cell(-0.3, true)))).isCloseTo(1, within(1e-12));
    }

    /** Reckoned as it is defined: the mean over the bins of their gap, weighed by how many cells they hold. */
    private static double naive(List<Said> said) {
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            List<Said> here = new ArrayList<>();
            for (Said one : said) {
                if (Math.min(9, (int) Math.floor(one.confidence() * 10)) == bin) {
                    here.add(one);
                }
            }
            if (!here.isEmpty()) {
                double sure = here.stream().mapToDouble(Said::confidence).average().orElseThrow();
                double right = here.stream().filter(Said::right).count() / (double) here.size();
                error += here.size() / (double) said.size() * Math.abs(right - sure);
            }
        }
        return error;
    }

    @Property(tries = 300)
    void itIsTheWeighedGapOfTheBins(@ForAll("answers") List<Said> said) {
        assertThat(CalibrationError.of(cells(said))).isCloseTo(naive(said), within(1e-9));
    }

    @Property(tries = 200)
    void itLiesBetweenNothingAndTheMeanGapOfSingleCells(@ForAll("answers") List<Said> said) {
        double single = said.stream()
                .mapToDouble(one -> Math.abs((one.right() ? 1 : 0) - one.confidence())).average()
                .orElseThrow();

        assertThat(CalibrationError.of(cells(said))).isBetween(0.0, single + 1e-9);
    }

    @Property(tries = 100)
    void theOrderOfTheCellsMakesNoDifference(@ForAll("answers") List<Said> said) {
        assertThat(CalibrationError.of(cells(said.reversed())))
                .isCloseTo(CalibrationError.of(cells(said)), within(1e-9));
    }

    @Provide
    Arbitrary<List<Said>> answers() {
        Arbitrary<Double> confidence = Arbitraries.doubles().between(0, 1).ofScale(2);
        return confidence.flatMap(sure -> Arbitraries.of(true, false).map(right -> new Said(sure, right)))
                .list().ofMinSize(1).ofMaxSize(60);
    }
}
