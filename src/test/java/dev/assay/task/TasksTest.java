package dev.assay.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.task.Tasks.End;
import dev.assay.task.Tasks.Stop;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A step that is waited for, whatever becomes of it. */
class TasksTest {

    private static final Stop NEVER = interrupted -> false;

    @Test
    void aStepThatEndsGivesItsResult() {
        assertThat(Tasks.run("step", () -> "done", NEVER, late -> {})).isEqualTo(new End.Done<>("done"));
    }

    @Test
    void aFailureComesBackAsItWas() {
        IOException failure = new IOException("no");
        assertThat(Tasks.run("step", () -> {
            throw failure;
        }, NEVER, late -> {})).isEqualTo(new End.Failed<>(failure));
    }

    @Test
    void aStepThatNeverEndsIsLeftWhenThereIsAReason() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        End<String> end = Tasks.run("step", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return "late";
        }, Stop.after(1), late -> {});

        assertThat(end).isInstanceOf(End.Stopped.class);
        ((End.Stopped<String>) end).thread().interrupt();
        interrupted.await();
    }

    @Test
    void aResultThatComesTooLateIsHandedOn() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch handedOn = new CountDownLatch(1);
        AtomicReference<String> unwanted = new AtomicReference<>("");
        End<String> end = Tasks.run("step", () -> {
            left.await();
            return "late";
        }, Stop.after(1), late -> {
            unwanted.set(late);
            handedOn.countDown();
        });
        left.countDown();
        handedOn.await();

        assertThat(end).isInstanceOf(End.Stopped.class);
        assertThat(unwanted.get()).isEqualTo("late");
    }

    @Test
    void anInterruptIsKeptForTheCaller() {
        Thread.currentThread().interrupt();
        try {
            assertThat(Tasks.run("step", () -> "done", NEVER, late -> {})).isEqualTo(new End.Done<>("done"));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void anInterruptMayBeAReasonToStop() {
        Thread.currentThread().interrupt();
        try {
            assertThat(Tasks.run("step", () -> {
                new CountDownLatch(1).await();
                return "";
            }, Stop.after(Long.MAX_VALUE), late -> {})).isInstanceOf(End.Stopped.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aFaultInHandingOnALateResultReachesTheLastNet() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch caught = new CountDownLatch(1);
        Tasks.run("step", () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> caught.countDown());
            left.await();
            return "late";
        }, Stop.after(1), late -> {
            throw new IllegalStateException("a fault");
        });
        left.countDown();

        assertThat(caught.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aStepThatNobodyWaitsForTellsItsEnd() throws InterruptedException {
        BlockingQueue<Object> ends = new LinkedBlockingQueue<>();
        IOException failure = new IOException("no");
        Tasks.start("step", () -> "done", Runnable::run, ends::add);
        assertThat(ends.take()).isEqualTo(new End.Done<>("done"));
        Tasks.start("step", () -> {
            throw failure;
        }, Runnable::run, ends::add);
        assertThat(ends.take()).isEqualTo(new End.Failed<>(failure));
    }
}
