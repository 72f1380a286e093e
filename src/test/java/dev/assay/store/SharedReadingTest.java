package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.Original;
import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Those who only read a store have it together; who writes has it alone. */
@Execution(ExecutionMode.CONCURRENT)
class SharedReadingTest {

    private static final VersionedReader READER = new VersionedReader("1", Examples::read);

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA, READER)) {
            Original file = original("a", "posting p1\nrun r1 p1");
            store.save(store.keep(file), Examples.read(file));
            store.append(List.of(override("Ada", "p1", "azure")));
        }
    }

    private ReviewStore read() {
        return H2ReviewStore.openToRead(folder, Examples.SCHEMA, READER, Progress.NONE,
                new Derivation("", none -> {}));
    }

    private static void end(StoreProcess.Running process) throws IOException {
        process.process().outputWriter().append('\n').close();
        process.process().onExit().join();
    }

    @Test
    void severalProcessesReadAtOnceAndNobodyWritesMeanwhile() throws IOException {
        try (StoreProcess.Running other = StoreProcess.start("read", folder)) {
            assertThat(other.line()).isEqualTo("open");
            assertThat(other.line()).isEqualTo("1 decisions, []");
            try (ReviewStore store = read()) {
                assertThat(store.postings()).hasSize(1);
                assertThat(store.check().damage()).isEmpty();
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> store.append(List.of(override("Ada", "p1", "aws"))))
                        .withMessageContaining("another command of Assay reads it");
                assertThat(store.journal()).as("it is read as before").hasSize(1);
            }
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> H2ReviewStore.open(folder, Examples.SCHEMA, READER))
                    .withMessageContaining("already open");
            end(other);
        }
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA, READER)) {
            assertThat(store.notices()).isEmpty();
            assertThat(store.journal()).hasSize(1);
            assertThat(store.check().damage()).isEmpty();
        }
    }

    private List<byte[]> databases() throws IOException {
        List<byte[]> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".mv.db")).toList()) {
                found.add(Files.readAllBytes(file));
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    /** Without its checksum, or of an earlier version, it would be written to when it is opened. */
    @Test
    void aDatabaseThatIsToBeChangedIsLeftAsItIsWhileOthersRead() throws IOException {
        try (StoreProcess.Running other = StoreProcess.start("read", folder)) {
            assertThat(other.line()).isEqualTo("open");
            assertThat(other.line()).isEqualTo("1 decisions, []");
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path seal : files.filter(file -> file.toString().endsWith(".seal")).toList()) {
                    Files.delete(seal);
                }
            }
            List<byte[]> before = databases();
            assertThatExceptionOfType(StoreException.class).isThrownBy(this::read)
                    .withMessageContaining("another command of Assay reads it");
            assertThat(databases()).usingRecursiveComparison().isEqualTo(before);
            end(other);
        }
        try (ReviewStore store = read()) {
            assertThat(store.notices()).isEmpty();
            assertThat(store.journal()).hasSize(1);
        }
    }

    @Test
    void whoReadsAloneMayWriteAndHasItAloneFromThenOn() throws IOException {
        try (ReviewStore store = read()) {
            store.append(List.of(override("Ada", "p1", "aws")));
            try (StoreProcess.Running other = StoreProcess.start("read", folder)) {
                assertThat(other.line()).contains("already open");
            }
            assertThat(store.journal()).hasSize(2);
        }
        try (ReviewStore store = read()) {
            assertThat(store.notices()).isEmpty();
            assertThat(store.journal()).hasSize(2);
        }
    }

    @Test
    void whoWritesKeepsThoseOutWhoWouldRead() throws IOException {
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA, READER);
                StoreProcess.Running other = StoreProcess.start("read", folder)) {
            assertThat(other.line()).contains("already open");
            assertThat(store.postings()).hasSize(1);
        }
    }

    @Test
    void aSecondReadingInOneProcessIsRefusedAndTakesNoLockAway() throws IOException {
        try (ReviewStore store = read()) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(this::read)
                    .withMessageContaining("already open");
            try (StoreProcess.Running other = StoreProcess.start("hold", folder)) {
                assertThat(other.line()).as("the lock still holds").contains("already open");
            }
            assertThat(store.postings()).hasSize(1);
        }
        H2ReviewStore.open(folder, Examples.SCHEMA, READER).close();
    }

    @Test
    void whatWasLeftOpenIsPutInOrderByWhoHasItAlone() throws IOException {
        Files.writeString(folder.resolve("store.owner"), "process 999999999, started at an unknown time");

        try (ReviewStore store = read();
                StoreProcess.Running other = StoreProcess.start("read", folder)) {
            assertThat(other.line()).contains("already open");
            assertThat(store.journal()).hasSize(1);
        }
    }

    @Test
    void aReaderThatIsKilledLeavesNoLock() throws IOException {
        try (StoreProcess.Running other = StoreProcess.start("read", folder)) {
            assertThat(other.line()).isEqualTo("open");
        }
        H2ReviewStore.open(folder, Examples.SCHEMA, READER).close();
    }
}
