package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a cell was looked at, without the pauses. */
class CellClockTest {

    private static final CellKey ONE = new CellKey("p1", "cloud");
    private static final CellKey OTHER = new CellKey("p1", "level");

    private long now = -5_000_000_000L;
    private final CellClock clock = new CellClock(() -> now);

    private void pass(double seconds) {
        now += Math.round(seconds * 1e9);
    }

    private void work(double seconds) {
        pass(seconds);
        clock.heard();
    }

    @Test
    void theTimeThatItWasOpenCounts() {
        pass(30);
        clock.open(ONE);
        work(2);
        pass(1.5);
        assertThat(clock.took(ONE)).isEqualTo(3_500);
        assertThat(clock.took(OTHER)).as("one that was never open").isZero();
    }

    @Test
    void aPauseDoesNotCountAndWhatIsNoLongerThanAMinuteDoes() {
        clock.open(ONE);
        work(2);
        work(60);
        work(60.001);
        pass(3);
        assertThat(clock.took(ONE)).isEqualTo(65_000);
        pass(Duration.ofHours(9).toSeconds());
        assertThat(clock.took(ONE)).as("the machine slept").isEqualTo(65_000);
    }

    @Test
    void aClockThatGoesBackTakesNothingAway() {
        clock.open(ONE);
        work(2);
        work(-3_600);
        pass(1);
        assertThat(clock.took(ONE)).isEqualTo(3_000);
    }

    @Test
    void whatACellTookBeforeAnotherWasOpenedCountsAsWell() {
        clock.open(ONE);
        pass(4);
        clock.open(OTHER);
        pass(5);
        clock.decided(OTHER);
        clock.open(ONE);
        pass(3);
        assertThat(clock.took(ONE)).isEqualTo(7_000);
        assertThat(clock.took(OTHER)).isZero();
    }

    @Test
    void afterADecisionItBeginsAnew() {
        clock.open(ONE);
        pass(4);
        clock.decided(ONE);
        pass(2);
        assertThat(clock.took(ONE)).isEqualTo(2_000);
    }

    @Test
    void whileNothingIsOpenNothingCounts() {
        clock.open(ONE);
        pass(4);
        clock.open(null);
        work(20);
        clock.open(ONE);
        pass(1);
        assertThat(clock.took(ONE)).isEqualTo(5_000);
    }

    @Test
    void whatAnUndoneDecisionTookGoesWithTheNextOne() {
        clock.open(ONE);
        pass(4);
        long took = clock.took(ONE);
        clock.decided(ONE);
        clock.undone(ONE, took);
        pass(2);
        assertThat(clock.took(ONE)).isEqualTo(6_000);
        clock.redone(ONE, took);
        assertThat(clock.took(ONE)).as("that one has its own again").isEqualTo(2_000);
        clock.redone(ONE, 90_000);
        assertThat(clock.took(ONE)).as("never less than nothing").isZero();
    }

    @Test
    void aDecisionTypedAheadTookAtLeastAMillisecond() {
        clock.open(ONE);
        now += 1;
        assertThat(clock.took(ONE)).isEqualTo(1);
    }
}
