package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.Original;
import dev.assay.review.CancelPoint;
import dev.assay.review.Examples;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.BoundedWait;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.h2.util.CloseWatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A write that the database never ends is given up, and the same process can go on with the store. */
@Execution(ExecutionMode.CONCURRENT)
class GivenUpStoreTest {

    private static final VersionedReader READER = new VersionedReader("1", Examples::read);

    /** Not cleaned up: a database that was given up may still be at work there. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @BeforeEach
    void work() {
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA, READER)) {
            Original file = original("a", "posting p1");
            store.save(store.keep(file), Examples.read(file));
            store.append(List.of(override("Ada", "p1", "aws")));
        }
    }

    private final class Hanging extends CancelPoint {
        @Override
        public void look() {
            boolean waiting = true;
            while (waiting) {
                try {
                    never.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    // What hangs in the database hears nothing.
                }
            }
            ended.countDown();
        }
    }

    /** What H2 itself closes of it, in the thread that opens the next one, would never end. */
    @Test
    void nothingWaitsLaterForADatabaseThatWasGivenUpAndForgotten() throws InterruptedException {
        giveUp();
        never.countDown();
        ended.await();
        for (int i = 0; i < 20; i++) {
            System.gc();
            Thread.sleep(20);
            assertThat(CloseWatcher.pollUnclosed()).as("what H2 would close").isNull();
        }
    }

    private void giveUp() {
        ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA, READER, Progress.NONE,
                new StoreOptions(InstantSource.system(), 1_000_000, Duration.ofSeconds(2),
                        BoundedWait.USUAL));
        Original file = original("b", "posting p2");
        String sha = store.keep(file);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.save(sha, Examples.read(file), new Hanging()));
        store.close();
    }

    @Test
    void aFileWhoseSavingNeverEndsIsGivenUpAndTheStoreCanBeOpenedAgain() throws InterruptedException {
        ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA, READER, Progress.NONE,
                new StoreOptions(InstantSource.system(), 1_000_000, Duration.ofSeconds(2),
                        BoundedWait.USUAL));
        Original file = original("b", "posting p2");
        String sha = store.keep(file);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.save(sha, Examples.read(file), new Hanging()))
                .withMessageContaining("does not answer").withMessageContaining("open it again");
        store.close();
        try (ReviewStore again = H2ReviewStore.open(folder, Examples.SCHEMA, READER)) {
            assertThat(again.notices()).anySatisfy(told -> assertThat(told).contains("rebuilt"));
            assertThat(again.postings()).extracting(PostingSummary::id).containsExactly("p1");
            assertThat(again.journal()).hasSize(1);
            never.countDown();
            ended.await();
            again.save(again.keep(file), Examples.read(file));
            assertThat(again.check().damage()).isEmpty();
        }
        try (ReviewStore later = H2ReviewStore.open(folder, Examples.SCHEMA, READER)) {
            assertThat(later.notices()).isEmpty();
            assertThat(later.postings()).hasSize(2);
        }
    }
}
