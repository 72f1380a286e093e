package dev.assay.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void areNumberedWithoutGapsAndAllListed() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/db/")).toURI());
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).sorted()).isEqualTo(Migrations.FILES);
        }
        for (int i = 0; i < Migrations.FILES.size(); i++) {
            assertThat(Migrations.FILES.get(i)).startsWith(String.format(Locale.ROOT, "V%03d__", i + 1))
                    .endsWith(".sql");
        }
    }
}
