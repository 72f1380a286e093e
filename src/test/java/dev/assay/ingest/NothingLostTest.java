package dev.assay.ingest;

import static dev.assay.ingest.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.assay.ingest.shape.Shapes;
import dev.assay.model.Answer;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a record of a known shape, in an archive or beside what was read is read itself, or told. */
@Execution(ExecutionMode.CONCURRENT)
class NothingLostTest {

    private static final String INFERENCE = "{\"seniority_and_role\":{\"job_family\":{\"value\":\"data_engineer\","
            + "\"confidence\":0.9,\"evidence\":\"The title says so\",\"source\":\"pass1_derived\"}}}";
    private static final String LEVER = "\"id\":\"l1\",\"text\":\"Data Engineer\",\"categories\":{\"location\":\"Oslo\"},"
            + "\"descriptionPlain\":\"We load Snowflake.\"";

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static Imported readBy(String shape, String text) {
        return new OriginalReader(Samples.SCHEMA,
                Shapes.shipped().with(Shapes.read(Map.of("own.yaml", shape))))
                .read(new Original("own.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String told(Imported read) {
        return read.problems().toString();
    }

    private static void assertAnswered(Imported read, String posting) {
        assertThat(read.answers()).as(told(read)).extracting(Answer::postingId).containsExactly(posting);
        assertThat(read.answers().getFirst().fields().get("job_family").value().toString())
                .contains("data_engineer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"response\":{\"inference\":" + INFERENCE + "}", "\"inference\":" + INFERENCE,
            "\"runs\":[{\"model\":\"m\",\"response\":{\"inference\":" + INFERENCE + "}}]",
            "\"job_family\":\"data_engineer\"", "\"tags\":[{\"inference\":" + INFERENCE + "}]"})
    void anAnswerInAPostingOfAKnownShapeIsRead(String answer) {
        Imported read = read("a.json", "[{" + LEVER + "," + answer + "}]");
        assertThat(read.postings()).extracting(Posting::id).containsExactly("l1");
        assertThat(read.postings().getFirst().description()).isEqualTo("We load Snowflake.");
        assertAnswered(read, "l1");
    }

    @Test
    void factsInAPostingOfAKnownShapeAreRead() {
        Imported read = read("a.json",
                "[{" + LEVER + ",\"ext_salary_min\":5,\"pass1\":{\"ext_visa\":\"none\"}}]");
        assertThat(read.pass1()).hasSize(2)
                .allSatisfy(facts -> assertThat(facts.postingId()).isEqualTo("l1"));
        assertThat(read.pass1()).flatExtracting(facts -> facts.facts().keySet())
                .containsExactlyInAnyOrder("ext_salary_min", "ext_visa");
    }

    @Test
    void columnsOfAnAnswerInATableOfAKnownShapeAreRead() {
        Imported read = read("jobs.csv",
                "id,site,job_url,title,company,location,description,job_type,date_posted,job_family,ext_visa\n"
                        + "j1,indeed,https://x.test/1,Engineer,Acme,Oslo,We load Snowflake.,fulltime,2026-01-02,"
                        + "data_engineer,none\n");
        assertThat(read.shape()).isEqualTo("jobspy");
        assertAnswered(read, "j1");
        assertThat(read.pass1()).hasSize(1);
    }

    @Test
    void aPostingInAnAnswerOfAKnownShapeIsRead() {
        Imported read = read("b.jsonl", "{\"custom_id\":\"p1\",\"title\":\"Engineer\",\"company\":\"Acme\","
                + "\"description\":\"We load Snowflake.\",\"ext_visa\":\"none\",\"response\":{\"status_code\":200,"
                + "\"body\":{\"model\":\"m\",\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":"
                + "\"{\\\"inference\\\":" + INFERENCE.replace("\"", "\\\"") + "}\"}}]}}}\n");
        assertAnswered(read, "p1");
        assertThat(read.postings()).extracting(Posting::id).containsExactly("p1");
        assertThat(read.pass1()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"You tune {\\\"inference\\\": {\\\"engine\\\": \\\"vLLM\\\"}} and more.",
            "Tasks:\\nYou do model inference.\\nWe have: a {nice} team.",
            "About you: fast.\\nTasks: inference at scale."})
    void aPostingThatSpeaksOfInferenceIsAPosting(String text) {
        Imported read = read("a.jsonl",
                "{\"id\":\"p1\",\"title\":\"ML Engineer\",\"company\":\"Acme\",\"text\":\""
                        + text + "\"}\n");
        assertThat(read.postings()).as(told(read)).extracting(Posting::id).containsExactly("p1");
        assertThat(read.postings().getFirst().description()).isNotBlank();
        Imported page = read("a.md", "# ML Engineer\n\n" + text.replace("\\n", "\n").replace("\\\"", "\""));
        assertThat(page.postings()).as(told(page)).hasSize(1);
    }

    @Test
    void eachPageOfAnArchiveIsRead() throws IOException {
        String page = "<html><head><title>%s</title></head><body><h1>%s</h1><p>We load %s.</p></body></html>";
        Imported read = read("pages.zip", zip(Map.of("a.html", page.formatted("A", "A", "Spark"), "b.html",
                page.formatted("B", "B", "Kafka"), "c.json", "{\"greeting\":\"hello\"}", "d.txt",
                "Only a letter.\n\nYours")));
        assertThat(read.postings()).as(told(read)).hasSize(2);
        assertThat(told(read)).contains("c.json").contains("d.txt").contains("neither an answer");
    }

    @Test
    void aPostingWithAnEmptyListIsAPosting() {
        for (String name : new String[]{"item", "job", "offer", "vacancy", "jobs", "content"}) {
            Imported read = read("a.json", "{\"id\":\"p1\",\"title\":\"Engineer\",\"company\":\"Acme\","
                    + "\"description\":\"We load Snowflake.\",\"" + name + "\":[]}");
            assertThat(read.postings()).as(name + told(read)).extracting(Posting::id).containsExactly("p1");
        }
    }

    private static final String OWN = """
            know: {has: [/ref, /body]}
            posting:
              id: /ref
              title: /name
              company: {at: /firm, match: "^([^|]+)"}
              location: /place/city
              text:
                - /body
                - {each: /parts, heading: /title, at: /html}
                - {label: Pay, at: /pay}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\"name\":{\"code\":7,\"de\":\"Dateningenieur\"}", "\"place\":\"Zanzibar\"",
            "\"firm\":\"Acme|Zanzibar Works\"", "\"parts\":[{\"title\":\"Zanzibar\",\"html\":\"\"}]",
            "\"pay\":[{\"low\":11,\"grade\":\"Zanzibar\"}]", "\"pay\":{\"name\":\"A\",\"note\":\"Zanzibar\"}",
            "\"parts\":[{\"title\":\"You\",\"html\":\"x\",\"aside\":\"Zanzibar\"}]",
            "\"place\":{\"city\":\"Oslo\"},\"Place\":{\"city\":\"Zanzibar\"}",
            "\"place\":\"{\\\"city\\\":\\\"Oslo\\\",\\\"way\\\":\\\"Zanzibar\\\"}\"",
            "\"name\":\"Zanzibar\",\"name\":\"B\""})
    void whatNothingCameOfIsTold(String member) {
        Imported read = readBy(OWN, "{\"ref\":\"r1\",\"body\":\"We load it.\"," + member + "}");
        assertThat(read.postings()).as(told(read)).extracting(Posting::id).containsExactly("r1");
        assertThat(told(read)).containsAnyOf("Zanzibar", "Dateningenieur");
    }

    @Test
    void theTextOfAnElementWithAttributesIsRead() {
        Imported read = read("feed.xml", """
                <?xml version="1.0"?>
                <source><job><title lang="en">Engineer</title><referencenumber n="1">x7</referencenumber>
                <company kind="c">Acme</company><city>Oslo</city>
                <description type="html">We load Snowflake.</description></job></source>
                """);
        Posting posting = read.postings().getFirst();
        assertThat(posting.title()).as(told(read)).isEqualTo("Engineer");
        assertThat(posting.company()).isEqualTo("Acme");
        assertThat(posting.description()).contains("We load Snowflake.");
    }

    @Test
    void aSpanInATableOfObservationsIsNoAnswer() {
        String answer = "{\"inference\":" + INFERENCE + "}";
        Imported read = read("langfuse.csv", "id,traceId,type,name,startTime,model,input,output,metadata\n"
                + "o1,t1,SPAN,step,2026-01-01,,x," + quoted(answer) + ",\n"
                + "o2,t1,GENERATION,ask,2026-01-01,m,x," + quoted(answer) + ","
                + quoted("{\"posting_id\":\"p1\"}") + "\n");
        assertAnswered(read, "p1");
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\"", "\"\"") + "\"";
    }

    @Test
    void aFieldThatStandsTwiceIsTold() {
        String cell = "{\"field\":\"job_family\",\"value\":\"%s\",\"confidence\":0.9,\"evidence\":\"%s\","
                + "\"source\":\"inferred\"}";
        String first = cell.formatted("data_engineer", "The title");
        Imported list = read("p1/pass2-m-raw.txt",
                "{\"fields\":[" + first + "," + cell.formatted("ml_engineer", "Zanzibar") + "]}");
        assertThat(told(list)).contains("stands twice").contains("Zanzibar");
        Imported lists = read("p1/pass2-m-raw.txt", "{\"fields\":[" + first + "],\"predictions\":["
                + cell.formatted("ml_engineer", "Zanzibar") + "]}");
        assertThat(told(lists)).contains("Zanzibar");
        Imported columns = read("a.csv", "id,title,company,description,job_family,Job Family\n"
                + "p1,Engineer,Acme,We load it.,data_engineer,ml_engineer\n");
        assertThat(told(columns)).contains("stands twice").contains("ml_engineer");
        Imported member = read("p1/pass2-m-raw.txt", "{\"inference\":" + INFERENCE
                .replace("\"confidence\"", "\"Value\":\"ml_engineer\",\"confidence\"") + "}");
        assertThat(told(member)).contains("ml_engineer");
    }

    @Test
    void theFrontMattersDescriptionAndTheBodyAreKept() {
        Imported read = read("a.md",
                "---\ntitle: Engineer\ncompany: Acme\ndescription: Zanzibar calls.\n---\n"
                        + "We load Snowflake.\n");
        assertThat(read.postings().getFirst().description()).as(told(read)).contains("Zanzibar calls.")
                .contains("We load Snowflake.");
        assertThat(read.outcome()).isLessThan(Outcome.PARTIAL);
    }

    @Test
    void theFrontMattersNamesMayBeWrittenInCapitalsAndItsDescriptionStandsBelowTheBody() {
        Imported read = read("a.md", "---\nTitle: Engineer\nCompany: Acme\nDate: 2026-01-02\n"
                + "Description: Zanzibar calls.\n---\nWe load Snowflake.\n");
        Posting posting = read.postings().getFirst();
        assertThat(posting.description()).as(told(read)).startsWith("We load Snowflake.\n")
                .endsWith("Zanzibar calls.");
        assertThat(posting.postedAt()).isEqualTo("2026-01-02");
        assertThat(told(read)).doesNotContain("same name");
    }

    @Test
    void whatStandsTwiceInARecordIsToldOfThatRecordAloneAndOnce() {
        Imported facts = read("a.json", "[{\"id\":\"p1\",\"ext_visa\":\"a\",\"ext_visa\":\"b\"},"
                + "{\"id\":\"p2\",\"ext_visa\":\"c\"}]");
        assertThat(facts.pass1()).hasSize(2);
        assertThat(facts.problems())
                .filteredOn(problem -> problem.message().startsWith("The fact stands twice"))
                .singleElement().satisfies(problem -> assertThat(problem.place()).contains("item 1"));
        Imported jobs = readBy("know: {has: [/offers]}\nrecords: /offers\nignored: [/prompt]\n",
                "{\"prompt\":{\"say\":\"Mombasa\",\"say\":\"x\"},\"offers\":[{\"id\":\"p1\",\"title\":\"Zanzibar\","
                        + "\"title\":\"Engineer\",\"description\":\"We load it.\"}]}");
        assertThat(jobs.postings()).as(told(jobs)).hasSize(1);
        assertThat(told(jobs)).contains("Zanzibar").doesNotContain("in 2 values").doesNotContain("Mombasa");
    }

    @Test
    void aGroupThatStandsTwiceInOneAnswerFillsNoOther() {
        String cell = "{\"job_family\":{\"value\":\"data_engineer\",\"confidence\":0.9,\"evidence\":\"The title\","
                + "\"source\":\"inferred\"}}";
        Imported read = read("a.json",
                "[{\"posting_id\":\"p1\",\"model\":\"m\",\"inference\":{\"seniority_and_role\":"
                        + cell + ",\"seniority_and_role\":" + cell
                        + "}},{\"posting_id\":\"p2\",\"model\":\"m\","
                        + "\"inference\":{\"seniority_and_role\":"
                        + cell.replace("job_family", "seniority_level")
                                .replace("data_engineer", "senior")
                        + "}}]");
        assertThat(read.answers()).as(told(read)).hasSize(2);
        assertThat(read.answers().getLast().fields()).doesNotContainKey("job_family");
    }

    @Test
    void manyRecordsInEachOfWhichAKeyStandsTwiceAreReadAtOnce() {
        String records = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\":\"p" + i
                        + "\",\"title\":\"A\",\"title\":\"B\",\"description\":\"We load " + i
                        + ".\",\"job_family\":\"data_engineer\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Imported read = assertTimeout(Duration.ofSeconds(15), () -> read("a.json", records));
        assertThat(read.postings()).hasSize(20_000);
    }

    @Test
    void whatAShapeReadInAMemberThatHoldsFactsTooIsReadOnce() {
        Imported read = read("a.json",
                "[{\"id\":\"l1\",\"text\":\"Data Engineer\",\"categories\":{\"location\":\"Oslo\","
                        + "\"team\":\"Data\",\"allLocations\":[\"Oslo\",\"Bergen\"],\"ext_visa\":\"none\",\"note\":\"Zanzibar\"},"
                        + "\"descriptionPlain\":\"We load Snowflake.\"}]");
        assertThat(read.pass1()).hasSize(1);
        assertThat(told(read)).contains("Zanzibar").doesNotContain("categories.team")
                .doesNotContain("categories.allLocations").doesNotContain("categories.location");
        Imported own = readBy(OWN + "  pass1: /enrichment/pass1\n",
                "{\"ref\":\"r1\",\"body\":\"We load it.\","
                        + "\"name\":\"Engineer\",\"enrichment\":{\"pass1\":{\"ext_visa\":\"none\"},\"note\":\"Zanzibar\"}}");
        assertThat(own.pass1()).as(told(own)).hasSize(1);
        assertThat(told(own)).contains("Zanzibar");
    }

    @Test
    void textsOfPostingsLeaveAnswersTheirTriesAtMending() {
        String text = "We tune {\\\"inference\\\": {\\\"engine\\\": vLLM and more. "
                + "We load it. ".repeat(4_000);
        String postings = IntStream.range(0, 60)
                .mapToObj(i -> "{\"id\":\"p" + i
                        + "\",\"title\":\"Engineer\",\"company\":\"Acme\",\"text\":\"" + i + text
                        + "\"}\n")
                .collect(Collectors.joining());
        String answer = "{\"posting_id\":\"q1\",\"model\":\"m\",\"response\":\""
                + ("{\"inference\":" + INFERENCE.replace("\"confidence\"", "x\"confidence\"") + "}")
                        .replace("\"", "\\\"")
                + "\"}\n";
        assertAnswered(read("a.jsonl", answer), "q1");
        Imported read = read("b.jsonl", postings + answer);
        assertThat(read.postings()).hasSize(60);
        assertAnswered(read, "q1");
    }
}
