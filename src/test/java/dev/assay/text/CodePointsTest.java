package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files count in code points and the screen in UTF-16 units; one place has one number in each. */
class CodePointsTest {

    private static final String TEXT = "a🚀é👩‍💻b";

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "3, 2", "4, 3", "6, 4", "7, 5", "9, 6", "10, 7"})
    void eachPlaceHasANumberInEachWayOfCounting(int utf16, int codePoint) {
        CodePoints points = new CodePoints(TEXT);

        assertThat(points.fromUtf16(utf16)).isEqualTo(codePoint);
        assertThat(points.toUtf16(codePoint)).isEqualTo(utf16);
    }

    @Test
    void thePlaceInsideAPairCountsAsAfterIt() {
        CodePoints points = new CodePoints(TEXT);

        assertThat(points.fromUtf16(2)).isEqualTo(2);
        assertThat(points.fromUtf16(8)).isEqualTo(6);
    }

    @Test
    void theLengthIsThatOfCodePoints() {
        assertThat(new CodePoints(TEXT).length()).isEqualTo(7);
        assertThat(new CodePoints("").length()).isZero();
        assertThat(new CodePoints("🚀".repeat(100)).length()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE80", "\uDE80\uD83D", "a\uD83Db", "\uD83D\uD83D\uDE80"})
    void halfAPairIsACodePointOfItsOwn(String torn) {
        CodePoints points = new CodePoints(torn);

        assertThat(points.length()).isEqualTo(torn.codePointCount(0, torn.length()));
        assertThat(points.toUtf16(points.length())).isEqualTo(torn.length());
    }

    @Test
    void aPlaceOutsideTheTextIsRefusedWithItsNumber() {
        CodePoints points = new CodePoints("a🚀");

        assertThatThrownBy(() -> points.fromUtf16(4)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("4 of 3");
        assertThatThrownBy(() -> points.fromUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("-1 of 3");
        assertThatThrownBy(() -> points.toUtf16(3)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> points.toUtf16(-1)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("-1 of 2");
    }

    @Property(tries = 500)
    void bothWaysOfCountingAreThoseOfThePlatform(@ForAll("texts") String text) {
        CodePoints points = new CodePoints(text);

        assertThat(points.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int at = 0; at <= points.length(); at++) {
            assertThat(points.toUtf16(at)).isEqualTo(text.offsetByCodePoints(0, at));
            assertThat(points.fromUtf16(points.toUtf16(at))).isEqualTo(at);
        }
        for (int at = 0; at <= text.length(); at++) {
            assertThat(points.fromUtf16(at)).isEqualTo(text.codePointCount(0, at));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("a", "é", "e\u0301", "日", "🚀", "👩‍💻", "🇩🇪", "\uD83D", "\uDE80", "𝐃", "\u00AD", "ไ")
                .list().ofMaxSize(40).map(parts -> String.join("", parts));
    }
}
