package dev.assay.ingest.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** JSON that stands in a record as a text. */
final class WrittenJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper PYTHON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();
    private static final Map<String, String> WORDS = Map.of("None", "null", "True", "true", "False", "false");
    private static final int LONGEST = 1_000_000;

    private WrittenJson() {}

    /** As Python shows an object; the text itself where it is none. */
    private static Object python(String text) {
        try {
            return text.startsWith("{'")
                    ? PYTHON.readValue(respelt(text), Object.class)
                    : text;
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    /** With JSON's words for Python's, but for what stands in quotes. */
    private static String respelt(String text) {
        StringBuilder json = new StringBuilder(text.length());
        char quote = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (quote != 0) {
                end = c == '\\' ? Math.min(at + 2, text.length()) : end;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (Character.isLetter(c)) {
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
            }
            String piece = text.substring(at, end);
            json.append(quote == 0 ? WORDS.getOrDefault(piece, piece) : piece);
            at = end;
        }
        return json.toString();
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
