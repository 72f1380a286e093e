package dev.assay.store.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.review.StoreException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain JSON shapes (String, Number, Boolean, List, Map, null) to text and back, in ASCII, so that every character survives. */
public final class PlainJson {

    private static final int MOST_CHARACTERS = 512 * 1024 * 1024;
    private static final ObjectMapper JSON = JsonMapper
            .builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(MOST_CHARACTERS)
                            .maxNestingDepth(2_000).maxNumberLength(10_000).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true).build();

    private PlainJson() {}

    public static String write(@Nullable Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new StoreException("A value cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws IllegalStateException if it is not JSON */
    public static @Nullable Object read(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It holds text that is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws StoreException if it is not a JSON object */
    static Map<?, ?> object(byte[] json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (IOException e) {
            throw new StoreException("The store holds a line that is not a JSON object.", e);
        }
    }

    /** As {@link #object(byte[])}, whatever its keys are: of bytes, one that is half a character is no key. */
    static Map<?, ?> object(String json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (JsonProcessingException e) {
            throw new StoreException("The store holds a text that is not a JSON object.", e);
        }
    }

    /** The texts of a JSON list. */
    public static List<String> texts(String json) {
        return json.equals("[]")
                ? List.of()
                : read(json) instanceof List<?> items
                        ? items.stream().map(String::valueOf).toList()
                        : List.of();
    }
}
