package dev.assay.store;

import static dev.assay.review.Examples.RULES;
import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.FieldValue;
import dev.assay.model.Original;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Decision;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.Progress;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the database, journal and originals bring back what was there; damage to those is told. */
class RecoveryTest {

    /** Not cleaned up: a database that was given up may still be writing there. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private State before;

    private record State(List<Decision> journal, List<PostingFile> files, List<PostingSummary> queue) {

        static State of(ReviewStore store) {
            List<PostingSummary> queue = store.postings();
            return new State(store.journal(),
                    queue.stream().map(p -> store.posting(p.id()).orElseThrow()).toList(),
                    queue);
        }
    }

    private ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new OriginalReader("1", Examples::read));
    }

    private static void take(ReviewStore store, String path, String text) {
        Original file = original(path, text);
        store.save(store.keep(file), Examples.read(file));
    }

    @BeforeEach
    void work() {
        try (ReviewStore store = open()) {
            take(store, "a", "posting p1\nposting p2\nrun r1 p1\npass1 p2\nnonsense");
            store.append(List.of(override("Ada", "p1", "azure"), override("Ada", "p2", "azure")));
            take(store, "b", "stub p3\nrun r3 p3");
            store.append(List.of(override("Bo", "p2", "aws")));
            store.append(List.of(NewDecision.undo("Ada", 1)));
            take(store, "c", "posting p3");
            store.saveSetting("reviewer", "Ada");
            before = State.of(store);
        }
    }

    private void assertAllIsThere(String notice) {
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.setting("reviewer")).contains("Ada");
            assertThat(store.problems()).hasSize(1);
            assertThat(store.redoable("Ada")).isPresent();
            assertThat(store.check().damage()).isEmpty();
            if (!notice.isEmpty()) {
                assertThat(store.notices()).singleElement().asString().contains(notice);
            }
            assertThat(store.append(List.of(override("Ada", "p1", "aws"))).getFirst().seq()).isEqualTo(5);
        }
        try (ReviewStore store = open()) {
            assertThat(store.notices()).isEmpty();
            assertThat(store.check().damage()).isEmpty();
        }
    }

    private Path database() throws IOException {
        return new StoreFolder(folder).database().orElseThrow();
    }

    private Path journal() {
        return folder.resolve("journal").resolve("000001.jsonl");
    }

    @Test
    void reopeningShowsWhatWasThere() {
        assertAllIsThere("");
    }

    @Test
    void theDatabaseCanBeDeleted() throws IOException {
        Files.delete(database());
        assertAllIsThere("");
    }

    @Test
    void wordsGivenByHandAndWhatWasProposedComeBack() throws IOException {
        try (ReviewStore store = open()) {
            Span word = Span.ofUtf16(store.posting("p1").orElseThrow().posting(), Section.TITLE, 0, 4);
            store.append(List.of(NewDecision.evidence("p1", "cloud", "Ada", "r1", List.of(word)),
                    override("Ada", "p1", "azure").withProposed(new FieldValue.Choice("aws"))));
            before = State.of(store);
        }
        Files.delete(database());
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.check().damage()).isEmpty();
        }
    }

    @Test
    void aDamagedDatabaseIsRebuilt() throws IOException {
        byte[] bytes = Files.readAllBytes(database());
        Arrays.fill(bytes, 0, bytes.length, (byte) 'x');
        Files.write(database(), bytes);
        assertAllIsThere("damaged");
    }

    @Test
    void aCutDatabaseIsRebuilt() throws IOException {
        Files.write(database(), Arrays.copyOf(Files.readAllBytes(database()), 3000));
        assertAllIsThere("rebuilt");
    }

    @Test
    void anEmptyDatabaseFileIsRebuilt() throws IOException {
        Files.write(database(), new byte[0]);
        assertAllIsThere("rebuilt");
    }

    @Test
    void anyChangedByteOfAClosedDatabaseIsNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(database());
        for (int at : new int[]{0, 4096, bytes.length / 3, bytes.length / 2, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(database(), changed);
            try (ReviewStore store = open()) {
                assertThat(State.of(store)).isEqualTo(before);
                assertThat(store.notices()).as("byte %s", at).singleElement().asString().contains("rebuilt");
            }
            bytes = Files.readAllBytes(database());
        }
    }

    @Test
    void anOlderDatabaseIsCaughtUp() throws IOException {
        byte[] older = Files.readAllBytes(database());
        try (ReviewStore store = open()) {
            take(store, "d", "posting p4");
            store.append(List.of(NewDecision.redo("Ada", 1)));
            store.append(List.of(override("Ada", "p4", "aws")));
            store.append(List.of(NewDecision.undo("Ada", 6)));
            before = State.of(store);
        }
        Files.write(database(), older);
        Seal.remove(database());
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.notices()).isEmpty();
            assertThat(store.check().damage()).isEmpty();
        }
    }

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
        Seal.remove(database());
        Files.delete(folder.resolve("account.json"));
        try (ReviewStore store = open()) {
            store.append(List.of(override("Cy", "p2", "aws")));
            before = State.of(store);
        }
        Files.write(database(), database);
        Seal.remove(database());
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
    void aDatabaseThatFailedIsNotTrustedAgain() throws IOException {
        Files.writeString(StoreFolder.suspect(database()), "");
        assertAllIsThere("it failed when it was last open");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRebuilt() {
        Patience none = new Patience() {
            @Override
            public <T> @Nullable T call(Step<T> step, Duration longest, Consumer<T> tooLate) {
                return null;
            }
        };
        StoreOptions noAnswer = new StoreOptions(InstantSource.system(), 1_000_000, Duration.ofMinutes(5),
                none);
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA,
                new OriginalReader("1", Examples::read), Progress.NONE, noAnswer)) {
            assertThat(store.notices()).anySatisfy(n -> assertThat(n).contains("did not answer", "rebuilt"));
        }
        assertAllIsThere("");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
        byte[] untouched = Files.readAllBytes(database());
        String url = "jdbc:h2:file:" + database().toString().replace(".mv.db", "");
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            Sql.update(connection, "INSERT INTO migration (version, file) VALUES (99, 'later')");
        }
        Seal.put(database());
        assertThatExceptionOfType(StoreException.class).isThrownBy(this::open).withMessageContaining("99")
                .withMessageContaining("newer");
        Files.write(database(), untouched);
        Seal.put(database());
        assertAllIsThere("");
    }

    @Test
    void whatIsDerivedIsMadeAgainAfterARebuild() throws IOException {
        List<Integer> derived = new ArrayList<>();
        Runnable reopen = () -> H2ReviewStore
                .open(folder, Examples.SCHEMA, new OriginalReader("1", Examples::read),
                        Progress.NONE, new Derivation("", store -> derived.add(store.due(RULES).size())))
                .close();
        reopen.run();
        assertThat(derived).as("nothing was lost").isEmpty();
        Files.delete(database());
        reopen.run();
        reopen.run();
        assertThat(derived).containsExactly(3);
        Files.writeString(folder.resolve("store.owner"), "a process that was killed");
        reopen.run();
        reopen.run();
        assertThat(derived).containsExactly(3, 3);
    }

    @Test
    void aNewReaderReadsTheFilesAgain() {
        OriginalReader newer = new OriginalReader("2",
                file -> Examples.read(original(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)
                        .replace("posting p2", "posting p2\nposting p9"))));
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA, newer)) {
            assertThat(store.postings()).extracting(PostingSummary::id).containsExactly("p1", "p2", "p9",
                    "p3");
            assertThat(store.journal()).isEqualTo(before.journal());
        }
    }

    @Test
    void aNewFieldCatalogueIsTakenOver() {
        Schema fewer = new Schema(List.of(Examples.SCHEMA.groups().getFirst()));
        try (ReviewStore store = H2ReviewStore.open(folder, fewer, new OriginalReader("1", Examples::read))) {
            assertThat(store.postings()).allSatisfy(p -> assertThat(p.states()).hasSize(2));
            assertThat(store.journal()).isEqualTo(before.journal());
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
        for (int run = 0; run < 2; run++) {
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
        for (int run = 0; run < 2; run++) {
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

    private void settle(String told) {
        try (ReviewStore store = open()) {
            assertThat(store.settle()).anySatisfy(line -> assertThat(line).contains(told));
        }
    }

    @Test
    void aDamagedOriginalIsTold() throws IOException {
        Path file;
        try (var files = Files.walk(folder.resolve("originals"))) {
            file = files.filter(f -> f.toString().endsWith(".gz")).sorted().findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        byte[] damaged = bytes.clone();
        damaged[15] ^= 4;
        Files.write(file, damaged);
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.check().damage()).singleElement().asString().contains(file.toString(), "backup");
        }
        Files.delete(database());
        try (ReviewStore store = open()) {
            assertThat(store.notices()).singleElement().asString().contains(file.toString());
        }
        Files.write(file, bytes);
        try (ReviewStore store = open()) {
            assertThat(store.check().damage()).isEmpty();
            assertThat(store.postings()).hasSize(3);
        }
    }

    @Test
    void aMissingOriginalIsTold() throws IOException {
        try (var files = Files.walk(folder.resolve("originals"))) {
            Files.delete(files.filter(f -> f.toString().endsWith(".gz")).findFirst().orElseThrow());
        }
        try (ReviewStore store = open()) {
            assertThat(store.check().damage()).singleElement().asString().contains("is missing");
        }
    }

    @Test
    void aFileThatWasKeptButNeverReadIsReadWhenItIsGivenAgain() {
        try (ReviewStore store = open()) {
            store.keep(original("d", "posting p4"));
        }
        try (ReviewStore store = open()) {
            assertThat(store.postings()).hasSize(3);
            take(store, "d", "posting p4");
            assertThat(store.postings()).hasSize(4);
            assertThat(store.due(RULES)).hasSize(4);
        }
    }

    @Test
    void damagedSettingsDoNotKeepTheStoreShut() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"reviewer\":");
        try (ReviewStore store = open()) {
            assertThat(store.notices()).singleElement().asString().contains("settings.json");
            assertThat(store.setting("reviewer")).isEmpty();
            store.saveSetting("reviewer", "Ada");
        }
        settle("settings.damaged");
        assertAllIsThere("");
    }
}
