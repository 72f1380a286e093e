package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A store made again from its journal and kept files, here or elsewhere, now or as of a time, says the same as before. */
@Execution(ExecutionMode.CONCURRENT)
class RestoreCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DIGITS = Pattern.compile("\\d\\.\\d{12,}");
    private static final String SILVER = "silver@1";

    /** A store that holds a bit of everything is made once, and every test works on a copy of it. */
    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private static @Nullable Instant midway;
    private static @Nullable Map<String, String> saidMidway;

    private Program program;
    private Path store;

    @BeforeAll
    static void makeStore() throws Exception {
        RestoreCommandTest making = new RestoreCommandTest();
        making.folder = made;
        making.program = new Program(made);
        making.store = made.resolve("store");
        making.fill();
    }

    private void fill() throws Exception {
        run(store, "import", "sample-data/postings.jsonl", "sample-data/answers");
        decide("seniority_level", "accept", "unsure");
        freeze();
        saidMidway = said(store);
        midway = Instant.now();
        run(store, "import", "sample-data/tulsa-short.csv", "sample-data/huntsville-clearance.txt");
        decide("primary_cloud", "unsure", "clear");
        apply("{\"reviewer\":\"Ada\",\"kind\":\"undo\"}", "{\"reviewer\":\"Ada\",\"kind\":\"undo\"}",
                "{\"reviewer\":\"Ada\",\"kind\":\"redo\"}");
        JsonNode dispute = lines(store, "disputes", "--format", "json").getFirst();
        run(store, "rule", "--reviewer", "Bo", "--reason", "So it is.", dispute.path("dispute").asText(),
                dispute.path("values").path(0).path("value").asText());
        freeze();
    }

    @BeforeEach
    void takeCopy() throws IOException {
        program = new Program(folder);
        store = folder.resolve("store");
        try (Stream<Path> files = Files.walk(made.resolve("store"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(made.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void freeze() {
        run(store, "sets", "freeze", "silver", "--reviewer", "Ada");
    }

    private void decide(String field, String first, String then) throws IOException {
        List<String> acts = new ArrayList<>();
        for (JsonNode cell : lines(store, "triage", "--by", "field", "--judged", "--field", field, "--format",
                "json")) {
            acts.add(JSON.writeValueAsString(Map.of("kind", acts.size() % 3 == 2 ? then : first, "reviewer",
                    "Ada", "posting_id", cell.path("posting_id").asText(), "field", field, "note",
                    "number " + acts.size(), "basis", "seen")));
        }
        assertThat(acts).hasSizeGreaterThan(5);
        apply(acts.toArray(String[]::new));
    }

    private void apply(String... acts) {
        assertThat(program.runWith(String.join("\n", acts) + "\n", "apply", "--store", store.toString()))
                .as(program.err()).isZero();
    }

    private void run(Path at, String command, String... more) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(more));
        line.addAll(List.of("--store", at.toString()));
        assertThat(program.run(line.toArray(String[]::new))).as(program.err()).isIn(Exit.DONE, Exit.PROBLEMS);
    }

    private List<JsonNode> lines(Path at, String... command) throws IOException {
        run(at, command[0], Stream.of(command).skip(1).toArray(String[]::new));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /** Whatever can be asked of a store: states, spans, risks, rulings, sets, and every export. */
    private Map<String, String> said(Path at) throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        for (String asked : List.of("triage --format json", "triage --by field --format json",
                "disputes --format json", "rulings list --format json", "sets list",
                "sets show " + SILVER + " --cells", "search --format json --limit 1000 the",
                "evaluate --format json", "check --format json")) {
            String[] words = asked.split(" ");
            run(at, words[0], Stream.of(words).skip(1).toArray(String[]::new));
            assertThat(program.out().isEmpty() && !asked.startsWith("rulings")).as(asked).isFalse();
            said.put(asked, asked.startsWith("search") ? sorted(program.out()) : rounded(program.out()));
        }
        for (String format : List.of("reviewed", "decisions", "answers", "postings", "gold", "csv",
                "codebook", "corrections")) {
            Path out = folder.resolve("said." + (format.equals("reviewed") ? "jsonl" : format));
            run(at, "export", "--format", format, "--out", out.toString());
            said.put(format, Files.readString(out));
            Files.delete(out);
        }
        return said;
    }

    /** The lines that differ, so that a failure can be read. */
    private static void assertSame(Map<String, String> said, Map<String, String> expected) {
        assertThat(said.keySet()).isEqualTo(expected.keySet());
        for (Map.Entry<String, String> asked : expected.entrySet()) {
            List<String> more = new ArrayList<>(said.get(asked.getKey()).lines().toList());
            List<String> less = new ArrayList<>(asked.getValue().lines().toList());
            List<String> other = List.copyOf(more);
            more.removeAll(less);
            less.removeAll(other);
            assertThat(more).as("%s, but not %s", asked.getKey(), less).isEmpty();
            assertThat(said.get(asked.getKey())).as(asked.getKey()).isEqualTo(asked.getValue());
        }
    }

    /** Of texts that fit equally well, none is first. */
    private static String sorted(String lines) {
        return lines.lines().sorted().collect(Collectors.joining("\n"));
    }

    /** Sums of the same numbers in another order differ in the sixteenth digit. */
    private static String rounded(String json) {
        return DIGITS.matcher(json).replaceAll(number -> {
            BigDecimal exact = new BigDecimal(number.group());
            return exact.setScale(12, RoundingMode.HALF_EVEN).toPlainString();
        });
    }

    private Path restored(Instant time) {
        Path to = folder.resolve("new");
        assertThat(program.run("restore", "--store", store.toString(), "--as-of", time.toString(), "--to",
                to.toString())).as(program.err()).isZero();
        assertThat(program.out()).startsWith("Made a store in " + to);
        return to;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void journalAndKeptFilesAloneSayAllThatTheStoreSaid() throws IOException {
        Map<String, String> before = said(store);
        for (String part : List.of("db", "texts", "backup", "account.json")) {
            Path gone = store.resolve(part);
            if (Files.isDirectory(gone)) {
                delete(gone);
            } else {
                Files.delete(gone);
            }
        }

        assertSame(said(store), before);
    }

    @Test
    void aStoreRestoredAsOfNowSaysTheSame() throws IOException {
        assertSame(said(restored(Instant.now())), said(store));
    }

    @Test
    void aStoreRestoredAsOfATimeSaysWhatTheOtherSaidThen() throws IOException {
        Map<String, String> before = said(store);

        assertSame(said(restored(midway)), saidMidway);
        assertSame(said(store), before);
        assertThat(before).isNotEqualTo(saidMidway);
    }

    @Test
    void theNewStoreIsWorkedInLikeAnyOther() throws IOException {
        Path to = restored(midway);
        long before = lines(to, "check", "--format", "json").getFirst().path("decisions").asLong();
        store = to;
        decide("primary_cloud", "unsure", "clear");

        JsonNode check = lines(to, "check", "--format", "json").getFirst();
        assertThat(check.path("sound").asBoolean()).isTrue();
        assertThat(check.path("decisions").asLong()).isGreaterThan(before);
    }

    @Test
    void whatIsLostAndInNoBackupIsTold() throws IOException {
        try (Stream<Path> files = Files.walk(store.resolve("originals"))) {
            Files.delete(
                    files.filter(file -> file.toString().endsWith(".gz")).sorted().findFirst().orElseThrow());
        }

        assertThat(program.run("restore", "--store", store.toString(), "--as-of", midway.toString(), "--to",
                folder.resolve("new").toString())).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("is missing");
    }

    @Test
    void aFolderThatHoldsSomethingAStoreOrAnUnreadTimeIsRefused() throws IOException {
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        assertThat(program.run("restore", "--store", store.toString(), "--as-of", "2126-01-01", "--to",
                full.toString())).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("holds something");
        assertThat(program.run("restore", "--store", store.toString(), "--as-of", "2126-01-01", "--to",
                store.resolve("new").toString())).isEqualTo(Exit.FAILED);
        assertThat(program.run("restore", "--store", store.toString(), "--as-of", "yesterday", "--to",
                folder.resolve("new").toString())).isEqualTo(Exit.USAGE);
        assertThat(full).isDirectoryContaining(file -> file.endsWith("mine.txt"));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aFolderBesideThatWasThereIsLeftAsItIs() throws IOException {
        Path beside = Files.createDirectory(folder.resolve("new.unfinished"));
        Files.writeString(beside.resolve("mine.txt"), "mine");

        assertThat(program.run("restore", "--store", store.toString(), "--as-of", "2126-01-01", "--to",
                folder.resolve("new").toString())).isEqualTo(Exit.FAILED);

        assertThat(program.err()).contains("new.unfinished").contains("Move it away");
        assertThat(beside.resolve("mine.txt")).hasContent("mine");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aStoreWhoseAccountIsDamagedIsRestoredAndThatIsTold() throws IOException {
        Files.writeString(store.resolve("account.json"), "{\"journal\"");

        assertThat(program.run("restore", "--store", store.toString(), "--as-of", "2126-01-01", "--to",
                folder.resolve("new").toString())).as(program.err()).isEqualTo(Exit.PROBLEMS);

        assertThat(program.err()).contains("account.json");
        assertThat(lines(folder.resolve("new"), "check", "--format", "json").getFirst().path("sound")
                .asBoolean()).isTrue();
    }
}
