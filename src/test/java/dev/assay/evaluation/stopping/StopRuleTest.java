package dev.assay.evaluation.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.guarantee.EveryLook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When one may stop: how often that is wrong, and what it takes. */
class StopRuleTest {

    @Test
    void whoStopsAsSoonAsTheyMayIsSeldomWrong() {
        int population = 2_000;
        int runs = 600;
        int stopped = 0;
        long looks = 0;
        EveryLook bound = new EveryLook(population, StopRule.CONFIDENCE, StopRule.TARGET);
        for (int run = 0; run < runs; run++) {
            // Just too many are wrong: 101 of 2,000.
            List<Boolean> cells = new ArrayList<>(Collections.nCopies(101, true));
            cells.addAll(Collections.nCopies(population - 101, false));
            Collections.shuffle(cells, new Random(run));
            // The bound never rises, so that it was met at some look if it is at the last.
            if (bound.upper(cells.subList(0, 600)) <= StopRule.TARGET) {
                stopped++;
            }
            looks += 600;
        }
        System.out.printf(Locale.ROOT, "coverage stop rule, %d runs of %d looks: %.3f%n", runs, looks / runs,
                1 - stopped / (double) runs);
        assertThat(1 - stopped / (double) runs).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void whatItTakesIsJustEnough() {
        int more = StopRule.more(2_000, 0, 0);
        EveryLook bound = new EveryLook(2_000, StopRule.CONFIDENCE, StopRule.TARGET);

        assertThat(more).isBetween(59, 120);
        assertThat(bound.upper(Collections.nCopies(more, false))).isLessThanOrEqualTo(StopRule.TARGET);
        assertThat(bound.upper(Collections.nCopies(more - 1, false))).isGreaterThan(StopRule.TARGET);
        assertThat(StopRule.more(2_000, 50, 2)).as("the more were wrong, the more it takes")
                .isGreaterThan(more - 50);
        assertThat(StopRule.more(20, 20, 3)).as("3 of 20 are wrong").isEqualTo(-1);
        assertThat(StopRule.more(0, 0, 0)).isZero();
    }
}
