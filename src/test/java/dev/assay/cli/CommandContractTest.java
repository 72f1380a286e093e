package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others script against: exit codes, what is refused, and that what a machine reads is one JSON object a line. */
@Isolated
class CommandContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Program program;
    private static String store;

    /** The sample data, one decision and one note. */
    @BeforeAll
    static void take() throws IOException {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        assertThat(program.run("import", "--store", store, "sample-data")).isIn(Exit.DONE, Exit.PROBLEMS);
        String first = lines("triage", "--store", store, "--by", "field", "--judged", "--limit", "1",
                "--format",
                "json").getFirst().path("posting_id").asText();
        String field = lines("triage", "--store", store, "--by", "field", "--judged", "--limit", "1",
                "--format",
                "json").getFirst().path("field").asText();
        assertThat(program.runWith("{\"posting_id\":\"" + first + "\",\"field\":\"" + field
                + "\",\"reviewer\":\"Ada\",\"kind\":\"unsure\",\"note\":\"=SUM(A1) noteworthy\"}\n", "apply",
                "--store", store)).isEqualTo(Exit.DONE);
    }

    private static List<JsonNode> lines(String... args) throws IOException {
        assertThat(program.run(args)).as(program.err()).isIn(Exit.DONE, Exit.PROBLEMS);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static List<String> line(String words) {
        return List.of(words.replace("STORE", store).split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            triage --store STORE --by field --format json      | posting_id field source value risk reasons
            disputes --store STORE --format json               | dispute field values open cells
            search --store STORE --format json data            | posting_id title company in field by score snippet marks
            """)
    void aLineForAMachineIsOneObjectWithTheKeysThatAreTold(String words, String keys) throws IOException {
        List<JsonNode> lines = lines(line(words).toArray(String[]::new));

        assertThat(lines).isNotEmpty().allSatisfy(one -> {
            assertThat(one.isObject()).isTrue();
            List<String> names = new ArrayList<>();
            one.fieldNames().forEachRemaining(names::add);
            assertThat(names).contains(keys.split(" "));
        });
    }

    @Test
    void cellsComeRiskiestFirstWithARiskFromNoneToCertain() throws IOException {
        List<Double> risks = lines("triage", "--store", store, "--by", "field", "--format", "json").stream()
                .map(one -> one.path("risk").asDouble(-1)).toList();

        assertThat(risks).allMatch(risk -> risk >= 0 && risk <= 1)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void aLimitCutsTheSameListShort(int most) throws IOException {
        List<JsonNode> all = lines("triage", "--store", store, "--by", "field", "--format", "json");
        List<JsonNode> few = lines("triage", "--store", store, "--by", "field", "--format", "json", "--limit",
                String.valueOf(most));

        assertThat(few).isEqualTo(all.subList(0, most));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--state undecided", "--judged", "--least-risk 0.5", "--status ABSENT",
            "--reviewer Ada",
            "--state unsure", "--text data"})
    void whatNarrowsCellsDownLeavesSomeOfThemInTheirOrder(String option) throws IOException {
        List<JsonNode> all = lines("triage", "--store", store, "--by", "field", "--format", "json");
        List<JsonNode> few = lines(
                line("triage --store STORE --by field --format json " + option).toArray(String[]::new));

        assertThat(few).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(all).containsSubsequence(few);
    }

    @Test
    void whatIsLeftIsWhatWasAskedFor() throws IOException {
        assertThat(
                lines("triage", "--store", store, "--by", "field", "--format", "json", "--least-risk", "0.5"))
                .allMatch(one -> one.path("risk").asDouble() >= 0.5);
        assertThat(lines("triage", "--store", store, "--by", "field", "--format", "json", "--reviewer", "Ada")
                .stream().map(one -> one.path("posting_id").asText() + " " + one.path("field").asText())
                .distinct())
                .as("she decided on one cell").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            triage --store STORE --by sideways                              | sideways
            triage --store STORE --by field --limit 0                       | --limit is 1 or more, not 0.
            triage --store STORE --by field --limit many                    | many
            triage --store STORE --by field --field shoes                   | There is no field "shoes". Choose one of:
            triage --store STORE --by field --state done                    | There is no state "done". Choose one of: undecided, accepted
            triage --store STORE --by field --basis guess                   | There is no basis "guess". Choose one of: seen, group
            triage --store STORE --by field --status MAYBE                  | MAYBE
            triage --store STORE --by field --value aws                     | --value goes with --field
            triage --store STORE --by field --least-risk high               | high
            disputes --store STORE --limit 0                                | --limit is 1 or more, not 0.
            disputes --store STORE --field shoes                            | There is no field "shoes".
            export --store STORE --format xml --out x                       | There is no export format "xml". Choose one of:
            export --store STORE --format reviewed                          | --out
            search --store STORE --limit 0 data                             | not 0
            search --store STORE --in shoes data                            | shoes
            search --store STORE                                            | QUERY
            rule --store STORE                                              | --reason
            rulings                                                         | Say what to do: list, export, apply or withdraw.
            sample                                                          | Say what to do: draw, show, accept, list or export.
            sample draw --store STORE                                       | --target
            import --store STORE                                            | PATH
            import --store STORE --format excel x                           | excel
            infer --engine oracle x                                         | oracle
            check --store STORE --unheard-of                                | --unheard-of
            chekc --store STORE                                             | chekc
            snapshot                                                        | --out
            """)
    void aCommandLineThatIsNotUnderstoodSaysWhatOfItAndExitsWith64(String words, String told) {
        assertThat(program.run(line(words).toArray(String[]::new))).as(program.err()).isEqualTo(Exit.USAGE);
        assertThat(program.err()).contains(told).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            disputes --store STORE nosuch                                   | nosuch
            rule --store STORE --reason so --reviewer Ada nosuch aws        | nosuch
            rulings withdraw --store STORE --reviewer Ada nosuch            | There is no ruling "nosuch"
            rulings withdraw --store STORE nosuch                           | Say who with --reviewer NAME.
            sample show --store STORE nosuch                                | nosuch
            sample accept --store STORE --reviewer Ada nosuch               | nosuch
            apply --store STORE /no/such/file                               | /no/such/file
            rulings apply --store STORE --reviewer Ada /no/such/file        | /no/such/file
            """)
    void whatCannotBeDoneIsToldInAWordAndExitsWith1(String words, String told) {
        assertThat(program.run(line(words).toArray(String[]::new))).as(program.err()).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains(told).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(program.out()).isEmpty();
    }

    @Test
    void linesThatCannotBeAppliedAreNumberedTheOthersAnsweredAndItExitsWith2() throws IOException {
        String unsure = "{\"posting_id\":\"nowhere\",\"field\":\"x\",\"reviewer\":\"Ada\",\"kind\":\"unsure\"}";
        Path file = Files.writeString(folder.resolve("d.jsonl"), "\n" + unsure + "\nno json\n");

        assertThat(program.run("apply", "--store", store, file.toString())).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).isEmpty();
        assertThat(program.err().lines()).hasSize(2);
        assertThat(program.err()).contains(file + ", line 2: ", file + ", line 3: ",
                "The line was not applied.");
    }

    @Test
    void rulingsThatCannotBeReadAreNumberedAndItExitsWith2() throws IOException {
        Path file = Files.writeString(folder.resolve("r.jsonl"), "{\"field\":3}\n\nno json\n");

        assertThat(program.run("rulings", "apply", "--store", store, "--reviewer", "Ada", file.toString()))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains(file + ", line 1: ", file + ", line 3: It is no JSON",
                "The ruling was not made.");
    }

    @Test
    void everyCommandSaysWhatItDoesAndExitsWith0() {
        for (String command : List.of("open", "import", "infer", "ground", "evaluate", "triage", "disputes",
                "rule",
                "rulings", "search", "sample", "sets", "apply", "export", "check", "snapshot")) {
            assertThat(program.run(command, "--help")).as(command).isZero();
            assertThat(program.out()).startsWith("Usage: assay " + command).contains("--help");
            assertThat(program.err()).isEmpty();
        }
        assertThat(program.run("--version")).isZero();
        assertThat(program.out()).isNotBlank();
    }

    @Test
    void whatIsWrittenIsTheSameInEveryLocale() {
        String[] triage = {"triage", "--store", store, "--by", "field", "--counts"};
        program.run(triage);
        String before = program.out();
        Locale locale = Locale.getDefault();
        try {
            for (String language : List.of("tr", "ar-EG", "de")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                program.run(triage);
                assertThat(program.out()).as(language).isEqualTo(before);
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void nothingThatIsWrittenSteersATerminal() throws IOException {
        Path postings = Files.writeString(folder.resolve("e.jsonl"),
                "{\"id\":\"esc\\u001b[2J\",\"title\":\"a\\u0007"
                        + "\\u202eb\",\"company\":\"c\\nd\",\"description\":\"We bake terminalword \\u001b[31m red.\"}\n",
                StandardCharsets.UTF_8);
        String own = folder.resolve("escapes").toString();
        program.run("import", "--store", own, postings.toString());
        for (String[] command : new String[][]{{"triage", "--store", own},
                {"search", "--store", own, "terminalword"},
                {"triage", "--store", own, "--by", "field", "--format", "json"}}) {
            program.run(command);
            assertThat(program.out() + program.err()).doesNotContain("\u001b", "\u0007", "\u202e");
        }
    }
}
