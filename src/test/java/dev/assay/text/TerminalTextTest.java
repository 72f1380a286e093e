package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {

    private static final String STEERING = "a\u001b[2J\u0007b\u009b31m\u202ec";

    @Test
    void nothingThatSteersATerminalReachesItRaw() {
        assertThat(TerminalText.visible(STEERING)).isEqualTo("a[U+001B][2J[U+0007]b[U+009B]31m[U+202E]c");
        assertThat(TerminalText.visible("two\nlines\tand ünï ü")).isEqualTo("two\nlines\tand ünï ü");
    }

    @Test
    void jsonMeansTheSameAfterwards() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(STEERING);
        String shown = TerminalText.json("[" + json + "]");
        assertThat(shown).doesNotContain("\u009b", "\u202e", "\u001b");
        assertThat(mapper.readTree(shown).get(0).asText()).isEqualTo(STEERING);
    }

    @Test
    void aValueWithinALineCannotBeginAnotherOne() {
        assertThat(TerminalText.inLine("Data\nEngineer\r\n\tBerlin\u001b"))
                .isEqualTo("Data[U+000A]Engineer[U+000D][U+000A]\tBerlin[U+001B]");
        assertThat(TerminalText.inLine("plain")).isEqualTo("plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "مهندس\tשלום", "🚀 👩‍💻", "a\nb", "e\u0301 \u00AD"})
    void textThatSteersNothingIsTheSame(String text) {
        assertThat(TerminalText.visible(text)).isSameAs(text);
        assertThat(TerminalText.json(text)).isSameAs(text);
    }

    @Property(tries = 500)
    void whatIsVisibleOnceStaysAsItIsAndSteersNothing(@ForAll @StringLength(max = 30) String text) {
        String visible = TerminalText.visible(text + "\u001b\u202e\u007f\r");

        assertThat(TerminalText.visible(visible)).isSameAs(visible);
        assertThat(visible.chars()).noneMatch(
                c -> Character.isISOControl(c) && c != '\n' && c != '\t' || DirectionMarks.isOne(c));
        assertThat(visible).endsWith("[U+001B][U+202E][U+007F][U+000D]");
    }
}
