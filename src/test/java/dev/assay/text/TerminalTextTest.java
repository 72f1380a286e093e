package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

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
}
