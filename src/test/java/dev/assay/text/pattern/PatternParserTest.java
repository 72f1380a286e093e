package dev.assay.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.text.word.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a pattern is written, and what is said where it cannot be read. */
class PatternParserTest {

    private static final PatternParser PARSER = new PatternParser(
            Map.of("role", List.of("engineer", "data analyst")));

    private static Piece.Words words(String... choices) {
        return new Piece.Words(List.of(choices).stream().map(choice -> List.of(choice.split(" "))).toList(),
                false);
    }

    private static Piece.Words optional(String... choices) {
        return new Piece.Words(words(choices).choices(), true);
    }

    @Test
    void wordsStandInARowAndHyphensAndSlashesReadAsSpaces() {
        assertThat(PARSER.parse("data pipeline")).containsExactly(words("data"), words("pipeline"));
        assertThat(PARSER.parse("real-time")).containsExactly(words("real time"));
        assertThat(PARSER.parse("  ci/cd   tools ")).containsExactly(words("ci cd"), words("tools"));
    }

    @Test
    void aPlaceMayHoldOneOfSeveralWordsOrNone() {
        assertThat(PARSER.parse("etl|elt developer")).containsExactly(words("etl", "elt"),
                words("developer"));
        assertThat(PARSER.parse("visa [is|was] available")).containsExactly(words("visa"),
                optional("is", "was"), words("available"));
    }

    @Test
    void wordsAreFoldedAsTextsAre() {
        assertThat(PARSER.parse("RÉSUMÉ")).containsExactly(words("resume"));
        assertThat(PARSER.parse("=Glue")).containsExactly(words("glue"));
        assertThat(PARSER.parse("driver’s")).containsExactly(words("driver's"));
    }

    @Test
    void aWordMayStandForItsFormsAndAListForItsPhrases() {
        assertThat(PARSER.parse("box~")).containsExactly(words("box", "boxes", "boxed", "boxing"));
        assertThat(PARSER.parse("<role>|lead")).containsExactly(words("engineer", "data analyst", "lead"));
    }

    @Test
    void gapsColonsAndNumbersAreSignsOfTheirOwn() {
        assertThat(PARSER.parse("no ..3 pay : # or $# or €#")).containsExactly(words("no"), new Piece.Gap(3),
                words("pay"), new Piece.Colon(), words("#"), words("or"), words("$#"), words("or"),
                words("€#"));
        assertThat(PARSER.parse("a ..30 b")).contains(new Piece.Gap(30));
        assertThat(PARSER.parse("a ..1 b")).contains(new Piece.Gap(1));
    }

    @Test
    void whereWordsAreReadInAnyFormAMarkKeepsOneAsItStands() {
        PatternParser anyForm = PatternParser.inAnyForm();

        assertThat(anyForm.parse("mentor people")).containsExactly(words("mentor~"), words("people~"));
        assertThat(anyForm.parse("opt! in")).containsExactly(words("opt"), words("in~"));
        assertThat(anyForm.parse("mentor~")).containsExactly(words("mentor~"));
        assertThat(anyForm.parse("401k #")).containsExactly(words("401k"), words("#"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"`..2 a`|must start with a word",
            "`a ..2`|must not end with a gap", "`[a] b`|must start with a word that is not optional",
            "`: a`|must start with a word", "`a :`|must not end with a gap",
            "`a ..0 b`|`\"..0\" in the pattern \"a ..0 b\" is no gap; write ..1 to ..30`",
            "`a ..31 b`|write ..1 to ..30", "`a .. b`|is no gap", "`a ..x b`|is no gap",
            "`a ..-1 b`|is no gap", "`the <rule>`|names <rule>, which is no list", "``|has an empty place",
            "`a []`|has an empty place", "`a ¦ b`|has an empty place", "`a - b`|has an empty place"})
    void whatCannotBeReadIsRefusedWithThePatternAndWhy(String pattern, String said) {
        String written = pattern.replace("¦", "|");
        assertThatIllegalArgumentException().isThrownBy(() -> PARSER.parse(written))
                .withMessageContaining(said).withMessageContaining(written);
    }

    @ParameterizedTest
    @CsvSource({"glue, 0", "Glue, 0", "=Glue, 1", "=EMR, 2", "=A, 1", "=glue, 0", "=, 0", "=S3, 2",
            "=Power BI, 1", "=AWS glue, 2", "=McKinsey, 1", "=Österreich, 1", "=IaC, 1"})
    void aLeadingSignMindsTheCapitalsOfTheFirstWord(String pattern, byte shape) {
        assertThat(PatternParser.shape(pattern)).isEqualTo(shape);
        assertThat(List.of(Tokens.LOWER, Tokens.CAPITAL, Tokens.UPPER)).contains(shape);
    }

    @Test
    void aPatternThatIsSpelledInTooManyWaysIsRefused() {
        String ten = "a|b|c|d|e|f|g|h|i|j";
        Patterns patterns = new Patterns(PARSER);

        assertThatIllegalArgumentException().isThrownBy(
                () -> patterns.add(String.join(" ", ten, ten, ten, ten, ten), 0))
                .withMessageContaining("can be spelled in more than 20000 ways; split it");
        assertThatCode(() -> patterns.add(String.join(" ", ten, ten, ten, ten), 0))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(
                () -> patterns.add(String.join(" ", ten, ten, ten, ten, "[x|y]"), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ..30 b", "a ..29 b [c]", "a ..9 b ..5 c", "a ..1 b ..2 c ..3 d"})
    void gapsMayBeFilledInUpToSixtyWays(String pattern) {
        assertThatCode(() -> new Patterns(PARSER).add(pattern, 0)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ..30 b ..1 c", "a ..9 b ..6 c", "a ..3 b ..3 c ..3 d",
            "a ..30 b ..30 c ..30 d"})
    void gapsThatMayBeFilledInMoreWaysAreRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Patterns(PARSER).add(pattern, 0))
                .withMessageContainingAll(pattern, "can be filled in more than 60 ways; make them narrower");
    }
}
