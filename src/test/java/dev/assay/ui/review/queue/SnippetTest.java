package dev.assay.ui.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.FoundText;
import dev.assay.text.document.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row of the queue shows what was found, however long the text is. */
class SnippetTest {

    private static Snippet of(String text, String... words) {
        return Snippet.of(new FoundText("p", "", "", FoundText.Part.DESCRIPTION, "", "", 1, text,
                List.of(words).stream().map(word -> new Range(text.indexOf(word),
                        text.indexOf(word) + word.length())).toList()));
    }

    @Test
    void aShortOneStaysAsItIs() {
        assertThat(of("We run Kafka.", "Kafka"))
                .isEqualTo(new Snippet("We run Kafka.", List.of(new Range(7, 12))));
    }

    @Test
    void aLongOneIsCutAroundTheFirstHitAndKeepsItsMarks() {
        String text = "many words before it ".repeat(10) + "Kafka " + "and many words after it ".repeat(10);
        Snippet brief = of(text, "Kafka");
        assertThat(brief.text()).startsWith("… ").endsWith(" …").hasSizeLessThan(100);
        Range mark = brief.marks().getFirst();
        assertThat(brief.text().substring(mark.start(), mark.end())).isEqualTo("Kafka");
    }

    @Test
    void whatIsBeyondTheCutIsNotMarked() {
        String text = "Kafka " + "and many words after it ".repeat(10) + "Spark";
        assertThat(of(text, "Kafka", "Spark").marks()).containsExactly(new Range(0, 5));
    }

    @Test
    void withoutAnyMarkItBeginsAtTheStart() {
        assertThat(of("").text()).isEmpty();
        assertThat(of("word ".repeat(40)).text()).startsWith("word").endsWith(" …");
    }
}
