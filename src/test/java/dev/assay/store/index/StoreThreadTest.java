package dev.assay.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.store.log.Durable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StoreThreadTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void noStepHidesInAnotherWhereItsBoundWouldNotHold() throws Exception {
        try (StoreThread thread = new StoreThread("test")) {
            assertThatThrownBy(() -> thread.call(() -> thread.call(() -> 1, Duration.ofMillis(1)), LONG))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(thread.call(() -> 2, LONG)).isEqualTo(2);
        }
    }

    @Test
    void whoIsGivenUpTellsWhatItWasAt() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (StoreThread thread = new StoreThread("test")) {
            thread.begin(() -> hangs(begun, end));
            begun.await();
            assertThatThrownBy(() -> thread.call(() -> 1, Duration.ZERO))
                    .isInstanceOf(StoreThread.NoAnswerException.class)
                    .satisfies(late -> assertThat(late.getStackTrace())
                            .extracting(StackTraceElement::getMethodName)
                            .contains("hangs"));
            end.countDown();
        }
    }

    private static void hangs(CountDownLatch begun, CountDownLatch end) {
        try {
            begun.countDown();
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFullDiskIsKnownHoweverDeepItIsSaid() {
        assertThat(
                Durable.isFull(new SQLException("IO Exception", new IOException("No space left on device"))))
                .isTrue();
        assertThat(Durable.isFull(new IOException("There is not enough space on the disk"))).isTrue();
        assertThat(Durable.isFull(new IOException("Permission denied"))).isFalse();
        assertThat(Durable.isFull(null)).isFalse();
    }
}
