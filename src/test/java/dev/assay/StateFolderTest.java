package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();

    @Test
    void followsTheHabitsOfEachSystem() {
        Path given = Path.of("given").toAbsolutePath();

        assertThat(StateFolder.in("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".local/state/assay"));
        assertThat(StateFolder.in("Linux", Map.of("XDG_STATE_HOME", given.toString()), HOME))
                .isEqualTo(given.resolve("assay"));
        assertThat(StateFolder.in("Linux", Map.of("XDG_STATE_HOME", "relative"), HOME))
                .isEqualTo(HOME.resolve(".local/state/assay"));
        assertThat(StateFolder.in("Mac OS X", Map.of(), HOME)).isEqualTo(HOME.resolve("Library/Logs/Assay"));
        assertThat(StateFolder.in("Windows 11", Map.of("LOCALAPPDATA", given.toString()), HOME))
                .isEqualTo(given.resolve("Assay/log"));
    }
}
