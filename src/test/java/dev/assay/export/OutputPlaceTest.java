package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputPlaceTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeAStore() throws IOException {
        Files.createDirectories(folder.resolve("store/journal"));
        Files.createDirectories(folder.resolve("store/originals"));
    }

    @Test
    void nothingIsWrittenToAFileCalledAsStandardOutputIs() {
        assertThatThrownBy(() -> AtomicFile.at(Path.of("-"))).isInstanceOf(ExportException.class)
                .hasMessageContaining("/dev/stdout");
    }

    @Test
    void nothingIsWrittenIntoAStore() {
        for (String target : new String[]{"store/out.jsonl", "store/journal/000001.jsonl",
                "store/new/deep/out.jsonl"}) {
            assertThatThrownBy(() -> AtomicFile.at(folder.resolve(target))).as(target)
                    .isInstanceOf(ExportException.class).hasMessageContaining("lies in the store");
        }
        assertThat(folder.resolve("store/new")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsWrittenThroughALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("link.txt"), real);
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("store"));

        assertThatThrownBy(() -> AtomicFile.at(folder.resolve("link.txt"))).hasMessageContaining("is a link");
        assertThatThrownBy(() -> AtomicFile.at(folder.resolve("linked/out.txt")))
                .hasMessageContaining("link");
        assertThat(real).hasContent("mine");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noWayRoundLeadsIntoAStoreOrThroughALink() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("lo"), folder.resolve("store/originals"));
        Files.createSymbolicLink(folder.resolve(".y.jsonl.assay-part"), victim);

        for (String target : new String[]{"lo/zz/x.jsonl", "lo/../x.jsonl", "y.jsonl"}) {
            assertThatThrownBy(() -> AtomicFile.at(folder.resolve(target))).as(target)
                    .isInstanceOf(ExportException.class);
        }
        assertThat(victim).hasContent("mine");
        assertThat(folder.resolve("store/x.jsonl")).doesNotExist();
        assertThat(folder.resolve("store/originals/zz")).doesNotExist();
    }

    @Test
    void aStoreThatLostAPartIsAStore() throws IOException {
        Files.delete(folder.resolve("store/originals"));
        Files.writeString(folder.resolve("store/account.json"), "{}");
        assertThatThrownBy(() -> AtomicFile.at(folder.resolve("store/out.jsonl")))
                .hasMessageContaining("lies in the store");
    }

    @Test
    void whatAKilledCommandLeftIsWrittenOver() throws IOException {
        Path target = folder.resolve("out.txt");
        Files.writeString(folder.resolve(".out.txt.assay-part"), "left by one that was killed, and longer");
        try (AtomicFile file = AtomicFile.at(target)) {
            file.write("new");
            file.commit();
        }
        assertThat(target).hasContent("new");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("out.txt",
                    "store");
        }
    }

    @Test
    void twoAtOnceDoNotMixTheirLines() throws IOException {
        Path target = folder.resolve("out.txt");
        try (AtomicFile first = AtomicFile.at(target)) {
            assertThatThrownBy(() -> AtomicFile.at(target))
                    .hasMessageContaining("another command is writing it");
            first.write("first");
            first.commit();
        }
        assertThat(target).hasContent("first");
    }
}
