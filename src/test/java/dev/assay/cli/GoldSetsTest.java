package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.JsonPatch;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.evaluation.gold.GoldSetName;
import dev.assay.export.ExportChoice;
import dev.assay.export.ExportFormat;
import dev.assay.review.Artefact;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decided cells frozen, handed on in every format, and read where they are handed to, as a user has it. */
@Execution(ExecutionMode.CONCURRENT)
class GoldSetsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern FENCED = Pattern.compile("```json\\n(.*)\\n```\\n", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static Program program;
    private static String store;

    /** The sample data: every second cell accepted, some of them by two who differ, one overridden with words. */
    @BeforeAll
    static void decide() throws IOException {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        take(store);
        StringBuilder acts = new StringBuilder();
        int n = 0;
        for (JsonNode cell : lines("triage", "--store", store, "--by", "field", "--judged", "--format",
                "json")) {
            if (n++ % 2 == 0 && !cell.path("value").isNull()) {
                acts.append(act(cell, n % 4 == 1 ? "Ada" : "Ben", "accept"));
            }
        }
        program.runWith(acts.toString(), "apply", "--store", store);
        JsonNode accepted = lines("triage", "--store", store, "--by", "field", "--field", "primary_cloud",
                "--judged", "--state", "accepted", "--format", "json").getFirst();
        String other = accepted.path("value").asText().equals("aws") ? "azure" : "aws";
        assertThat(
                program.runWith(act(((ObjectNode) accepted).put("value", other), "Cy", "override"), "apply",
                        "--store", store))
                .as(program.err()).isZero();
        assertThat(program.run("sets", "freeze", "pilot", "--store", store, "--reviewer", "Ada",
                "--split", "30/70")).as(program.err()).isZero();
    }

    /** The postings that models answered on, without those that only show how files are read. */
    private static void take(String into, String... more) {
        List<String> args = new ArrayList<>(List.of("import", "--store", into, "sample-data/answers",
                "sample-data/postings.jsonl", "sample-data/huntsville-clearance.txt",
                "sample-data/toronto-staff-platform.json", "sample-data/tulsa-short.csv"));
        args.addAll(List.of(more));
        assertThat(program.run(args.toArray(String[]::new))).isIn(Exit.DONE, Exit.PROBLEMS);
    }

    private static String act(JsonNode cell, String reviewer, String kind) {
        ObjectNode act = JSON.createObjectNode();
        act.set("posting_id", cell.path("posting_id"));
        act.set("field", cell.path("field"));
        if (kind.equals("override")) {
            act.set("value", cell.path("value"));
        }
        return act.put("reviewer", reviewer).put("kind", kind).put("basis", "seen")
                .put("note", kind.equals("override") ? "=SUM(A1)" : "") + "\n";
    }

    private static List<JsonNode> lines(String... args) throws IOException {
        assertThat(program.run(args)).as(program.err()).isIn(Exit.DONE, Exit.PROBLEMS);
        return read(program.out());
    }

    private static List<JsonNode> read(String text) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static Path export(String from, String name, String... more) {
        Path out = folder.resolve(name);
        List<String> args = new ArrayList<>(
                List.of("export", "--store", from, "--out", out.toString()));
        args.addAll(List.of(more));
        assertThat(program.run(args.toArray(String[]::new))).as(program.err()).isZero();
        return out;
    }

    private static String hash(String from, String name) throws IOException {
        return lines("sets", "list", "--store", from).stream()
                .filter(set -> set.path("name").asText().equals(name)).reduce((first, next) -> next)
                .orElseThrow().path("hash").asText();
    }

    @Test
    void theHashOfASetIsThatOfItsExportAndTheSameSetGivesTheSameBytes() throws IOException {
        for (String format : List.of("gold", "reviewed", "csv", "parquet", "patch", "corrections", "card")) {
            Path once = export(store, "once." + format + ".jsonl", "--format", format, "--set", "pilot@1");
            Path again = export(store, "again." + format + ".jsonl", "--format", format, "--set", "pilot");

            assertThat(again).as(format).hasSameBinaryContentAs(once);
        }
        assertThat(Artefact.hash(Files.readString(folder.resolve("once.gold.jsonl"))))
                .isEqualTo(hash(store, "pilot"));
    }

    @Test
    void whatIsFrozenElsewhereFromAnExportHasTheSameHash() throws IOException {
        String elsewhere = folder.resolve("elsewhere").toString();
        Path reviewed = export(store, "handed.jsonl", "--format", "reviewed", "--set", "pilot");

        take(elsewhere, reviewed.toString());
        List<JsonNode> frozen = lines("sets", "freeze", "other", "--store", elsewhere, "--reviewer", "Eve",
                "--split", "30/70");

        Path mine = export(store, "mine.jsonl", "--format", "gold", "--set", "pilot");
        Path theirs = export(elsewhere, "theirs.jsonl", "--format", "gold", "--set", "other");
        // Who was overruled stands in the journal alone, and the journal is handed on as decisions.
        Set<String> disputed = new HashSet<>();
        for (JsonNode line : read(Files.readString(mine))) {
            if (line.has("disputed")) {
                disputed.add(line.path("posting_id").asText() + line.path("field").asText());
            }
        }
        assertThat(disputed).hasSize(1);
        assertThat(read(Files.readString(theirs)))
                .filteredOn(line -> !disputed.contains(
                        line.path("posting_id").asText() + line.path("field").asText()))
                .isEqualTo(read(Files.readString(mine)).stream().filter(line -> !line.has("disputed"))
                        .toList());
        assertThat(frozen.getFirst().path("cells")).isEqualTo(
                lines("sets", "show", "pilot", "--store", store).getFirst().path("cells"));
    }

    @Test
    void whatIsFrozenElsewhereFromTheJournalHasTheSameHash() throws IOException {
        String elsewhere = folder.resolve("applied").toString();
        Path decisions = export(store, "journal.jsonl", "--format", "decisions");

        take(elsewhere);
        program.run("apply", "--store", elsewhere, decisions.toString());
        List<JsonNode> frozen = lines("sets", "freeze", "pilot", "--store", elsewhere, "--reviewer", "Eve",
                "--split", "30/70");

        assertThat(frozen.getFirst().path("hash").asText()).isEqualTo(hash(store, "pilot"));
    }

    @Test
    void aSetStaysAsItWasAndNewReviewsMakeANewVersion() throws IOException {
        String own = folder.resolve("versions").toString();
        take(own);
        List<JsonNode> cells = lines("triage", "--store", own, "--by", "field", "--judged", "--field",
                "seniority_level", "--format", "json");
        StringBuilder acts = new StringBuilder();
        cells.subList(0, 8).forEach(cell -> acts.append(act(cell, "Ada", "accept")));
        program.runWith(acts.toString(), "apply", "--store", own);
        lines("sets", "freeze", "a set", "--store", own, "--reviewer", "Ada");
        Path before = export(own, "v1.jsonl", "--format", "gold", "--set", "a set");
        assertThat(lines("sets", "freeze", "a set", "--store", own, "--reviewer", "Ada").getFirst()
                .path("version").asInt()).as("nothing changed").isEqualTo(1);

        String other = cells.getFirst().path("value").asText().equals("mid") ? "senior" : "mid";
        program.runWith(act(((ObjectNode) cells.getFirst().deepCopy()).put("value", other), "Ada", "override")
                + act(cells.get(8), "Ada", "accept"), "apply", "--store", own);
        assertThat(lines("sets", "freeze", "a set", "--store", own, "--reviewer", "Ada").getFirst()
                .path("version").asInt()).isEqualTo(2);

        assertThat(export(own, "v1again.jsonl", "--format", "gold", "--set", "a set@1"))
                .hasSameBinaryContentAs(before);
        Map<String, String> sides = new HashMap<>();
        read(Files.readString(before)).forEach(
                line -> sides.put(line.path("posting_id").asText(), line.path("split").asText()));
        assertThat(read(Files.readString(export(own, "v2.jsonl", "--format", "gold", "--set", "a set"))))
                .hasSize(9).allSatisfy(line -> assertThat(line.path("split").asText()).isEqualTo(
                        sides.getOrDefault(line.path("posting_id").asText(),
                                line.path("split").asText())));
        List<JsonNode> diff = lines("sets", "diff", "a set@1", "a set@2", "--store", own);
        assertThat(diff).hasSize(2).allSatisfy(line -> assertThat(line.path("field").asText())
                .isEqualTo("seniority_level"));
        assertThat(diff).anySatisfy(line -> {
            assertThat(line.path("to").asText()).isEqualTo(other);
            assertThat(line.path("from")).isEqualTo(cells.getFirst().path("value"));
        }).anySatisfy(line -> assertThat(line.path("from").isNull()).isTrue());
    }

    @Test
    void aDisputedCellShowsEveryReviewersValue() throws IOException {
        List<JsonNode> disputed = lines("sets", "show", "pilot", "--cells", "--store", store).stream()
                .filter(line -> line.has("disputed")).toList();

        assertThat(disputed).hasSize(1).allSatisfy(line -> {
            assertThat(line.path("reviewers")).hasSize(2);
            assertThat(line.path("disputed").path("Cy")).isEqualTo(line.path("value"));
            assertThat(line.path("disputed").size()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gold", "reviewed", "patch", "corrections"})
    void everyLineIsAsItsSchemaHasIt(String format) throws IOException {
        Schema schema = schema(format);
        for (String[] choice : new String[][]{{}, {"--set", "pilot"}, {"--only", "decided"}}) {
            List<String> args = new ArrayList<>(List.of("--format", format));
            args.addAll(List.of(choice));
            Path out = export(store, "schema." + format + choice.length + ".jsonl",
                    args.toArray(String[]::new));

            assertThat(Files.readAllLines(out)).isNotEmpty().allSatisfy(
                    line -> assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty());
        }
    }

    private static Schema schema(String format) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/formats", format + ".schema.json")));
    }

    @Test
    void aPatchTurnsTheAnswerIntoTheReviewedOne() throws IOException {
        Map<String, JsonNode> reviewed = new HashMap<>();
        for (JsonNode line : read(
                Files.readString(export(store, "form.jsonl", "--format", "reviewed", "--form", "answer")))) {
            assertThat(schema("answer").validate(line.toString(), InputFormat.JSON)).isEmpty();
            Matcher fenced = FENCED.matcher(line.path("answer").asText());
            assertThat(fenced.find()).isTrue();
            reviewed.put(line.path("posting_id").asText(), JSON.readTree(fenced.group(1)));
        }
        Map<String, JsonNode> answers = new HashMap<>();
        for (JsonNode line : read(Files.readString(export(store, "answers.jsonl", "--format", "answers")))) {
            answers.put(line.path("posting_id").asText() + line.path("source").asText(), line);
        }
        int changed = 0;
        for (JsonNode line : read(Files.readString(export(store, "patch.jsonl", "--format", "patch")))) {
            String id = line.path("posting_id").asText();
            JsonNode original = answers.get(id + line.path("source").asText());
            JsonNode patched = JsonPatch.apply(line.path("patch"), original);
            assertThat(patched.path("inference")).isEqualTo(reviewed.get(id).path("inference"));
            changed += line.path("patch").isEmpty() ? 0 : 1;
        }
        assertThat(changed).isPositive();
        assertThat(folder.resolve("form-postings.jsonl")).exists();
    }

    @Test
    void duckDbReadsTheTableAndItSaysWhatTheCsvSays() throws IOException, SQLException {
        Path parquet = export(store, "t.parquet", "--format", "parquet");
        Path csv = export(store, "t.csv", "--format", "csv");
        List<List<String>> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM read_parquet('" + parquet + "')")) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= 12; i++) {
                    row.add(found.getString(i) == null ? "" : found.getString(i));
                }
                rows.add(row);
            }
            try (ResultSet types = statement.executeQuery("SELECT typeof(time), typeof(confidence),"
                    + " typeof(quotes), count(*) OVER () FROM read_parquet('" + parquet
                    + "') WHERE note = '=SUM(A1)'")) {
                assertThat(types.next()).isTrue();
                assertThat(types.getString(1)).startsWith("TIMESTAMP");
                assertThat(types.getString(2)).isEqualTo("DOUBLE");
                assertThat(types.getString(3)).isEqualTo("VARCHAR[]");
                assertThat(types.getInt(4)).isEqualTo(1);
            }
        }
        try (CSVParser parsed = CSVParser.parse(Files.readString(csv),
                CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            List<CSVRecord> records = parsed.getRecords();
            assertThat(records).hasSameSizeAs(rows).isNotEmpty();
            for (int n = 0; n < rows.size(); n++) {
                for (int column : List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)) {
                    assertThat(rows.get(n).get(column)).isEqualTo(records.get(n).get(column));
                }
                assertThat(records.get(n).get("quotes")).isNotEqualTo("[]");
                assertThat(records.get(n).get("note")).isEqualTo(
                        rows.get(n).get(11).isEmpty() ? "" : "'=SUM(A1)");
            }
        }
    }

    /** Counted by hand from the triage list: the answer that is judged is right where its cell was accepted. */
    @Test
    void theDecidedCellsMeasureASourceAsAHandCountDoes() throws IOException {
        Path gold = export(store, "gold.jsonl", "--format", "gold");
        Path answers = export(store, "source.jsonl", "--format", "answers");
        Map<String, JsonNode> said = new HashMap<>();
        for (JsonNode line : read(Files.readString(answers))) {
            if (line.path("source").asText().equals("northwind-12b")) {
                line.path("inference").forEach(group -> group.properties().forEach(
                        field -> said.put(line.path("posting_id").asText() + " " + field.getKey(),
                                field.getValue().path("value"))));
            }
        }
        StringBuilder one = new StringBuilder();
        for (JsonNode line : read(Files.readString(answers))) {
            if (line.path("source").asText().equals("northwind-12b")) {
                one.append(line).append('\n');
            }
        }
        Path predictions = Files.writeString(folder.resolve("pred.jsonl"), one);
        int all = 0;
        int right = 0;
        int answered = 0;
        for (JsonNode line : read(Files.readString(gold))) {
            JsonNode value = said.get(line.path("posting_id").asText() + " " + line.path("field").asText());
            all++;
            answered += value == null ? 0 : 1;
            right += value != null && same(value, line.path("value")) ? 1 : 0;
        }

        JsonNode overall = lines("evaluate", "--gold", gold.toString(), "--pred", predictions.toString(),
                "--format", "json").getFirst().path("overall");
        assertThat(overall.path("n").asInt()).isEqualTo(all);
        assertThat(overall.path("accuracy").asDouble()).isEqualTo((double) right / all);
        JsonNode ofStore = lines("evaluate", "--store", store, "--format", "json").getFirst().path("sources")
                .path("northwind-12b").path("overall");
        assertThat(ofStore.path("n").asInt()).isGreaterThanOrEqualTo(answered);
        assertThat(ofStore.path("accuracy").asDouble() * ofStore.path("n").asInt())
                .isCloseTo(right, Offset.offset(1e-6));
    }

    @Test
    void manyPostingsReadAtOnceAreThoseReadOneByOne() {
        try (ReviewStore open = program.parts().stores().open(Path.of(store), Progress.NONE)) {
            List<String> ids = new ArrayList<>(
                    open.postings().stream().map(PostingSummary::id).toList().reversed());
            List<PostingFile> one = ids.stream().flatMap(id -> open.posting(id).stream())
                    .map(file -> new PostingFile(file.posting(), file.pass1(), file.answers(),
                            file.reviews()))
                    .toList();
            ids.add(3, "nowhere");

            assertThat(open.files(ids)).hasSize(ids.size() - 1).isEqualTo(one);
        }
    }

    /** A part is read where a format shows no more. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet", "gold", "card", "reviewed", "patch", "postings", "xlsx"})
    void whatIsLeftUnreadIsNotMissed(String format) throws IOException {
        try (ReviewStore open = program.parts().stores().open(Path.of(store), Progress.NONE)) {
            ReviewStore whole = (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                    new Class<?>[]{ReviewStore.class}, (proxy, method, given) -> {
                        if (method.getName().equals("files") && given != null && given.length == 2) {
                            given[1] = PostingFile.Part.ALL;
                        }
                        return method.invoke(open, given);
                    });
            ExportFormat writing = program.parts().formats().require(format);
            for (ExportChoice choice : List.of(ExportChoice.ALL,
                    ExportChoice.ALL.of(program.parts().goldSets(open).find(GoldSetName.read("pilot@1"))))) {
                writing.write(open, choice, folder.resolve("part.jsonl"), Progress.NONE);
                writing.write(whole, choice, folder.resolve("whole.jsonl"), Progress.NONE);

                assertThat(folder.resolve("part.jsonl"))
                        .hasSameBinaryContentAs(folder.resolve("whole.jsonl"));
            }
        }
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isArray() && other.isArray()) {
            Set<JsonNode> left = new HashSet<>();
            one.forEach(left::add);
            Set<JsonNode> right = new HashSet<>();
            other.forEach(right::add);
            return left.equals(right);
        }
        boolean silent = one.isNull() || one.asText().equals("not_mentioned");
        boolean otherSilent = other.isNull() || other.asText().equals("not_mentioned");
        return silent && otherSilent || one.equals(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sets                                                        | 64 | Say what to do: list, freeze, show or diff.
            sets freeze x --split some --store STORE                    | 64 | is no split
            sets freeze x@2 --store STORE                               | 64 | A version gets its number by itself
            sets freeze x --basis guess --store STORE                   | 64 | There is no basis "guess"
            sets freeze x --by nobody --store STORE                     | 1  | No decided cell is asked for
            sets show nosuch --store STORE                              | 1  | There is no set "nosuch"
            sets show pilot@9 --store STORE                             | 1  | the newest is 1
            sets diff pilot@1 pilot@x --store STORE                     | 1  | names no version
            export --store STORE --format gold --set no --out x         | 1  | There is no set "no"
            export --store STORE --format decisions --set pilot --out x | 1  | always written whole
            export --store STORE --format gold --only some --out x      | 64 | --only is one of all, finished, decided
            export --store STORE --format gold --form answer --out x    | 64 | --form answer goes with
            evaluate --store STORE --gold x                             | 64 | Give either --gold FILE
            evaluate --store STORE --rules x                            | 64 | Give either --gold FILE
            evaluate --store STORE --without-pass1                      | 64 | Give either --gold FILE
            evaluate --gold x --pred y --without-pass1                  | 64 | Give either --pred FILE
            """)
    void whatCannotBeDoneIsTold(String words, int exit, String told) {
        assertThat(program.run(words.replace("STORE", store).split(" "))).as(program.err()).isEqualTo(exit);
        assertThat(program.err()).contains(told).doesNotContain("Exception");
    }
}
