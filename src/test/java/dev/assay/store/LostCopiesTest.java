package dev.assay.store;

import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.BoundedWait;
import dev.assay.store.index.CleanCloseChecksum;
import dev.assay.store.index.VersionedReader;
import dev.assay.store.log.LogFiles;
import dev.assay.store.log.OriginalsFolder;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the journal or the list of kept files lost comes back from whatever still has it, and is told. */
@Execution(ExecutionMode.CONCURRENT)
class LostCopiesTest extends WorkedStore {

    private static final int LOSSES = Integer.getInteger("assay.losses", 24);

    @Test
    void whatAnOlderJournalLacksIsPutBackFromTheDatabase() throws IOException {
        byte[] past = Files.readAllBytes(journal());
        try (ReviewStore store = open()) {
            store.append(List.of(override("Ada", "p1", "aws")));
            before = State.of(store);
        }
        byte[] whole = Files.readAllBytes(journal());
        Files.write(journal(), past);
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.notices())
                    .anySatisfy(n -> assertThat(n).contains("lacked 1 decision", "entry 5"));
        }
        assertThat(journal()).hasBinaryContent(whole);
    }

    @Test
    void aJournalThatWentOnDifferentlyStopsTheStoreAndNothingIsDeleted() throws IOException {
        byte[] past = Files.readAllBytes(journal());
        byte[] pastDatabase = Files.readAllBytes(database());
        try (ReviewStore store = open()) {
            store.append(List.of(override("Ada", "p1", "aws")));
        }
        byte[] database = Files.readAllBytes(database());
        Files.write(journal(), past);
        Files.write(database(), pastDatabase);
        CleanCloseChecksum.remove(database());
        Files.delete(folder.resolve("account.json"));
        try (ReviewStore store = open()) {
            store.append(List.of(override("Cy", "p2", "aws")));
            before = State.of(store);
        }
        Files.write(database(), database);
        CleanCloseChecksum.remove(database());
        assertThatExceptionOfType(StoreException.class).isThrownBy(this::open)
                .withMessageContaining("disagree from entry 5").withMessageContaining("set-aside")
                .withMessageContaining("--resolve");
        assertThat(folder.resolve("set-aside").resolve("assay-000001.mv.db")).isRegularFile();
        assertThat(folder.resolve("set-aside").resolve("decisions.jsonl")).content().contains("Ada", "aws");
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.check().damage()).hasSize(2)
                    .allSatisfy(d -> assertThat(d).contains("Set aside"));
            assertThat(store.settle()).isNotEmpty();
        }
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.check().damage()).isEmpty();
        }
    }

    @Test
    void anUnfinishedLastLineNeverHappenedUnlessTheDatabaseHasIt() throws IOException {
        byte[] whole = Files.readAllBytes(journal());
        String text = new String(whole, StandardCharsets.US_ASCII);
        int lastLine = text.lastIndexOf('\n', whole.length - 2) + 1;
        for (int length = lastLine + 1; length < whole.length - 1; length += 83) {
            Files.write(journal(), Arrays.copyOf(whole, length));
            try (ReviewStore store = open()) {
                assertThat(State.of(store)).as("cut to %s bytes", length).isEqualTo(before);
                assertThat(store.notices()).anySatisfy(n -> assertThat(n).contains(".torn"));
                assertThat(store.check().damage()).isNotEmpty()
                        .allSatisfy(d -> assertThat(d).contains("Set aside", ".torn"));
            }
            assertThat(journal()).hasBinaryContent(whole);
            Files.write(journal(), Arrays.copyOf(whole, length));
            Files.delete(database());
            Files.delete(folder.resolve("account.json"));
            deleteBackup();
            try (ReviewStore store = open()) {
                assertThat(store.journal()).as("cut to %s bytes", length)
                        .isEqualTo(before.journal().subList(0, 3));
                assertThat(store.undoable("Ada")).isPresent();
            }
            Files.delete(database());
            Files.delete(folder.resolve("account.json"));
            Files.write(journal(), whole);
            open().close();
        }
    }

    /** After a power cut a file may have its name and nothing else yet. */
    @Test
    void anEmptyDatabaseIsMadeAgain() throws IOException {
        Path database = database();
        Files.write(database, new byte[0]);
        Files.delete(database.resolveSibling(database.getFileName() + ".seal"));

        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
        }
    }

    @Test
    void aDamagedLineIsPutBackFromTheDatabase() throws IOException {
        byte[] whole = Files.readAllBytes(journal());
        Files.writeString(journal(), Files.readString(journal()).replaceFirst("azure", "azurf"));
        byte[] damaged = Files.readAllBytes(journal());
        try (ReviewStore store = open()) {
            assertThat(store.notices()).first().asString().contains("Line 1 of " + journal());
            assertThat(store.notices()).anySatisfy(n -> assertThat(n).contains("put back"));
            assertThat(State.of(store)).isEqualTo(before);
        }
        assertThat(journal()).hasBinaryContent(whole);
        assertThat(folder.resolve("set-aside").resolve("journal-000001.damaged")).hasBinaryContent(damaged);
        for (int answer = 0; answer < 2; answer++) {
            try (ReviewStore store = open()) {
                assertThat(store.check().damage()).singleElement().asString().contains("Set aside",
                        "journal-000001.damaged");
            }
        }
        settle("journal-000001.damaged");
        assertAllIsThere("");
    }

    @Test
    void whatNoCopyHoldsIsToldUntilItIsSettled() throws IOException {
        Files.writeString(journal(), Files.readString(journal()).replaceFirst("azure", "azurf"));
        Files.delete(database());
        for (int answer = 0; answer < 2; answer++) {
            try (ReviewStore store = open()) {
                assertThat(store.notices()).singleElement().asString().contains("Line 1 of " + journal());
                assertThat(store.journal()).isEqualTo(before.journal().subList(1, 4));
                assertThat(store.check().damage()).singleElement().asString().contains(
                        "Line 1 of " + journal(),
                        "backup", "--resolve");
            }
        }
        settle("azurf");
        try (ReviewStore store = open()) {
            assertThat(store.notices()).isEmpty();
            assertThat(store.check().damage()).isEmpty();
            assertThat(store.journal()).isEqualTo(before.journal().subList(1, 4));
            assertThat(store.append(List.of(override("Ada", "p1", "aws"))).getFirst().seq()).isEqualTo(5);
        }
    }

    @Test
    void anEndThatIsMissingIsNoticedWithoutTheDatabase() throws IOException {
        byte[] whole = Files.readAllBytes(journal());
        String text = new String(whole, StandardCharsets.US_ASCII);
        Files.write(journal(), Arrays.copyOf(whole, text.lastIndexOf('\n', whole.length - 2) + 1));
        Files.delete(database());
        try (ReviewStore store = open()) {
            assertThat(store.check().damage()).singleElement().asString().contains("entry 4 is missing");
            assertThat(store.append(List.of(override("Ada", "p1", "aws"))).getFirst().seq()).isEqualTo(5);
        }
        try (ReviewStore store = open()) {
            assertThat(store.check().damage()).singleElement().asString().contains("entry 4 is missing");
        }
        settle("entry 4");
        try (ReviewStore store = open()) {
            assertThat(store.check().damage()).isEmpty();
        }
    }

    @Test
    void lineEndsOfAnotherSystemAreRead() throws IOException {
        Files.writeString(journal(), "\uFEFF" + Files.readString(journal()).replace("\n", "\r\n"));
        Path manifest = folder.resolve("originals").resolve("manifest").resolve("000001.jsonl");
        Files.writeString(manifest, Files.readString(manifest).replace("\n", "\r\n"));
        Files.delete(database());
        assertAllIsThere("");
    }

    /** A way in which the files of a log are lost, at one place of the given file. */
    private enum Loss {
        BIT, CUT, LINE, EMPTIED, DELETED, FOLDER;

        void doTo(Path file, Random random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case BIT -> {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bytes);
                }
                case CUT -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                case LINE -> {
                    List<String> lines = new ArrayList<>(Files.readAllLines(file));
                    lines.remove(random.nextInt(lines.size()));
                    Files.write(file, lines);
                }
                case EMPTIED -> Files.write(file, new byte[0]);
                case DELETED -> Files.delete(file);
                case FOLDER -> {
                    Files.delete(file);
                    try (var others = Files.list(file.resolveSibling("."))) {
                        for (Path other : others.toList()) {
                            Files.delete(other);
                        }
                    }
                    Files.delete(file.resolveSibling(".").normalize());
                }
            }
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Loses something of a log many times over, each in a copy of one store with an intact database. */
    private void nothingIsLostThatTheDatabaseHolds(String log) throws IOException {
        Random random = new Random(7);
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA,
                new VersionedReader("1", Examples::read), Progress.NONE,
                new StoreOptions(InstantSource.system(), 700, Duration.ofMinutes(5), BoundedWait.USUAL))) {
            for (int i = 0; i < 6; i++) {
                store.append(List.of(override("Ada", "p1", i % 2 == 0 ? "aws" : "azure")));
            }
            before = State.of(store);
        }
        Path worked = folder;
        for (int i = 0; i < LOSSES; i++) {
            Loss loss = Loss.values()[i < LOSSES / 2 ? 0 : i % Loss.values().length];
            folder = worked.resolveSibling(worked.getFileName() + "-" + log.replace('/', '-') + i);
            copy(worked, folder);
            List<Path> files = LogFiles.of(folder.resolve(log));
            Path file = files.get(random.nextInt(files.size()));
            loss.doTo(file, random);
            try (ReviewStore store = open()) {
                assertThat(State.of(store)).as("%s of %s, %s", loss, file, i).isEqualTo(before);
                assertThat(store.notices()).as("%s of %s, %s", loss, file, i).isNotEmpty();
                assertThat(store.notices()).noneSatisfy(n -> assertThat(n).contains("rebuilt"));
            }
            List<String> told;
            try (ReviewStore store = open()) {
                assertThat(State.of(store)).isEqualTo(before);
                told = store.check().damage();
                assertThat(store.settle().isEmpty()).isEqualTo(told.isEmpty());
            }
            try (ReviewStore store = open()) {
                assertThat(store.check().damage()).as("%s of %s, %s: settled", loss, file, i).isEmpty();
                assertThat(State.of(store)).isEqualTo(before);
            }
        }
    }

    @Test
    void whatCameFromALostFileIsNamedAndOutlivesARebuild() throws IOException {
        try (ReviewStore store = open()) {
            take(store, "lost", "posting p7\nrun r7 p7\npass1 p7");
            store.append(List.of(override("Ada", "p7", "azure")));
            before = State.of(store);
        }
        String lost = OriginalsFolder
                .sha256("posting p7\nrun r7 p7\npass1 p7".getBytes(StandardCharsets.UTF_8));
        Files.delete(folder.resolve("originals").resolve(lost.substring(0, 2)).resolve(lost + ".gz"));
        try (ReviewStore store = open()) {
            assertThat(store.check().damage()).singleElement().asString().contains("lost", "is missing", lost,
                    "p7");
        }
        for (String version : List.of("2", "3")) {
            try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA,
                    new VersionedReader(version, Examples::read))) {
                assertThat(store.postings()).hasSameSizeAs(before.queue());
                assertThat(store.posting("p7")).contains(before.files().stream()
                        .filter(file -> file.posting().id().equals("p7")).findFirst().orElseThrow());
                assertThat(store.journal()).isEqualTo(before.journal());
                assertThat(store.notices()).anySatisfy(n -> assertThat(n).contains("taken over", "p7"))
                        .anySatisfy(n -> assertThat(n).contains("set-aside"));
                assertThat(store.check().damage()).anySatisfy(d -> assertThat(d).contains(lost, "p7"));
            }
        }
    }

    @Test
    void whateverTheJournalLosesTheDatabaseGivesBack() throws IOException {
        nothingIsLostThatTheDatabaseHolds("journal");
    }

    @Test
    void whateverTheListOfKeptFilesLosesIsPutBack() throws IOException {
        nothingIsLostThatTheDatabaseHolds("originals/manifest");
    }
}
