package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.InMemoryReviewStore;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every export promises: the same bytes for the same store, whole or not at all, each line JSON, each span its text. */
@Isolated
class ExportLawsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Formats FORMATS = new Formats(Examples.SCHEMA, JudgedAnswer::primary);

    @TempDir
    Path folder;

    private final InMemoryReviewStore store = new InMemoryReviewStore();

    @BeforeEach
    void take() {
        for (String id : List.of("p1", "=p2", "p/3")) {
            store.add(Examples.posting(id), Examples.grounded(Examples.answer(id + "-a", id)),
                    Examples.local(id + "-own", id, Examples.RULES));
        }
        store.append(List.of(new NewDecision("=p2", "cloud", "Ada", DecisionKind.OVERRIDE,
                new FieldValue.Choice("azure"), "wrong_value", "=SUM(A1) \u2028 \"so\"\n🛠", "=p2-a", 0)
                .withBasis(Basis.SEEN)));
    }

    private ExportReport export(String format, Path out) {
        return FORMATS.require(format).write(store, out, Progress.NONE);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readString(file).split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewed", "decisions", "postings", "answers", "codebook", "csv", "xlsx"})
    void theSameStoreGivesTheSameBytesInEveryLocaleAndTimeZone(String format) throws IOException {
        export(format, folder.resolve("one.jsonl"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            export(format, folder.resolve("two.jsonl"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(folder.resolve("two.jsonl")).hasSameBinaryContentAs(folder.resolve("one.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewed", "decisions", "postings", "answers"})
    void everyLineIsAnObjectAndTheReportCountsThem(String format) throws IOException {
        Path out = folder.resolve("deep/er/all.jsonl");
        ExportReport report = export(format, out);
        int expected = switch (format) {
            case "decisions" -> 1;
            case "answers" -> 6;
            default -> 3;
        };

        assertThat(lines(out)).hasSize(expected).allMatch(JsonNode::isObject);
        assertThat(Files.readString(out)).endsWith("}\n").doesNotContain("\r");
        assertThat(report.files()).containsExactly(out);
        assertThat(report.cancelled()).isFalse();
        assertThat(files()).as("nothing is left beside it").containsExactly(out);
    }

    @Test
    void whatASpreadsheetTakesForAFormulaIsHandedOnAsItWasWritten() throws IOException {
        export("decisions", folder.resolve("d.jsonl"));
        export("postings", folder.resolve("p.jsonl"));

        assertThat(lines(folder.resolve("d.jsonl")).getFirst().path("note").asText())
                .isEqualTo("=SUM(A1) \u2028 \"so\"\n🛠");
        assertThat(lines(folder.resolve("p.jsonl"))).extracting(line -> line.path("id").asText())
                .containsExactly("p1", "=p2", "p/3");
    }

    private static Progress cancelledAfter(int steps) {
        return new Progress() {
            private int asked;

            @Override
            public void at(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return asked++ >= steps;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewed", "decisions", "postings", "answers", "codebook", "csv", "xlsx"})
    void aCancelLeavesWhatWasThereBeforeAndNothingBesideIt(String format) throws IOException {
        Path out = folder.resolve("all.jsonl");
        Files.writeString(out, "what was there");
        ExportReport report = FORMATS.require(format).write(store, out, cancelledAfter(0));

        assertThat(report.cancelled()).isTrue();
        assertThat(report.files()).isEmpty();
        assertThat(out).hasContent("what was there");
        assertThat(files()).containsExactly(out);
    }

    @Test
    void aCancelLeavesNoFolderBehind() throws IOException {
        ExportReport report = FORMATS.require("reviewed").write(store, folder.resolve("out"),
                cancelledAfter(2));

        assertThat(report.cancelled()).isTrue();
        assertThat(report.records()).isZero();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderHasAFilePerPostingWithTheSameContentAsTheLines() throws IOException {
        ExportReport report = export("reviewed", folder.resolve("out"));
        export("reviewed", folder.resolve("all.jsonl"));
        List<JsonNode> whole = new ArrayList<>();
        for (Path file : report.files()) {
            whole.add(JSON.readTree(file.toFile()));
        }

        assertThat(whole).isEqualTo(lines(folder.resolve("all.jsonl")));
        assertThat(report.files()).extracting(file -> file.getFileName().toString())
                .allMatch(name -> name.matches("[A-Za-z0-9._-]+\\.json")).contains("p1.json");
    }

    /** A text that was replaced leaves spans of the one before. */
    @ParameterizedTest
    @ValueSource(strings = {"lines.jsonl", "out"})
    void aSpanThatIsNotItsTextIsNeverWritten(String name) throws IOException {
        Answer stale = Examples.grounded(Examples.answer("s", "stale"));
        store.add(new Posting("stale", "T", "", "", "Other words stand here now."), stale);

        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> export("reviewed", folder.resolve(name)))
                .withMessageContainingAll("Posting stale", "12 to 15", "\"AWS\"", "assay check");
        assertThat(files()).noneMatch(file -> file.toString().contains("stale")
                || file.toString().endsWith(".jsonl") || file.toString().endsWith("-part"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet", "gold", "corrections", "patch", "reviewed"})
    void noWordsOfADecidedCellAreWrittenThatDoNotStandInThePosting(String format) {
        store.add(new Posting("stale", "T", "", "", "Other words stand here now."),
                Examples.grounded(Examples.answer("s", "stale")));
        store.append(List.of(new NewDecision("stale", "cloud", "Ada", DecisionKind.ACCEPT,
                new FieldValue.Choice("aws"), "", "", "s", 0, new FieldValue.Choice("aws"), List.of(),
                Basis.SEEN)));
        Path out = folder.resolve("no.jsonl");

        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> FORMATS.require(format).write(store,
                        ExportChoice.ALL.in(ExportChoice.Form.ANSWER), out, Progress.NONE))
                .withMessageContainingAll("Posting stale", "\"AWS\"");
        assertThat(out).doesNotExist();
    }

    @Test
    void aNameThatWouldHoldManyPostingsInOneDocumentIsRefusedWithWhatToDo() {
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> export("reviewed", folder.resolve("all.JSON")))
                .withMessageContaining(".jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions", "postings", "answers", "codebook", "csv", "xlsx"})
    void whereAFileIsWrittenNoFolderIsTaken(String format) {
        assertThatExceptionOfType(ExportException.class).isThrownBy(() -> export(format, folder))
                .withMessageContaining("is a folder. Name a file.");
    }

    @Test
    void aFormatThatIsNotThereIsToldWithThoseThatAre() {
        assertThatExceptionOfType(ExportException.class).isThrownBy(() -> FORMATS.require("xml"))
                .withMessageContainingAll("\"xml\"", "reviewed, decisions, gold, csv, parquet",
                        "postings, answers, codebook");
        assertThat(FORMATS.all()).allMatch(format -> !format.description().isBlank());
    }

    @Property(tries = 150)
    void noTwoPostingsShareAFileOnAnySystem(
            @ForAll @Size(max = 12) List<@StringLength(max = 120) String> ids) {
        FileNames names = new FileNames();
        Set<String> taken = new HashSet<>();
        List<String> all = new ArrayList<>(ids);
        all.addAll(List.of("CON", "con.x", "..", "a/b", "a_b", "A_B", "", "x".repeat(300), "x".repeat(301),
                "."));
        for (String id : all) {
            String name = names.next(id);

            assertThat(taken.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
            assertThat(name).matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,130}").doesNotEndWith(".");
            assertThat(name.toLowerCase(Locale.ROOT)).doesNotMatch("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
        }
    }

    @Property(tries = 200)
    void whatIsWrittenAsJsonIsReadAsItWasAndHoldsInUtf8(@ForAll String text, @ForAll char unit) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("text" + unit, text + unit + "\ud83d");
        plain.put("list", List.of(text, 3, true, 0.5));
        for (String json : List.of(JsonText.line(plain), JsonText.pretty(plain))) {
            String kept = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            try {
                assertThat(JSON.readValue(kept, Map.class)).isEqualTo(plain);
            } catch (JsonProcessingException e) {
                throw new AssertionError(kept, e);
            }
        }
    }
}
