package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void aLetterAndItsAccentAreOneRange() {
        FoldedText folded = FoldedText.of("Re\u0301sume\u0301!");
        assertThat(folded.text()).isEqualTo("resume!");
        assertThat(List.of(folded.start(1), folded.end(1), folded.start(5), folded.end(5)))
                .containsExactly(1, 3, 6, 8);
    }

    @Test
    void aLigatureIsOneRangeForAllItsLetters() {
        FoldedText folded = FoldedText.of("o\uFB03ce");
        assertThat(folded.text()).isEqualTo("office");
        assertThat(List.of(folded.start(1), folded.end(1), folded.start(3), folded.end(3)))
                .containsExactly(1, 2, 1, 2);
    }

    @Test
    void composedAndDecomposedAreTheSame() {
        for (String word : List.of("caf\u00E9", "\u1EC7", "\uD55C\uAD6D\uC5B4", "\u304C\u30D7", "\u0958",
                "\u0E19\u0E49\u0E33",
                "\u00C5ngstr\u00F6m", "\u0622")) {
            assertThat(FoldedText.fold(java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD)))
                    .as(word).isEqualTo(FoldedText.fold(word));
        }
    }

    @Test
    void theQuickWayForAsciiIsTheLongOne() {
        for (char c = 0; c < 128; c++) {
            if (FoldedText.foldAscii(c) != 0) {
                assertThat(FoldedText.fold(String.valueOf(c)))
                        .isEqualTo(String.valueOf(FoldedText.foldAscii(c)));
            }
        }
    }

    @Property(tries = 300)
    void everyUnitKnowsWhereItCameFromAndFoldingAgainChangesNothing(@ForAll("texts") String text) {
        FoldedText folded = FoldedText.of(text);
        for (int i = 0; i < folded.text().length(); i++) {
            assertThat(folded.start(i)).isBetween(0, text.length() - 1).isLessThan(folded.end(i));
            assertThat(folded.end(i)).isLessThanOrEqualTo(text.length());
            assertThat(i == 0 || folded.start(i - 1) <= folded.start(i)).isTrue();
        }
        assertThat(FoldedText.fold(folded.text())).isEqualTo(folded.text());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries
                .of("a", "Z", "9", "'", "`", " ", "-", "\n", "\u00A0", "\u00AD", "\u2011", "\u2019", "\uFB01",
                        "e\u0301", "\u0301", "\u00E9", "\u0130", "\u00DF", "\u03C2", "\u0E17\u0E35",
                        "\u0915\u093C", "\u304B\u3099",
                        "\uAC00", "\u1100\u1161\u11A8", "\u0623", "\u0640", "\uD83D\uDE80", "\u200D",
                        "\uFE0F", "\u202E", "\u00BD",
                        "\u2044", "\uFF21", "\u00B4", "\u00A8", "\uD83D")
                .list().ofMaxSize(20)
                .map(letters -> String.join("", letters));
    }
}
