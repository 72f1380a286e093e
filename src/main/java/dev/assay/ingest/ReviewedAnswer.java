package dev.assay.ingest;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was exported with what was decided, taken apart again: the answer as the model gave it, and the
 * decisions. What a person decided is never read as what the model said.
 *
 * @param answer the object without the decisions; the object itself where there are none
 * @param decisions those that stand in it
 * @param elsewhere the fields that were judged on another answer, which is not in the object
 * @param unreadable the fields whose decision cannot be read
 */
record ReviewedAnswer(Map<?, ?> answer, List<GivenDecision> decisions, List<String> elsewhere,
        List<String> unreadable) {

    private static final String REVIEW = "review";

    /** @param postingId the posting the answer is about */
    static ReviewedAnswer of(Schema schema, Map<?, ?> object, JsonDocument document, String postingId) {
        if (!(object.get("inference") instanceof Map<?, ?> groups) || !isReviewed(groups)) {
            return new ReviewedAnswer(object, List.of(), List.of(), List.of());
        }
        Taking taking = new Taking(schema, document, postingId, text(object, "run"));
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        object.forEach((key, value) -> answer.put((String) key, value));
        answer.put("inference", taking.groups(groups));
        return new ReviewedAnswer(answer, taking.decisions, taking.elsewhere, taking.unreadable);
    }

    /** Whether the answer was exported with what was decided. */
    boolean isReviewed() {
        return answer.get("inference") instanceof Map<?, ?> groups && groups instanceof Answered;
    }

    /** The id that the answer had where it was exported; empty where it had none. */
    String run() {
        return isReviewed() || answer.get("engine") instanceof Map ? text(answer, "run") : "";
    }

    /** A cell as the model gave it, whatever was decided on it. */
    static Map<?, ?> asClaimed(Map<?, ?> cell) {
        return cell.get(REVIEW) instanceof Map<?, ?> review ? claim(cell, review) : cell;
    }

    private static Map<String, @Nullable Object> claim(Map<?, ?> cell, Map<?, ?> review) {
        Map<?, ?> lead = cell.get("original") instanceof Map<?, ?> original ? original : cell;
        Map<String, @Nullable Object> claim = new LinkedHashMap<>();
        lead.forEach((key, value) -> claim.put((String) key, value));
        claim.remove(REVIEW);
        if (lead == cell && review.containsKey("original_value")) {
            claim.put("value", review.get("original_value"));
        }
        return claim;
    }

    private static boolean isReviewed(Map<?, ?> groups) {
        return groups.values().stream().anyMatch(group -> group instanceof Map<?, ?> cells && cells.values()
                .stream().anyMatch(cell -> cell instanceof Map<?, ?> map && map.get(REVIEW) instanceof Map));
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    /** Groups that were freed of decisions. */
    private static final class Answered extends LinkedHashMap<String, @Nullable Object> {

        private static final long serialVersionUID = 1;
    }

    /** The state of taking one answer apart. */
    private static final class Taking {

        private final Schema schema;
        private final JsonDocument document;
        private final String postingId;
        private final String answer;
        private final List<GivenDecision> decisions = new ArrayList<>();
        private final List<String> elsewhere = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();

        Taking(Schema schema, JsonDocument document, String postingId, String answer) {
            this.schema = schema;
            this.document = document;
            this.postingId = postingId;
            this.answer = answer;
        }

        Answered groups(Map<?, ?> groups) {
            Answered freed = new Answered();
            groups.forEach((key, group) -> freed.put((String) key,
                    group instanceof Map<?, ?> cells ? cells(cells) : group));
            return freed;
        }

        private Map<String, @Nullable Object> cells(Map<?, ?> cells) {
            Map<String, @Nullable Object> freed = new LinkedHashMap<>();
            cells.forEach((key, plain) -> {
                FieldSpec spec = schema.field((String) key).orElse(null);
                if (spec != null && plain instanceof Map<?, ?> cell && document.isWhole(cell)
                        && cell.get(REVIEW) instanceof Map<?, ?> review) {
                    decisions(spec, cell, review);
                    Map<String, @Nullable Object> claim = claim(spec, cell, review);
                    if (claim != null) {
                        freed.put((String) key, claim);
                    }
                } else {
                    freed.put((String) key, plain);
                }
            });
            return freed;
        }

        /** What the model claimed; null where the object does not hold it. */
        private @Nullable Map<String, @Nullable Object> claim(FieldSpec spec, Map<?, ?> cell,
                Map<?, ?> review) {
            String judged = text(review, "run");
            if (!judged.isEmpty() && !judged.equals(answer)) {
                elsewhere.add(spec.key());
                return null;
            }
            Map<String, @Nullable Object> claim = ReviewedAnswer.claim(cell, review);
            boolean silent = claim.get("value") == null && claim.get("confidence") == null
                    && text(claim, "source").isEmpty();
            return silent ? null : claim;
        }

        private void decisions(FieldSpec spec, Map<?, ?> cell, Map<?, ?> review) {
            String kind = switch (text(review, "state")) {
                case "accepted" -> "accept";
                case "overridden" -> "override";
                case "unsure" -> "unsure";
                case "undecided" -> text(review, "kind").equals("clear") ? "clear" : "";
                default -> "";
            };
            if (!kind.isEmpty() && !text(review, "kind").isEmpty() && !kind.equals(text(review, "kind"))) {
                unreadable.add(spec.key());
                return;
            }
            FieldValue value = kind.isEmpty() || kind.equals("unsure") || kind.equals("clear")
                    ? null
                    : FieldValue.read(spec, cell.get("value"));
            FieldValue proposed = review.containsKey("original_value")
                    ? FieldValue.read(spec, review.get("original_value"))
                    : null;
            if (!kind.isEmpty()) {
                add(spec, review, review, kind, value,
                        proposed instanceof FieldValue.Malformed ? null : proposed, List.of());
            }
            if (review.get("evidence_edit") instanceof Map<?, ?> edit
                    && cell.get("spans") instanceof List<?> spans) {
                add(spec, review, edit, "evidence", null,
                        proposed instanceof FieldValue.Malformed ? null : proposed, spans);
            }
        }

        private void add(FieldSpec spec, Map<?, ?> review, Map<?, ?> by, String kind,
                @Nullable FieldValue value, @Nullable FieldValue proposed, List<?> spans) {
            String reviewer = text(by, "reviewer");
            try {
                Instant at = Instant.parse(text(by, "time"));
                if (reviewer.isBlank() || value instanceof FieldValue.Malformed) {
                    unreadable.add(spec.key());
                    return;
                }
                boolean decides = by == review;
                decisions.add(new GivenDecision(postingId, spec.key(), reviewer, at, kind, value, proposed,
                        decides ? text(review, "reason") : "",
                        decides ? text(review, "note") : text(by, "sentence"),
                        text(by, "run").isEmpty() ? text(review, "run") : text(by, "run"),
                        decides ? text(review, "basis") : "",
                        spans.stream().map(JournalLine::span).toList()));
            } catch (DateTimeException | IllegalArgumentException e) {
                unreadable.add(spec.key());
            }
        }
    }
}
