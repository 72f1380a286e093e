package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Naming;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.review.Examples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON lines, tables and texts with heading lines: each is read, and each fault is told with its place and what to do. */
class LinesAndTablesTest {

    private static final String LINE = "{\"id\":\"%s\",\"title\":\"T\",\"description\":\"We run AWS.\"}\n";

    private static Imported read(String path, String text) {
        return new OriginalReader(Examples.SCHEMA)
                .read(new Original(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> ids(Imported imported) {
        return imported.postings().stream().map(Posting::id).toList();
    }

    private static Problem only(Imported imported) {
        assertThat(imported.problems()).hasSize(1);
        return imported.problems().getFirst();
    }

    @Test
    void whereverALineBreaksTheOthersAreReadAndItsNumberIsTold() {
        for (int broken = 0; broken < 5; broken++) {
            int at = broken;
            StringBuilder text = new StringBuilder();
            IntStream.range(0, 5).forEach(i -> text.append(i == at
                    ? "{\"id\":\"p" + i + "\",\"title\" \"T\" !\n"
                    : LINE.formatted("p" + i)));
            Imported imported = read("all.jsonl", text.toString());

            assertThat(ids(imported)).contains(IntStream.range(0, 5).filter(i -> i != at)
                    .mapToObj(i -> "p" + i).toArray(String[]::new));
            assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
            assertThat(imported.problems()).isNotEmpty()
                    .allMatch(problem -> problem.place().startsWith("line " + (at + 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oops", "[1, 2]", "\"a text\"", "42", "null"})
    void aLineThatIsNoObjectIsListedWithItsNumberAndASample(String line) {
        Imported imported = read("all.jsonl", LINE.formatted("a") + line + "\n" + LINE.formatted("b"));

        assertThat(ids(imported)).containsExactly("a", "b");
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(only(imported)).satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("line 2");
            assertThat(problem.message()).contains("A line without a JSON object", line.replace("\"", ""));
        });
    }

    @Test
    void severalObjectsOnOneLineAreAllRead() {
        String both = LINE.formatted("a").strip() + " " + LINE.formatted("b");

        assertThat(ids(read("all.jsonl", both + LINE.formatted("c")))).containsExactly("a", "b", "c");
    }

    @Test
    void anObjectThatIsLaidOutOverLinesIsOneObject() {
        String laidOut = "{\n  \"id\": \"a\",\n  \"title\": \"T\",\n  \"description\": \"We run AWS.\"\n}\n";
        Imported imported = read("all.jsonl",
                laidOut + LINE.formatted("b") + laidOut.replace("\"a\"", "\"c\""));

        assertThat(ids(imported)).containsExactly("a", "b", "c");
        assertThat(imported.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"all.jsonl, json-lines", "all.ndjson, json-lines", "all.txt, json-lines",
            "all.json, json-lines"})
    void linesAreKnownByTheirNameOrByTheirFirstTwo(String path, String shape) {
        Imported imported = read(path, LINE.formatted("a") + LINE.formatted("b"));

        assertThat(imported.shape()).isEqualTo(shape);
        assertThat(ids(imported)).containsExactly("a", "b");
    }

    @Test
    void emptyLinesAndTheEndingsOfLinesMakeNoDifference() {
        String one = LINE.formatted("a").strip();
        String two = LINE.formatted("b").strip();
        for (String text : List.of(one + "\n" + two, one + "\r\n" + two + "\r\n",
                "\n\n" + one + "\n \n" + two,
                one + "\r" + two, one + "\n" + two + "\n\n\n")) {
            assertThat(ids(read("all.jsonl", text))).as(text).containsExactly("a", "b");
            assertThat(read("all.jsonl", text).outcome()).isEqualTo(Outcome.ACCEPTED);
        }
    }

    @Test
    void aPostingThatStandsTwiceWordForWordIsCountedOnceAndTold() {
        Imported imported = read("all.jsonl",
                LINE.formatted("a") + LINE.formatted("b") + LINE.formatted("a"));

        assertThat(ids(imported)).containsExactly("a", "b");
        assertThat(imported.outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(only(imported).place()).isEqualTo("line 3");
        assertThat(only(imported).message()).contains("word for word");
    }

    @Test
    void anIdThatStandsTwiceWithOtherTextCostsTheSecondAndIsTold() {
        Imported imported = read("all.jsonl",
                LINE.formatted("a") + LINE.formatted("a").replace("AWS", "Azure") + LINE.formatted("b"));

        assertThat(ids(imported)).containsExactly("a", "b");
        assertThat(imported.postings().getFirst().description()).contains("AWS");
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(only(imported)).satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("all.jsonl");
            assertThat(problem.place()).isEqualTo("line 2");
            assertThat(problem.message()).contains("posting a", "the first was taken");
            assertThat(problem.remedy()).contains("id of its own");
        });
    }

    @ParameterizedTest
    @CsvSource({"',', csv", "';', csv", "'|', csv", "'\t', tsv"})
    void aTableMayPartItsCellsByAnyOfFourSigns(String delimiter, String extension) {
        String parted = "id,title,company,location,description\n".replace(",", delimiter)
                + "p1,Data engineer,Acme,Oslo,".replace(",", delimiter)
                + "\"We say \"\"hello\"\"; run | and, test\tit.\nTwice.\"\n"
                + "p2,Baker,,,".replace(",", delimiter) + "We bake.\n";
        Imported imported = read("jobs." + extension, parted);

        assertThat(imported.shape()).isEqualTo("csv");
        assertThat(imported.problems()).isEmpty();
        assertThat(imported.postings()).containsExactly(
                new Posting("p1", "Data engineer", "Acme", "Oslo",
                        "We say \"hello\"; run | and, test\tit.\nTwice."),
                new Posting("p2", "Baker", "", "", "We bake."));
    }

    @Test
    void whatASpreadsheetWritesAboveATableIsNoRow() {
        assertThat(ids(read("jobs.csv", "\ufeffsep=;\r\nid;description\r\np1;We run AWS.\r\n")))
                .containsExactly("p1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            p1,T                ~ PARTIAL  ~ 2 cells where the heading has 3
            p1,T,text,more      ~ REPAIRED ~ 4 cells where the heading has 3; the last ones were joined
            p1,T,more,"text"    ~ PARTIAL  ~ 4 cells where the heading has 3; they were taken from the left
            """)
    void aRowWithAnotherNumberOfCellsIsToldWithItsLine(String row, Outcome outcome, String told) {
        Imported imported = read("jobs.csv", "id,title,description\np0,T,We run AWS.\n" + row + "\n");

        assertThat(ids(imported)).startsWith("p0");
        assertThat(imported.outcome()).as(imported.problems().toString()).isGreaterThanOrEqualTo(outcome);
        assertThat(imported.problems()).anySatisfy(problem -> {
            assertThat(problem.place()).contains("row 2");
            assertThat(problem.message()).contains(told.split("; ")[0]);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void whatIsJoinedIsTheTextAsItWasWritten() {
        Imported imported = read("jobs.csv", "id,title,description\np1,T,We run AWS, SQL, and bake.\n");

        assertThat(imported.postings().getFirst().description()).isEqualTo("We run AWS, SQL, and bake.");
        assertThat(imported.outcome()).isEqualTo(Outcome.REPAIRED);
    }

    @Test
    void aRowWhoseQuotesAreWrongIsToldAndCostsNoOther() {
        Imported imported = read("jobs.csv", "id,title,description\np1,T,We run AWS.\np2,T,\"never closed\n"
                + "p3,T,We bake.\np4,T,We sing.\n");

        assertThat(ids(imported)).contains("p1", "p4");
        assertThat(imported.problems()).isNotEmpty().allMatch(problem -> problem.path().equals("jobs.csv"));
        assertThat(imported.outcome()).isGreaterThanOrEqualTo(Outcome.REPAIRED);
    }

    @Test
    void columnsNamedAfterFieldsAreAnAnswer() {
        Imported imported = read("jobs.csv", "posting_id,model,cloud,others,sponsored\n"
                + "p1,some-model,AWS,\"aws, gcp\",True\n");

        assertThat(imported.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.postingId()).isEqualTo("p1");
            assertThat(answer.fields().get("cloud").value().plain()).isEqualTo("aws");
            assertThat(answer.fields().get("others").value().plain()).isEqualTo(List.of("aws", "gcp"));
            assertThat(answer.fields().get("sponsored").value().plain()).isEqualTo(true);
        });
    }

    @Test
    void aTextWithHeadingLinesIsOnePosting() {
        Imported imported = read("p7.txt", "Title: Data engineer: platform\nCOMPANY:Acme \n"
                + " location : Oslo\nID: p7\nURL: https://a.example/x\nPosted: 2026-01-02\n\n  We run AWS.\n\nTwice.\n");

        assertThat(imported.shape()).isEqualTo("text");
        assertThat(imported.postings())
                .containsExactly(new Posting("p7", "Data engineer: platform", "Acme", "Oslo",
                        "  We run AWS.\n\nTwice.\n", "https://a.example/x", "2026-01-02"));
        assertThat(imported.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Title: T\\nTitle: U\\nID: p1\\n\\nWe bake.          ~ title ~ stands twice
            Title: T\\nCompany: N/A\\nID: p1\\n\\nWe bake.      ~ company ~
            Title: T\\nURL: a\\nSource: b\\nID: p1\\n\\nWe bake. ~ source  ~
            """)
    void aHeadingLineThatIsNotTakenIsTold(String written, String key, String words) {
        Imported imported = read("p1.txt", written.replace("\\n", "\n"));

        assertThat(imported.postings()).singleElement().satisfies(
                posting -> assertThat(posting.description()).isEqualTo("We bake."));
        assertThat(only(imported).message()).containsIgnoringCase(key);
        assertThat(only(imported).message()).contains(words == null ? "" : words);
    }

    @Test
    void whatFollowsTheHeadingLinesWithoutABlankLineIsTheText() {
        Imported imported = read("p1.txt", "Title: T\nID: p1\nWe bake.\nCompany: is a word here.\n");

        assertThat(imported.postings().getFirst().description())
                .isEqualTo("We bake.\nCompany: is a word here.\n");
        assertThat(imported.postings().getFirst().company()).isEmpty();
    }

    @Test
    void aTextWithoutAnIdIsCalledAsItsFileAndKnownByWhatItSays() {
        Imported imported = read("jobs/acme-7.txt", "Title: T\n\nWe bake.\n");

        assertThat(ids(imported)).containsExactly("acme-7");
        assertThat(imported.naming("acme-7").by()).isEqualTo(Naming.By.CONTENT);
        assertThat(read("a/one.txt", "Title: T\nID: p1\n\nWe bake.\n").naming("p1").by())
                .isEqualTo(Naming.By.ID);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            empty.json   ~ ''                   ~ The file is empty.
            blank.json   ~ ' '                  ~ white space
            word.json    ~ hello                ~ ''
            a.pdf        ~ %PDF-1.7 and so on   ~ This is a PDF document, not text.
            """)
    void whatHoldsNothingIsKeptAndSaidWithWhatToDo(String path, String text, String told) {
        Imported imported = read(path, text);

        assertThat(imported.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(imported.postings()).isEmpty();
        assertThat(imported.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(imported.problems().getFirst().message()).contains(told);
    }

    @Test
    void signsThatAPageDoesNotShowAreNamedWithHowManyThereAre() {
        Imported imported = read("a.json", Samples.json(Map.of("id", "p1", "title", "T", "description",
                "We \u202erun\u202c AWS \u202e and \u0007 ring."), false));

        assertThat(only(imported).message()).contains("U+0007 (1)", "U+202C (1)", "U+202E (2)");
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(imported.postings().getFirst().description()).contains("\u202e");
    }
}
