package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.review.Artefact;
import dev.assay.store.log.LogLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What {@code check} says of a store that lost something, and until when. */
@Execution(ExecutionMode.CONCURRENT)
class CheckCommandTest {

    private static final String LINE = "{\"posting_id\":\"p1\",\"field\":\"primary_cloud\",\"reviewer\":\"Ada\","
            + "\"kind\":\"override\",\"value\":\"gcp\",\"note\":\"%s\"}\n";

    @TempDir
    Path folder;

    private Program program;
    private Path store;
    private Path journal;

    @BeforeEach
    void work() throws IOException {
        program = new Program(folder);
        store = folder.resolve("store");
        journal = store.resolve("journal").resolve("000001.jsonl");
        Path postings = Files.writeString(folder.resolve("postings.jsonl"),
                "{\"id\":\"p1\",\"title\":\"Engineer\","
                        + "\"company\":\"Kestrel\",\"location\":\"Bonn\",\"description\":\"We run on AWS.\"}\n");
        assertThat(program.run("import", "--store", store.toString(), postings.toString())).isZero();
        apply("first", "second", "third");
    }

    private void apply(String... notes) {
        StringBuilder lines = new StringBuilder();
        for (String note : notes) {
            lines.append(LINE.formatted(note));
        }
        assertThat(program.runWith(lines.toString(), "apply", "--store", store.toString())).isZero();
    }

    private int check(String... more) {
        String[] line = new String[3 + more.length];
        System.arraycopy(new String[]{"check", "--store", store.toString()}, 0, line, 0, 3);
        System.arraycopy(more, 0, line, 3, more.length);
        return program.run(line);
    }

    /** A large store takes long. */
    @Test
    void tellsWhoWatchesHowFarItIs() {
        assertThat(program.runWatched("check", "--store", store.toString())).isZero();
        assertThat(program.err()).contains("Reading what is kept", "Checking the spans");
        assertThat(check()).isZero();
        assertThat(program.err()).as("nobody watches").isEmpty();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(program.out());
    }

    @Test
    void damageThatWasMendedIsAProblemUntilItWasShown() throws IOException {
        Files.writeString(journal, Files.readString(journal).replace("second", "Second"));

        assertThat(check()).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("Line 2", "put back");
        assertThat(program.out()).contains("Checked 3 decisions", "Set aside", "--resolve")
                .doesNotContain("All is well");
        assertThat(check("--format", "json")).isEqualTo(Exit.PROBLEMS);
        assertThat(json().get("sound").asBoolean()).isFalse();
        assertThat(json().has("settled")).isFalse();

        assertThat(check("--resolve", "--format", "json")).isZero();
        assertThat(json().get("settled").toString()).contains("journal-000001.damaged", "Second");
        assertThat(json().get("damage")).isEmpty();
        assertThat(check()).isZero();
        assertThat(program.out()).contains("3 decisions", "All is well.");
    }

    @Test
    void whatPeopleMadeOfAReviewIsListed() throws IOException {
        String body = "{\"v\":1,\"kind\":\"ruling\",\"name\":\"core\",\"version\":3,\"reviewer\":\"Ada\","
                + "\"at\":\"2026-11-02T10:00:00Z\",\"hash\":\"" + Artefact.hash("[]")
                + "\",\"content\":\"[]\"}";
        Files.createDirectories(journal.resolveSibling("artefacts"));
        Files.write(journal.resolveSibling("artefacts").resolve("000001.jsonl"),
                LogLine.of(1, 1, 1, body).json());

        assertThat(check()).isZero();
        assertThat(program.out())
                .contains("Artefact: ruling \"core\", version 3, by Ada at 2026-11-02T10:00:00Z.",
                        "Checked 3 decisions", "All is well.");
        assertThat(check("--format", "json")).isZero();
        assertThat(json().get("artefacts").toString())
                .contains("\"name\":\"core\"", "\"version\":3", Artefact.hash("[]"));
        assertThat(program.run("export", "--store", store.toString(), "--format", "decisions", "--out",
                folder.resolve("decisions.jsonl").toString())).isZero();
        assertThat(Files.readAllLines(folder.resolve("decisions.jsonl"))).hasSize(3);
    }

    @Test
    void aJournalThatIsGoneIsNoMissingStore() throws IOException {
        Files.delete(journal);
        Files.delete(journal.resolveSibling(".").normalize());

        assertThat(check()).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("entries 1 to 3 are missing", "put back");
        assertThat(program.out()).contains("3 decisions");
        assertThat(Files.readString(journal)).contains("first", "second", "third");
        assertThat(check()).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).contains("3 entries", "put back");
        assertThat(check("--resolve")).isZero();
    }

    @Test
    void whatNothingHoldsIsAProblemUntilItIsSettled() throws IOException {
        Files.write(journal, new byte[0]);
        deleteDatabase();

        for (int answer = 0; answer < 2; answer++) {
            assertThat(check()).isEqualTo(Exit.PROBLEMS);
            assertThat(program.out()).contains("entries 1 to 3 are missing").doesNotContain("All is well");
        }
        assertThat(check("--resolve")).isZero();
        assertThat(program.out()).contains("Settled: ", "entries 1 to 3 are lost", "All is well.");
        assertThat(check()).isZero();
        apply("fourth");
        assertThat(program.out()).contains("{\"ack\":4}");
    }

    @Test
    void aDatabaseThatWentAnotherWayIsSetAsideAndTheRestChecked() throws IOException {
        byte[] before = Files.readAllBytes(journal);
        apply("fourth");
        String other = Files.readString(journal);
        Path database = database();
        byte[] went = Files.readAllBytes(database);
        Files.write(journal, before);
        Files.delete(database);
        Files.delete(store.resolve("account.json"));
        apply("another fourth");
        assertThat(Files.readString(journal)).isNotEqualTo(other);
        Files.write(database(), went);
        Files.deleteIfExists(database().resolveSibling(database().getFileName() + ".seal"));

        assertThat(check()).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("disagree from entry 4");
        assertThat(check("--resolve")).isZero();
        assertThat(program.out()).contains("fourth");
    }

    @Test
    void anEndThatWasCutOffIsNotSaidToHaveNeverBeenWritten() throws IOException {
        Path manifest = store.resolve("originals").resolve("manifest").resolve("000001.jsonl");
        String whole = Files.readString(manifest);
        Files.writeString(manifest, whole.substring(0, whole.length() - 40));

        assertThat(check()).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("manifest", "it was once, and was cut since")
                .doesNotContain("never finished", "nobody was told");
    }

    @Test
    void aLineBreakInANameBeginsNoLine() throws IOException {
        Path odd = Files.writeString(folder.resolve("odd\nDamage: all.jsonl"), "no posting\n");
        program.run("import", "--store", store.toString(), odd.toString());
        assertThat(program.out()).contains("odd[U+000A]Damage: all.jsonl");
        assertThat(program.out().lines()).noneMatch(line -> line.startsWith("Damage"));

        try (var files = Files.walk(store.resolve("originals"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".gz")).toList()) {
                Files.delete(file);
            }
        }
        assertThat(check()).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).contains("odd[U+000A]Damage: all.jsonl");
        assertThat(program.out().lines()).noneMatch(line -> line.startsWith("Damage: all"));
        assertThat(program.err().lines()).noneMatch(line -> line.startsWith("Damage"));

        Path out = folder.resolve("out\nDamage: export.jsonl");
        program.run("export", "--store", store.toString(), "--format", "decisions", "--out", out.toString());
        program.run("apply", "--store", store.toString(), out + "\nDamage: none");
        assertThat(program.err().lines()).noneMatch(line -> line.startsWith("Damage"));
        program.run("check", "--store", folder + "/no\nDamage: store");
        assertThat(program.err().lines()).noneMatch(line -> line.startsWith("Damage"));
    }

    private Path database() throws IOException {
        try (var files = Files.list(store.resolve("db"))) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).findFirst().orElseThrow();
        }
    }

    private void deleteDatabase() throws IOException {
        Files.delete(database());
    }
}
