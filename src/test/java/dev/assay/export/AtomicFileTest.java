package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void aCommittedFileReplacesTheOneBefore() throws Exception {
        Path target = Files.writeString(folder.resolve("out.jsonl"), "old");
        try (AtomicFile file = AtomicFile.at(target)) {
            file.write("caf\u00e9\n");
            assertThat(target).hasContent("old");
            file.commit();
        }
        assertThat(target).hasContent("caf\u00e9\n");
        assertThat(folder).isDirectoryNotContaining("glob:**-part");
    }

    @Test
    void anAbandonedFileLeavesNothingBehind() throws Exception {
        try (AtomicFile file = AtomicFile.at(folder.resolve("new/out.jsonl"))) {
            file.write("half");
        }
        assertThat(folder.resolve("new")).isEmptyDirectory();
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> AtomicFile.at(folder)).isInstanceOf(ExportException.class)
                .hasMessageContaining(folder.toString()).hasMessageEndingWith("is a folder. Name a file.");
    }

    @Test
    void aFileInTheWayOfAFolderIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "");
        assertThatThrownBy(() -> AtomicFile.at(file.resolve("out.jsonl"))).isInstanceOf(ExportException.class)
                .hasMessageContaining("taken").hasMessageContaining("Choose another place");
    }
}
