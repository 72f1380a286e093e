package dev.assay.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.review.ConfidenceMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statistics against examples that others worked out. */
class PublishedExamplesTest {

    private static Stated stated(double confidence, boolean right) {
        return new Stated(confidence, right);
    }

    @Test
    void clopperAndPearsonsIntervalIsThatOfConoversPlants() {
        // Conover, Practical Nonparametric Statistics, 1971, 97f, as ?binom.test of R prints it: 682 of 925.
        ConfidenceInterval interval = BinomialIntervals.clopperPearson(682, 925, 0.95);

        assertThat(interval.low()).isCloseTo(0.7076683, within(1e-6));
        assertThat(interval.high()).isCloseTo(0.7654066, within(1e-6));
    }

    @Test
    void wilsonsIntervalIsThatOfNewcombesFirstExample() {
        // Newcombe, Statistics in Medicine 17, 1998, 857–872, table I, method 3: 81 of 263 and 15 of 148.
        assertThat(BinomialIntervals.wilson(81 / 263.0, 263, 0.95).low()).isCloseTo(0.2553, within(5e-5));
        assertThat(BinomialIntervals.wilson(81 / 263.0, 263, 0.95).high()).isCloseTo(0.3662, within(5e-5));
        ConfidenceInterval few = BinomialIntervals.wilson(15 / 148.0, 148, 0.95);
        assertThat(few.low()).isCloseTo(0.0624, within(5e-5));
        assertThat(few.high()).isCloseTo(0.1605, within(5e-5));
        // His equation, reckoned by itself.
        double z = 1.959963984540054;
        double root = z * Math.sqrt(z * z + 4 * 81 * (1 - 81 / 263.0));
        assertThat(BinomialIntervals.wilson(81 / 263.0, 263, 0.95).low())
                .isCloseTo((2 * 81 + z * z - root) / (2 * (263 + z * z)), within(1e-9));
    }

    @Test
    void calibrationErrorIsThatOfPavlovicsNineSamples() {
        // M. Pavlovic, Expected Calibration Error: a step-by-step visual explanation, 2023: nine samples, five bins, 0.10444.
        List<Stated> nine = List.of(stated(0.78, true), stated(0.64, true), stated(0.92, false),
                stated(0.58, true), stated(0.51, false), stated(0.85, true), stated(0.70, true),
                stated(0.63, false), stated(0.83, true));

        assertThat(Reliability.equalWidth(nine, 5).expectedError()).isCloseTo(0.10444444, within(1e-6));
    }

    @Test
    void binsOfEqualMassPartNoValuesOfOneConfidence() {
        List<Stated> some = new ArrayList<>(Collections.nCopies(7, stated(0.9, true)));
        some.addAll(Collections.nCopies(2, stated(0.5, false)));
        some.add(stated(0.6, true));
        Reliability bins = Reliability.equalMass(some, 5);

        assertThat(bins.bins()).extracting(Reliability.Bin::n).containsExactly(2, 8);
        assertThat(bins.expectedError()).isCloseTo((2 * 0.5 + 0.4 + 7 * 0.1) / 10, within(1e-12));
        Collections.reverse(some);
        assertThat(Reliability.equalMass(some, 5)).isEqualTo(bins);
    }

    @Test
    void brierScoreIsThatOfTheManualOfScikitLearn() {
        // sklearn.metrics.brier_score_loss, examples: [0, 1, 1, 0] against [0.1, 0.9, 0.8, 0.3] is 0.0375.
        assertThat(BrierScore.of(List.of(stated(0.1, false), stated(0.9, true), stated(0.8, true),
                stated(0.3, false)))).isCloseTo(0.0375, within(1e-12));
    }

    @Test
    void isotonicRegressionIsThatOfTheManualOfR() {
        // ?isoreg: isoreg(c(1,0,4,3,3,5,4,2,0))$yf is 0.5, 0.5 and seven times 3.
        double[] ones = new double[9];
        Arrays.fill(ones, 1);
        assertThat(IsotonicRegression.fit(new double[]{1, 0, 4, 3, 3, 5, 4, 2, 0}, ones))
                .containsExactly(new double[]{0.5, 0.5, 3, 3, 3, 3, 3, 3, 3}, within(1e-12));
    }

    @Test
    void theBootstrapsSpreadIsThatOfEfronAndTibshiranisMice() {
        // An Introduction to the Bootstrap, 1993, table 2.1 and section 2.2: the treated mice; the ideal standard error of
        // the mean is 23.36.
        double[] mice = {94, 197, 16, 38, 99, 141, 23};
        double[] draws = new Bootstrap(20_000, 1, 0.95).draws(7, times -> {
            double sum = 0;
            for (int at = 0; at < 7; at++) {
                sum += times[at] * mice[at];
            }
            return sum / 7;
        });
        double mean = Arrays.stream(draws).average().orElseThrow();
        double error = Math.sqrt(
                Arrays.stream(draws).map(one -> (one - mean) * (one - mean)).sum() / (draws.length - 1));

        assertThat(error).isCloseTo(23.36, within(0.3));
        assertThat(mean).isCloseTo(86.857, within(0.5));
    }

    @Test
    void quantilesAreThoseOfHyndmanAndFansSeventhDefinition() {
        assertThat(Bootstrap.quantile(new double[]{1, 2, 3, 4}, 0.25)).isEqualTo(1.75);
        assertThat(Bootstrap.quantile(new double[]{1, 2, 3, 4}, 1)).isEqualTo(4);
    }

    @Test
    void aThresholdCostsWhatACountSays() {
        List<ThresholdCost> costs = ThresholdCost.curve(List.of(stated(0.9, true), stated(0.9, false),
                stated(0.5, false), stated(0.95, true)), List.of(0, 1, 2, 3), Bootstrap.USUAL);

        assertThat(costs).extracting(ThresholdCost::threshold).containsExactly(0.5, 0.9, 0.95);
        assertThat(costs).extracting(ThresholdCost::accepted).containsExactly(4, 3, 1);
        assertThat(costs).extracting(cost -> cost.wrong().hits()).containsExactly(2, 1, 0);
        assertThat(costs.get(1).share()).isEqualTo(0.75);
        assertThat(costs.get(1).error()).isEqualTo(1 / 3.0);
        assertThat(costs.get(1).wrong().interval().width()).isGreaterThan(0.7);
    }

    @Test
    void confidenceOfFewCellsIsDrawnTowardsAllAndNeverFalls() {
        List<Stated> known = new ArrayList<>(Collections.nCopies(40, stated(0.9, true)));
        known.addAll(Collections.nCopies(40, stated(0.9, false)));
        known.add(stated(0.95, true));
        known.add(stated(0.2, true));
        ConfidenceMap map = Recalibration.of(known);

        assertThat(map.of(0.9)).isCloseTo(0.5, within(0.05));
        assertThat(map.of(0.95)).isBetween(map.of(0.9), 0.7);
        assertThat(map.of(0.2)).isLessThanOrEqualTo(map.of(0.5)).isLessThanOrEqualTo(map.of(0.9));
        assertThat(map.of(0.05)).isEqualTo(map.of(0.2));
        assertThat(map.of(1)).isEqualTo(map.of(0.95));
        assertThat(ConfidenceMap.NONE.of(0.7)).isEqualTo(0.7);
    }
}
