package dev.assay.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer as a model's API streams it: events, or a line for each, that hold a piece of what is said. */
final class ChunkedAnswer {

    /** Of an event, what only a stream has. */
    private static final Pattern BEGINS = Pattern.compile("(?:event:[^\\n]*\\R)?(?:data:\\s*)?\\{.*?"
            + "(?:\"object\"\\s*:\\s*\"[\\w.]*chunk\"|\"type\"\\s*:\\s*\"message_start\"|\"done\"\\s*:\\s*false).*");
    /** Where the piece stands in an event of OpenAI, Anthropic and Ollama. */
    private static final List<List<String>> PIECES = List.of(List.of("choices", "delta", "content"),
            List.of("choices", "text"), List.of("delta", "text"), List.of("delta", "partial_json"),
            List.of("choices", "delta", "tool_calls", "function", "arguments"), List.of("message", "content"),
            List.of("response"));
    private static final List<List<String>> MODELS = List.of(List.of("model"), List.of("message", "model"));

    private ChunkedAnswer() {}

    /** The answer as one record; null where a text is no such stream, or breaks. */
    static @Nullable Map<String, @Nullable Object> of(String text) {
        String start = text.stripLeading();
        if (!BEGINS.matcher(start.lines().limit(2).reduce("", (one, other) -> one + "\n" + other).strip())
                .lookingAt()) {
            return null;
        }
        StringBuilder said = new StringBuilder();
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (String given : start.lines().toList()) {
            String line = given.startsWith("data:") ? given.substring(5).strip() : given.strip();
            if (line.isEmpty() || line.startsWith("event:") || line.startsWith(":")
                    || line.equals("[DONE]")) {
                continue;
            }
            JsonDocument event = LenientJson.strict().read(line, 0);
            if (!event.isWhole() || !(event.root() instanceof Map<?, ?> map)) {
                return null;
            }
            PIECES.forEach(place -> said.append(text(map, place)));
            MODELS.stream().map(place -> text(map, place)).filter(model -> !model.isEmpty())
                    .forEach(model -> record.putIfAbsent("model", model));
            PostingKeys.SPOKEN_OF.stream().filter(map::containsKey)
                    .forEach(name -> record.putIfAbsent(name, map.get(name)));
        }
        record.put("response", said.toString());
        return said.isEmpty() ? null : record;
    }

    /** The text at a place, of a list in its first item; empty where there is none. */
    private static String text(Map<?, ?> event, List<String> place) {
        Object at = event;
        for (String step : place) {
            Object member = at instanceof Map<?, ?> map ? map.get(step) : null;
            at = member instanceof List<?> items && !items.isEmpty() ? items.getFirst() : member;
        }
        return at instanceof String text ? text : "";
    }
}
