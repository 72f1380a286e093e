package dev.assay.ingest;

import static dev.assay.ingest.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shapes in which Pass 1 results come. */
class Pass1ShapesTest {

    private static final String RAW = """
            {
              "extraction": {
                "compensation": { "salary_min": 90000, "salary_max": null, "salary_currency": "EUR" },
                "skills_classified": { "must_have_hard_skills": ["SQL", "dbt"], "years_experience_min": 4 },
                "context": { "team_info_text": "A team of {six}" }
              },
              "metadata": { "extraction_complete": true }
            }""";

    @Test
    void theRawAnswersGroupsBecomeFlatFacts() {
        for (String text : List.of(RAW, "```json\n" + RAW + "\n```",
                "<reasoning>I look.</reasoning>\n```json\n" + RAW + "\n```")) {
            Imported imported = read("77/pass1-acme-1-raw.txt", text);
            assertThat(imported.outcome()).isEqualTo(Outcome.ACCEPTED);
            Pass1 facts = imported.pass1().getFirst();
            assertThat(facts.postingId()).isEqualTo("77");
            assertThat(facts.model()).isEqualTo("acme-1");
            assertThat(facts.facts().keySet()).containsExactly("ext_salary_min", "ext_salary_max",
                    "ext_salary_currency", "ext_must_have_hard_skills", "ext_years_experience_min",
                    "ext_team_info_text");
            assertThat(facts.number("ext_salary_min")).isEqualTo(90000);
            assertThat(facts.texts("ext_must_have_hard_skills")).containsExactly("SQL", "dbt");
            assertThat(imported.answers()).isEmpty();
        }
    }

    @Test
    void thePipelinesFileGivesFactsAndWhatItKnowsOfThePosting() {
        Imported imported = read("77/pass1-acme-1.json",
                """
                        {"metadata": {"job_posting_id": "77", "job_title": "Analyst", "company_name": "Acme",
                          "job_location": "Bergen", "model_id": "acme.1"},
                         "result": {"pass1_success": true, "ext_pay_type": "salary", "ext_rate_negotiable": null}}""");
        assertThat(imported.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(imported.postings()).containsExactly(new Posting("77", "Analyst", "Acme", "Bergen", ""));
        assertThat(imported.pass1()).singleElement().satisfies(facts -> {
            assertThat(facts.facts().keySet()).containsExactly("ext_pay_type", "ext_rate_negotiable");
            assertThat(facts.model()).isEqualTo("acme-1");
        });
    }

    @Test
    void theFlatObjectIsRead() {
        Imported imported = read("p1.json",
                "{\"ext_pay_type\": \"hourly\", \"model\": \"m\", \"posting_id\": 12}");
        assertThat(imported.pass1()).singleElement().satisfies(facts -> {
            assertThat(facts.postingId()).isEqualTo("12");
            assertThat(facts.model()).isEqualTo("m");
        });
    }

    @Test
    void aCutAnswerGivesItsWholeFacts() {
        String cut = RAW.substring(0, RAW.indexOf("\"dbt\"") + 3);
        Imported imported = read("77/pass1-acme-1-raw.txt", cut);
        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.pass1().getFirst().facts().keySet()).containsExactly("ext_salary_min",
                "ext_salary_max", "ext_salary_currency");
        assertThat(imported.problems()).extracting(Problem::message).singleElement().asString()
                .contains("was cut at byte", "of " + cut.length(), "3 facts");
    }

    @Test
    void theFirstDigitsOfANumberAreNotTakenForIt() {
        String cut = RAW.substring(0, RAW.indexOf("90000") + 2);
        assertThat(read("77/pass1-acme-1-raw.txt", cut).outcome()).isEqualTo(Outcome.QUARANTINED);
    }

    @Test
    void aFolderAndAFileThatDisagreeAreFlagged() {
        Imported imported = read("77/pass1-acme.json",
                "{\"metadata\": {\"job_posting_id\": \"78\"}, \"result\": {\"ext_pay_type\": \"salary\"}}");
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(imported.pass1().getFirst().postingId()).isEqualTo("77");
        assertThat(imported.problems()).extracting(Problem::message).singleElement().asString().contains("78",
                "77");
    }

    @Test
    void aFactThatStandsTwiceIsFlagged() {
        Imported imported = read("p.json", "{\"id\":\"1\",\"ext_pay_type\":\"a\",\"ext_pay_type\":\"b\"}");
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(imported.pass1().getFirst().text("ext_pay_type")).isEqualTo("b");
    }

    @Test
    void aFactThatStandsTwiceIsToldOnce() {
        assertThat(read("p.jsonl", "{\"posting_id\": \"4711\", \"ext_team_size\": 4, \"ext_team_size\": 5}\n")
                .problems())
                .filteredOn(problem -> problem.message().contains("twice")).hasSize(1);
    }
}
