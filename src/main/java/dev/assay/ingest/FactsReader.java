package dev.assay.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a Pass 1 result, flat under {@code ext_*} keys or in the groups of a raw answer. */
final class FactsReader {

    private static final String PREFIX = "ext_";
    private static final String WRAPPER = "extraction";

    private FactsReader() {}

    /** Whether an object carries facts in one of the known shapes. */
    static boolean recognises(Map<?, ?> object) {
        return object.get(WRAPPER) instanceof Map
                || isFlat(object);
    }

    /** Whether the facts are the object's own members. */
    static boolean isFlat(Map<?, ?> object) {
        return object.keySet().stream().anyMatch(key -> ((String) key).startsWith(PREFIX));
    }

    /** The whole facts by {@code ext_*} key, in file order. */
    static Map<String, @Nullable Object> read(Map<?, ?> object, JsonDocument document) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        if (object.get(WRAPPER) instanceof Map<?, ?> groups) {
            groups.forEach((name, group) -> {
                if (group instanceof Map<?, ?> members) {
                    members.forEach((key, value) -> put(facts, (String) key, value, document));
                } else {
                    put(facts, (String) name, group, document);
                }
            });
        }
        object.forEach((key, value) -> {
            if (((String) key).startsWith(PREFIX)) {
                put(facts, (String) key, value, document);
            }
        });
        return facts;
    }

    private static void put(Map<String, @Nullable Object> facts, String key, @Nullable Object value,
            JsonDocument document) {
        if (value == null || document.isWhole(value)) {
            facts.putIfAbsent(key.startsWith(PREFIX) ? key : PREFIX + key, value);
        }
    }
}
