package dev.assay.ingest.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON that stands in a record as a text. */
final class WrittenJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper PYTHON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();
    private static final Map<String, String> WORDS = Map.of("None", "null", "True", "true", "False", "false");
    private static final Pattern WORD = Pattern.compile("(?<=[:,\\[{] )(?:None|True|False)(?=[,}\\]])");
    private static final int LONGEST = 1_000_000;

    private WrittenJson() {}

    /** As Python shows an object; the text itself where it is none. */
    private static Object python(String text) {
        try {
            return text.startsWith("{'")
                    ? PYTHON.readValue(WORD.matcher(text).replaceAll(found -> WORDS.get(found.group())),
                            Object.class)
                    : text;
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    /** What the text stands for; the text itself where it is no JSON. */
    static Object of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        try {
            Object value = MAPPER.readValue(text, Object.class);
            return value == null ? text : value;
        } catch (JsonProcessingException e) {
            return python(text);
        }
    }
}
