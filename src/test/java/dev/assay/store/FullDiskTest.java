package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.disk.DiskTrace;
import dev.assay.disk.Tally;
import dev.assay.model.Original;
import dev.assay.review.Decision;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The disk is full at any moment, also in the middle of a writing: that is told, and once there is room again, whatever
 * was acknowledged is there, no act by half, and nothing is damaged. {@code -Dassay.full=50} fills it so often.
 */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskTest {

    private static final int ACT = 12;
    private static final int MOST = 700_000;

    private final int times = Integer.getInteger("assay.full", 6);
    private final Tally tally = Tally.of("full-disks");
    private int told;

    @TempDir
    Path folder;

    @Test
    void whateverWasAcknowledgedIsThereAfterTheDiskWasFull() throws IOException {
        for (int i = 0; i < times; i++) {
            long seed = tally.seed();
            boolean sound = false;
            try {
                fill(new Random(seed), Files.createDirectory(folder.resolve("disk" + i)), "seed " + seed);
                sound = true;
            } finally {
                tally.tried(!sound);
            }
        }
        System.out.println(tally + "; told " + told + " times");
        assertThat(told).isPositive();
    }

    /** A store that an earlier version made is filled anew when it is opened, for which there is no room. */
    @Test
    void aStoreThatIsToBeFilledAnewIsReadFromACopy() throws IOException {
        DiskTrace disk = new DiskTrace(folder);
        Path store = disk.folder().resolve("store");
        Set<Decision> acknowledged = new HashSet<>();
        try (H2ReviewStore open = open(store)) {
            work(open, 0, new Random(1), acknowledged);
        }
        disk.leave(0);
        try (ReviewStore open = H2ReviewStore.openToRead(store, Examples.SCHEMA,
                new VersionedReader("2", Examples::read), Progress.NONE, new Derivation("", none -> {}))) {
            assertThat(open.journal()).hasSameElementsAs(acknowledged);
        }
        assertThat(store.resolve("store.owner")).doesNotExist();
        disk.leave(Long.MAX_VALUE);
        try (H2ReviewStore open = open(store)) {
            assertThat(open.notices()).isEmpty();
            assertThat(open.journal()).hasSameElementsAs(acknowledged);
        }
    }

    private static H2ReviewStore open(Path store) {
        return H2ReviewStore.open(store, Examples.SCHEMA, new VersionedReader("1", Examples::read),
                Progress.NONE, StoreOptions.USUAL);
    }

    private void fill(Random random, Path at, String which) throws IOException {
        DiskTrace disk = new DiskTrace(at);
        Path store = disk.folder().resolve("store");
        Set<Decision> acknowledged = new HashSet<>();
        disk.leave(random.nextInt(MOST));
        try (H2ReviewStore open = open(store)) {
            for (int i = 0; i < 60; i++) {
                work(open, i, random, acknowledged);
            }
        } catch (StoreException full) {
            told++;
            assertThat(full).as(which)
                    .hasMessageMatching("(?s).*(disk is full|not close cleanly|Close the store).*");
        }
        disk.leave(Long.MAX_VALUE);
        try (H2ReviewStore open = open(store)) {
            Map<Long, Integer> acts = new HashMap<>();
            List<Decision> journal = open.journal();
            journal.forEach(decision -> acts.merge(decision.operation(), 1, Integer::sum));
            assertThat(journal).as(which).containsAll(acknowledged);
            assertThat(Set.of(1, ACT)).as(which).containsAll(acts.values());
            assertThat(open.check().damage()).as(which).allSatisfy(line -> assertThat(line)
                    .contains("Set aside", "a database that is not used any more"));
        }
    }

    private static void work(H2ReviewStore open, int i, Random random, Set<Decision> acknowledged) {
        if (i % 10 == 0) {
            Original file = original("file " + i, "posting p" + i + "\nrun r" + i + " p" + i);
            open.save(open.keep(file), Examples.read(file));
        }
        List<NewDecision> act = new ArrayList<>(
                Collections.nCopies(random.nextInt(3) == 0 ? ACT : 1, override("Ada", "p0", "aws")));
        acknowledged.addAll(open.append(act));
    }
}
