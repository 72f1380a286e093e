package dev.assay.evaluation.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When so many wrong cells are not believed in any more, and the bounds that are made of it. */
class RejectionLineTest {

    @Property(tries = 40)
    void theLineNeverFallsHoweverOftenOneLooks(@ForAll @IntRange(min = 20, max = 600) int population,
            @ForAll @IntRange(min = 1, max = 100) int some) {
        int wrong = 1 + some % population;
        RejectionLine line = new RejectionLine(population, wrong, 0.05);
        int last = -1;
        for (int looks = 0; looks <= population; looks++) {
            int most = line.most(looks);
            assertThat(most).isGreaterThanOrEqualTo(last).isLessThan(wrong);
            last = most;
        }
        assertThat(last).as("all was seen: fewer than that many refute it").isEqualTo(wrong - 1);
    }

    @Property(tries = 30)
    void itIsTheSameInWhateverOrderOneAsks(@ForAll @IntRange(min = 30, max = 300) int population,
            @ForAll @IntRange(min = 1, max = 300) int asked) {
        int looks = Math.min(asked, population);
        RejectionLine late = new RejectionLine(population, 10, 0.05);
        late.most(population);

        assertThat(late.most(looks)).isEqualTo(new RejectionLine(population, 10, 0.05).most(looks));
        assertThat(late.most(population + 50)).isEqualTo(late.most(population));
    }

    @Test
    void beforeAnythingWasLookedAtNothingIsRejected() {
        assertThat(new RejectionLine(100, 5, 0.05).most(0)).isEqualTo(-1);
        assertThat(new RejectionLine(100, 5, 0.05).most(10)).as("too early to tell").isEqualTo(-1);
    }

    @Test
    void moreWrongCellsThanThereAreCellsAreNeverBelievedIn() {
        assertThat(new RejectionLine(10, 11, 0.05).most(0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(new RejectionLine(10, 10, 0.05).most(0)).isEqualTo(-1);
    }

    @Test
    void aGreaterRiskOrMoreWrongCellsAreRejectedSooner() {
        assertThat(first(1_000, 50, 0.2)).isLessThan(first(1_000, 50, 0.05))
                .isGreaterThan(first(1_000, 150, 0.2));
    }

    /** After how many looks without an error it is rejected. */
    private static int first(int population, int wrong, double risk) {
        RejectionLine line = new RejectionLine(population, wrong, risk);
        int looks = 1;
        while (line.most(looks) < 0) {
            looks++;
        }
        return looks;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.03, 0.05, 0.1, 0.123})
    void theTargetIsToldExactly(double target) {
        EveryLook bound = new EveryLook(10_000, 0.95, target);
        int looks = 1;
        double before = 1;
        double upper = bound.upper(Collections.nCopies(looks, false));
        while (upper > target) {
            before = upper;
            looks++;
            upper = bound.upper(Collections.nCopies(looks, false));
        }
        assertThat(before).isGreaterThan(target);
        assertThat(upper).as("after %s", looks).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 60, 110", "0.10, 30, 60", "0.02, 150, 280"})
    void withoutAnErrorItTakesNotMuchMoreThanAFixedSample(double target, int least, int most) {
        int looks = 1;
        EveryLook bound = new EveryLook(5_000, 0.95, target);
        while (bound.upper(Collections.nCopies(looks, false)) > target) {
            looks++;
        }
        assertThat(looks).isBetween(least, most);
    }

    @Property(tries = 20)
    void ofAStratumSeenWholeTheBoundIsWhatIsWrong(@ForAll @IntRange(min = 5, max = 80) int population,
            @ForAll @IntRange(max = 80) int some) {
        int errors = some % (population / 2 + 1);
        List<Boolean> wrong = new java.util.ArrayList<>(Collections.nCopies(errors, true));
        wrong.addAll(Collections.nCopies(population - errors, false));

        double upper = new EveryLook(population, 0.95, 0.05).upper(wrong);

        assertThat(upper).isGreaterThanOrEqualTo(errors / (double) population - 1e-9);
        assertThat(Math.floor(upper * population + 1e-9)).as("no cell more than there are is feared beyond a"
                + " step").isLessThanOrEqualTo(errors + Math.ceil(0.01 * population));
    }
}
