package dev.assay.ingest;

import static dev.assay.ingest.Samples.answer;
import static dev.assay.ingest.Samples.answerWith;
import static dev.assay.ingest.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shapes in which whole answers come. */
class AnswerShapesTest {

    private static final String PATH = "4711/pass2-acme-large-raw.txt";

    @Test
    void bareJsonIsAccepted() {
        Imported imported = read(PATH, answer());
        assertWhole(imported, Outcome.ACCEPTED);
        assertThat(imported.problems()).isEmpty();
        Answer answer = imported.answers().getFirst();
        assertThat(answer.postingId()).isEqualTo("4711");
        assertThat(answer.engine().name()).isEqualTo("acme-large");
        assertThat(answer.local()).isFalse();
        assertThat(imported.postings()).containsExactly(new Posting("4711", "", "", "", ""));
    }

    @Test
    void aFenceIsAccepted() {
        assertWhole(read(PATH, "```json\n" + answer() + "\n```\n"), Outcome.ACCEPTED);
        assertWhole(read(PATH, "```\r\n" + answer() + "\r\n```"), Outcome.ACCEPTED);
    }

    @Test
    void reasoningIsKeptAsTextAndItsDraftsAreNotTaken() {
        String draft = answerWith("seniority_level", cell -> cell.put("value", "intern"));
        String reasoning = "I start with {braces}, <b>tags</b> and a draft:\n```json\n" + draft
                + "\n```\nNo, senior.";
        String final1 = answerWith("seniority_level", cell -> cell.put("value", "senior"));
        Imported imported = read(PATH,
                "<reasoning>" + reasoning + "</reasoning>\n\n```json\n" + final1 + "\n```");
        assertWhole(imported, Outcome.ACCEPTED);
        Answer answer = imported.answers().getFirst();
        assertThat(answer.reasoning()).isEqualTo(reasoning);
        assertThat(answer.fields().get("seniority_level").value()).isEqualTo(new FieldValue.Choice("senior"));
    }

    @Test
    void tagsAndFencesInEvidenceAreEvidence() {
        String evidence = "The page says <reasoning>a</reasoning>, ```json {\"inference\": 1} ``` and <ul>\n";
        Imported imported = read(PATH, answerWith("job_family", cell -> cell.put("evidence", evidence)));
        assertWhole(imported, Outcome.ACCEPTED);
        assertThat(field(imported, "job_family").evidence()).isEqualTo(evidence);
        Imported fenced = read(PATH, "<reasoning>x</reasoning>```json\n"
                + answerWith("job_family", cell -> cell.put("evidence", evidence)) + "\n```");
        assertWhole(fenced, Outcome.ACCEPTED);
        assertThat(field(fenced, "job_family").evidence()).isEqualTo(evidence);
    }

    @Test
    void thePipelinesFileIsAccepted() {
        Map<String, Object> file = Map.of("metadata",
                Map.of("job_posting_id", "99", "job_title", "Data Engineer",
                        "company_name", "Acme", "job_location", "Oslo", "model_id", "acme.large"),
                "result",
                Samples.inference());
        Imported imported = read("answers/one.json", Samples.json(file, true));
        assertWhole(imported, Outcome.ACCEPTED);
        assertThat(imported.answers().getFirst().postingId()).isEqualTo("99");
        assertThat(imported.answers().getFirst().engine().name()).isEqualTo("acme.large");
        assertThat(imported.postings()).as("an answer makes no posting").isEmpty();
        assertThat(imported.spokenOf())
                .containsExactly(new Posting("99", "Data Engineer", "Acme", "Oslo", ""));
    }

    @Test
    void aMissingWrapperIsRepairedAndSaid() {
        Imported groups = read(PATH, Samples.json(Samples.inference().get("inference"), true));
        assertWhole(groups, Outcome.REPAIRED);
        assertThat(groups.problems()).extracting(Problem::message).first().asString().contains("wrapper");
        Imported flat = read(PATH, Samples.json(Samples.flat(), true));
        assertWhole(flat, Outcome.REPAIRED);
        assertThat(flat.problems()).extracting(Problem::message).first().asString().contains("groups");
        Imported flatInside = read(PATH, Samples.json(Map.of("inference", Samples.flat()), true));
        assertWhole(flatInside, Outcome.REPAIRED);
    }

    @Test
    void theStemNamesThePostingWhereNothingBetterDoes() {
        assertThat(read("responses/abc123.txt", answer()).answers().getFirst().postingId())
                .isEqualTo("abc123");
        assertThat(read("seeds/000_04be.txt", answer()).postings()).extracting(Posting::id)
                .containsExactly("000_04be");
    }

    @Test
    void anAnswerKeepsItsIdAndNamesItsOriginal() {
        Answer answer = read(PATH, answer()).answers().getFirst();
        assertThat(read(PATH, answer()).answers().getFirst()).isEqualTo(answer);
        assertThat(answer.original()).isEqualTo(AnswerIds.sha256(answer().getBytes()));
        assertThat(read("4712/pass2-acme-large-raw.txt", answer()).answers().getFirst().id())
                .isNotEqualTo(answer.id());
        assertThat(read("4711/pass2-other-raw.txt", answer()).answers().getFirst().id())
                .isNotEqualTo(answer.id());
    }

    @Test
    void reasoningWithoutAnAnswerIsQuarantined() {
        Imported imported = read(PATH, "<reasoning>I think about it for very long and</reasoning>");
        assertThat(imported.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(PATH);
            assertThat(problem.message()).contains("reasoning only");
            assertThat(problem.remedy()).contains("again");
        });
        assertThat(imported.postings()).isEmpty();
        assertThat(read(PATH, "<reasoning>never closed { ").outcome()).isEqualTo(Outcome.QUARANTINED);
    }

    @Test
    void proseAroundTheJsonIsReported() {
        Imported before = read(PATH, "Sure, here it is:\n```json\n" + answer() + "\n```");
        assertWhole(before, Outcome.ACCEPTED);
        assertThat(before.answers().getFirst().reasoning()).isEqualTo("Sure, here it is:");
        Imported after = read(PATH, answer() + "\n\nLet me know if you need more.");
        assertWhole(after, Outcome.REPAIRED);
        assertThat(after.problems()).extracting(Problem::message).first().asString().contains("Let me know");
    }

    @Test
    void ofSeveralAnswersTheFullestCountsAndThenTheLast() {
        String first = answerWith("primary_cloud", cell -> cell.put("value", "gcp"));
        String last = answerWith("primary_cloud", cell -> cell.put("value", "azure"));
        Imported two = read(PATH, first + "\n" + last);
        assertWhole(two, Outcome.FLAGGED);
        assertThat(field(two, "primary_cloud").value()).isEqualTo(new FieldValue.Choice("azure"));
        String half = last.substring(0, last.length() / 2);
        Imported cut = read(PATH, "```json\n" + first + "\n```\n```json\n" + half);
        assertThat(field(cut, "primary_cloud").value()).isEqualTo(new FieldValue.Choice("gcp"));
    }

    @Test
    void aFieldThatTheAnswerLacksIsSaid() {
        Map<String, Object> flat = Samples.flat();
        flat.remove("scope_definition");
        Imported imported = read(PATH, Samples.json(Map.of("inference", flat), true));
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(imported.problems()).extracting(Problem::message)
                .anyMatch(message -> message.contains("scope_definition"));
        assertThat(imported.answers().getFirst().fields()).hasSize(Samples.SCHEMA.fields().size() - 1);
    }

    @Test
    void anUnknownFieldIsSaid() {
        Map<String, Object> inference = Samples.inference();
        Samples.cell(inference, "job_family").put("mood", "good");
        Imported imported = read(PATH, Samples.json(inference, true));
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(imported.problems()).extracting(Problem::place).containsExactly("job_family");
    }

    @Test
    void severalRunsOfOnePostingInOneObject() {
        Map<String, Object> object = Map.of("id", "p1", "title", "Engineer", "description", "We build.",
                "pass1", Map.of("ext_pay_type", "salary"), "pass2",
                Map.of("model-a", Samples.inference(), "model-b", "<reasoning>hm</reasoning>" + answer()));
        Imported imported = read("all.json", Samples.json(object, false));
        assertThat(imported.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(imported.answers()).extracting(answer -> answer.engine().name())
                .containsExactlyInAnyOrder("model-a", "model-b");
        assertThat(imported.answers()).extracting(Answer::reasoning).containsExactlyInAnyOrder("", "hm");
        assertThat(imported.pass1()).singleElement().satisfies(
                facts -> assertThat(facts.text("ext_pay_type")).isEqualTo("salary"));
        assertThat(imported.postings()).extracting(Posting::description).containsExactly("We build.");
    }

    @Test
    void theInferCommandsLinesAreRead() {
        Map<String, Object> line = Map.of("posting_id", "p9", "engine",
                Map.of("name", "rules", "version", "1", "config", "ab12"), "inference",
                Samples.inference().get("inference"));
        Imported imported = read("out.jsonl", Samples.json(line, false) + "\n");
        assertWhole(imported, Outcome.ACCEPTED);
        assertThat(imported.answers().getFirst().engine().config()).isEqualTo("ab12");
        assertThat(imported.answers().getFirst().postingId()).isEqualTo("p9");
    }

    private static InferredField field(Imported imported, String key) {
        return imported.answers().getLast().fields().get(key);
    }

    private static void assertWhole(Imported imported, Outcome outcome) {
        assertThat(imported.problems().toString()).doesNotContain("program failed");
        assertThat(imported.answers()).singleElement().satisfies(answer -> {
            assertThat(List.copyOf(answer.fields().keySet()))
                    .isEqualTo(Samples.SCHEMA.fields().stream().map(field -> field.key()).toList());
            assertThat(answer.outcome()).isLessThanOrEqualTo(outcome);
        });
        assertThat(imported.outcome()).as(imported.problems().toString()).isEqualTo(outcome);
    }
}
