package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of a file: all of it, in words that anybody reads, none of them endless. */
class ToldInFewWordsTest {

    private static final String POSTING = "{\"id\": \"p1\", \"title\": \"Data Engineer\", \"company\": \"Acme\","
            + " \"description\": \"%s\"%s}\n";

    @Test
    void everyKeyThatNobodyReadHasALineHoweverManyThereAre() {
        String keys = IntStream.range(0, 2_000).mapToObj(i -> ", \"odd_" + i + "\": \"thing " + i + "\"")
                .collect(Collectors.joining());
        Imported read = Samples.read("p.jsonl", POSTING.formatted("We use AWS.", keys));

        assertThat(read.problems()).filteredOn(problem -> problem.message().contains("odd_")).hasSize(2_000);
    }

    @Test
    void signsThatThePageDoesNotShowAreTold() {
        Imported read = Samples.read("p.jsonl",
                POSTING.formatted("We use \\u0000AWS\\u202e and\\u0000 SQL, the \u00ad\u200bwhole day.", ""));

        assertThat(read.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(read.problems()).singleElement().extracting(Problem::message).asString()
                .contains("U+0000 (2), U+202E (1).", "not shown").doesNotContain("00AD", "200B");
        assertThat(read.postings().getFirst().description()).contains("\u0000AWS\u202e");
    }

    @Test
    void anEndlessIdOrValueIsToldByItsBeginningAndKeptWhole() {
        String endless = "x".repeat(5_000);
        String posting = POSTING.formatted("We use AWS.", "");
        Imported twice = Samples.read("p.jsonl", posting.replace("p1", endless)
                + posting.replace("p1", endless).replace("AWS", "SQL"));

        assertThat(twice.postings().getFirst().id()).isEqualTo(endless);
        assertThat(twice.problems()).singleElement().extracting(Problem::message).asString()
                .contains("xxx\u2026 (5,000 letters) stands in this file before").hasSizeLessThan(300);

        String value = "no such cloud ".repeat(300);
        Imported answered = Samples.read("a.json",
                Samples.answerWith("primary_cloud", cell -> cell.put("value", value)));
        InferredField field = answered.answers().getFirst().fields().get("primary_cloud");
        assertThat(field.value().plain()).isEqualTo(value);
        assertThat(field.notes()).allSatisfy(note -> assertThat(note.message()).hasSizeLessThan(200));
        assertThat(answered.problems())
                .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(300));
    }

    @Test
    void aFactOfAnyLengthIsBoundAndTold() {
        Imported read = Samples.read("p1/pass1-m.json", """
                {"ext_summary": "%s", "ext_skills": [%s]}
                """.formatted("aws ".repeat(50_000), "\"sql\",".repeat(2_000) + "\"sql\""));

        assertThat(read.pass1().getFirst().text("ext_summary")).hasSize(100_000);
        assertThat(read.pass1().getFirst().texts("ext_skills")).hasSize(1_000);
        assertThat(read.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(read.problems()).extracting(Problem::message).anySatisfy(
                said -> assertThat(said).contains("fact ext_summary has 200,000 letters; the first 100,000"))
                .anySatisfy(said -> assertThat(said)
                        .contains("fact ext_skills has 2,001 items; the first 1,000"));
    }

    @Test
    void aReviewedLineWithoutAnyAnswerIsCalledThat() {
        String line = "{\"posting_id\": \"p9\", \"engine\": null, \"run\": null, \"missing\": [\"primary_cloud\"],"
                + " \"inference\": {}}\n";
        Imported read = Samples.read("reviewed.jsonl", POSTING.formatted("We use AWS.", "") + line);

        assertThat(read.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("line 2");
            assertThat(problem.message()).isEqualTo("There is no answer for this posting, and no decision.");
        });
    }

    @Test
    void whereJsonBreaksIsSaidInWordsOfWhoeverWroteIt() {
        List<String> broken = List.of("{\"id\": \"p1\", \"title\": \"T\" \"company\": 1; \"x\" 2, 3",
                "{\"id\": \"p1\", \"title\": nope, , \"description\": \"We use AWS.\" ]}",
                "{\"id\": \"p1\", \"title\": 1.2.3.4, \"description\" \"We use AWS.\"}}}",
                "{\"id\": \"p1\", \"a\": \"\\q\", \"b\": \"\\u12\", \"description\": \"We use AWS.\"");
        for (String text : broken) {
            assertThat(Samples.read("p.json", text).problems()).isNotEmpty().allSatisfy(problem -> assertThat(
                    problem.message()).doesNotContain("code ", "Object", "Array", "token", "Unexpected",
                            "Feature", "expecting"));
        }
    }
}
