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
    void aCommentAboveAMarkdownPostingIsTold() {
        Imported imported = read("a.md", "---\ntitle: Baker\n#company: Campanile\n---\nWe bake.\n");

        assertThat(imported.postings()).hasSize(1);
        assertThat(imported.problems()).anySatisfy(
                problem -> assertThat(problem.message()).contains("Campanile"));
    }
}
