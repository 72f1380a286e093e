package dev.assay.ingest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** Where it stands what a model thinks before it answers. */
    private static final List<List<String>> THOUGHTS = List.of(
            List.of("choices", "delta", "reasoning_content"),
            List.of("choices", "delta", "reasoning"), List.of("delta", "thinking"),
            List.of("message", "thinking"), List.of("thinking"));
    /** Where it stands that something went wrong, or that the model would not answer. */
    private static final List<List<String>> FAILURES = List.of(List.of("error", "message"), List.of("error"),
            List.of("choices", "delta", "refusal"), List.of("choices", "error", "message"));
    private static final List<List<String>> IDS = List.of(List.of("id"), List.of("message", "id"));
    private static final List<List<String>> MODELS = List.of(List.of("model"), List.of("message", "model"));

    /** Where it stands why a model ends. */
    private static final List<List<String>> ENDS = List.of(List.of("choices", "finish_reason"),
            List.of("delta", "stop_reason"), List.of("done_reason"));
    private static final Set<String> LENGTH = Set.of("length", "max_tokens");

    private final StringBuilder said = new StringBuilder();
    private final StringBuilder thought = new StringBuilder();
    private final StringBuilder failed = new StringBuilder();
    private final Map<String, @Nullable Object> record = new LinkedHashMap<>();
    private final Set<String> streams = new HashSet<>();
    private final Set<String> postings = new HashSet<>();
    private boolean mixed;
    private boolean cut;
    private boolean over;

    private ChunkedAnswer() {}

    /** The answer; null where a text is no such stream, breaks, or has lines that each name a posting. */
    static @Nullable ChunkedAnswer of(String text) {
        String start = text.stripLeading();
        if (!BEGINS.matcher(start.lines().limit(2).reduce("", (one, other) -> one + "\n" + other).strip())
                .lookingAt()) {
            return null;
        }
        ChunkedAnswer answer = new ChunkedAnswer();
        for (String given : start.lines().toList()) {
            String line = given.startsWith("data:") ? given.substring(5).strip() : given.strip();
            if (line.isEmpty() || line.startsWith("event:") || line.startsWith(":")) {
                continue;
            }
            if (line.equals("[DONE]")) {
                answer.over = true;
                continue;
            }
            JsonDocument event = LenientJson.strict().read(line, 0);
            if (!event.isWhole() || !(event.root() instanceof Map<?, ?> map)) {
                return null;
            }
            answer.add(map);
        }
        answer.record.put("response", answer.said.toString());
        return answer.said.isEmpty() || answer.postings.size() > 1 ? null : answer;
    }

    private void add(Map<?, ?> event) {
        String piece = PIECES.stream().map(place -> text(event, place)).collect(Collectors.joining());
        said.append(piece);
        THOUGHTS.stream().map(place -> text(event, place)).filter(one -> !one.isEmpty()).findFirst()
                .ifPresent(thought::append);
        FAILURES.stream().map(place -> text(event, place)).filter(one -> !one.isEmpty()).findFirst()
                .ifPresent(failed::append);
        MODELS.stream().map(place -> text(event, place)).filter(model -> !model.isEmpty())
                .forEach(model -> record.putIfAbsent("model", model));
        String posting = new Members(event).text(PostingKeys.SPOKEN_OF);
        if (!posting.isEmpty()) {
            record.putIfAbsent("posting_id", posting);
            postings.add(posting);
        }
        IDS.stream().map(place -> text(event, place)).filter(id -> !id.isEmpty()).forEach(streams::add);
        mixed |= streams.size() > 1 || over && !piece.isEmpty() || event.get("choices") instanceof List<?> all
                && (all.size() > 1 || all.stream().anyMatch(ChunkedAnswer::isAnother));
        cut |= ENDS.stream().map(place -> text(event, place)).anyMatch(LENGTH::contains);
        over |= Boolean.TRUE.equals(event.get("done")) || "message_stop".equals(event.get("type"));
    }

    /** Whether a choice is not the first of what a model was asked to say. */
    private static boolean isAnother(@Nullable Object choice) {
        return choice instanceof Map<?, ?> map && map.get("index") instanceof Number index
                && index.intValue() != 0;
    }

    /** The answer as one record. */
    Map<String, @Nullable Object> record() {
        return record;
    }

    /** What the model thought; empty where the stream does not say. */
    String thought() {
        return thought.toString();
    }

    /** What went wrong meanwhile; empty where nothing did. */
    String failed() {
        return failed.toString();
    }

    /** Whether the pieces are those of several answers, so that no record is one of them. */
    boolean isMixed() {
        return mixed;
    }

    /** Whether the model came to its greatest length. */
    boolean isCut() {
        return cut;
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
