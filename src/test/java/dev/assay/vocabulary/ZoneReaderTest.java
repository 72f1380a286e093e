package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence of a posting is for: told by the heading above it, a label before it, its start and its wording. */
class ZoneReaderTest {

    private final Vocabulary words = FoundWords.vocabulary("""
            zones:
              duties:
                headings: [responsibilities, what you will do]
                wording: [you will]
                openers: [build, design and run]
              required:
                headings: [requirements, what you bring, you bring the following]
                wording: [must have]
                openers: [experience with, design]
              optional: {headings: [nice to have], wording: [a plus]}
              benefits: {headings: [benefits, what we offer]}
              role: {headings: [the role], wording: [in this role]}
              where: {headings: [location]}
              about: {headings: [about us, benefits of our firm]}
            """);

    private List<String> zones(String... lines) {
        return FoundWords.zones(words, "", String.join("\n\n", lines));
    }

    private String last(String... lines) {
        return zones(lines).getLast();
    }

    @Test
    void aSentenceBelongsToTheHeadingAboveIt() {
        assertThat(zones("# Responsibilities", "Run Airflow. Be on call.", "# Requirements",
                "SQL is used daily."))
                .containsExactly("heading+duties: Responsibilities", "duties: Run Airflow",
                        "duties: Be on call", "heading+required: Requirements",
                        "required: SQL is used daily");
    }

    @Test
    void whatStandsBeforeTheFirstHeadingBelongsToNone() {
        assertThat(zones("We are a firm of people.", "# Benefits", "Tea is served.")).startsWith(
                "other: We are a firm of people");
    }

    @Test
    void anItemIsSaidToBeOne() {
        assertThat(zones("# Benefits\n\n* Tea for all\n* Free fruit")).containsExactly(
                "heading+benefits: Benefits", "item+benefits: Tea for all", "item+benefits: Free fruit");
        assertThat(zones("* Tea for all\n* **x**")).startsWith("item+other: Tea for all");
    }

    @Test
    void theTitleAndTheLineOfThePlaceAreZonesOfTheirOwn() {
        assertThat(FoundWords.zones(words, "Data Engineer", "# Benefits\n\nTea.")).containsExactly(
                "title: Data Engineer", "heading+benefits: Benefits", "benefits: Tea");
    }

    /** A colon, bold letters or capitals make a heading where the markup does not. */
    @ParameterizedTest
    @ValueSource(strings = {"Requirements:", "**Requirements**", "REQUIREMENTS", "The requirements:",
            "Requirements", "These are the requirements for you:", "Our requirements",
            "We have some requirements that each of you will have to meet in full:"})
    void aShortLineWithTheWordsOfAHeadingIsOne(String heading) {
        assertThat(last("Some words first.", heading, "SQL is used daily."))
                .isEqualTo("required: SQL is used daily");
    }

    @ParameterizedTest
    @ValueSource(strings = {"There are no formal requirements beyond what we say", "Your main requirements",
            "We talk about our requirements here at length. We do.",
            "Our other long list of requirements",
            "We have a list of more than a few of our many requirements that we can not put here:x"})
    void aLineOfOtherWordsIsNoHeading(String line) {
        assertThat(last("# About us", line, "SQL is used daily.")).isEqualTo("about: SQL is used daily");
    }

    @Test
    void anItemIsNoHeadingHoweverShort() {
        assertThat(last("# About us\n\n* Requirements\n\nSQL is used daily.")).isEqualTo(
                "about: SQL is used daily");
    }

    @Test
    void ofSeveralHeadingsInOneLineTheLongestCounts() {
        assertThat(last("# Requirements: you bring the following", "SQL is here.")).startsWith("required");
        assertThat(last("# The role, requirements and what you will do", "SQL is here."))
                .startsWith("duties: ");
        assertThat(last("# Benefits and responsibilities", "SQL is here.")).startsWith("duties: ");
    }

    @Test
    void ofTwoHeadingsThatBeginAlikeTheLongerCounts() {
        assertThat(last("# Benefits of our firm", "Tea.")).isEqualTo("about: Tea");
        assertThat(last("# Benefits of it", "Tea.")).isEqualTo("benefits: Tea");
    }

    @Test
    void underAHeadingOfNoKnownZoneDutiesAndRequirementsGoOn() {
        assertThat(last("# Requirements", "SQL.", "## Technology", "Spark is here."))
                .isEqualTo("required: Spark is here");
        assertThat(last("# Benefits", "Tea.", "# Technology", "Spark is here."))
                .isEqualTo("benefits: Spark is here");
    }

    @Test
    void underAHeadingOfNoKnownZoneOtherZonesEndWithTheirLevel() {
        assertThat(last("# About us", "We.", "# Technology", "Spark is here.")).isEqualTo(
                "other: Spark is here");
        assertThat(last("# About us", "We.", "## Technology", "Spark is here.")).isEqualTo(
                "about: Spark is here");
        assertThat(last("# About us", "## Location", "Berlin.", "## Technology", "Spark is here."))
                .isEqualTo("about: Spark is here");
        assertThat(last("# About us", "## Location", "Berlin.", "# Technology", "Spark is here."))
                .isEqualTo("other: Spark is here");
    }

    @Test
    void aLabelBeforeAColonPutsTheRestOfItsLineIntoItsZone() {
        assertThat(zones("# About us", "We are a firm. Requirements: SQL is used. Spark too.", "More."))
                .containsExactly("heading+about: About us", "about: We are a firm",
                        "required: Requirements: SQL is used", "required: Spark too", "about: More");
        assertThat(last("# About us", "* Benefits: tea for all")).isEqualTo(
                "item+benefits: Benefits: tea for all");
    }

    @Test
    void aLabelIsOfAFewWordsAtTheStart() {
        assertThat(last("# About us", "As one of our many requirements here: SQL is used."))
                .startsWith("about: ");
        assertThat(last("# About us", "We say in our requirements: SQL is used.")).startsWith("required: ");
    }

    @Test
    void aLabelThatLeadsAListOpensItsZoneForIt() {
        assertThat(zones("# About us", "Requirements: some are listed\n\n* SQL\n* Spark\n\nMore."))
                .containsExactly("heading+about: About us", "required: Requirements: some are listed",
                        "item+required: SQL", "item+required: Spark", "required: More");
    }

    @Test
    void wordingPutsASentenceIntoAZoneBesideThatOfItsHeading() {
        assertThat(zones("# About us", "You must have a degree. We like tea.")).containsExactly(
                "heading+about: About us", "required+about: You must have a degree",
                "about: We like tea");
        assertThat(last("A master's is a plus.")).isEqualTo("optional: A master's is a plus");
        assertThat(last("In this role you will lead.")).isEqualTo("duties+role: In this role you will lead");
    }

    /** A duty that says "must have" is still a duty. */
    @Test
    void wordingDoesNotMakeRequirementsOfDutiesNorDutiesOfRequirements() {
        assertThat(last("# Responsibilities", "You must have a plan.")).isEqualTo(
                "duties: You must have a plan");
        assertThat(last("# Requirements", "You will know SQL, a plus.")).isEqualTo(
                "required+optional: You will know SQL, a plus");
    }

    @ParameterizedTest
    @CsvSource({"Build pipelines., duties", "Experience with SQL., required", "Design and run jobs., duties",
            "Design jobs., required", "We build pipelines., about", "SQL, about"})
    void anItemIsWhatItStartsWith(String item, String zone) {
        assertThat(last("# Requirements\n\n* " + item)).startsWith(
                "item+" + (zone.equals("about") ? "required" : zone) + ": ");
        assertThat(last("* x\n* " + item)).startsWith(
                "item+" + (zone.equals("about") ? "other" : zone) + ": ");
    }

    @Test
    void aSentenceIsMovedByItsStartOnlyOutOfDutiesRequirementsRoleAndPlace() {
        assertThat(last("# Responsibilities", "Experience with SQL.")).startsWith("required: ");
        assertThat(last("# The role", "Experience with SQL.")).startsWith("required: ");
        assertThat(last("# Location", "Build pipelines there.")).startsWith("duties: ");
        assertThat(last("# Benefits", "Experience with AI.")).startsWith("benefits: ");
        assertThat(last("# Nice to have\n\n* Experience with AI.")).startsWith("item+optional: ");
        assertThat(last("# About us\n\n* Build the future.")).startsWith("item+about: ");
        assertThat(last("Experience with SQL.", "Tea is good. ".repeat(30))).as("the last")
                .startsWith("other: ");
        assertThat(zones("Experience with SQL.", "Tea is good. ".repeat(30)).getFirst())
                .as("running text under no heading")
                .startsWith("other: ");
        assertThat(last("Build pipelines.")).as("a posting of a few words").startsWith("duties: ");
        assertThat(last("Experience with SQL.")).startsWith("other: ");
    }

    @Test
    void aSentenceThatIsMovedKeepsItsOtherWording() {
        assertThat(last("# Responsibilities", "Experience with SQL is a plus."))
                .isEqualTo("required+optional: Experience with SQL is a plus");
    }

    @Test
    void aLongLineThatEndsInAColonOpensWhatItsLastSentenceSpeaksOf() {
        String long15 = "We are looking for people of many kinds who for this work of ours all must have:";
        assertThat(last("# About us", long15 + "\n\n* SQL")).isEqualTo("item+required: SQL");
        String heading = "We are a firm of people who like to work and so these are the requirements:";
        assertThat(last("# About us", heading + "\n\n* SQL")).isEqualTo("item+required: SQL");
        String neither = "We are a firm of people who like to work and so these are the things we like:";
        assertThat(last("# About us", neither + "\n\n* SQL")).isEqualTo("item+about: SQL");
    }

    @Test
    void aLeadThatNamesNoZoneOpensNoneAndIsAHeading() {
        assertThat(zones("# Benefits", "Among them:\n\n* Tea")).containsExactly(
                "heading+benefits: Benefits", "heading+benefits: Among them", "item+benefits: Tea");
    }

    @Test
    void anEmptyPostingHasNoSentences() {
        assertThat(zones("")).isEmpty();
        assertThat(FoundWords.zones(words, "Engineer", "")).containsExactly("title: Engineer");
    }
}
