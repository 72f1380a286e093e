package dev.assay.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.ingest.JsonFault;
import dev.assay.model.FieldValue;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of decisions as it was read: what it says, and which of its keys nothing uses. */
final class DecisionLine {

    private static final Set<String> USED = Set.of("posting_id", "field", "reviewer", "kind", "value",
            "reason",
            "note", "run", "spans", "basis", "target");
    /** Keys that an exported journal has besides; they are given anew. */
    private static final List<String> GIVEN_ANEW = List.of("seq", "operation", "time",
            "original_value", "took_ms");
    private static final JsonMapper MAPPER = mapper();

    private final Map<String, @Nullable Object> keys;

    private DecisionLine(Map<String, @Nullable Object> keys) {
        this.keys = keys;
    }

    /** @throws CommandException if the line is not one JSON object */
    static DecisionLine parse(String line) {
        try {
            Map<String, @Nullable Object> keys = MAPPER.readValue(line,
                    new TypeReference<LinkedHashMap<String, @Nullable Object>>() {
                    });
            if (keys == null) {
                throw new CommandException("an object such as {\"posting_id\": …} was expected, not null");
            }
            return new DecisionLine(keys);
        } catch (JsonProcessingException e) {
            throw new CommandException("this is not one JSON object on one line: " + JsonFault.inWords(e)
                    + place(e.getLocation()), e);
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null || location.getColumnNr() < 1
                ? ""
                : ", at character " + location.getColumnNr();
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory().setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(1_000_000).build());
        return mapper;
    }

    /** Keys that are neither used nor those of a journal line, likely misspelt, or that say nothing for this kind. */
    List<String> unused() {
        return keys.keySet().stream().filter(key -> !USED.contains(key) && !GIVEN_ANEW.contains(key)
                || saysSomething(keys.get(key)) && isForOtherKinds(key)).toList();
    }

    /** Keys of a journal line that say something, and that the decision is given anew. */
    List<String> givenAnew() {
        return GIVEN_ANEW.stream().filter(key -> saysSomething(keys.get(key))).toList();
    }

    /** Whether a key tells the value proposed, and it is this one, so that nothing is lost. */
    boolean proposes(String key, @Nullable FieldValue proposed) {
        return key.equals("original_value") && proposed != null
                && Objects.equals(keys.get(key), proposed.plain());
    }

    private static boolean saysSomething(@Nullable Object value) {
        return value != null && !value.equals("") && !value.equals(List.of());
    }

    private boolean isForOtherKinds(String key) {
        Optional<DecisionKind> kind = DecisionKind.of(optional("kind"));
        return kind.isPresent() && switch (kind.get()) {
            case ACCEPT, OVERRIDE -> Set.of("spans", "target").contains(key);
            case UNSURE -> Set.of("value", "spans", "target").contains(key);
            case EVIDENCE -> Set.of("value", "reason", "note", "target").contains(key);
            case CLEAR -> Set.of("value", "reason", "note", "spans", "target").contains(key);
            case UNDO, REDO -> Set.of("value", "reason", "note", "spans").contains(key);
        };
    }

    /** The number under a key; 0 where there is none. @throws CommandException if something else stands there */
    long number(String key) {
        Object value = keys.get(key);
        if (value == null) {
            return 0;
        }
        if (value instanceof Number number && number.longValue() > 0) {
            return number.longValue();
        }
        throw new CommandException("the key \"" + key + "\" needs the number of an act, not " + value);
    }

    /** @throws CommandException if there is no such key, or it is not a text with something in it */
    String required(String key) {
        String text = optional(key);
        if (text.isBlank()) {
            throw new CommandException("the key \"" + key + "\" is missing or empty");
        }
        return text;
    }

    /** @return empty where there is no such key, or it is null @throws CommandException if it is no text */
    String optional(String key) {
        Object value = keys.get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw new CommandException("the key \"" + key + "\" needs a text, not " + value);
    }

    DecisionKind kind() {
        String key = required("kind");
        return DecisionKind.of(key).orElseThrow(() -> new CommandException("there is no kind \"" + key
                + "\"; it may be " + Arrays.stream(DecisionKind.values()).map(DecisionKind::key)
                        .collect(Collectors.joining(", "))));
    }

    /** How the reviewer came to it; unknown where the line does not say. */
    Basis basis() {
        String key = optional("basis");
        return key.isEmpty()
                ? Basis.UNKNOWN
                : Basis.of(key).orElseThrow(() -> new CommandException("there is no basis \"" + key
                        + "\"; it may be " + Arrays.stream(Basis.values()).map(Basis::key)
                                .collect(Collectors.joining(", "))));
    }

    /**
     * The words an evidence edit gives.
     *
     * @throws CommandException if there is no list of them, or one is no span
     */
    List<Span> spans() {
        if (!(keys.get("spans") instanceof List<?> items)) {
            throw new CommandException(
                    "an evidence edit needs the key \"spans\": a list of {\"in\", \"start\","
                            + " \"end\", \"quote\"}, empty to take all evidence away");
        }
        return items.stream().map(DecisionLine::span).toList();
    }

    private static Span span(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> json && json.get("in") instanceof String in
                && json.get("start") instanceof Integer start && json.get("end") instanceof Integer end
                && json.get("quote") instanceof String quote) {
            try {
                return new Span(Section.of(in).orElseThrow(() -> new CommandException("there is no section \""
                        + in + "\"; it may be title, company, location or description")), start, end, quote);
            } catch (IllegalArgumentException e) {
                throw new CommandException(String.valueOf(e.getMessage()), e);
            }
        }
        throw new CommandException("a span needs \"in\", \"start\", \"end\" and \"quote\", not " + plain);
    }

    boolean hasValue() {
        return keys.containsKey("value");
    }

    /** The value as a plain JSON shape. */
    @Nullable
    Object value() {
        return keys.get("value");
    }

    /** Whether its list of values names one more than once. */
    boolean repeatsValues() {
        return keys.get("value") instanceof List<?> items && new HashSet<>(items).size() < items.size();
    }
}
