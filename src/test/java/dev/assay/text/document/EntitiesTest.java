package dev.assay.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for a character in HTML, and what only looks so. */
class EntitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"&amp;|&", "&lt;|<", "&nbsp;|`\u00A0`",
            "&#38;|&",
            "&#x26;|&", "&#X26;|&", "&#8211;|–", "&#x2013;|–", "&#128512;|😀", "&#x1F600;|😀", "&eacute;|é",
            "&bull;|•", "&rsquo;|’", "&hellip;|…", "&euro;|€", "&#160;|`\u00A0`", "&#150;|–",
            "&#55295;|\uD7FF",
            "&CounterClockwiseContourIntegral;|∳"})
    void aReferenceStandsForItsCharacter(String reference, String character) {
        assertThat(Entities.end("x" + reference + "y", 1, reference.length() + 2))
                .isEqualTo(1 + reference.length());
        assertThat(Entities.decode("x" + reference + "y", 1, 1 + reference.length())).isEqualTo(character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"& b;", "&;", "&#;", "&amp", "&am p;", "&-;", "&", "&é;", "&a.b;",
            "&aNameThatIsLongerThanAnyThatStandsInTheStandard;"})
    void otherLettersBehindAnAmpersandAreNoReference(String text) {
        assertThat(Entities.end(text, 0, text.length())).isEqualTo(-1);
    }

    @Test
    void aReferenceEndsWithinThePartThatIsRead() {
        assertThat(Entities.end("&amp;", 0, 5)).isEqualTo(5);
        assertThat(Entities.end("&amp;", 0, 4)).isEqualTo(-1);
        assertThat(Entities.end("&#38;", 0, 5)).isEqualTo(5);
        assertThat(Entities.end("&#38;", 0, 1)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&nothing;", "&Amp;x;", "&xyz;"})
    void aReferenceToNothingStandsForNoCharacter(String reference) {
        int end = reference.indexOf(';') + 1;
        if (!reference.startsWith("&Amp")) {
            assertThat(Entities.decode(reference, 0, end)).isEmpty();
        }
    }

    /** As HTML allows for the oldest ones, and pages have it. */
    @ParameterizedTest
    @CsvSource({"&copy 2026, ©, 5", "&amp b, &, 4", "&eacute;, é, 7", "&lt 5, <, 3"})
    void anOldReferenceMayLackItsSemicolon(String text, char shown, int end) {
        assertThat(Entities.openEnd(text, 0, text.length(), shown)).isEqualTo(end);
    }

    @Test
    void noReferenceStandsForAnotherCharacter() {
        assertThat(Entities.openEnd("&copy 2026", 0, 10, '®')).isEqualTo(-1);
        assertThat(Entities.openEnd("& b", 0, 3, 'b')).isEqualTo(-1);
        assertThat(Entities.openEnd("&copy", 0, 4, '©')).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"Tea &amp; coffee|Tea & coffee",
            "AT&T and R&D|AT&T and R&D", "a &lt; b &amp;&amp; c|a < b && c",
            "&#8226; one &#x2022; two|• one • two",
            "&foo; &bar|&foo; &bar", "50&nbsp;%|50\u00A0%", "&amp;amp;|&amp;", "&|&", "&;&#;|&;&#;"})
    void plainTextIsShownWithItsReferencesResolved(String raw, String shown) {
        assertThat(Layer.of(raw).unescaped().text()).isEqualTo(shown);
    }

    @Test
    void eachCharacterOfAResolvedTextKnowsItsReference() {
        Layer layer = Layer.of("a&amp;b&#128512;c").unescaped();

        assertThat(layer.text()).isEqualTo("a&b😀c");
        assertThat(layer.starts()).containsExactly(0, 1, 6, 7, 7, 16);
        assertThat(layer.ends()).containsExactly(1, 6, 7, 16, 16, 17);
        assertThat(layer.start(6)).isEqualTo(17);
        assertThat(layer.end(0)).isZero();
        assertThat(layer.end(2)).isEqualTo(6);
    }

    @Test
    void eachCharacterOfAMendedTextKnowsWhatItWasMadeOf() {
        Layer layer = Layer.repaired("a â€“ bðŸš€");

        assertThat(layer.text()).isEqualTo("a – b🚀");
        assertThat(layer.starts()).containsExactly(0, 1, 2, 5, 6, 7, 7);
        assertThat(layer.ends()).containsExactly(1, 2, 5, 6, 7, 11, 11);
        assertThat(Layer.repaired("plain é").text()).isEqualTo("plain é");
        assertThat(Layer.of("").start(0)).isZero();
    }
}
