package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor never stands within what a reader takes for one letter. */
class GraphemesTest {

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301", "🚀", "👩‍💻", "🇩🇪", "👍🏽", "ที่", "नि", "각", "❤️",
            "z\u0335\u0321\u0301",
            "1️⃣", "👨‍👩‍👧‍👦", "ü\u0308"})
    void whatIsDrawnAsOneIsOneLetter(String letter) {
        Graphemes letters = new Graphemes("a" + letter + "b");
        int end = 1 + letter.length();

        assertThat(letters.next(1)).isEqualTo(end);
        assertThat(letters.previous(end)).isEqualTo(1);
        for (int inside = 2; inside < end; inside++) {
            assertThat(letters.floor(inside)).isEqualTo(1);
            assertThat(letters.ceiling(inside)).isEqualTo(end);
        }
        assertThat(letters.floor(1)).isEqualTo(1);
        assertThat(letters.ceiling(1)).isEqualTo(1);
        assertThat(letters.floor(end)).isEqualTo(end);
        assertThat(letters.ceiling(end)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Data Engineer", "Größe", "naïve café", "", "数据工程师", "مهندس"})
    void whereEveryCharacterIsALetterAllPlacesAreBetweenLetters(String text) {
        Graphemes letters = new Graphemes(text);

        assertThat(starts(letters, text)).hasSize(text.length() + 1);
        for (int at = 0; at <= text.length(); at++) {
            assertThat(letters.floor(at)).isEqualTo(at);
            assertThat(letters.ceiling(at)).isEqualTo(at);
        }
    }

    @Test
    void whatLiesBeyondTheTextIsItsBeginningOrItsEnd() {
        for (String text : List.of("ab", "a🚀")) {
            Graphemes letters = new Graphemes(text);

            assertThat(letters.floor(-5)).isZero();
            assertThat(letters.floor(50)).isEqualTo(text.length());
            assertThat(letters.ceiling(text.length())).isEqualTo(text.length());
            assertThat(letters.next(text.length())).isEqualTo(text.length());
            assertThat(letters.next(text.length() + 3)).isEqualTo(text.length());
            assertThat(letters.previous(0)).isZero();
            assertThat(letters.previous(-2)).isZero();
        }
    }

    @Property(tries = 300)
    void goingForwardAndGoingBackMeetTheSameLetters(@ForAll("texts") String text) {
        Graphemes letters = new Graphemes(text);
        List<Integer> forward = starts(letters, text);
        List<Integer> back = new ArrayList<>(List.of(text.length()));
        while (back.getLast() > 0) {
            back.add(letters.previous(back.getLast()));
        }

        assertThat(back.reversed()).isEqualTo(forward);
    }

    @Property(tries = 300)
    void everyPlaceLiesBetweenTheBeginningAndTheEndOfItsLetter(@ForAll("texts") String text) {
        Graphemes letters = new Graphemes(text);
        List<Integer> starts = starts(letters, text);
        for (int at = 0; at <= text.length(); at++) {
            int here = at;
            assertThat(letters.floor(at)).isEqualTo(
                    starts.stream().filter(start -> start <= here).reduce(0, Math::max));
            assertThat(letters.ceiling(at)).isEqualTo(
                    starts.stream().filter(start -> start >= here).reduce(text.length(), Math::min));
        }
    }

    private static List<Integer> starts(Graphemes letters, String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        while (starts.getLast() < text.length()) {
            starts.add(letters.next(starts.getLast()));
        }
        return starts;
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", " ", "\n", "e\u0301", "\u0301", "🚀", "👩‍💻", "\u200D", "🇩🇪", "ที่",
                "नि", "\uD83D",
                "각", "\u1100\u1161\u11A8").list().ofMaxSize(15).map(parts -> String.join("", parts));
    }
}
