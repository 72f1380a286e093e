package dev.assay.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the words of any text, however badly it is written. */
class TokenizerPropertiesTest {

    private static final Tokenizer TOKENIZER = new Tokenizer(new KnownWords());

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("data", "U.S.", "C++", "C#", ".NET", "401(k)", "401(", "401", "k)", "5+", "1,2", "10-15",
                        "120k", "99999999999", "'s", "s'", "'", "\u2019", "-", "/", ".", ",", ":", "(", ")",
                        "+", "#",
                        "\u00e9", "e\u0301", "\u0301", "\ufb01", "\u00df", "\u0130", "\u65e5\u672c",
                        "\u0939\u093f\u0928",
                        "\ud83d\ude00", "\ud83d", "\u200b", "\u202e", "\u00a0", "\u0000", "\ufeff", " ", "\n",
                        "<p>", "*",
                        "\u0664", "\u00bd", "\u2167", "_")
                .list().ofMaxSize(25).map(parts -> String.join("", parts));
    }

    private static Tokens read(String text) {
        Tokens tokens = new Tokens();
        TOKENIZER.read(text, 0, text.length(), Tokens.SENTENCE, tokens);
        return tokens;
    }

    private static List<String> words(String text, int by) {
        Tokens tokens = read(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add((by + tokens.start(i)) + "-" + (by + tokens.end(i)) + text.substring(tokens.start(i),
                    tokens.end(i)));
        }
        return words;
    }

    @Property(tries = 2000)
    void wordsStandInOrderWithinTheTextAndNoLetterStandsOutsideOfThem(@ForAll("texts") String text) {
        Tokens tokens = read(text);
        int at = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            int from = i < tokens.size() ? tokens.start(i) : text.length();
            assertThat(from).isBetween(at, text.length());
            assertThat(text.substring(at, from).chars().filter(c -> c < 128 && Character.isLetterOrDigit(c)))
                    .as("between words of %s", text).isEmpty();
            if (i < tokens.size()) {
                assertThat(tokens.end(i)).isBetween(from + 1, text.length());
                at = tokens.end(i);
            }
        }
    }

    /** So that a posting may be read in parts, and a sentence means the same wherever it stands. */
    @Property(tries = 2000)
    void aLineIsReadAlikeWhateverStandsBeforeAndBehindIt(@ForAll("texts") String before,
            @ForAll("texts") String after) {
        List<String> apart = new ArrayList<>(words(before, 0));
        apart.addAll(words(after, before.length() + 1));

        assertThat(words(before + "\n" + after, 0)).isEqualTo(apart);
    }

    @Property(tries = 1000)
    void aWordHasAStemWhereItHasAForm(@ForAll("texts") String text) {
        assertThat(Words.of(text)).allSatisfy(word -> {
            assertThat(word.end()).isGreaterThan(word.start());
            assertThat(word.stem().isEmpty()).isEqualTo(word.form().isEmpty());
        });
    }
}
