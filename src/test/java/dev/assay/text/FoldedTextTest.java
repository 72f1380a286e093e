package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one to a reader is one when folded, and what is two stays two. */
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
    void whatNobodySeesPartsNoMarkFromItsLetter() {
        for (String unseen : List.of("\u200D", "\u00AD", "\u0640", "\u202E", "\u0001", "\uD83D")) {
            assertThat(FoldedText.fold("\uFF76" + unseen + "\uFF9E")).as("kana").isEqualTo("\u30AC");
            assertThat(FoldedText.fold("\u1100" + unseen + "\u1161")).as("Hangul").isEqualTo("\uAC00");
            assertThat(FoldedText.fold("e" + unseen + "\u0301")).as("an accent").isEqualTo("e");
        }
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
                        "\u2044", "\uFF21", "\uFF76", "\uFF9E", "\uFF9F", "\u1161", "\u093C", "\u3099",
                        "\u0001", "\u00B4", "\u00A8", "\uD83D")
                .list().ofMaxSize(20)
                .map(letters -> String.join("", letters));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {"Data ENGINEER|data engineer", "Größe|grosse",
            "STRASSE straße|strasse strasse", "naïve café|naive cafe", "İstanbul ISPARTA|istanbul isparta",
            "Łódź|łodz", "ΣΊΣΥΦΟΣ Σίσυφος|σισυφοσ σισυφοσ", "ﬁne oﬃce|fine office",
            "Ｆｕｌｌ ｗｉｄｔｈ １２|full width 12",
            "𝐃𝐚𝐭𝐚|data", "x² ½ ™|x2 1/2 tm", "ёж Й|еж и", "مُهَنْدِس|مهندس", "إدارة|ادارة",
            "مــهــنــدس|مهندس",
            "שָׁלוֹם|שלום", "がが|がが", "ｶﾞ ﾊﾟ|ガ パ", "ที่|ที่", "हिन्दी|हिन्दी"})
    void lettersAreComparedByWhatTheyAre(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {"don’t|don't", "don`t|don't", "don´t|don't",
            "donʼt|don't", "5′|5'", "‹a›|'a'", "“a” «b» „c“|\"a\" \"b\" \"c\"", "5″|5\"",
            "a–b—c‐d‑e|a-b-c-d-e",
            "−5|-5", "1⁄2|1/2"})
    void quotesAndHyphensAreComparedInTheirPlainForm(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a  b", "a\tb", "a\r\nb", "a\u00A0b", "a\u2003b", "a\u3000b", " a b",
            "a\u200B b",
            "a \u00ADb", "\uFEFFa b", "a\u202F\u2009b", "a\u2028b", "A\u0001 b", "a \uD83Db"})
    void spaceOfAnyKindIsOneSpaceAndWhatNobodySeesIsNothing(String text) {
        assertThat(FoldedText.fold(text)).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({"か, が", "は, ぱ", "ด, ที่", "क, कि", "a, b", "ı, l", "o, ø", "c++, c", "日, 目", "5, 6"})
    void lettersThatAreTwoStayTwo(String one, String other) {
        assertThat(FoldedText.fold(one)).isNotEqualTo(FoldedText.fold(other));
    }

    @Test
    void everyFoldedUnitLeadsToTheLetterThatItWasMadeOf() {
        FoldedText folded = FoldedText.of(" \u00ADStraße\u00A0½e\u0301");

        assertThat(folded.text()).isEqualTo("strasse 1/2e");
        assertThat(new int[]{folded.start(0), folded.end(0)}).containsExactly(2, 3);
        assertThat(new int[]{folded.start(4), folded.end(4), folded.start(5), folded.end(5)})
                .containsExactly(6, 7, 6, 7);
        assertThat(new int[]{folded.start(7), folded.end(7)}).containsExactly(8, 9);
        assertThat(new int[]{folded.start(8), folded.start(10), folded.end(10)}).containsExactly(9, 9, 10);
        assertThat(new int[]{folded.start(11), folded.end(11)}).containsExactly(10, 12);
    }

    @Test
    void aTextThatGrowsMuchWhenFoldedIsFoldedWhole() {
        String grown = "\uFDFA".repeat(50);

        FoldedText folded = FoldedText.of(grown);
        assertThat(folded.text().length()).isGreaterThan(grown.length() * 5);
        assertThat(folded.end(folded.text().length() - 1)).isEqualTo(50);
    }

    @Test
    void aSignOfAsciiFoldsToItselfAndACapitalToItsSmallLetter() {
        assertThat(FoldedText.foldAscii('A')).isEqualTo('a');
        assertThat(FoldedText.foldAscii('Z')).isEqualTo('z');
        assertThat(FoldedText.foldAscii('@')).isEqualTo('@');
        assertThat(FoldedText.foldAscii('[')).isEqualTo('[');
        assertThat(FoldedText.foldAscii('!')).isEqualTo('!');
        assertThat(FoldedText.foldAscii('~')).isEqualTo('~');
        assertThat(FoldedText.foldAscii('`')).isEqualTo('\'');
        for (char none : new char[]{' ', '\t', '\n', 0, 127, 'é', '\uFF21'}) {
            assertThat((int) FoldedText.foldAscii(none)).isZero();
        }
    }
}
