package dev.assay.store;

import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.ArtefactKind;
import dev.assay.review.ReviewStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The copies of the logs: what they hold, how many there are, and what is put back from them. */
@Execution(ExecutionMode.CONCURRENT)
class BackupTest extends WorkedStore {

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    private List<Path> copies(String log) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backup").resolve(log))) {
            return files.sorted().toList();
        }
    }

    private void copyAll() {
        try (Backups backups = new Backups(new StoreFolder(folder))) {
            backups.begin();
        }
    }

    @Test
    void readingCopiesNothingAndDecidingWhatWasThereBefore() throws IOException {
        open().close();
        assertThat(folder.resolve("backup")).doesNotExist();
        try (ReviewStore store = open()) {
            store.append(List.of(override("Ada", "p1", "aws")));
        }
        assertThat(copies("journal")).singleElement().asString().contains("000001-4-");
    }

    @Test
    void decisionsThatJournalAndDatabaseLostAreInTheBackup() throws IOException {
        copyAll();
        delete(folder.resolve("journal"));
        delete(folder.resolve("db"));

        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.notices()).anySatisfy(
                    told -> assertThat(told).contains("lacked 4 decisions that a backup still held"));
            assertThat(store.check().damage()).singleElement().asString().contains("Set aside", "put back");
        }
    }

    @Test
    void aDamagedLineIsPutBackFromTheBackup() throws IOException {
        copyAll();
        delete(folder.resolve("db"));
        byte[] bytes = Files.readAllBytes(journal());
        bytes[40] ^= 1;
        Files.write(journal(), bytes);

        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.notices()).anySatisfy(told -> assertThat(told).contains("a backup still held"));
        }
    }

    @Test
    void anArtefactAndTheListOfKeptFilesAreInTheBackup() throws IOException {
        try (ReviewStore store = open()) {
            store.artefacts().keep(ArtefactKind.Known.VIEW, "mine", "{}", "Ada");
        }
        copyAll();
        delete(folder.resolve("journal/artefacts"));
        delete(folder.resolve("originals/manifest"));
        delete(folder.resolve("db"));

        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.artefacts().history().inForce(ArtefactKind.Known.VIEW, "mine")).isPresent();
        }
    }

    @Test
    void onlyTheLastCopiesAreKeptAndNoneIsMadeOfWhatHasOne() throws IOException {
        for (int i = 0; i < 6; i++) {
            try (ReviewStore store = open()) {
                store.append(List.of(override("Ada", "p1", i % 2 == 0 ? "aws" : "azure")));
            }
        }
        copyAll();
        List<Path> copies = copies("journal");
        assertThat(copies).hasSize(3);

        copyAll();
        assertThat(copies("journal")).isEqualTo(copies);
        assertThat(copies("manifest")).hasSize(1);
    }

    @Test
    void aCopyOfADamagedJournalReplacesNone() throws IOException {
        copyAll();
        List<Path> copies = copies("journal");
        byte[] bytes = Files.readAllBytes(journal());
        bytes[bytes.length - 20] ^= 1;
        Files.write(journal(), bytes);
        openOnceMore();

        assertThat(copies("journal")).containsAll(copies);
        assertAllIsThereNow();
    }

    private void openOnceMore() {
        open().close();
    }

    private void assertAllIsThereNow() {
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
        }
    }

    @Test
    void aJournalThatWentOnDifferentlyIsNotMixedWithItsBackup() throws IOException {
        byte[] old = Files.readAllBytes(journal());
        try (ReviewStore store = open()) {
            store.append(List.of(override("Ada", "p1", "azure")));
            store.append(List.of(override("Ada", "p2", "azure")));
        }
        copyAll();
        Files.write(journal(), old);
        Path backup = folder.resolve("backup");
        Path away = folder.resolveSibling(folder.getFileName() + "-backup");
        Files.move(backup, away);
        delete(folder.resolve("db"));
        Files.delete(folder.resolve("account.json"));
        try (ReviewStore store = open()) {
            store.append(List.of(override("Bo", "p1", "aws")));
        }
        delete(backup);
        Files.move(away, backup);

        try (ReviewStore store = open()) {
            assertThat(store.journal().getLast().what().reviewer()).isEqualTo("Bo");
            assertThat(store.check().damage()).isEmpty();
        }
    }
}
