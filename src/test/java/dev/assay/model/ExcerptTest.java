package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others' texts in a message: recognisable, and never so long that the message is lost in them. */
class ExcerptTest {

    private static final String ROCKET = "\uD83D\uDE80";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 79, 80})
    void aShortTextIsGivenWhole(int letters) {
        assertThat(Excerpt.of("x".repeat(letters)).english()).isEqualTo("x".repeat(letters));
    }

    @Test
    void aLongTextIsCutAfterEightyLettersAndSaysSo() {
        assertThat(Excerpt.of("x".repeat(81)).english()).isEqualTo("x".repeat(80) + "…");
        assertThat(Excerpt.of("x".repeat(999)).english()).isEqualTo("x".repeat(80) + "…");
    }

    @Test
    void aVeryLongTextSaysHowLongItIsInEveryLocaleAlike() {
        assertThat(Excerpt.of("x".repeat(1000)).english()).isEqualTo("x".repeat(80) + "… (1,000 letters)");
        assertThat(Excerpt.of("x".repeat(1_234_567)).english()).endsWith("… (1,234,567 letters)");
    }

    @Test
    void anEmojiCountsAsOneLetterInTheLengthThatIsTold() {
        assertThat(Excerpt.of(ROCKET.repeat(600)).english()).endsWith("… (600 letters)");
    }

    @Test
    void noCharacterIsCutInHalf() {
        String before = "x".repeat(79);

        assertThat(Excerpt.of(before + ROCKET + "yy").english()).isEqualTo(before + "…");
        assertThat(Excerpt.of("x".repeat(78) + ROCKET + "yy").english())
                .isEqualTo("x".repeat(78) + ROCKET + "…");
    }

    @Test
    void aMessageOfWordsStaysWholeHoweverLong() {
        String words = "a column of the sheet ".repeat(200);

        assertThat(Excerpt.inMessage(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 160, 299, 300})
    void aPathThatAnybodyMayHaveStaysWhole(int letters) {
        String message = "see " + "p".repeat(letters) + " for the rest of it ".repeat(20);

        assertThat(Excerpt.inMessage(message)).isEqualTo(message);
    }

    @Test
    void whatHasNoSpaceForTooLongIsCutWhereItStands() {
        String message = "row 7: \"" + "i".repeat(5000) + "\" is no id, and " + "j".repeat(400) + " neither";

        assertThat(Excerpt.inMessage(message)).isEqualTo("row 7: \"" + "i".repeat(159)
                + "… (5,002 letters) is no id, and " + "j".repeat(160) + "… neither");
    }

    /** A dollar or a backslash means something in a replacement, and nothing in a message. */
    @Test
    void signsOfAPatternAreGivenAsTheyStand() {
        assertThat(Excerpt.inMessage("cost " + "$1\\".repeat(200)))
                .isEqualTo("cost " + "$1\\".repeat(53) + "$…");
    }

    @Property(tries = 300)
    void aMessageThatWasCutOnceIsNotCutAgain(@ForAll("messages") String message) {
        String cut = Excerpt.inMessage(message);

        assertThat(Excerpt.inMessage(cut)).isEqualTo(cut);
        assertThat(cut.split("\\s")).allSatisfy(
                word -> assertThat(word.codePointCount(0, word.length())).isLessThanOrEqualTo(300));
    }

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries
                .of(" ", "word", "x".repeat(150), ROCKET.repeat(80), "$&", "\\", "\n", "é", "y".repeat(400))
                .list().ofMaxSize(15).map(parts -> String.join("", parts));
    }
}
