package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void aLineHoldsNoLineBreak() {
        assertThat(JsonText.line(Map.of("text", "one\r\ntwo\u2028three"))).doesNotContain("\n", "\r");
    }

    @Test
    void halfASurrogatePairIsWrittenAsAnEscape() {
        assertThat(JsonText.line("a\uD83Db\uD83D\uDE00\uDE00")).isEqualTo("\"a\\ud83db\uD83D\uDE00\\ude00\"");
    }

    @Test
    void prettyTextIsTheSameOnEverySystem() {
        assertThat(JsonText.pretty(Map.of("list", List.of("a", "b"))))
                .isEqualTo("{\n  \"list\": [\n    \"a\",\n    \"b\"\n  ]\n}\n");
    }

    @Property(tries = 300)
    void everyTextComesBackAsItWas(@ForAll("awkward") String text) throws Exception {
        byte[] utf8 = JsonText.line(List.of(text)).getBytes(StandardCharsets.UTF_8);

        assertThat(new ObjectMapper().readTree(utf8).get(0).asText()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.strings().withChars("ab\"\\\n\r\t\0 \u2028\u00e9\u4e2d\ud83d\ude00\ufeff")
                .ofMaxLength(12);
    }
}
