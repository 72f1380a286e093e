package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a job board puts around a posting is told apart from it, and so is what is said of the team. */
class ClutterTest {

    private static final Vocabulary WORDS = new Vocabulary(VocabularyFiles.shipped());
    /** Long enough for what follows it to be other jobs. */
    private static final String POSTING = "# Responsibilities\n\n* Build the pipelines that load our orders, bills and"
            + " parcels into the warehouse each night\n* Keep the tables that the analysts read in good order\n"
            + "* Write down what each column means and who may change it, and tell the others when it does\n\n";

    private static List<String> zones(String description) {
        return FoundWords.zones(WORDS, "Data Engineer", description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Show more", "Show less", "Posted 1 hour ago", "Reposted 3 weeks ago",
            "Posted 30+ days ago",
            "Posted more than 2 weeks ago", "Over 200 applicants", "Be among the first 25 applicants",
            "Easy Apply",
            "Sign in to apply", "Save this job", "CLICK TO APPLY", "Apply on company website",
            "Referrals increase your chances of interviewing at Quill by 2x", "Dice Id: 1023991",
            "See who Quill has hired for this role", "Skip to main content", "Was this job ad helpful?"})
    void aLineOfTheBoardIsNoneOfThePosting(String line) {
        assertThat(zones(POSTING + line + "\n\nIt is a small team."))
                .contains("clutter: " + line.replace("?", ""))
                .last().asString().as("the part goes on behind it").startsWith("duties");
    }

    @Test
    void aHeadingOfTheBoardEndsNoPart() {
        assertThat(zones(POSTING + "## Show more\n\n* Load the archive")).contains("clutter: Show more",
                "item+duties: Load the archive");
    }

    @Test
    void boardsLinesInARowOfDotsAreEachTheirOwn() {
        assertThat(zones("Remote • Posted 11 hours ago • Full-time\n\n" + POSTING))
                .contains("clutter: Posted 11 hours ago")
                .anyMatch(zone -> zone.endsWith(": Remote") && !zone.contains("clutter"))
                .anyMatch(zone -> zone.endsWith(": Full-time") && !zone.contains("clutter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apply now and help us to move forty million parcels a day across the country",
            "You will log in to the warehouse and see what the night has loaded before the others come",
            "We posted 40 % more revenue two years ago than we had expected when we began"})
    void aSentenceWithSomeOfTheBoardsWordsIsThePostings(String sentence) {
        assertThat(zones(POSTING + sentence)).last().asString().doesNotContain("clutter");
    }

    @Test
    void otherJobsStandBelowTheirHeadingToTheEnd() {
        assertThat(zones(POSTING + "Similar jobs\n\nPrincipal ML Engineer\n\nAcme, Berlin\n\nRemote\n\n"
                + "* Staff Engineer: Kafka, Flink and Snowflake\n\nMust be a US citizen."))
                .contains("clutter: Principal ML Engineer", "clutter: Acme, Berlin", "clutter: Remote",
                        "item+clutter: Staff Engineer: Kafka, Flink and Snowflake",
                        "clutter: Must be a US citizen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Requirements", "Requirements:", "**What you bring**"})
    void theListOfOtherJobsEndsWhereThePostingGoesOn(String heading) {
        assertThat(zones(POSTING + "## More jobs at Quill\n\nPrincipal ML Engineer\n\n" + heading
                + "\n\n* Three years of SQL")).contains("clutter: Principal ML Engineer",
                        "item+required: Three years of SQL");
    }

    @Test
    void aMenuAbovePostingHidesNoneOfIt() {
        assertThat(zones("Similar jobs\n\nSign in\n\n" + POSTING)).contains("clutter: Sign in")
                .anyMatch(zone -> zone.startsWith("item+duties: Keep the tables"));
        assertThat(zones("Similar jobs\n\nSign in\n\nWe load parcels and you will keep their tables."))
                .last().asString().startsWith("duties");
    }

    @Test
    void whatIsSaidOfTheTeamCountsAsTheRolesSummary() {
        assertThat(zones("## About the team\n\nSix engineers who run Airflow.")).containsExactly(
                "title: Data Engineer", "heading+role+team: About the team",
                "role+team: Six engineers who run Airflow");
    }

    @Test
    void aSentenceAboutTheTeamStaysWhereItIs() {
        assertThat(zones("Our team is six engineers in Leeds.")).last().asString()
                .isEqualTo("other+team: Our team is six engineers in Leeds");
        assertThat(zones("## Requirements\n\n* SQL, as you report to the analysts")).last().asString()
                .isEqualTo("item+required+team: SQL, as you report to the analysts");
    }
}
