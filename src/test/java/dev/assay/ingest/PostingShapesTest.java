package dev.assay.ingest;

import static dev.assay.ingest.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shapes in which postings come. */
class PostingShapesTest {

    /** Everything an honest reader might be tempted to tidy. */
    private static final String TEXT = " \r\n# Who we are\r\n\r\n<p>We&nbsp;build \u00e2\u20ac\u201c</p>\t\ud83d\ude80\u200b,\r\"x\"\n\n ";

    @Test
    void aTextOfSpaceAloneDoesNotHideTheOneThatSaysSomething() {
        Imported read = Samples.read("p.jsonl",
                """
                        {"id": "p1", "title": "Engineer", "company": " ", "company_name": "Acme", "description": "\\n ", \
                        "body": "We use AWS."}
                        """);
        assertThat(read.postings().getFirst().description()).isEqualTo("We use AWS.");
        assertThat(read.postings().getFirst().company()).isEqualTo("Acme");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aJsonObjectIsRead() {
        Imported imported = read("one.json", Samples.json(Map.of("id", "a1", "title", "T", "company", "C",
                "location", "L", "description", TEXT, "source_url", "https://x.example", "posted_at",
                "2026-01-02"),
                true));
        assertThat(imported.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(imported.postings())
                .containsExactly(new Posting("a1", "T", "C", "L", TEXT, "https://x.example", "2026-01-02"));
    }

    @Test
    void othersNamesAreUnderstood() {
        Imported imported = read("one.json",
                Samples.json(Map.of("job_posting_id", 4201877691L, "job_title", "T",
                        "company_name", "C", "job_location", "L", "job_description", TEXT), false));
        assertThat(imported.postings()).containsExactly(new Posting("4201877691", "T", "C", "L", TEXT));
    }

    @Test
    void linesAndListsAreRead() {
        String one = Samples.json(Map.of("id", "a", "title", "T", "description", TEXT, "pass1",
                Map.of("ext_pay_type", "salary")), false);
        String two = Samples.json(Map.of("id", "b", "title", "T", "description", "x"), false);
        for (String text : List.of(one + "\n" + two, one + "\r\n\r\n" + two + "\r\n", one + "\r" + two,
                "[" + one + ",\n" + two + "]", one + two, "\ufeff" + one + "\n" + two)) {
            Imported imported = read("all.jsonl", text);
            assertThat(imported.postings()).as(text).extracting(Posting::id).containsExactly("a", "b");
            assertThat(imported.postings().getFirst().description()).isEqualTo(TEXT);
            assertThat(imported.pass1()).hasSize(1);
            assertThat(imported.outcome()).isEqualTo(Outcome.ACCEPTED);
        }
        assertThat(read("all.txt", one + "\n" + two).postings()).hasSize(2);
    }

    @Test
    void aBrokenLineLosesOnlyItself() {
        String good = "{\"id\":\"%s\",\"title\":\"T\",\"description\":\"d\"}\n";
        Imported imported = read("all.jsonl",
                good.formatted("a") + "oops\n" + good.formatted("b") + "{\"id\":\"c\",\"ti");
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.postings()).extracting(Posting::id).containsExactly("a", "b");
        assertThat(imported.problems()).extracting(Problem::place).anyMatch("line 2"::equals)
                .anyMatch(place -> place.startsWith("line 4"));
    }

    @Test
    void aStraySignBesideALongTextCostsItsLineOnly() {
        String line = "{\"id\":\"%s\",\"description\":\"%s\"%s,\"title\":\"T\"}\n";
        String text = "We load, test and mend \\\"tables\\\" every night. ".repeat(4000);
        Imported imported = read("all.jsonl", line.formatted("a", text, "")
                + line.formatted("b", text, " \"x\"") + line.formatted("c", text, ""));
        assertThat(imported.problems().toString()).doesNotContain("program failed");
        assertThat(imported.postings()).extracting(Posting::id).contains("a", "c");
        assertThat(imported.problems()).extracting(Problem::place)
                .allMatch(place -> place.contains("line 2"));
    }

    @Test
    void aCutListGivesItsWholePostings() {
        String text = Samples.json(List.of(Map.of("id", "a", "description", "first"),
                Map.of("id", "b", "description", "second")), false);
        Imported imported = read("all.json", text.substring(0, text.lastIndexOf("econd")));
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.postings()).extracting(Posting::id).containsExactly("a");
        assertThat(imported.problems()).extracting(Problem::message)
                .anyMatch(message -> message.contains("1 posting"));
    }

    @Test
    void aPostingWithoutAnIdGetsOneAndIsSaid() {
        Imported imported = read("jobs/acme.json", "{\"title\":\"T\",\"description\":\"d\"}");
        assertThat(imported.outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(imported.postings()).extracting(Posting::id).containsExactly("acme");
        assertThat(read("acme.json", "[{\"description\":\"d\"},{\"description\":\"e\"}]").postings())
                .extracting(Posting::id).doesNotHaveDuplicates().allMatch(id -> id.startsWith("posting-"))
                .hasSize(2);
    }

    @Test
    void ofTwoPostingsOfOneIdTheSecondIsTold() {
        Imported imported = read("a.json",
                "[{\"id\":\"1\",\"description\":\"d\"},{\"id\":\"1\",\"description\":\"e\"}]");
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.postings()).extracting(Posting::description).containsExactly("d");
        assertThat(imported.problems()).extracting(Problem::place).containsExactly("item 2");
    }

    @Test
    void aTitleThatIsNoTextIsFlagged() {
        Imported imported = read("a.json", "{\"id\":\"1\",\"title\":[\"T\"],\"description\":\"d\"}");
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(imported.problems()).extracting(Problem::place).containsExactly("title");
    }

    @Test
    void aTableIsRead() {
        String csv = "id,title,company,location,description,pass1\r\n"
                + "1,\"Engineer, Data\",Acme,Oslo,\"" + TEXT.replace("\"", "\"\"")
                + "\",\"{\"\"ext_pay_type\"\": \"\"salary\"\"}\"\r\n2,T,C,L,{braces} are text,\r\n";
        Imported imported = read("jobs.csv", csv);
        assertThat(imported.outcome()).as(imported.problems().toString()).isEqualTo(Outcome.ACCEPTED);
        assertThat(imported.postings()).containsExactly(
                new Posting("1", "Engineer, Data", "Acme", "Oslo", TEXT),
                new Posting("2", "T", "C", "L", "{braces} are text"));
        assertThat(imported.pass1()).singleElement()
                .satisfies(facts -> assertThat(facts.text("ext_pay_type")).isEqualTo("salary"));
        assertThat(read("jobs.txt", csv).postings()).hasSize(2);
    }

    @Test
    void aTableMayUseOtherSeparatorsAndNames() {
        assertThat(read("jobs.csv", "Job ID;Job Title;Job Description\n7;T;d\n").postings())
                .containsExactly(new Posting("7", "T", "", "", "d"));
        assertThat(read("jobs.tsv", "id\ttitle\tdescription\n7\tT\td, e; f\n").postings())
                .containsExactly(new Posting("7", "T", "", "", "d, e; f"));
    }

    @Test
    void aRowWithWrongQuotesCostsNoOtherRow() {
        Imported imported = read("jobs.csv", "id,title,description\n1,T,d\n2,T,\"never closed\n3,T,d\n");
        assertThat(imported.outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(imported.postings()).extracting(Posting::description).containsExactly("d", "never closed",
                "d");
        assertThat(imported.problems()).extracting(Problem::place).containsExactly("row 2");
        Imported inner = read("jobs.csv",
                "id,title,description\n1,T,\"says \"hello, you\" twice\"\n2,T,\"d\n\ne\"\n");
        assertThat(inner.postings()).extracting(Posting::description).containsExactly(
                "says \"hello, you\" twice", "d\n\ne");
        Imported lost = read("jobs.csv", "id,title,description\n1,\"T\" x, y,\"d\"\n2,T,d\n");
        assertThat(lost.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(lost.postings()).extracting(Posting::id).containsExactly("2");
        assertThat(lost.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("wrong quotes"));
    }

    @Test
    void tablesOfOtherThingsAreQuarantined() {
        assertThat(read("x.csv", "a,b\n1,2\n").outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(read("x.csv", "id,title,description\n").outcome()).isEqualTo(Outcome.QUARANTINED);
    }

    @Test
    void aRowWithTooFewCellsIsFlagged() {
        Imported imported = read("x.csv", "id,title,description,company\n1,T,d\n");
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(imported.postings()).containsExactly(new Posting("1", "T", "", "", "d"));
    }

    @Test
    void aTextFileWithHeadingLinesIsRead() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = "Title: Data Engineer: Payments" + end + "Company:  Acme" + end + "Location: Oslo"
                    + end
                    + end + TEXT;
            Imported imported = read("jobs/acme-oslo.txt", text);
            assertThat(imported.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(imported.postings()).containsExactly(
                    new Posting("acme-oslo", "Data Engineer: Payments", "Acme", "Oslo", TEXT));
        }
        Posting named = read("a.md", "\n id: 9\nTITLE: T\nSource: https://x.example\n\nText").postings()
                .getFirst();
        assertThat(named).isEqualTo(new Posting("9", "T", "", "", "Text", "https://x.example", null));
    }

    @Test
    void aTextFileWithoutTextIsFlagged() {
        assertThat(read("a.txt", "Title: T\nCompany: C").outcome()).isEqualTo(Outcome.FLAGGED);
    }

    @Test
    void aTextBeyondAllMeasureIsCutAndTold() {
        Imported imported = read("one.json", Samples.json(Map.of("id", "a1", "title", "T", "description",
                "\ud83d\ude80".repeat(600_000)), false));
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.postings().getFirst().description()).hasSize(1_000_000);
        assertThat(imported.problems()).extracting(Problem::message)
                .anyMatch(message -> message.contains("1,200,000 letters; the first 1,000,000"));
    }
}
