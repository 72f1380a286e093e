package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One window or command has a store at a time; the next is told so. */
@Execution(ExecutionMode.CONCURRENT)
class StoreLockTest {

    @TempDir
    Path folder;

    private ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    private void assertRefused() {
        assertThatExceptionOfType(StoreException.class).isThrownBy(this::open)
                .withMessageContaining(folder.toString()).withMessageContaining("already open")
                .withMessageContaining("--store");
    }

    @Test
    void keepsAnotherProcessOutUntilClosed() throws IOException {
        try (StoreProcess.Running other = StoreProcess.start("hold", folder)) {
            assertThat(other.line()).isEqualTo("open");
            assertRefused();
            other.process().outputWriter().append('\n').close();
            other.process().onExit().join();
        }
        open().close();
    }

    @Test
    void keepsASecondWindowOfTheSameProcessOut() throws IOException {
        try (ReviewStore first = open()) {
            assertRefused();
            assertRefused();
            assertThat(first.postings()).isEmpty();
            try (StoreProcess.Running other = StoreProcess.start("hold", folder)) {
                assertThat(other.line()).as("the lock still holds").contains("already open");
            }
        }
        open().close();
    }

    @Test
    void aKilledProcessLeavesNoLock() throws IOException {
        try (StoreProcess.Running other = StoreProcess.start("hold", folder)) {
            assertThat(other.line()).isEqualTo("open");
        }
        open().close();
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(StoreException.class).isThrownBy(
                () -> H2ReviewStore.open(file, Examples.SCHEMA, new VersionedReader("1", Examples::read)))
                .withMessageContaining(file.toString());
    }
}
