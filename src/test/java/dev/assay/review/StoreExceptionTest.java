package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is known of a failure beside its words, and that a Cancel and a step that keeps something never both win. */
class StoreExceptionTest {

    private static final IOException CAUSE = new IOException("no space left on device");

    @Test
    void aFullDiskIsKnownHoweverOftenItIsToldOn() {
        StoreException full = StoreException.diskFull("The disk is full.", CAUSE);

        assertThat(full.isDiskFull()).isTrue();
        assertThat(new StoreException("It was not kept.", full).isDiskFull()).isTrue();
        assertThat(new StoreException("It failed.", new StoreException("It was not kept.", full))
                .isDiskFull()).isTrue();
        assertThat(StoreException.afterJournal("It is kept.", full).isDiskFull()).isTrue();
    }

    @Test
    void anyOtherFailureIsNoFullDisk() {
        assertThat(new StoreException("It failed.").isDiskFull()).isFalse();
        assertThat(new StoreException("It failed.", CAUSE).isDiskFull()).isFalse();
        assertThat(new StoreException("It failed.", new StoreException("no")).isDiskFull()).isFalse();
        assertThat(StoreException.afterJournal("It is kept.", CAUSE).isDiskFull()).isFalse();
        assertThat(StoreException.afterJournal("It is kept.", new StoreException("no")).isDiskFull())
                .isFalse();
        assertThat(StoreException.setAside("It was set aside.").isDiskFull()).isFalse();
    }

    @Test
    void onlyWhatReachedTheJournalIsKeptAllTheSame() {
        assertThat(StoreException.afterJournal("It is kept.", CAUSE).journaled()).isTrue();
        assertThat(StoreException.afterJournal("It is kept.", CAUSE)).hasCause(CAUSE);
        assertThat(StoreException.diskFull("The disk is full.", CAUSE).journaled()).isFalse();
        assertThat(StoreException.setAside("It was set aside.").journaled()).isFalse();
        assertThat(new StoreException("It failed.", StoreException.afterJournal("It is kept.", CAUSE))
                .journaled()).isFalse();
    }

    @Test
    void onlyWhatWasSetAsideLetsTheStoreBeOpenedAgain() {
        assertThat(StoreException.setAside("It was set aside.").isSetAside()).isTrue();
        for (StoreException other : List.of(new StoreException("no"), new StoreException("no", CAUSE),
                StoreException.diskFull("full", CAUSE), StoreException.afterJournal("kept", CAUSE))) {
            assertThat(other.isSetAside()).isFalse();
        }
    }

    @Test
    void aStepThatPassedIsNotCancelledAnyMore() {
        CancelPoint point = new CancelPoint();
        assertThatNoException().isThrownBy(point::look);
        point.pass();

        assertThat(point.cancel()).isFalse();
        assertThatNoException().isThrownBy(point::look);
        assertThatNoException().as("passing twice is passing").isThrownBy(point::pass);
    }

    @Test
    void aStepThatWasCancelledKeepsNothing() {
        CancelPoint point = new CancelPoint();

        assertThat(point.cancel()).isTrue();
        assertThat(point.cancel()).as("it stays cancelled").isTrue();
        assertThatExceptionOfType(StoreException.class).isThrownBy(point::look)
                .withMessageContaining("nothing of it was kept");
        assertThatExceptionOfType(StoreException.class).isThrownBy(point::pass);
    }

    /** Two threads at once: just one of them has its way. */
    @RepeatedTest(25)
    void eitherTheCancelCountsOrTheStep() throws InterruptedException {
        CancelPoint point = new CancelPoint();
        CountDownLatch both = new CountDownLatch(2);
        AtomicBoolean passed = new AtomicBoolean();
        Thread step = Thread.ofPlatform().start(() -> {
            both.countDown();
            try {
                both.await();
                point.pass();
                passed.set(true);
            } catch (StoreException | InterruptedException cancelled) {
                passed.set(false);
            }
        });
        both.countDown();
        both.await();
        boolean cancelled = point.cancel();
        step.join();

        assertThat(passed.get()).isNotEqualTo(cancelled);
    }
}
