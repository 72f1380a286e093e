package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.CellKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is typed ahead along a list falls on no other cell than it was meant for. */
class TurnsTest extends TwoPostings {

    private static final CellPath ALL = new CellPath() {

        @Override
        public Optional<CellKey> from(CellKey cell, int steps) {
            return Optional.empty();
        }

        @Override
        public boolean holds(CellKey cell) {
            return true;
        }

        @Override
        public Optional<CellKey> undecidedAfter(CellKey cell) {
            return Optional.empty();
        }
    };

    private final AtomicLong clock = new AtomicLong(1);
    private final AtomicInteger made = new AtomicInteger();

    private int takenAfter(Turns turns, Duration pause) {
        clock.addAndGet(pause.toNanos());
        int before = made.get();
        turns.take(made::incrementAndGet);
        background.all();
        return made.get() - before;
    }

    @Test
    void whatIsTypedRightBehindARefusedKeyIsRefusedToo() {
        session.goAlong(ALL);
        Turns turns = new Turns(session, reviewing.reviewer(), () -> true, clock::get);
        session.open("two", KEYS.getFirst());
        assertThat(session.openingProperty().get()).isTrue();

        assertThat(takenAfter(turns, Duration.ZERO)).as("still being opened").isZero();
        assertThat(session.openingProperty().get()).isFalse();
        assertThat(takenAfter(turns, Duration.ofMillis(450))).as("meant for the cell behind").isZero();
        assertThat(takenAfter(turns, Duration.ofMillis(450))).as("and so on").isZero();
        assertThat(takenAfter(turns, Turns.BEHIND)).as("who pauses has read it").isOne();
        assertThat(takenAfter(turns, Duration.ofMillis(100))).isOne();
    }

    @Test
    void inThePostingThatIsReadFieldByFieldTheNextKeyCounts() {
        Turns turns = new Turns(session, reviewing.reviewer(), () -> true, clock::get);
        session.open("two", KEYS.getFirst());

        assertThat(takenAfter(turns, Duration.ZERO)).isZero();
        assertThat(takenAfter(turns, Duration.ofMillis(100))).isOne();
    }
}
