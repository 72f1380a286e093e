package dev.assay.ingest;

import static dev.assay.ingest.Samples.answer;
import static dev.assay.ingest.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.CellNote;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that are cut off or break the JSON standard. */
class DamagedAnswerTest {

    private static final int FIELDS = Samples.SCHEMA.fields().size();
    private static final String PATH = "4711/pass2-acme-raw.txt";

    @Test
    void aCutAnswerGivesItsWholeFieldsAndSaysWhereItWasCut() {
        String text = "<reasoning>r</reasoning>\n```json\n" + answer();
        int cut = text.indexOf("\"orchestrator_category\"") + 40;
        Imported imported = read(PATH, text.substring(0, cut));
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.PARTIAL);
            assertThat(answer.reasoning()).isEqualTo("r");
            assertThat(List.copyOf(answer.fields().keySet())).containsExactly("seniority_level", "job_family",
                    "sub_specialty", "leadership_expectation", "primary_cloud", "secondary_clouds",
                    "processing_paradigm");
        });
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("The answer was cut at byte ")
                    .contains(" of " + text.substring(0, cut).getBytes().length)
                    .contains("7 of " + FIELDS + " fields");
            assertThat(problem.place()).startsWith("byte ");
        });
    }

    @Test
    void onlyTheClosingBracketsMissingIsRepaired() {
        String text = answer();
        Imported imported = read(PATH, text.substring(0, text.lastIndexOf(']') < 0
                ? text.length() - 1
                : text.length() - 2));
        assertThat(imported.outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(imported.answers().getFirst().fields()).hasSize(FIELDS);
    }

    @Test
    void aCutBeforeTheFirstWholeFieldIsQuarantined() {
        Imported imported = read(PATH,
                "{\"inference\": {\"seniority_and_role\": {\"seniority_level\": {\"val");
        assertThat(imported.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(imported.problems()).extracting(Problem::message).first().asString()
                .contains("was cut at byte");
    }

    static Stream<Arguments> oneEdit() {
        return Stream.of(
                Arguments.of("a stray quote", "      \"confidence\" : 0.75",
                        "      \" \"confidence\" : 0.75"),
                Arguments.of("a stray word", "0.75,", "0.75 approx,"),
                Arguments.of("a missing comma", "0.75,", "0.75"),
                Arguments.of("a missing colon", "\"confidence\" : ", "\"confidence\" "),
                Arguments.of("a missing quote", "\"inferred\"", "\"inferred"),
                Arguments.of("an opening quote missing", "\"inferred\"", "inferred\""),
                Arguments.of("a key without its quote", "\"source\" : ", "source\" : "),
                Arguments.of("inner quotes", "\u201cHow we work\u201d\"", "\"How we work\" there\""),
                Arguments.of("a single-quoted text with an apostrophe",
                        "\"The duties of job_family speak for it; see \u201cHow we work\u201d\"",
                        "'The team's \"duties\" speak for it'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneEdit")
    void oneEditThatMakesItValidIsMade(String what, String right, String wrong) {
        String pretty = answer();
        String minified = Samples.json(Samples.inference(), false);
        for (String text : List.of(pretty, minified)) {
            boolean small = text.equals(minified);
            String good = small ? compact(right) : right;
            String bad = small ? compact(wrong) : wrong;
            int from = text.indexOf("\"job_family\"");
            int at = text.indexOf(good, from);
            String broken = text.substring(0, at) + bad + text.substring(at + good.length());
            Imported imported = read(PATH, "```json\n" + broken + "\n```");
            assertThat(imported.outcome()).as(imported.problems().toString()).isEqualTo(Outcome.REPAIRED);
            InferredField field = imported.answers().getFirst().fields().get("job_family");
            assertThat(field.confidence()).isEqualTo(0.75);
            assertThat(field.source().key()).isEqualTo("inferred");
            assertThat(field.notes()).isEmpty();
            assertThat(imported.answers().getFirst().fields()).hasSize(FIELDS);
            assertThat(imported.problems()).hasSize(1);
        }
    }

    @Test
    void whereTwoEditsWouldDoNoneIsMade() {
        String text = answer();
        int at = text.indexOf("0.75,", text.indexOf("\"job_family\" : {"));
        Imported imported = read(PATH, text.substring(0, at) + "0.75 0.85" + text.substring(at + 4));
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.answers().getFirst().fields()).hasSize(FIELDS - 1)
                .doesNotContainKey("job_family");
    }

    @Test
    void twoBreaksLoseOnlyTheFieldsTheyStandIn() {
        String broken = answer().replaceFirst("\"confidence\" : 0.75", "\" \"confidence\" : 0.75");
        int at = broken.indexOf("0.75", broken.indexOf("\"scope_definition\" : {"));
        broken = broken.substring(0, at) + "x y" + broken.substring(at + 4);
        Imported imported = read(PATH, broken);
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.answers().getFirst().fields()).hasSize(FIELDS - 2)
                .doesNotContainKeys("seniority_level", "scope_definition");
        assertThat(imported.problems()).extracting(Problem::message)
                .anyMatch(message -> message.contains(FIELDS - 2 + " of " + FIELDS));
    }

    static Stream<Arguments> habits() {
        String full = answer();
        return Stream.of(Arguments.of("trailing comma", full.replaceAll("\"inferred\"", "\"inferred\",")),
                Arguments.of("comment", full.replaceAll("0\\.75,", "0.75, // sure\n /* and more */")),
                Arguments.of("single quotes", Samples.json(Samples.inference(), false).replace('"', '\'')),
                Arguments.of("line break", full.replace("speak for it", "speak\nfor it")),
                Arguments.of("invisible",
                        "\u200b" + full.replace("  \"", "\u00a0\u200b\"").replace("{", "{\u0000")),
                Arguments.of("backslash", full.replace("The duties", "The\\_duties")),
                Arguments.of("one bracket too many", full + "\n}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("habits")
    void habitsWithOneMeaningAreRepairedAndSaid(String what, String text) {
        for (String given : List.of(text, "<reasoning>r</reasoning>\n```json\n" + text + "\n```")) {
            Imported imported = read(PATH, given);
            assertThat(imported.outcome()).as(imported.problems().toString()).isEqualTo(Outcome.REPAIRED);
            assertThat(imported.answers()).singleElement()
                    .satisfies(answer -> assertThat(answer.fields()).hasSize(FIELDS));
            assertThat(imported.problems()).isNotEmpty();
        }
    }

    @Test
    void aKeyThatStandsTwiceIsFlaggedWithBothValues() {
        String twice = answer().replaceFirst("\"confidence\" : 0.75",
                "\"confidence\" : 0.25, \"confidence\" : 0.75");
        Imported imported = read(PATH, twice);
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        InferredField field = imported.answers().getFirst().fields().get("seniority_level");
        assertThat(field.confidence()).isEqualTo(0.75);
        assertThat(field.notes()).extracting(CellNote::message).singleElement().asString()
                .contains("stands twice", "0.25");
    }

    @Test
    void aGroupThatStandsTwiceLosesNothing() {
        String text = Samples.json(Samples.inference(), false);
        String cell = "{\"value\":\"aws\",\"confidence\":0.9,\"evidence\":\"e\",\"source\":\"inferred\"}";
        Imported imported = read(PATH,
                text.substring(0, text.length() - 2) + ",\"stack_and_cloud\":{\"primary_cloud\":" + cell
                        + "}}}");
        assertThat(imported.outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(imported.answers().getFirst().fields()).hasSize(FIELDS);
        assertThat(imported.answers().getFirst().fields().get("primary_cloud").confidence()).isEqualTo(0.9);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"inference\":" + "{\"a\":".repeat(100_000);
        Imported imported = read(PATH, deep);
        assertThat(imported.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(imported.problems()).extracting(Problem::message).first().asString()
                .contains("200 levels");
    }

    private static String compact(String pretty) {
        return pretty.strip().replaceAll("\" :\\s*", "\":");
    }
}
