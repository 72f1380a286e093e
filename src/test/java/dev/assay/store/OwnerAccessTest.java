package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class OwnerAccessTest extends WorkedStore {

    @Test
    void aStoreThatWasLeftOpenToOthersIsItsOwnersAloneOnceItWasOpened() throws IOException {
        Files.createDirectories(folder.resolve("set-aside").resolve("settled"));
        Files.writeString(folder.resolve("set-aside").resolve("settled").resolve("old.damaged"), "text");
        for (Path one : all()) {
            Files.setPosixFilePermissions(one, PosixFilePermissions
                    .fromString(Files.isDirectory(one) ? "rwxr-xr-x" : "rw-r--r--"));
        }

        open().close();

        assertThat(all()).allSatisfy(one -> assertThat(PosixFilePermissions
                .toString(Files.getPosixFilePermissions(one, LinkOption.NOFOLLOW_LINKS)))
                .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------"));
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
