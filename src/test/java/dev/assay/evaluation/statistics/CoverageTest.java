package dev.assay.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often intervals hold that are to hold in 95 of 100 cases, and how wide they are. */
@Execution(ExecutionMode.CONCURRENT)
class CoverageTest {

    private static final int RUNS = 1_500;
    private static final double LEAST = 0.93;

    /** How often an interval held, and its width. */
    private static final class Tally {
        private int held;
        private double width;

        void add(ConfidenceInterval interval, double truth) {
            held += holds(interval, truth) ? 1 : 0;
            width += interval.width();
        }

        void check(String what) {
            assertThat(held / (double) RUNS).as("%s, mean width %.3f", what, width / RUNS)
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static boolean holds(ConfidenceInterval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high();
    }

    @ParameterizedTest
    @CsvSource({"20, 0.9", "20, 0.97", "60, 0.8", "60, 0.95", "60, 0.99", "300, 0.9", "300, 0.98"})
    void ofAShareOfIndependentCells(int n, double share) {
        Random random = new Random(7);
        Tally exact = new Tally();
        Tally wilson = new Tally();
        Tally bootstrap = new Tally();
        for (int run = 0; run < RUNS; run++) {
            ClusteredShare right = new ClusteredShare();
            for (int at = 0; at < n; at++) {
                right.add(at, random.nextDouble() < share);
            }
            exact.add(BinomialIntervals.clopperPearson(right.hits(), n, 0.95), share);
            wilson.add(BinomialIntervals.wilson(right.value(), n, 0.95), share);
            bootstrap.add(right.interval(new Bootstrap(300, run, 0.95)), share);
        }
        exact.check("Clopper-Pearson, n " + n + ", share " + share);
        wilson.check("Wilson, n " + n + ", share " + share);
        bootstrap.check("accuracy, n " + n + ", share " + share);
    }

    /** Cells of one posting are right together. */
    @ParameterizedTest
    @CsvSource({"20, 25, 0.9", "30, 25, 0.9", "60, 25, 0.95", "100, 10, 0.8"})
    void ofAShareOfCellsOfPostingsThatDiffer(int postings, int fields, double share) {
        Random random = new Random(11);
        Tally clustered = new Tally();
        int plain = 0;
        for (int run = 0; run < RUNS; run++) {
            ClusteredShare right = new ClusteredShare();
            for (int posting = 0; posting < postings; posting++) {
                double here = random.nextDouble() < 0.2 ? 1 - 2.5 * (1 - share) : 1 - (1 - share) * 0.625;
                for (int field = 0; field < fields; field++) {
                    right.add(posting, random.nextDouble() < here);
                }
            }
            clustered.add(right.interval(new Bootstrap(300, run, 0.95)), share);
            plain += holds(BinomialIntervals.wilson(right.value(), right.n(), 0.95), share) ? 1 : 0;
        }
        clustered.check("accuracy, " + postings + " postings of " + fields + ", share " + share);
        assertThat(plain / (double) RUNS).as("as if they were independent").isLessThan(0.9);
    }

    @ParameterizedTest
    @CsvSource({"20, 0.9, 0.8434", "60, 0.85, 0.7748", "60, 0.95, 0.9138", "60, 0.99, 0.9817",
            "300, 0.9, 0.8434", "300, 0.98, 0.9646"})
    void ofMacroF1(int n, double accuracy, double truth) {
        Random random = new Random(5);
        F1Counts many = cells(random, 200_000, accuracy);
        assertThat(many.macro()).isCloseTo(truth, org.assertj.core.api.Assertions.within(0.01));
        double exactly = many.macro();
        Tally tally = new Tally();
        for (int run = 0; run < RUNS; run++) {
            tally.add(F1Counts.interval(new Bootstrap(300, run, 0.95),
                    List.of(cells(random, n, accuracy))), exactly);
        }
        tally.check("macro F1, n " + n + ", accuracy " + accuracy);
    }

    /** Four values, of which the rarest is one in twenty; a wrong one is any of the others. */
    private static F1Counts cells(Random random, int n, double accuracy) {
        double[] shares = {0.6, 0.85, 0.95, 1};
        F1Counts counts = new F1Counts();
        for (int at = 0; at < n; at++) {
            double drawn = random.nextDouble();
            int gold = 0;
            while (drawn >= shares[gold]) {
                gold++;
            }
            int said = random.nextDouble() < accuracy ? gold : (gold + 1 + random.nextInt(3)) % 4;
            counts.add(Math.min(at, n - 1), Set.of("v" + gold), Set.of("v" + said));
        }
        return counts;
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        F1Counts counts = cells(new Random(1), 50, 0.9);

        assertThat(F1Counts.interval(Bootstrap.USUAL, List.of(counts)))
                .isEqualTo(F1Counts.interval(Bootstrap.USUAL, List.of(counts)));
    }
}
