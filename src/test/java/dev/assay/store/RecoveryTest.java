package dev.assay.store;

import dev.assay.store.index.DatabaseFolder;
import static dev.assay.review.Examples.RULES;
import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.FieldValue;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.schema.Schema;
import dev.assay.store.index.BoundedWait;
import dev.assay.store.index.CleanCloseChecksum;
import dev.assay.store.index.Sql;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whatever happens to the database, journal and originals bring back what was there; damage to those is told. */
@Execution(ExecutionMode.CONCURRENT)
class RecoveryTest extends WorkedStore {

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
        for (double part : new double[]{0, 0.1, 0.33, 0.5, 1}) {
            // A database that was filled anew may be of another size than the one before.
            byte[] changed = Files.readAllBytes(database());
            int at = (int) (part * (changed.length - 1));
            changed[at] ^= 1;
            Files.write(database(), changed);
            try (ReviewStore store = open()) {
                assertThat(State.of(store)).isEqualTo(before);
                assertThat(store.notices()).as("byte %s", at).singleElement().asString().contains("rebuilt");
            }
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
        CleanCloseChecksum.remove(database());
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
            assertThat(store.notices()).isEmpty();
            assertThat(store.check().damage()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatFailedIsNotTrustedAgain() throws IOException {
        Files.writeString(DatabaseFolder.suspect(database()), "");
        assertAllIsThere("it failed when it was last open");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRebuilt() {
        BoundedWait none = new BoundedWait() {
            @Override
            public <T> @Nullable T call(Step<T> step, Duration longest, Consumer<T> tooLate) {
                return null;
            }
        };
        StoreOptions noAnswer = new StoreOptions(InstantSource.system(), 1_000_000, Duration.ofMinutes(5),
                none);
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA,
                new VersionedReader("1", Examples::read), Progress.NONE, noAnswer)) {
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
        CleanCloseChecksum.put(database());
        assertThatExceptionOfType(StoreException.class).isThrownBy(this::open).withMessageContaining("99")
                .withMessageContaining("newer");
        Files.write(database(), untouched);
        CleanCloseChecksum.put(database());
        assertAllIsThere("");
    }

    @Test
    void whatIsDerivedIsMadeAgainAfterARebuild() throws IOException {
        List<Integer> derived = new ArrayList<>();
        Runnable reopen = () -> H2ReviewStore
                .open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read),
                        Progress.NONE, new Derivation("", store -> derived.add(store.due(RULES).size())))
                .close();
        reopen.run();
        assertThat(derived).as("nothing was lost").isEmpty();
        Files.delete(database());
        reopen.run();
        reopen.run();
        assertThat(derived).containsExactly(3);
        Files.writeString(folder.resolve("store.owner"), "a process that was killed before it wrote");
        reopen.run();
        assertThat(derived).containsExactly(3);
        CleanCloseChecksum.remove(database());
        Files.writeString(folder.resolve("store.owner"), "a process that was killed while it wrote");
        reopen.run();
        reopen.run();
        assertThat(derived).containsExactly(3, 3);
    }

    @Test
    void aNewReaderReadsTheFilesAgain() {
        VersionedReader newer = new VersionedReader("2",
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
        try (ReviewStore store = H2ReviewStore.open(folder, fewer,
                new VersionedReader("1", Examples::read))) {
            assertThat(store.postings()).allSatisfy(p -> assertThat(p.states()).hasSize(2));
            assertThat(store.journal()).isEqualTo(before.journal());
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
            assertThat(store.settings().values().reviewer()).isEmpty();
            store.settings().change(set -> set.withReviewer("Ada"));
        }
        settle("settings.damaged");
        assertAllIsThere("");
    }
}
