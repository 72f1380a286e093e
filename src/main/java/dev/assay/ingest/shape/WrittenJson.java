package dev.assay.ingest.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON that stands in a record as a text. */
final class WrittenJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST = 1_000_000;

    private WrittenJson() {}

    /** What the text stands for; the text itself where it is no JSON. */
    static Object of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        try {
            Object value = MAPPER.readValue(text, Object.class);
            return value == null ? text : value;
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
