package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(OS.WINDOWS)
class StoppedExportTest {

    private static final int POSTINGS = 150;
    private static final int TRIES = 20;

    @TempDir
    Path folder;

    @Test
    void anExportIntoAFolderThatIsToldToStopLeavesNothingOrAll() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < POSTINGS; i++) {
            lines.append("{\"id\": \"p").append(i).append("\", \"title\": \"Engineer ").append(i)
                    .append("\", \"company\": \"Kestrel\", \"description\": \"We run team ").append(i)
                    .append(" on AWS.\"}\n");
        }
        Path postings = Files.writeString(folder.resolve("postings.jsonl"), lines);
        String store = folder.resolve("store").toString();
        assertThat(new Program(folder).run("import", "--store", store, postings.toString())).isZero();

        // A slow machine may be done with it before it is told: then all is there, and it is tried again.
        boolean stopped = false;
        for (int i = 0; i < TRIES && !stopped; i++) {
            Path out = folder.resolve("out" + i);
            stopped = stop(store, out) && !Files.exists(out);
            assertThat(files(out)).hasSize(stopped ? 0 : POSTINGS);
        }
        assertThat(stopped).as("stopped while it wrote, once in " + TRIES + " times").isTrue();
        assertThat(new Program(folder).run("check", "--store", store)).isZero();
    }

    /** @return whether an export that was told to stop as soon as it wrote was writing then, and did not end well */
    private boolean stop(String store, Path out) throws IOException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), Launcher.class.getName(), "export", "--store", store,
                "--format", "reviewed", "--out", out.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
        while (process.isAlive() && files(out.resolve(".assay-part")).size() < 5) {
            Thread.onSpinWait();
        }
        boolean writing = process.isAlive();
        process.destroy();
        return process.onExit().join().exitValue() != 0 && writing;
    }

    private static List<Path> files(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.toList();
        } catch (NoSuchFileException | UncheckedIOException movedMeanwhile) {
            return List.of();
        }
    }
}
