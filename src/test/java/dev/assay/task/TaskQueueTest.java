package dev.assay.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.task.Tasks.End;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Steps done one after the other, none of whose ends is lost. */
@Execution(ExecutionMode.CONCURRENT)
class TaskQueueTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final TaskQueue queue = new TaskQueue("test", Runnable::run);

    @AfterEach
    void close() {
        queue.close(LONG);
    }

    @Test
    void endsAreToldInTheOrderOfTheSteps() {
        IOException failure = new IOException("no");
        queue.add(() -> 1, told::add);
        queue.add(() -> {
            throw failure;
        }, told::add);
        queue.add(() -> 3, told::add);

        assertThat(queue.close(LONG)).isZero();
        assertThat(told).containsExactly(new End.Done<>(1), new End.Failed<>(failure), new End.Done<>(3));
    }

    @Test
    void endsAreToldWhereTheCallerWantsThem() throws InterruptedException {
        BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
        TaskQueue shown = new TaskQueue("test", screen::add);
        AtomicReference<Thread> at = new AtomicReference<>();
        shown.add(() -> "done", end -> at.set(Thread.currentThread()));
        screen.take().run();

        assertThat(at.get()).isSameAs(Thread.currentThread());
        assertThat(shown.close(LONG)).isZero();
    }

    @Test
    void whatGoesWrongInTellingReachesTheLastNetAndKeepsNoOtherBack() {
        IllegalStateException wrong = new IllegalStateException("a fault in showing it");
        AtomicReference<Throwable> net = new AtomicReference<>();
        queue.add(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> net.set(failure));
            return 1;
        }, end -> {
            throw wrong;
        });
        queue.add(() -> 2, told::add);

        assertThat(queue.close(LONG)).isZero();
        assertThat(net.get()).isSameAs(wrong);
        assertThat(told).containsExactly(new End.Done<>(2));
    }

    @Test
    void aScreenThatIsGoneReachesTheLastNetToo() {
        RejectedExecutionException gone = new RejectedExecutionException("gone");
        AtomicReference<Throwable> net = new AtomicReference<>();
        TaskQueue shown = new TaskQueue("test", action -> {
            throw gone;
        });
        shown.add(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> net.set(failure));
            return 1;
        }, told::add);

        assertThat(shown.close(LONG)).isZero();
        assertThat(net.get()).isSameAs(gone);
    }

    @Test
    void closingWaitsForStepsThatGoOnEnding() {
        int steps = 24;
        // Together they take much longer than is waited for one.
        IntStream.range(0, steps).forEach(i -> queue.add(() -> {
            Thread.sleep(50);
            return i;
        }, told::add));

        assertThat(queue.close(Duration.ofSeconds(1))).isZero();
        assertThat(told).hasSize(steps);
    }

    @Test
    void closingTellsHowManyWereNotDone() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        queue.add(() -> {
            begun.countDown();
            never.await();
            return 1;
        }, end -> {
            told.add(end);
            interrupted.countDown();
        });
        queue.add(() -> 2, told::add);
        begun.await();

        assertThat(queue.close(Duration.ofMillis(1))).isEqualTo(2);
        interrupted.await();
        assertThat(told).singleElement().isInstanceOf(End.Failed.class);
    }

    @Test
    void aClosedQueueSaysThatItTakesNoMore() {
        assertThat(queue.add(() -> 1, told::add)).isTrue();
        queue.close(LONG);

        assertThat(queue.add(() -> 2, told::add)).isFalse();
        assertThat(told).containsExactly(new End.Done<>(1));
    }
}
