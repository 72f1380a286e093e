package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Where words begin and lines may be broken, in any script. */
class WordBreaksTest {

    @Test
    void noLineIsBrokenAtAnApostropheWithinAWord() {
        assertThat(WordBreaks.lines("a bachelor\u2019s degree, l\u2019\u00e9t\u00e9"))
                .containsExactly(0, 2, 13, 21, 26);
    }

    @Test
    void aLineMayBeBrokenAfterAClosingQuotationMark() {
        assertThat(WordBreaks.lines("\u2018so\u2019 it is")).contains(5);
    }

    @Test
    void thaiWordsAreToldApartThoughNoSpaceStandsBetweenThem() {
        String text = "วิศวกรข้อมูล";

        assertThat(words(text)).containsExactly("วิศวกร", "ข้อมูล");
        assertThat(WordBreaks.lines(text)).containsExactly(0, 6, 12);
        assertThat(words("ทำงาน at home")).containsSequence("at", " ", "home");
    }

    @Test
    void wordsOfOtherScriptsAreToldApartByWhatStandsBetweenThem() {
        assertThat(words("Data engineer's")).containsExactly("Data", " ", "engineer's");
        assertThat(words("مهندس بيانات")).containsExactly("مهندس", " ", "بيانات");
    }

    @Test
    void anApostropheAtTheEdgeOfAWordBreaksAsASignDoes() {
        assertThat(WordBreaks.lines("the teams\u2019 work")).containsExactly(0, 4, 11, 15);
        assertThat(WordBreaks.lines("5\u20196 tall")).contains(2);
        assertThat(WordBreaks.lines("\u2019tis so")).startsWith(0).endsWith(7);
        assertThat(WordBreaks.lines("\uD835\uDC03\u2019s it")).doesNotContain(3);
    }

    @Property(tries = 300)
    void linesBreakFromTheBeginningToTheEndAndOnlyForward(
            @ForAll @StringLength(min = 1, max = 30) String text) {
        List<Integer> breaks = WordBreaks.lines(text);

        assertThat(breaks).startsWith(0).endsWith(text.length()).isSorted().doesNotHaveDuplicates();
    }

    private static List<String> words(String text) {
        BreakIterator found = WordBreaks.words(text);
        List<String> words = new ArrayList<>();
        int from = found.first();
        for (int at = found.next(); at != BreakIterator.DONE; at = found.next()) {
            words.add(text.substring(from, at));
            from = at;
        }
        return words;
    }
}
