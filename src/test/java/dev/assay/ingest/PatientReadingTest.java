package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PatientReadingTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsReadWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "x".repeat(200_000));
        assertThat(PatientReading.bytes(file, Duration.ofMinutes(5), 1 << 20)).hasSize(200_000);
    }

    @Test
    void aFileLongerThanItSaidIsNotReadForEver() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "x".repeat(2_000));
        assertThatThrownBy(() -> PatientReading.bytes(file, Duration.ofMinutes(5), 1_000))
                .isInstanceOf(IOException.class).hasMessageContaining("at most");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatGivesNothingIsGivenUp() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThatThrownBy(() -> PatientReading.bytes(pipe, Duration.ofMillis(50), 1_000))
                .isInstanceOf(IOException.class).hasMessageContaining("given up");
        // lets the thread end that waits for the pipe
        Files.writeString(pipe, "");
    }
}
