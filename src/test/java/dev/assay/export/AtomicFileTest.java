package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofWritersOfOneFileEachIsWholeOrRefused() throws Exception {
        Path target = folder.resolve("out.jsonl");
        List<Callable<List<String>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String line = String.valueOf(writer).repeat(20_000);
            writers.add(() -> {
                List<String> refused = new ArrayList<>();
                for (int round = 0; round < 1_000; round++) {
                    try (AtomicFile file = AtomicFile.at(target)) {
                        file.write(line);
                        file.commit();
                        refused.addAll(mixed(Files.readString(target)));
                    } catch (ExportException e) {
                        refused.add(e.getMessage());
                    }
                }
                return refused;
            });
        }
        try (ExecutorService all = Executors.newFixedThreadPool(writers.size())) {
            for (Future<List<String>> one : all.invokeAll(writers)) {
                assertThat(one.get()).allMatch(said -> said.contains("another command is writing it"));
            }
        }
        assertThat(mixed(Files.readString(target))).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**.assay-*");
    }

    private static List<String> mixed(String text) {
        return text.length() == 20_000 && text.chars().distinct().count() == 1
                ? List.of()
                : List.of("mixed, of length " + text.length());
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> AtomicFile.at(folder)).isInstanceOf(ExportException.class)
                .hasMessageContaining(folder.toString()).hasMessageEndingWith("is a folder. Name a file.");
    }

    @Test
    void whereNoFileCanBeMadeNoFolderIsLeftOnTheWayThere() {
        String tooLong = "x".repeat(300);
        assertThatThrownBy(() -> AtomicFile.at(folder.resolve("a/b/" + tooLong)))
                .isInstanceOf(ExportException.class);
        assertThatThrownBy(() -> ExportedFolder.at(folder.resolve("c/d/" + tooLong)))
                .isInstanceOf(ExportException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileInTheWayOfAFolderIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "");
        assertThatThrownBy(() -> AtomicFile.at(file.resolve("out.jsonl"))).isInstanceOf(ExportException.class)
                .hasMessageContaining("taken").hasMessageContaining("Choose another place");
    }
}
