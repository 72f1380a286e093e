package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The account of what nobody read: a line for each key, however often it stands there. */
class UnreadTest {

    private static final String TEXT = "You will build pipelines that load the warehouse every night, and you keep"
            + " them running for the teams that live on them.";

    private final Findings findings = new Findings("p.jsonl");
    private final Unread unread = findings.unread();

    private static Saying line(int number) {
        return Saying.of("place.line", number);
    }

    private List<Problem> listed() {
        findings.posting(new Posting("p1", "Engineer", "Acme", "", "We use AWS."),
                PostingName.named(PostingName.By.ID, "p1"), line(1));
        return findings.done().problems();
    }

    @Test
    void aKeyHasOneLineWithHowMuchItIsAndASample() {
        unread.add("salary", "40,000", line(1));
        unread.add("salary", "55,000", line(2));
        unread.add("benefits.lunch", "free", line(2));

        assertThat(listed()).extracting(Problem::message).containsExactly(
                "\"salary\" was not read: 12 letters in 2 values, such as \u201c40,000\u201d.",
                "\"benefits.lunch\" was not read: 4 letters, such as \u201cfree\u201d.");
    }

    @Test
    void aTextThatNobodyReadCountsAndADetailDoesNot() {
        unread.add("salary", "40,000", line(1));
        assertThat(listed()).singleElement().extracting(Problem::remedy).isEqualTo("");
        assertThat(findings.done().outcome()).isEqualTo(Outcome.FLAGGED);

        unread.add("about", TEXT, line(1));
        assertThat(findings.done().outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(findings.done().problems()).last().extracting(Problem::remedy).asString()
                .contains("README");
    }

    @Test
    void whatShouldHaveBeenReadNamesItsPlaces() {
        for (int line = 1; line <= 7; line++) {
            unread.addLost(Saying.of("unread.no-json"), Unread.NOT_READ, "odd " + line, line(line));
        }

        assertThat(listed()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("lines 1 to 5 and 2 more");
            assertThat(problem.message()).startsWith("A line without a JSON object was not read: ");
        });
    }

    @Test
    void aTwinSaysWhichOfTheTwoWasRead() {
        unread.addTwin("Title", "title", "Analyst", line(1));
        unread.addTwin("title", "title", "Analyst", line(2));

        assertThat(listed()).extracting(Problem::message).satisfiesExactly(
                said -> assertThat(said).contains("\"Title\" was not read, for \"title\" is the same name"),
                said -> assertThat(said).contains("\"title\" stands twice; the last was read"));
    }

    @Test
    void aWordForNothingIsToldOnceWithHowOften() {
        unread.addAbsent("company", " N/A ", line(1));
        unread.addAbsent("company", "N/A", line(2));

        assertThat(listed()).extracting(Problem::message)
                .containsExactly("\"company\" says only \"N/A\", which was taken as absent (2 times).");
    }

    @Test
    void theSampleIsOneLineAndEnds() {
        unread.add("blob", "two\nlines and " + "x".repeat(5_000), line(1));

        assertThat(listed()).singleElement().extracting(Problem::message).asString()
                .contains("5,014 letters", "two lines and x").doesNotContain("\n").hasSizeLessThan(200);
    }

    @Test
    void whatSaysNothingIsNothing() {
        assertThat(Unread.saysSomething(null)).isFalse();
        assertThat(Unread.saysSomething(" ")).isFalse();
        assertThat(Unread.saysSomething("nan")).isFalse();
        assertThat(Unread.saysSomething(Arrays.asList(null, "", Map.of("a", "N/A")))).isFalse();
        assertThat(Unread.saysSomething(List.of("", Map.of("a", false)))).isTrue();
        assertThat(Unread.saysSomething(0)).isTrue();
    }

    @Test
    void anAddressOrAHashIsNoText() {
        assertThat(Unread.holdsText("https://example.org/" + "a".repeat(100))).isFalse();
        assertThat(Unread.holdsText("short, with spaces")).isFalse();
        assertThat(Unread.holdsText(List.of(Map.of("body", TEXT)))).isTrue();
        assertThat(Unread.holdsText("\u696d\u52d9\u5185\u5bb9".repeat(20))).isTrue();
    }
}
