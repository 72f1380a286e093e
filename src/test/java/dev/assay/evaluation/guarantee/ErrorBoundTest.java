package dev.assay.evaluation.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds on the error of cells nobody looked at: that they hold as often as they say, and are not needlessly wide. */
class ErrorBoundTest {

    private static final int RUNS = 1_000;
    private static final int POPULATION = 5_000;
    private static final double TARGET = 0.05;

    private static List<Boolean> wrong(int right, int... errors) {
        List<Boolean> all = new ArrayList<>(Collections.nCopies(right, false));
        for (int at : errors) {
            all.add(at, true);
        }
        return all;
    }

    /** A stratum in a random order. */
    private static List<Boolean> stratum(double error, long seed) {
        int errors = (int) Math.round(POPULATION * error);
        List<Boolean> cells = new ArrayList<>(Collections.nCopies(errors, true));
        cells.addAll(Collections.nCopies(POPULATION - errors, false));
        Collections.shuffle(cells, new Random(seed));
        return cells;
    }

    @Test
    void aFixedSampleGivesTheBoundOfClopperAndPearson() {
        assertThat(new FixedSample(60, 0.95).upper(wrong(60))).isCloseTo(0.0487, within(0.0001))
                .isLessThanOrEqualTo(TARGET);
        // from tables: 95 % one-sided upper limits
        assertThat(new FixedSample(100, 0.95).upper(wrong(98, 3, 50))).isCloseTo(0.0616, within(0.0001));
        assertThat(new FixedSample(20, 0.95).upper(wrong(19, 0))).isCloseTo(0.2161, within(0.0001));
        assertThat(new FixedSample(60, 0.95).upper(wrong(59))).as("not all is looked at").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.10})
    void lookingAfterEveryDecisionTheBoundIsSeldomWrong(double error) {
        EveryLook bound = new EveryLook(POPULATION, 0.95, TARGET);
        int broken = 0;
        int certified = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Boolean> cells = stratum(error, run);
            // It never rises, so that it was wrong at some look if it is at the last.
            broken += bound.upper(cells.subList(0, 400)) < error ? 1 : 0;
            certified += bound.upper(cells.subList(0, 150)) <= TARGET ? 1 : 0;
        }
        assertThat(broken).as("wrong of %s", RUNS).isLessThanOrEqualTo(RUNS * 5 / 100);
        if (error == 0.01) {
            assertThat(certified).as("certified of %s", RUNS).isGreaterThanOrEqualTo(RUNS * 80 / 100);
        } else if (error > TARGET) {
            assertThat(certified).isLessThanOrEqualTo(RUNS * 5 / 100);
        }
    }

    @Test
    void theBoundNeverRisesWhileOneLooksAndReadingItOftenChangesNothing() {
        EveryLook often = new EveryLook(POPULATION, 0.95, TARGET);
        List<Boolean> cells = stratum(0.02, 7);
        double last = 1;
        for (int looked = 0; looked <= 200; looked++) {
            double upper = often.upper(cells.subList(0, looked));
            assertThat(upper).isLessThanOrEqualTo(last);
            last = upper;
        }
        assertThat(new EveryLook(POPULATION, 0.95, TARGET).upper(cells.subList(0, 200))).isEqualTo(last);
        assertThat(often.upper(List.of())).isEqualTo(1);
    }

    @Test
    void theRiskOfRejectingTheTruthIsNeverMoreThanAgreedOn() {
        for (int population : new int[]{30, 200, 4_000}) {
            for (double share : new double[]{0.02, 0.05, 0.3}) {
                long errors = (long) Math.ceil(share * population);
                assertThat(rejected(population, errors, 400)).as("%s of %s", errors, population)
                        .isLessThanOrEqualTo(0.05);
            }
        }
    }

    /** How likely a line is ever crossed, reckoned anew. */
    private static double rejected(int population, long errors, int looks) {
        RejectionLine line = new RejectionLine(population, errors, 0.05);
        double[] at = new double[(int) errors + 2];
        at[0] = 1;
        double crossed = 0;
        for (int n = 1; n <= Math.min(looks, population); n++) {
            double[] next = new double[at.length];
            for (int x = 0; x <= errors; x++) {
                double worse = Math.clamp((errors - x) / (double) (population - n + 1), 0, 1);
                next[x] += at[x] * (1 - worse);
                next[x + 1] += at[x] * worse;
            }
            for (int x = 0; x <= Math.min(line.most(n), (int) errors); x++) {
                crossed += next[x];
                next[x] = 0;
            }
            at = next;
        }
        return crossed;
    }

    @Test
    void ofASmallStratumThatWasSeenWholeAllIsKnown() {
        EveryLook bound = new EveryLook(20, 0.95, 0.1);
        assertThat(bound.upper(wrong(20))).isZero();
        assertThat(bound.upper(wrong(18, 1, 5))).isEqualTo(0.1);
    }
}
