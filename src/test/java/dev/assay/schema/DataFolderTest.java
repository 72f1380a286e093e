package dev.assay.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue is what lies in the folder, whether the program was built into an archive or runs from its classes. */
class DataFolderTest {

    private static final Map<String, String> FILES = Map.of("cloud.yaml", "label: Größe 🚀\n", "visa.yaml",
            "label: Visa\n");

    @TempDir
    Path folder;

    @Test
    void theShippedFilesAreThoseOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/fields"))) {
            assertThat(DataFolder.shipped("fields").keySet()).containsExactlyInAnyOrderElementsOf(
                    files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml"))
                            .toList());
        }
    }

    @Test
    void filesBesideTheClassesAreReadAsTheyAre() throws IOException {
        Path fields = Files.createDirectories(folder.resolve("a folder with spaces/fields"));
        write(fields);

        assertThat(onDisk(fields)).isEqualTo(FILES);
    }

    @Test
    void filesInTheProgramsArchiveAreReadAsTheyAre() throws IOException {
        Path archive = folder.resolve("assay.jar");
        pack(archive);

        assertThat(packed(archive)).isEqualTo(FILES);
    }

    /** A cached archive would stay open, and could not be replaced by a newer program. */
    @Test
    void anArchiveThatWasReplacedIsReadAnew() throws IOException {
        Path archive = folder.resolve("assay.jar");
        pack(archive);
        packed(archive);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive))) {
            entry(out, "fields/", "");
            entry(out, "fields/other.yaml", "label: Other\n");
        }

        assertThat(packed(archive)).isEqualTo(Map.of("other.yaml", "label: Other\n"));
    }

    @Test
    void aProgramWithoutItsCatalogueSaysToInstallItAgain() {
        assertThatThrownBy(() -> DataFolder.read(null)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("install it again");
    }

    private static void write(Path fields) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(fields.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(fields.resolve("README.md"), "no field");
        Files.writeString(fields.resolve("cloud.yaml~"), "a copy that an editor left");
    }

    private static void pack(Path archive) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive))) {
            entry(out, "vocabulary/zones.yaml", "zones: {}\n");
            entry(out, "other/fields/far.yaml", "label: Far\n");
            entry(out, "fields/", "");
            entry(out, "fields/README.md", "no field");
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                entry(out, "fields/" + file.getKey(), file.getValue());
            }
        }
    }

    private static void entry(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static Map<String, String> onDisk(Path fields) throws IOException {
        return DataFolder.read(fields.toUri().toURL());
    }

    private static Map<String, String> packed(Path archive) throws IOException {
        return DataFolder.read(URI.create("jar:" + archive.toUri() + "!/fields/").toURL());
    }
}
