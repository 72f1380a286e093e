package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.export.ExportFormat;
import dev.assay.export.Formats;
import dev.assay.model.Original;
import dev.assay.review.Decision;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.CleanCloseChecksum;
import dev.assay.store.index.DatabaseFile;
import dev.assay.store.index.DatabaseInspection;
import dev.assay.store.index.DecisionSalvage;
import dev.assay.store.index.Sql;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database in which somebody put code never runs it, whatever it is and wherever the store came from. */
@Isolated
class PreparedDatabaseTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private List<Decision> before;
    private Path marker;

    /** What somebody may put into a database; {@code MARKER} stands for a file that its code would write. */
    enum Trap {
        JAVA_TRIGGER("CREATE TRIGGER trap BEFORE INSERT ON meta FOR EACH ROW AS '" + """
                org.h2.api.Trigger create() throws Exception {
                    java.nio.file.Files.writeString(java.nio.file.Path.of("MARKER"), "ran");
                    return (connection, before, after) -> { };
                }'"""),
        TRIGGER_OF_A_CLASS(
                "CREATE FORCE TRIGGER trap BEFORE INSERT ON meta CALL 'dev.assay.store.NoSuchTrigger'"),
        JAVA_ALIAS(
                "CREATE ALIAS trap AS 'String trap() { return System.setProperty(\"MARKER\", \"ran\"); }'"),
        ALIAS_OF_A_METHOD("CREATE ALIAS trap FOR 'java.lang.System.setProperty'"),
        AGGREGATE("CREATE FORCE AGGREGATE trap FOR 'dev.assay.store.NoSuchAggregate'"),
        LINKED_TABLE(
                "CREATE LINKED TABLE trap('', 'jdbc:h2:mem:other;INIT=CREATE TABLE IF NOT EXISTS t(x INT)',"
                        + " 'sa', '', 't')"),
        VIEW("CREATE VIEW trap AS SELECT * FROM meta"),
        READING_VIEW("CREATE FORCE VIEW trap AS SELECT FILE_READ('MARKER')"),
        CONSTANT("CREATE CONSTANT trap VALUE 1"),
        DOMAIN("CREATE DOMAIN trap AS VARCHAR CHECK (VALUE <> 'x')"),
        CHECKED_COLUMN("ALTER TABLE meta ADD CONSTRAINT trap CHECK (name <> 'trap')"),
        COMPUTED_COLUMN("ALTER TABLE meta ADD COLUMN trap VARCHAR DEFAULT FILE_READ('MARKER', 'UTF-8')"),
        GENERATED_COLUMN("ALTER TABLE meta ADD COLUMN trap VARCHAR GENERATED ALWAYS AS (name || 'x')"),
        OTHER_TABLE("CREATE TABLE trap (x INT)"),
        OTHER_SCHEMA("CREATE SCHEMA trap"),
        OTHER_USER("CREATE USER trap PASSWORD 'x' ADMIN"),
        ROLE("CREATE ROLE trap"),
        SEQUENCE("CREATE SEQUENCE trap"),
        SYNONYM("CREATE SYNONYM trap FOR meta"),
        SETTING("SET IGNORECASE TRUE"),
        OBJECT_COLUMN("CREATE TABLE trap (x JAVA_OBJECT)");

        private final String sql;

        Trap(String sql) {
            this.sql = sql;
        }
    }

    private ReviewStore open(Path store) {
        return H2ReviewStore.open(store, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    @BeforeEach
    void work() {
        marker = folder.resolve("ran");
        try (ReviewStore store = open(folder.resolve("store"))) {
            Original file = original("a", "posting p1\nposting p2\nrun r1 p1");
            store.save(store.keep(file), Examples.read(file));
            store.append(List.of(override("Ada", "p1", "azure"), override("Ada", "p2", "azure")));
            store.append(List.of(override("Bo", "p2", "aws")));
            store.append(List.of(NewDecision.undo("Ada", 1)));
            before = store.journal();
        }
    }

    private Path database() throws IOException {
        return new StoreFolder(folder.resolve("store")).databases().database().orElseThrow();
    }

    private Path journal() {
        return folder.resolve("store").resolve("journal").resolve("000001.jsonl");
    }

    private void put(String sql) throws IOException, SQLException {
        String url = "jdbc:h2:file:" + database().toString().replace(".mv.db", "");
        Files.writeString(marker, "there, so that it can be read");
        try (var connection = DriverManager.getConnection(url, "sa", "")) {
            Sql.update(connection, sql);
        }
        Files.delete(marker);
        CleanCloseChecksum.put(database());
    }

    private void put(Trap trap) throws IOException, SQLException {
        put(trap.sql.replace("MARKER", marker.toString()));
    }

    private void assertNothingRan(Path store) throws IOException {
        try (ReviewStore opened = open(store)) {
            assertThat(opened.journal()).isEqualTo(before);
            assertThat(opened.postings()).hasSize(2);
            assertThat(opened.notices()).anySatisfy(n -> assertThat(n).contains("never put there"))
                    .anySatisfy(n -> assertThat(n).contains("set-aside"));
            assertThat(opened.check().damage())
                    .anySatisfy(d -> assertThat(d).contains("Set aside", ".mv.db"));
        }
        assertThat(marker).doesNotExist();
        assertThat(System.getProperty(marker.toString())).isNull();
        try (var files = Files.list(store.resolve("set-aside"))) {
            assertThat(files).as("it is kept").anyMatch(f -> f.toString().endsWith(".mv.db"));
        }
        try (ReviewStore opened = open(store)) {
            assertThat(opened.notices()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVA_TRIGGER", "JAVA_ALIAS", "LINKED_TABLE", "READING_VIEW"})
    void nothingThatWasPutThereRuns(Trap trap) throws Exception {
        put(trap);
        assertNothingRan(folder.resolve("store"));
    }

    @Test
    void whateverWasPutThereIsFound() throws Exception {
        byte[] own = Files.readAllBytes(database());
        assertThat(DatabaseInspection.foreign(database())).isEmpty();
        for (Trap trap : Trap.values()) {
            Files.write(database(), own);
            put(trap);
            assertThat(DatabaseInspection.foreign(database())).as(trap.name()).isNotEmpty();
        }
        assertThat(marker).doesNotExist();
    }

    @Test
    void aTriggerReallyRunsWhereTheFileIsOpenedBySql() throws Exception {
        put(Trap.JAVA_TRIGGER);
        DriverManager.getConnection("jdbc:h2:file:" + database().toString().replace(".mv.db", ""), "sa", "")
                .close();
        assertThat(marker).as("else the tests here prove nothing").exists();
    }

    @Test
    void aStoreFromAnotherMachineIsNoException() throws Exception {
        put(Trap.JAVA_TRIGGER);
        Path elsewhere = folder.resolve("elsewhere");
        try (var files = Files.walk(folder.resolve("store"))) {
            for (Path file : files.toList()) {
                Files.copy(file, elsewhere.resolve(folder.resolve("store").relativize(file).toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        CleanCloseChecksum.remove(new StoreFolder(elsewhere).databases().database().orElseThrow());
        Files.writeString(elsewhere.resolve("store.owner"), "process 1 of another machine");
        assertNothingRan(elsewhere);
    }

    @Test
    void whatACrashLeftUnfinishedIsLookedThroughToo() throws Exception {
        put(Trap.JAVA_TRIGGER);
        String url = "jdbc:h2:file:" + database().toString().replace(".mv.db", "")
                + ";CACHE_SIZE=65536";
        Path copy = folder.resolve("copy");
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO setting (name, content) SELECT 'x' || x, SPACE(100)"
                    + " FROM SYSTEM_RANGE(1, 500)");
            statement.execute("CHECKPOINT SYNC");
            Files.copy(database(), copy);
        }
        Files.copy(copy, database(), StandardCopyOption.REPLACE_EXISTING);
        CleanCloseChecksum.remove(database());
        Files.deleteIfExists(marker);
        assertThat(DatabaseInspection.foreign(database())).isNotEmpty();
        assertNothingRan(folder.resolve("store"));
    }

    @Test
    void anOwnDatabaseAfterACrashIsOpenedAsItIs() throws Exception {
        String url = "jdbc:h2:file:" + database().toString().replace(".mv.db", "");
        Path copy = folder.resolve("copy");
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO setting (name, content) SELECT 'x' || x, SPACE(100)"
                    + " FROM SYSTEM_RANGE(1, 500)");
            statement.execute("UPDATE posting SET title = title || '!'");
            statement.execute("DELETE FROM answer_span");
            statement.execute("CHECKPOINT SYNC");
            Files.copy(database(), copy);
        }
        Files.copy(copy, database(), StandardCopyOption.REPLACE_EXISTING);
        CleanCloseChecksum.remove(database());
        try (DatabaseFile file = DatabaseFile.open(database())) {
            assertThat(file.maps()).as("something was left unfinished")
                    .anyMatch(map -> map.startsWith("undoLog") && file.hasData(map));
        }
        assertThat(DatabaseInspection.foreign(database())).isEmpty();
        try (ReviewStore store = open(folder.resolve("store"))) {
            assertThat(store.notices()).isEmpty();
            assertThat(store.journal()).isEqualTo(before);
        }
    }

    @Test
    void aFileThatH2WouldTakeOverIsNotTakenOver() throws Exception {
        put(Trap.JAVA_TRIGGER);
        Path next = database().resolveSibling("assay-000002.mv.db");
        Files.move(database(), next.resolveSibling(next.getFileName() + ".newFile"));
        Files.writeString(next.resolveSibling("assay-000001.mv.db"), "no database");
        try (ReviewStore store = open(folder.resolve("store"))) {
            assertThat(store.journal()).isEqualTo(before);
        }
        assertThat(marker).doesNotExist();
    }

    @Test
    void inspectingChangesNothing() throws Exception {
        byte[] bytes = Files.readAllBytes(database());
        assertThat(DatabaseInspection.foreign(database())).isEmpty();
        assertThat(DecisionSalvage.of(database(), Examples.SCHEMA).lines()).hasSize(4);
        assertThat(Files.readAllBytes(database())).isEqualTo(bytes);
    }

    @Test
    void itsDecisionsComeBackIntoTheJournalByteForByte() throws Exception {
        byte[] journal = Files.readAllBytes(journal());
        put(Trap.JAVA_TRIGGER);
        Files.write(journal(), new byte[0]);
        assertNothingRan(folder.resolve("store"));
        assertThat(Files.readAllBytes(journal())).isEqualTo(journal);
    }

    @Test
    void anAlteredDecisionDoesNotComeBack() throws Exception {
        put("UPDATE decision SET value_json = '\"gcp\"' WHERE seq = 3");
        put(Trap.VIEW);
        Files.write(journal(), new byte[0]);
        try (ReviewStore store = open(folder.resolve("store"))) {
            assertThat(store.journal()).containsExactly(before.get(0), before.get(1), before.get(3));
            assertThat(store.notices()).anySatisfy(n -> assertThat(n).contains("[3]", "checksum"))
                    .anySatisfy(n -> assertThat(n).contains("lacked 3 decisions"))
                    .anySatisfy(n -> assertThat(n).contains("entry 3 is missing"));
        }
    }

    @Test
    void anAlteredDecisionIsNeverExported() throws Exception {
        put("UPDATE decision SET value_json = '\"gcp\"' WHERE seq = 3");
        Path out = folder.resolve("decisions.jsonl");
        try (ReviewStore store = open(folder.resolve("store"))) {
            ExportFormat decisions = new Formats(Examples.SCHEMA, file -> Optional.empty())
                    .require("decisions");
            assertThatThrownBy(() -> decisions.write(store, out, Progress.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("decision 3", "somebody changed it", "assay check");
        }
        assertThat(out).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**-part");
    }

    private static List<Path> files(Path under) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aDatabaseThatIsOpenElsewhereIsLeftAlone() throws Exception {
        byte[] journal = Files.readAllBytes(journal());
        List<Path> originals = files(folder.resolve("store").resolve("originals"));
        try (StoreProcess.Running other = StoreProcess.start("hold", folder.resolve("store"))) {
            assertThat(other.line()).isEqualTo("open");
            Files.delete(folder.resolve("store").resolve("store.lock"));
            Files.deleteIfExists(folder.resolve("store").resolve("store.owner"));
            Path file = database();
            try (ReviewStore looking = open(folder.resolve("store"))) {
                assertThat(looking.journal()).isEqualTo(before);
                org.assertj.core.api.Assertions
                        .assertThatExceptionOfType(dev.assay.review.StoreException.class)
                        .isThrownBy(() -> looking.append(List.of(before.getFirst().what())))
                        .withMessageContaining("already open");
                org.assertj.core.api.Assertions
                        .assertThatExceptionOfType(dev.assay.review.StoreException.class)
                        .isThrownBy(() -> looking.keep(original("new", "posting p9")))
                        .withMessageContaining("already open");
                assertThat(looking.journal()).isEqualTo(before);
            }
            assertThat(files(folder.resolve("store").resolve("originals"))).isEqualTo(originals);
            assertThat(file).exists();
        }
        assertThat(Files.readAllBytes(journal())).isEqualTo(journal);
    }
}
