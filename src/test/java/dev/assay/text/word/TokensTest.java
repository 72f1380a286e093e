package dev.assay.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a text, however many. */
class TokensTest {

    private static Tokens shaped(String shapes) {
        Tokens tokens = new Tokens();
        for (int i = 0; i < shapes.length(); i++) {
            byte shape = switch (shapes.charAt(i)) {
                case 'U' -> Tokens.UPPER;
                case 'C' -> Tokens.CAPITAL;
                default -> Tokens.LOWER;
            };
            tokens.add(i, i + 1, 9, -1, 0, shape);
        }
        return tokens;
    }

    @ParameterizedTest
    @CsvSource({"l, 0, true", "U, 0, true", "C, 1, true", "U, 1, true", "l, 1, false", "U, 2, true",
            "C, 2, false",
            "l, 2, false"})
    void aWordFitsTheCapitalsThatAreAskedFor(String shape, byte asked, boolean fits) {
        assertThat(shaped(shape + "lU").fits(asked, 0)).isEqualTo(fits);
        assertThat(shaped("lU" + shape).fits(asked, 2)).isEqualTo(fits);
    }

    @Test
    void whatIsKnownOfAWordStaysKnownAmongThousands() {
        Tokens tokens = new Tokens();
        for (int i = 0; i < 5000; i++) {
            tokens.add(i * 3, i * 3 + 2, i % 3 == 0 ? KnownWords.MONEY : i, i * 7, i % 128,
                    (byte) (i % 3));
        }

        assertThat(tokens.size()).isEqualTo(5000);
        for (int i = 0; i < 5000; i++) {
            assertThat(new int[]{tokens.start(i), tokens.end(i), tokens.word(i), tokens.value(i),
                    tokens.before(i), tokens.shape(i)}).containsExactly(i * 3, i * 3 + 2,
                            i % 3 == 0 ? KnownWords.MONEY : i, i * 7, i % 128, i % 3);
        }
    }

    @Test
    void aSumHasASignOfADollarOrOfAnotherCurrency() {
        Tokens tokens = new Tokens();
        for (int word : new int[]{KnownWords.DOLLARS, KnownWords.MONEY, KnownWords.NUMBER, 17}) {
            tokens.add(0, 1, word, 5, 0, Tokens.LOWER);
        }

        assertThat(new boolean[]{tokens.isMoney(0), tokens.isMoney(1), tokens.isMoney(2), tokens.isMoney(3)})
                .containsExactly(true, true, false, false);
    }

    @Test
    void ofSeveralSeparatorsAnyIsFound() {
        Tokens tokens = new Tokens();
        tokens.add(0, 1, 9, -1, Tokens.COMMA | Tokens.SPACE, Tokens.LOWER);

        assertThat(tokens.hasBefore(0, Tokens.COMMA)).isTrue();
        assertThat(tokens.hasBefore(0, Tokens.SENTENCE | Tokens.SPACE)).isTrue();
        assertThat(tokens.hasBefore(0, Tokens.SENTENCE | Tokens.CLAUSE)).isFalse();
    }
}
