package dev.assay.store.log;

import dev.assay.store.log.OriginalsFolder.Entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.Original;
import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsFolderTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    Path folder;

    private OriginalsFolder open() throws IOException {
        return OriginalsFolder.open(folder, StoreAccount.Log.NONE, new SetAside(folder), List.of(), "", "5",
                () -> NOON, new LogBackup(folder.resolve("backup")));
    }

    private static Original original(String path, String text) {
        return new Original(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> contentFiles() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".gz")).toList();
        }
    }

    @Test
    void keepsBytesAsTheyAre() throws IOException {
        byte[] bytes = new byte[100_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * i >> 3);
        }
        String sha256;
        try (OriginalsFolder originals = open()) {
            sha256 = originals.keep(new Original("dir/ü;x.bin", bytes));
        }
        try (OriginalsFolder originals = open()) {
            Entry entry = originals.latest(sha256);
            assertThat(entry.path()).isEqualTo("dir/ü;x.bin");
            assertThat(originals.load(entry).bytes()).isEqualTo(bytes);
        }
    }

    @Test
    void knowsWhenAContentWasFirstKeptAlsoWhereTheManifestIsLost() throws IOException {
        String sha256;
        try (OriginalsFolder originals = open()) {
            sha256 = originals.keep(original("a", "text"));
            assertThat(originals.keptAt(sha256)).contains(NOON);
        }
        try (OriginalsFolder originals = open()) {
            assertThat(originals.keptAt(sha256)).contains(NOON);
        }
        Instant evening = Instant.parse("2026-03-04T20:00:00Z");
        Files.setLastModifiedTime(contentFiles().getFirst(), FileTime.from(evening));
        Files.delete(folder.resolve("manifest").resolve("000001.jsonl"));
        try (OriginalsFolder originals = open()) {
            assertThat(originals.keptAt(sha256)).contains(evening);
            assertThat(originals.keptAt("0".repeat(64))).isEmpty();
        }
    }

    @Test
    void keepsEachContentOnceAndEachPath() throws IOException {
        try (OriginalsFolder originals = open()) {
            String first = originals.keep(original("a", "same"));
            assertThat(originals.keep(original("b", "same"))).isEqualTo(first);
            originals.markRead(originals.latest(first), "1");
            originals.keep(original("a", "same"));
            originals.markRead(originals.latest(first), "1");
            originals.markRead(originals.latest(first), "1");
            originals.keep(original("empty", ""));
        }
        assertThat(contentFiles()).hasSize(2);
        try (OriginalsFolder originals = open()) {
            assertThat(originals.read()).extracting(Entry::path).containsExactly("b", "a");
            assertThat(originals.contents()).hasSize(2);
            assertThat(originals.manifest().lastSeq()).isEqualTo(5);
        }
    }

    @Test
    void whatTheDatabaseGivesBackIsReadAsItWasRead() throws IOException {
        Entry held = new Entry("0".repeat(64), "postings.csv");
        try (OriginalsFolder originals = OriginalsFolder.open(folder, StoreAccount.Log.NONE,
                new SetAside(folder), List.of(held), "2", "5", () -> NOON,
                new LogBackup(folder.resolve("backup")))) {
            assertThat(originals.wasReadByRow(held)).isTrue();
        }
        try (OriginalsFolder originals = open()) {
            assertThat(originals.wasReadByRow(held)).isTrue();
        }
        assertThat(Files.readString(folder.resolve("manifest").resolve("000001.jsonl")))
                .contains("\"reader\":\"2\"");
    }

    @Test
    void whatIsFoundAgainIsReadByTheReaderOfToday() throws IOException {
        try (OriginalsFolder originals = open()) {
            originals.keep(original("a", "text"));
        }
        Files.delete(folder.resolve("manifest").resolve("000001.jsonl"));
        open().close();
        assertThat(Files.readString(folder.resolve("manifest").resolve("000001.jsonl")))
                .contains("\"event\":\"read\"", "\"reader\":\"5\"");
    }

    @Test
    void neverGivesOutWhatItWasNotGiven() throws IOException {
        Original given = original("a", "The text of a posting, once more: the text of a posting.");
        try (OriginalsFolder originals = open()) {
            Entry entry = originals.latest(originals.keep(given));
            Path file = contentFiles().getFirst();
            byte[] bytes = Files.readAllBytes(file);
            int found = 0;
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] damaged = bytes.clone();
                damaged[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(file, damaged);
                try {
                    // A few bits of the packing mean nothing; what is unpacked must be the same then.
                    assertThat(originals.load(entry).bytes()).isEqualTo(given.bytes());
                } catch (StoreException e) {
                    assertThat(e).hasMessageContaining(file.toString()).hasMessageContaining("backup");
                    found++;
                }
            }
            assertThat(found).isGreaterThan(bytes.length * 6);
            Files.delete(file);
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> originals.load(entry))
                    .withMessageContaining("missing");
        }
    }

    @Test
    void whatNoLineNamesIsFoundAgainUnderItsOwnName() throws IOException {
        try (OriginalsFolder originals = open()) {
            originals.markRead(originals.latest(originals.keep(original("dir/ü.json", "one"))), "1");
            originals.keep(original("b", "never read"));
        }
        Files.delete(folder.resolve("manifest").resolve(LogFiles.name(1)));
        try (OriginalsFolder originals = open()) {
            assertThat(originals.read()).extracting(Entry::path).containsExactlyInAnyOrder("dir/ü.json", "b");
            assertThat(originals.notices()).singleElement().asString().contains("dir/ü.json", "found again");
            assertThat(originals.read()).allSatisfy(entry -> assertThat(originals.isSound(entry)).isTrue());
        }
        try (OriginalsFolder originals = open()) {
            assertThat(originals.notices()).isEmpty();
        }
    }

    @Test
    void aLostOrDamagedFileIsMendedWhenItComesAgain() throws IOException {
        try (OriginalsFolder originals = open()) {
            Entry entry = originals.latest(originals.keep(original("a", "text")));
            Path file = contentFiles().getFirst();
            Files.delete(file);
            originals.keep(original("a", "text"));
            assertThat(originals.load(entry).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("text");
            Files.write(file, new byte[]{1, 2, 3});
            originals.keep(original("a", "text"));
            assertThat(originals.load(entry).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("text");
        }
    }
}
