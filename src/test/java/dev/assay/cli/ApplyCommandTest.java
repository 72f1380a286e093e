package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ApplyCommandTest {

    private static final String ACCEPT = """
            {"posting_id":"p1","field":"primary_cloud","reviewer":"Ada","kind":"accept"}
            """;
    private static final String OVERRIDE = """
            {"posting_id":"p1","field":"primary_cloud","reviewer":"Ada","kind":"override","value":"gcp","note":"caf\u00e9"}
            """;

    @TempDir
    Path folder;

    private Program program;
    private String store;

    @BeforeEach
    void fillAStore() {
        program = new Program(folder);
        store = folder.resolve("store").toString();
        InferredField aws = new InferredField("primary_cloud", new FieldValue.Choice("aws"), 0.9, "AWS",
                Source.INFERRED, null, "", List.of());
        InferredField odd = new InferredField("storage_layer", new FieldValue.Malformed("attic", "unknown"),
                0.9,
                "", Source.INFERRED, null, "", List.of());
        try (ReviewStore open = program.parts().stores().open(Path.of(store),
                dev.assay.task.Progress.NONE)) {
            String sha = open.keep(new Original("p1.json", "{}".getBytes(StandardCharsets.UTF_8)));
            Answer answer = new Answer("r1", "p1", new EngineId("some-model", "", ""), false, "",
                    Map.of("primary_cloud", aws, "storage_layer", odd), sha, Outcome.ACCEPTED);
            open.save(sha, new Imported(List.of(new Posting("p1", "Data Engineer", "Northwind", "", "AWS.")),
                    List.of(), List.of(answer), List.of(), Outcome.ACCEPTED));
        }
    }

    @Test
    void eachLineIsAcknowledgedWithItsPlaceInTheJournal() {
        assertThat(program.runWith(ACCEPT + OVERRIDE, "apply", "--store", store)).isZero();
        assertThat(program.out()).isEqualTo("{\"ack\":1}\n{\"ack\":2}\n");
        assertThat(program.err()).isEmpty();
    }

    @Test
    void oneActHasOneLabel() throws IOException {
        program.runWith(OVERRIDE.replace("gcp", "aws"), "apply", "--store", store);

        assertThat(reviewed().get(0).at("/inference/stack_and_cloud/primary_cloud/review/state").asText())
                .isEqualTo("accepted");
    }

    @Test
    void howTheReviewerCameToADecisionIsKeptAndGivenBack() throws IOException {
        program.runWith(OVERRIDE.replace("\"note\"", "\"basis\":\"seen\",\"note\""), "apply", "--store",
                store);

        assertThat(reviewed().get(0).at("/inference/stack_and_cloud/primary_cloud/review/basis").asText())
                .isEqualTo("seen");
        assertThat(program.runWith(OVERRIDE.replace("\"note\"", "\"basis\":\"guess\",\"note\""), "apply",
                "--store", store)).isEqualTo(2);
        assertThat(program.err()).contains("there is no basis \"guess\"; it may be seen, group");
    }

    @Test
    void whatWasAppliedIsExported() throws IOException {
        program.runWith(OVERRIDE, "apply", "--store", store);

        JsonNode field = reviewed().get(0).at("/inference/stack_and_cloud/primary_cloud");

        assertThat(field.get("value").asText()).isEqualTo("gcp");
        assertThat(field.at("/review/original_value").asText()).isEqualTo("aws");
        assertThat(field.at("/review/note").asText()).isEqualTo("caf\u00e9");
        assertThat(field.at("/review/run").asText()).isEqualTo("r1");
    }

    @Test
    void aLineThatCannotBeAppliedIsNamedAndTheRestGoesOn() {
        String lines = ACCEPT + "not json\n\n" + OVERRIDE;

        assertThat(program.runWith(lines, "apply", "--store", store)).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).isEqualTo("{\"ack\":1}\n{\"ack\":2}\n");
        assertThat(program.err().lines()).singleElement().asString().startsWith("standard input, line 2: ");
    }

    @Test
    void unknownPostingsFieldsValuesAndRunsAreRefused() {
        List<String> lines = List.of(
                OVERRIDE.replace("p1", "p9"),
                OVERRIDE.replace("primary_cloud", "primary_clod"),
                OVERRIDE.replace("gcp", "oracle"),
                OVERRIDE.replace("}", ",\"run\":\"r9\"}"),
                OVERRIDE.replace("Ada", " "),
                ACCEPT.replace("primary_cloud", "storage_layer"),
                ACCEPT.replace("primary_cloud", "job_family"),
                ACCEPT.replace("accept", "override"));

        assertThat(program.runWith(String.join("", lines), "apply", "--store", store))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).isEmpty();
        assertThat(program.err().lines()).hasSize(lines.size())
                .anyMatch(line -> line.contains("there is no posting \"p9\""))
                .anyMatch(line -> line.contains("there is no field \"primary_clod\""))
                .anyMatch(line -> line.contains("oracle") && line.contains("primary_cloud may be aws"))
                .anyMatch(line -> line.contains("no run \"r9\""))
                .anyMatch(line -> line.contains("\"reviewer\" is missing"))
                .anyMatch(line -> line.contains("no usable value proposed for storage_layer"))
                .anyMatch(line -> line.contains("no usable value proposed for job_family"))
                .anyMatch(line -> line.contains("an override needs the key \"value\""));
    }

    @Test
    void aKeyThatNothingUsesIsToldButDoesNotStopTheLine() {
        String line = ACCEPT.replace("}", ",\"noet\":\"x\"}");

        assertThat(program.runWith(line, "apply", "--store", store)).isZero();
        assertThat(program.err()).contains("noet");
    }

    @Test
    void anUndoThatNamesAnotherFieldIsRefused() throws IOException {
        String undo = "{\"posting_id\":\"p1\",\"field\":\"storage_layer\",\"reviewer\":\"Ada\",\"kind\":\"undo\"}\n";

        assertThat(program.runWith(OVERRIDE + undo, "apply", "--store", store)).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("the next act to undo is \"override\"");
    }

    @Test
    void undoTakesBackTheReviewersLastLine() throws IOException {
        String undo = "{\"reviewer\":\"Ada\",\"kind\":\"undo\"}\n";

        assertThat(program.runWith(OVERRIDE + undo, "apply", "--store", store)).isZero();
        assertThat(reviewed().get(0).at("/inference/stack_and_cloud/primary_cloud/review/state").asText())
                .isEqualTo("undecided");
        assertThat(program.runWith(undo, "apply", "--store", store)).isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("Ada has nothing to undo");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoTrouble() {
        String lines = "\uFEFF" + ACCEPT.replace("\n", "\r\n") + OVERRIDE.strip();

        assertThat(program.runWith(lines, "apply", "--store", store)).isZero();
        assertThat(program.out()).isEqualTo("{\"ack\":1}\n{\"ack\":2}\n");
    }

    @Test
    void theExportedJournalCanBeAppliedElsewhere() throws IOException {
        program.runWith(ACCEPT + OVERRIDE, "apply", "--store", store);
        Path journal = folder.resolve("journal.jsonl");
        program.run("export", "--store", store, "--format", "decisions", "--out", journal.toString());
        JsonNode before = reviewed().get(0).get("inference");

        program.runWith("{\"reviewer\":\"Ada\",\"kind\":\"undo\"}\n".repeat(2), "apply", "--store", store);
        assertThat(program.run("apply", "--store", store, journal.toString())).isZero();

        assertThat(program.err().lines()).singleElement().asString()
                .contains("given anew", "\"time\" of 2 lines", "\"seq\" of 2 lines", "import")
                .doesNotContain("original_value");
        assertThat(values(reviewed().get(0).get("inference"))).isEqualTo(values(before));
    }

    @Test
    void anUndoThatNamesAnotherActIsRefused() throws IOException {
        String undo = "{\"reviewer\":\"Ada\",\"kind\":\"undo\",\"target\":%s}\n";

        assertThat(program.runWith(ACCEPT + OVERRIDE + undo.formatted(1), "apply", "--store", store))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(program.err())
                .contains("the act that it names, 1 here, is not the next to undo, which is 2");
        assertThat(program.runWith(undo.formatted("\"two\""), "apply", "--store", store))
                .isEqualTo(Exit.PROBLEMS);
        assertThat(program.err()).contains("\"target\" needs the number of an act");
        assertThat(program.out()).isEmpty();
        assertThat(program.runWith(undo.formatted(2), "apply", "--store", store)).isZero();
        assertThat(program.out()).isEqualTo("{\"ack\":3}\n");
    }

    @Test
    void anUndoOfAnExportedJournalMeansWhatItsActBecame() throws IOException {
        program.runWith(ACCEPT, "apply", "--store", store);
        String journal = OVERRIDE.replace("}", ",\"seq\":71,\"operation\":71}")
                + "{\"reviewer\":\"Ada\",\"kind\":\"undo\",\"seq\":72,\"operation\":72,\"target\":71}\n";

        assertThat(program.runWith(journal, "apply", "--store", store)).isZero();
        assertThat(program.out()).isEqualTo("{\"ack\":2}\n{\"ack\":3}\n");
    }

    /** An override takes the answer's words out of those given by hand: one act of two lines, here and elsewhere. */
    @Test
    void anOverrideAfterWordsWereGivenIsOneActHereAndWhereItIsBrought() throws IOException {
        String words = """
                {"posting_id":"p1","field":"primary_cloud","reviewer":"Ada","kind":"evidence","spans":[\
                {"in":"title","start":0,"end":4,"quote":"Data"},{"in":"description","start":0,"end":3,"quote":"AWS"}]}
                """;
        String undo = "{\"reviewer\":\"Ada\",\"kind\":\"undo\"}\n";
        reviewed();
        program.runWith(words + OVERRIDE + undo + OVERRIDE, "apply", "--store", store);
        List<JsonNode> made = journal();
        assertThat(made).extracting(line -> line.get("kind").asText())
                .containsExactly("evidence", "override", "evidence", "undo", "override", "evidence");
        assertThat(made.getLast().get("spans")).singleElement()
                .satisfies(span -> assertThat(span.get("quote").asText()).isEqualTo("Data"));

        program.runWith(undo.repeat(2), "apply", "--store", store);
        Path lines = Files.writeString(folder.resolve("lines.jsonl"),
                made.stream().map(JsonNode::toString).collect(java.util.stream.Collectors.joining("\n")));
        assertThat(program.run("apply", "--store", store, lines.toString())).as(program.err()).isZero();
        assertThat(journal().subList(8, 14)).extracting(line -> line.get("kind").asText())
                .containsExactly("evidence", "override", "evidence", "undo", "override", "evidence");
    }

    private List<JsonNode> journal() throws IOException {
        Path out = folder.resolve("journal-" + System.nanoTime() + ".jsonl");
        program.run("export", "--store", store, "--format", "decisions", "--out", out.toString());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void anOriginalValueThatIsNotWhatIsProposedHereIsTold() {
        program.runWith(ACCEPT.replace("}", ",\"original_value\":\"gcp\"}"), "apply", "--store", store);

        assertThat(program.out()).isEqualTo("{\"ack\":1}\n");
        assertThat(program.err()).contains("\"original_value\" of 1 line");
    }

    @Test
    void noValueIsRefusedWhereItIsNoneOfTheFields() throws IOException {
        String none = OVERRIDE.replace("\"gcp\"", "null");
        String flag = none.replace("primary_cloud", "h1b_friendly");

        assertThat(program.runWith(none + none.replace("primary_cloud", "secondary_clouds") + flag, "apply",
                "--store", store)).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).isEqualTo("{\"ack\":1}\n");
        assertThat(program.err()).contains("line 1: ", "\"not_mentioned\" says that the posting is silent",
                "line 2: ", "an empty list").doesNotContain("line 3");
        assertThat(reviewed().get(0).at("/inference/stack_and_cloud/primary_cloud/review/state").asText())
                .isEqualTo("undecided");
    }

    @Test
    void aValueThatStandsTwiceIsKeptOnceAndThatIsTold() throws IOException {
        program.runWith("{\"posting_id\":\"p1\",\"field\":\"secondary_clouds\",\"reviewer\":\"Ada\","
                + "\"kind\":\"override\",\"value\":[\"gcp\",\"gcp\"]}\n", "apply", "--store", store);

        assertThat(program.err()).contains("line 1: ", "twice", "kept once");
        assertThat(reviewed().get(0).findPath("secondary_clouds").get("value")).singleElement()
                .extracting(JsonNode::asText).isEqualTo("gcp");
    }

    @Test
    void whatIsNoJsonIsSaidInWordsOfWhoeverWroteIt() {
        for (String line : List.of("{'a':1}", "{\"a\":nul}", "{\"a\":01}", "{\"a\":1,}", "{\"a\":NaN}", "[1]",
                "{\"a\":1} {}", "{\"a\":1,\"a\":2}", "{\"a\":\"\\q\"}", "{\"a\":/*x*/1}", "{\"a\"",
                "\"a\"")) {
            program.runWith(line, "apply", "--store", store);

            assertThat(program.err()).contains("this is not one JSON object on one line: ")
                    .doesNotContain("token", "Array", "Object ", "LinkedHashMap", "code ", "Feature",
                            "enable",
                            "Unexpected", "deserialize", "no JSON,");
        }
    }

    @Test
    void aMissingFileIsNamed() {
        String missing = folder.resolve("none.jsonl").toString();

        assertThat(program.run("apply", "--store", store, missing)).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains(missing).contains("Check the name");
    }

    private static List<String> values(JsonNode inference) {
        return inference.findValuesAsText("value");
    }

    private List<JsonNode> reviewed() throws IOException {
        Path out = folder.resolve("reviewed.jsonl");
        assertThat(program.run("export", "--store", store, "--format", "reviewed", "--out", out.toString()))
                .as(program.err()).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void anotherValueThanTheProposedOneCannotBeAccepted() {
        String same = ACCEPT.replace("}", ",\"value\":\"aws\"}");
        String other = ACCEPT.replace("}", ",\"value\":\"gcp\"}");

        assertThat(program.runWith(same + other, "apply", "--store", store)).isEqualTo(Exit.PROBLEMS);
        assertThat(program.out()).isEqualTo("{\"ack\":1}\n");
        assertThat(program.err()).contains("line 2: ", "not the proposed one, \"aws\"", "\"override\"");
    }

    @Test
    void aLineThatIsKeptAllTheSameIsNotToBeGivenAgain() {
        StoreException kept = StoreException.afterJournal("It is kept.", new IllegalStateException());

        assertThat(ApplyCommand.refusal(kept)).isEqualTo("It is kept. Do not give the line again.");
        assertThat(ApplyCommand.refusal(new StoreException("It is not.")))
                .isEqualTo("It is not. The line was not applied.");
        assertThat(ApplyCommand.refusal(new CommandException("nothing to undo")))
                .isEqualTo("nothing to undo. The line was not applied.");
    }

    @Test
    void anExportHoldsWhatHadStillToBeInferred() throws IOException {
        reviewed();

        try (ReviewStore open = program.parts().stores().open(Path.of(store),
                dev.assay.task.Progress.NONE)) {
            assertThat(open.posting("p1").orElseThrow().answers()).anyMatch(Answer::local)
                    .allSatisfy(answer -> assertThat(answer.fields().values())
                            .allSatisfy(field -> assertThat(field.grounding()).isNotNull()));
        }
    }
}
