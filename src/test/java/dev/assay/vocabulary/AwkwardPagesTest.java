package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as job boards hand them on, read by the shipped zones. */
class AwkwardPagesTest {

    private static final Vocabulary WORDS = new Vocabulary(VocabularyFiles.shipped());

    private static List<String> zones(String title, String... lines) {
        return FoundWords.zones(WORDS, title, String.join("\n\n", lines));
    }

    @Test
    void linesThatAreAllSetAsHeadingsAreNone() {
        List<String> zones = zones("Data Engineer", "### Position Duties", "### Build and test pipelines",
                "### Create data validation tools", "### Automate analysis and collection products",
                "### Write documentation and hold presentations");

        assertThat(zones).contains("heading+duties: Position Duties",
                "duties: Create data validation tools")
                .noneMatch(zone -> zone.startsWith("heading+required"));
    }

    @Test
    void aFewHeadingsInARowStayHeadings() {
        assertThat(zones("Data Engineer", "# Job Description", "# Responsibilities", "Build pipelines."))
                .contains("heading+duties: Responsibilities");
    }

    @Test
    void anOfferAmongRequirementsIsNoRequirement() {
        List<String> zones = zones("Data Engineer", "# Requirements", "* Experience with SQL",
                "* Tuition reimbursement up to a limit", "* Health insurance from the first day");

        assertThat(zones).contains("item+required: Experience with SQL",
                "item+benefits: Tuition reimbursement up to a limit",
                "item+benefits: Health insurance from the first day");
    }

    @Test
    void whatTheFirmSaysOfItselfIsNoRequirement() {
        assertThat(zones("Data Engineer", "# Requirements", "Experience with SQL.",
                "Our employees are our greatest strength.")).last()
                .isEqualTo("about: Our employees are our greatest strength");
    }

    @Test
    void bulletsWithinALineAreItemsOfTheirLabel() {
        assertThat(zones("Data Engineer", "Responsibilities: • Load files • Keep tables tidy")).contains(
                "duties: Load files", "duties: Keep tables tidy");
    }

    @Test
    void theTitleIsFoundInThePageWhereThePostingHasNone() {
        assertThat(zones("", "Acme", "Apply", "Lead Data Engineer", "We pay well.")).contains(
                "title: Lead Data Engineer");
        assertThat(zones("Analyst", "Acme", "Lead Data Engineer", "We pay well.")).noneMatch(
                zone -> zone.startsWith("title: Lead"));
    }

    @Test
    void aLineBeforeAListLeadsItWithoutAColon() {
        List<String> lines = FoundWords.zones(WORDS, "Data Engineer",
                "# Requirements\n\n* SQL\n\nIt would be great if you also have\n\n* Flink\n* Kafka");

        assertThat(lines).contains("item+optional: Flink", "item+optional: Kafka");
    }

    @Test
    void aLineInCapitalsIsAHeadingIfItsWordsTogetherAreAHeadings() {
        assertThat(zones("Data Engineer", "# Duties", "Loads files.", "Required Education and Experience",
                "Linux", "Java experience and skills"))
                .contains("heading+required: Required Education and Experience",
                        "required: Linux", "required: Java experience and skills");
    }

    @Test
    void workThatStartsBehindALabelIsADuty() {
        assertThat(zones("Data Engineer", "JD: Build pipelines and load tables.")).last()
                .isEqualTo("duties: JD: Build pipelines and load tables");
        assertThat(zones("Data Engineer", "Project: move Talend jobs, write tests.")).last()
                .isEqualTo("duties+role: Project: move Talend jobs, write tests");
    }
}
