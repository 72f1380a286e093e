package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultStoreTest {

    private static final Path HOME = Path.of("home", "ada").toAbsolutePath();

    @Test
    void followsTheXdgFoldersOnLinux() {
        Path data = HOME.resolve("data");

        assertThat(DefaultStore.in("Linux", Map.of("XDG_DATA_HOME", data.toString()), HOME))
                .isEqualTo(data.resolve("assay/store"));
        assertThat(DefaultStore.in("Linux", Map.of(), HOME))
                .isEqualTo(HOME.resolve(".local/share/assay/store"));
    }

    @Test
    void aRelativeXdgFolderCountsAsUnset() {
        assertThat(DefaultStore.in("Linux", Map.of("XDG_DATA_HOME", "data"), HOME))
                .isEqualTo(HOME.resolve(".local/share/assay/store"));
    }

    @Test
    void liesInApplicationSupportOnAMac() {
        assertThat(DefaultStore.in("Mac OS X", Map.of(), HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Assay/store"));
    }

    @Test
    void liesInTheLocalFolderOnWindows() {
        Path local = HOME.resolve("local");

        assertThat(DefaultStore.in("Windows 11", Map.of("LOCALAPPDATA", local.toString()), HOME))
                .isEqualTo(local.resolve("Assay/store"));
    }
}
