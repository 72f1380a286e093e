package dev.assay.ingest;

import static dev.assay.ingest.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import org.junit.jupiter.api.Test;

/** What damaged input once showed: something was missing, and nothing told. */
class FuzzFindsTest {

    @Test
    void aTextThatIsNotEndedInXmlIsToldForItMayHoldTheNextPosting() {
        String first = "<job><id>a</id><title>Baker</title><description><![CDATA[We bake";
        String second = "<job><id>b</id><title>Miller</title><description><![CDATA[We mill.]]></description></job>";

        Imported whole = read("jobs.xml",
                "<?xml version=\"1.0\"?>\n<jobs>\n" + first + "]]></description></job>\n"
                        + second + "\n</jobs>");
        Imported glued = read("jobs.xml",
                "<?xml version=\"1.0\"?>\n<jobs>\n" + first + "\n" + second + "\n</jobs>");

        assertThat(whole.postings()).hasSize(2);
        assertThat(whole.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(glued.postings()).hasSize(1);
        assertThat(glued.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(glued.problems()).filteredOn(problem -> problem.message().contains("CDATA"))
                .singleElement().extracting(Problem::place).isEqualTo("line 3");
    }

    @Test
    void aMisspeltKeyOfADecisionThatComesBackIsToldAndTakesNoEvidenceAway() {
        String line = "{\"seq\":3,\"operation\":2,\"time\":\"2026-11-20T10:01:00Z\",\"reviewer\":\"Ines\",\"kind\":\"%s\","
                + "\"posting_id\":\"a\",\"field\":\"primary_cloud\",%s}\n";
        String spans = "[{\"in\":\"description\",\"start\":3,\"end\":14,\"quote\":\"run lorries\"}]";

        Imported whole = read("d.jsonl", line.formatted("evidence", "\"spans\":" + spans));
        Imported without = read("d.jsonl", line.formatted("evidence", "\"spams\":" + spans));
        Imported reason = read("d.jsonl",
                line.formatted("override", "\"value\":\"gcp\",\"raeson\":\"misread\""));

        assertThat(whole.decisions()).hasSize(1);
        assertThat(whole.problems()).isEmpty();
        assertThat(without.decisions()).isEmpty();
        assertThat(without.problems().toString()).contains("lorries").contains("was not taken");
        assertThat(reason.decisions()).hasSize(1);
        assertThat(reason.problems().toString()).contains("raeson").contains("misread");
    }

    @Test
    void aCommentAboveAMarkdownPostingIsTold() {
        Imported imported = read("a.md", "---\ntitle: Baker\n#company: Campanile\n---\nWe bake.\n");

        assertThat(imported.postings()).hasSize(1);
        assertThat(imported.problems()).anySatisfy(
                problem -> assertThat(problem.message()).contains("Campanile"));
    }
}
