package dev.assay.review;

import dev.assay.task.Progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A Cancel comes before a step keeps something or after; what the caller is told is what happened. */
class CancellableTest {

    private static Progress cancelledOnce(CountDownLatch reached, AtomicBoolean looked) {
        return new Progress() {
            @Override
            public void at(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                boolean now = reached.getCount() == 0;
                looked.compareAndSet(false, now);
                return now;
            }
        };
    }

    @Test
    void aStepThatPassedThePointIsWaitedFor() {
        CountDownLatch passed = new CountDownLatch(1);
        AtomicBoolean looked = new AtomicBoolean();
        CancelPoint point = new CancelPoint();
        assertThat(Cancellable.call(() -> {
            point.pass();
            passed.countDown();
            while (!looked.get()) {
                Thread.onSpinWait();
            }
            return "kept";
        }, cancelledOnce(passed, looked), point)).contains("kept");
    }

    @Test
    void aStepThatIsCancelledBeforeKeepsNothing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean kept = new AtomicBoolean();
        CancelPoint point = new CancelPoint();
        assertThat(Cancellable.call(() -> {
            begun.countDown();
            try {
                told.await();
            } catch (InterruptedException e) {
                // The Cancel reaches what waits; what it keeps it must not keep any more.
            }
            try {
                assertThatExceptionOfType(StoreException.class).isThrownBy(() -> {
                    point.pass();
                    kept.set(true);
                });
            } finally {
                ended.countDown();
            }
            return "kept";
        }, cancelledOnce(begun, new AtomicBoolean()), point)).isEmpty();
        told.countDown();
        ended.await();
        assertThat(kept).isFalse();
    }
}
