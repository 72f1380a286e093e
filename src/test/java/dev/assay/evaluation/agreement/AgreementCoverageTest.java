package dev.assay.evaluation.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the intervals of agreement hold that are to hold in 95 of 100 cases. */
@Execution(ExecutionMode.CONCURRENT)
class AgreementCoverageTest {

    private static final int RUNS = 1_000;

    @ParameterizedTest
    @CsvSource({"COHEN, 60, 0.8", "KRIPPENDORFF, 60, 0.7", "GWET_AC1, 60, 0.8", "FLEISS, 150, 0.9",
            "GWET_AC1, 150, 0.9"})
    void theyHoldAsOftenAsTheySay(Coefficient coefficient, int items, double alike) {
        Random random = new Random(17);
        double truth = coefficient.of(ratings(random, 60_000, alike)).orElseThrow().beyond();
        int held = 0;
        double width = 0;
        for (int run = 0; run < RUNS; run++) {
            Agreement agreement = Agreement.of(coefficient, ratings(random, items, alike));
            held += agreement.interval() != null && agreement.interval().low() <= truth
                    && truth <= agreement.interval().high() ? 1 : 0;
            width += agreement.interval() == null ? 0 : agreement.interval().width();
        }
        assertThat(width / RUNS).as("mean width").isBetween(0.08, 0.4);
        assertThat(held / (double) RUNS).as("mean width %.3f", width / RUNS).isGreaterThanOrEqualTo(0.93);
    }

    /** Two raters who say what is so, in as many cases, and else anything. */
    private static Ratings ratings(Random random, int n, double alike) {
        List<List<Object>> items = new ArrayList<>();
        for (int at = 0; at < n; at++) {
            int so = random.nextDouble() < 0.5 ? 0 : 1 + random.nextInt(2);
            items.add(List.of(said(random, so, alike), said(random, so, alike)));
        }
        return new Ratings(2, items);
    }

    private static Object said(Random random, int so, double alike) {
        return random.nextDouble() < alike ? so : random.nextInt(3);
    }
}
