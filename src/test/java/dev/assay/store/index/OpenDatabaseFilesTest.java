package dev.assay.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The files that the database makes, as those into which it is compacted. */
class OpenDatabaseFilesTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileIsItsOwnersAloneFromWhenItIsMade() throws IOException {
        Path file = folder.resolve("assay.mv.db.tempFile");
        try (FileChannel channel = new OpenDatabaseFiles().open(file, Set.of(StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.CREATE))) {
            assertThat(channel.isOpen()).isTrue();
            assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
