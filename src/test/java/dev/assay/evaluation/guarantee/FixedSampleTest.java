package dev.assay.evaluation.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bound of a sample whose size was fixed beforehand. */
class FixedSampleTest {

    private static List<Boolean> sample(int size, int errors) {
        List<Boolean> wrong = new ArrayList<>(Collections.nCopies(errors, true));
        wrong.addAll(Collections.nCopies(size - errors, false));
        return wrong;
    }

    /** How likely so few errors are, were a share of all wrong; added up term by term. */
    private static double atMost(int errors, int size, double share) {
        double term = size * Math.log1p(-share);
        double sum = Math.exp(term);
        for (int k = 1; k <= errors; k++) {
            term += Math.log(share / (1 - share) * (size - k + 1) / k);
            sum += Math.exp(term);
        }
        return sum;
    }

    @Property(tries = 150)
    void atTheBoundSoFewErrorsAreAsUnlikelyAsWasAgreed(@ForAll @IntRange(min = 2, max = 150) int size,
            @ForAll @IntRange(max = 150) int some) {
        int errors = some % size;
        double upper = new FixedSample(size, 0.95).upper(sample(size, errors));

        assertThat(atMost(errors, size, upper)).isCloseTo(0.05, within(1e-6));
        assertThat(upper).isGreaterThan((double) errors / size).isLessThan(1);
    }

    @Property(tries = 50)
    void oneErrorMoreRaisesIt(@ForAll @IntRange(min = 3, max = 100) int size,
            @ForAll @IntRange(max = 100) int some) {
        int errors = some % (size - 1);
        FixedSample bound = new FixedSample(size, 0.95);

        assertThat(bound.upper(sample(size, errors + 1))).isGreaterThan(bound.upper(sample(size, errors)));
    }

    /** The rule of three and its exact form: with none wrong of n, 1 less the n-th root of the risk. */
    @ParameterizedTest
    @CsvSource({"10, 0.95, 0.258866", "30, 0.95, 0.095034", "59, 0.95, 0.049508", "299, 0.95, 0.009969",
            "59, 0.90, 0.038275", "59, 0.99, 0.075085"})
    void withNoneWrongItIsTheRootOfTheRisk(int size, double confidence, double upper) {
        assertThat(new FixedSample(size, confidence).upper(sample(size, 0))).isCloseTo(upper, within(1e-6));
    }

    @Test
    void whereAllAreWrongAllMayBe() {
        assertThat(new FixedSample(12, 0.95).upper(sample(12, 12))).isEqualTo(1);
    }

    @Test
    void nothingIsSaidBeforeTheLastCellAndNothingOfNoSample() {
        assertThat(new FixedSample(12, 0.95).upper(sample(11, 0))).isEqualTo(1);
        assertThat(new FixedSample(12, 0.95).upper(sample(12, 0))).isLessThan(1);
        assertThat(new FixedSample(0, 0.95).upper(List.of())).isEqualTo(1);
    }

    @Test
    void whatIsLookedAtBeyondTheSampleDoesNotCount() {
        List<Boolean> more = sample(12, 0);
        double upper = new FixedSample(12, 0.95).upper(more);
        more.addAll(List.of(true, true, true));

        assertThat(new FixedSample(12, 0.95).upper(more)).isEqualTo(upper);
    }

    @Test
    void whoWantsToBeSurerIsPromisedLess() {
        assertThat(new FixedSample(40, 0.99).upper(sample(40, 2)))
                .isGreaterThan(new FixedSample(40, 0.9).upper(sample(40, 2)));
    }
}
