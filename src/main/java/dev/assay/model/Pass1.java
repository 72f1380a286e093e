package dev.assay.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts that Pass 1 extracted from a posting.
 *
 * @param postingId the posting they are about
 * @param model who extracted them; empty where the file does not say
 * @param facts by {@code ext_*} key, in file order; plain JSON shapes (String, Number, Boolean, List, Map, null)
 * @param original the SHA-256 of the file they were read from
 */
public record Pass1(String postingId, String model, Map<String, @Nullable Object> facts, String original) {

    public Pass1 {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A fact's text; empty where it is missing, null, not a text, or {@code not_mentioned}. */
    public String text(String key) {
        return facts.get(key) instanceof String text && !text.equals("not_mentioned") ? text : "";
    }

    /** Whether the fact says anything: it is there, and neither null, empty nor {@code not_mentioned}. */
    public boolean states(String key) {
        return switch (facts.get(key)) {
            case null -> false;
            case String text -> !text.isBlank() && !text.equals("not_mentioned");
            case List<?> items -> !items.isEmpty();
            default -> true;
        };
    }

    /** A fact's number; null where it is missing or not a number. */
    public @Nullable Double number(String key) {
        return facts.get(key) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    /** A fact's list of texts; empty where it is missing or not a list. */
    public List<String> texts(String key) {
        return facts.get(key) instanceof List<?> items
                ? items.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    /** Whether the fact is {@code true}. */
    public boolean isTrue(String key) {
        return Boolean.TRUE.equals(facts.get(key));
    }
}
