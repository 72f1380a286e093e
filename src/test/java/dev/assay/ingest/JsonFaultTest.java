package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a JSON text is told in words of whoever wrote it, and never in those of the parser. */
class JsonFaultTest {

    private static final JsonMapper MAPPER = mapper();

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        mapper.getFactory().setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(1_000).build());
        return mapper;
    }

    /** @return empty where it is a sound object */
    private static String fault(String json) {
        try {
            MAPPER.readValue(json, Map.class);
            return "";
        } catch (JsonProcessingException e) {
            return JsonFault.inWords(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {a: 1}             | "a" stands where a key in double quotes is expected
            {'a': 1}           | "'" stands where a key in double quotes is expected
            {"a": 1 b: 2}      | "b" stands where a comma or a closing bracket is expected
            {"a" 1}            | "1" stands where the colon after a key is expected
            {"a": 1x}          | "x" stands
            {"a": +1}          | "+" stands within a number
            {"a": yes}         | "yes" stands where a value is expected
            {"a": "\\u12G4"}   | "G" stands where four hexadecimal digits are expected
            {"a": "\\d"}       | a backslash stands before
            {"a": 01}          | a number begins with a zero too many
            {"a": [1}          | "}" closes what was not opened
            {"a": 1, "a": 2}   | the key "a" stands twice
            {"a": 1} {"b": 2}  | something stands behind its end
            {"a": 1            | it ends too early
            {"a":              | it ends too early
            [1, 2]             | it is no JSON object
            """)
    void aFaultIsToldWithTheSignThatItIsAbout(String json, String words) {
        assertThat(fault(json)).startsWith(words);
    }

    @Test
    void aLineBreakInATextIsNamed() {
        assertThat(fault("{\"a\": \"x\ny\"}")).contains("a line break or another control character");
    }

    @Test
    void whatIsTooMuchIsToldAsThat() {
        assertThat(fault("{\"a\": " + "[".repeat(60) + "]".repeat(60) + "}")).startsWith("it nests too deep");
        assertThat(fault("{\"a\": \"" + "x".repeat(2_000) + "\"}")).startsWith("it nests too deep");
    }

    @Property(tries = 300)
    void noWordOfTheParserIsEverHandedOn(@ForAll @StringLength(max = 12) String wild) {
        for (String json : new String[]{wild, "{" + wild, "{\"a\":" + wild + "}", "{\"a\": 1" + wild + "}",
                "{\"a\": \"" + wild + "\"}"}) {
            assertThat(fault(json)).doesNotContain("code ", "Source:", "JsonToken", "deserialize", "java.",
                    "maxNumber", "Unexpected");
        }
    }
}
