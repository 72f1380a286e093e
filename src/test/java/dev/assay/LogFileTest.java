package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the log holds, and where it lies. */
@Execution(ExecutionMode.CONCURRENT)
class LogFileTest {

    private static final String TEXT = "Zebrafish pays 93,417 a year";

    @TempDir
    Path folder;

    private final LoggerContext library = new LoggerContext();
    private Path store;
    private Path state;
    private LogFile log;

    @BeforeEach
    void begin() throws IOException {
        library.setMDCAdapter(new LogbackMDCAdapter());
        store = Files.createDirectory(folder.resolve("store"));
        state = folder.resolve("state").resolve("assay");
        log = new LogFile(state, () -> library);
    }

    @AfterEach
    void end() {
        log.close();
        library.stop();
    }

    @Test
    void saysWhereItFailedAndHoldsNoOnesTexts() throws IOException {
        Exception failure = new IllegalStateException(TEXT, new IOException("cause: " + TEXT));
        failure.addSuppressed(new RuntimeException(TEXT));

        log.logger().error("Error {} at {}", TEXT, 7, failure);
        log.logger().info("Read {}", List.of(TEXT));
        log.logger().info(TEXT.isEmpty() ? "" : "Nothing passed to {}");

        assertThat(read(state)).contains("IllegalStateException", "caused by java.io.IOException",
                getClass().getName() + ".saysWhereItFailed", "Error … at 7", "Read …")
                .doesNotContain("Zebrafish").doesNotContain("93,417");
    }

    @Test
    void liesInTheStoreThatWasOpened() throws IOException {
        log.logger().error("before");
        log.into(store);
        log.logger().error("within");

        assertThat(log.folder()).contains(store.resolve("log"));
        assertThat(read(store.resolve("log"))).contains("within").doesNotContain("before");
        assertThat(read(state)).contains("before").doesNotContain("within");
    }

    @Test
    void liesInTheStateFolderWhereTheStoreCannotBeWritten() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "no folder");
        log.into(noFolder);
        log.logger().error("here");

        assertThat(log.folder()).contains(state);
    }

    @Test
    void goesThroughNoLink() throws IOException {
        assumeThat(isPosix()).isTrue();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(store.resolve("log"), elsewhere);
        log.into(store);
        log.logger().error("here");

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(log.folder()).contains(state);
    }

    @Test
    void goesOnWhereNothingCanBeWritten() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "no folder");
        LogFile lost = new LogFile(noFolder.resolve("assay"), () -> library);
        lost.logger().error("nowhere");

        assertThat(lost.folder()).isEmpty();
    }

    @Test
    void isTheOwnersAndStaysSmall() throws IOException {
        Exception failure = new IllegalStateException();
        for (int i = 0; i < 4000; i++) {
            log.logger().error("Error {}", i, failure);
        }

        List<Path> files = files(state);
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        assertThat(files).hasSizeBetween(2, 3);
        assertThat(size).isLessThan(2_000_000);
        assertThat(read(state)).contains("Error 3999");
        if (isPosix()) {
            assertThat(files).allSatisfy(file -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void nothingIsMadeWhileNothingFails() {
        log.into(store);

        assertThat(store).isEmptyDirectory();
        assertThat(state).doesNotExist();
    }

    @Test
    void theLibraryLooksForNoConfigurationAndWritesNowhereElse() {
        LoggerContext fresh = new LoggerContext();

        assertThat(new LogSetup().configure(fresh))
                .isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        Logger root = fresh.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        assertThat(root.getLevel()).isEqualTo(Level.OFF);
        assertThat(root.iteratorForAppenders().hasNext()).isFalse();
        assertThat(((LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory())
                .getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getLevel())
                .as("the one that libraries would use").isEqualTo(Level.OFF);
    }

    private static boolean isPosix() {
        return Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.sorted().toList();
        }
    }

    private static String read(Path in) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(in)) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }
}
