package dev.assay.ingest;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Outcome;
import dev.assay.model.PostingId;
import dev.assay.schema.FieldSpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a task of Label Studio: its data is a posting, its predictions are answers, and what was annotated with a
 * control that is named after a field is a decision.
 */
final class LabelStudioTask {

    /** What a task holds besides, which nobody needs. */
    private static final Set<String> UNNEEDED = Set.of("id", "data", "predictions", "annotations",
            "completions",
            "file_upload", "created_at", "updated_at", "inner_id", "project", "updated_by",
            "total_annotations",
            "cancelled_annotations", "total_predictions", "comment_count", "unresolved_comment_count",
            "last_comment_updated_at", "comment_authors", "overlap", "is_labeled", "allow_skip",
            "precomputed_agreement");
    /** What a row says of its annotation. */
    private static final Set<String> ROW = Set.of("annotation_id", "annotator", "created_at", "updated_at",
            "lead_time");
    private static final String SKIPPED = "annotations of Label Studio that were skipped";

    private final RecordReader records;
    private final Findings findings;
    private final Function<String, @Nullable FieldSpec> fields;

    /** @param fields the field of a name; null if there is none */
    LabelStudioTask(RecordReader records, Findings findings, Function<String, @Nullable FieldSpec> fields) {
        this.records = records;
        this.findings = findings;
        this.fields = fields;
    }

    private static boolean recognises(Map<?, ?> object) {
        return object.get("data") instanceof Map && (object.get("annotations") instanceof List
                || object.get("predictions") instanceof List || object.get("completions") instanceof List);
    }

    /**
     * A row of the JSON_MIN or CSV export as a task: its columns that are named after fields are what one person said.
     *
     * @return null where the object is no such row
     */
    private @Nullable Map<String, @Nullable Object> task(Map<?, ?> row) {
        if (!row.containsKey("annotation_id") || !row.containsKey("annotator")) {
            return null;
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        Map<String, @Nullable Object> annotation = new LinkedHashMap<>();
        List<Map<String, Object>> result = new ArrayList<>();
        row.forEach((key, value) -> {
            if (value != null && fields.apply((String) key) != null) {
                Object said = value instanceof Map ? value : Map.of("choices", value);
                result.add(Map.of("from_name", key, "value", said));
            } else if (ROW.contains((String) key)) {
                annotation.put((String) key, value);
            } else {
                data.put((String) key, value);
            }
        });
        annotation.put("completed_by", row.get("annotator"));
        annotation.put("result", result);
        Map<String, @Nullable Object> task = new LinkedHashMap<>();
        task.put("data", data);
        task.put("annotations", List.of(annotation));
        return task;
    }

    /** @return whether it carries anything; null where it is no task */
    @Nullable
    Boolean readIf(Map<?, ?> object, Scope scope) {
        Map<?, ?> task = recognises(object) ? object : task(object);
        return task == null ? null : read(task, scope);
    }

    /** @return whether it carries anything */
    private boolean read(Map<?, ?> task, Scope scope) {
        findings.shape("label-studio");
        Map<String, @Nullable Object> posting = posting(task);
        String id = PostingId.tidy(new Members(posting).text(PostingKeys.ID));
        boolean found = records.read(posting, scope);
        Map<FieldSpec, Object> proposed = new LinkedHashMap<>();
        for (Map<?, ?> prediction : maps(task.get("predictions"))) {
            Map<FieldSpec, Object> given = values(prediction, "predictions", scope);
            given.forEach(proposed::putIfAbsent);
            found |= !given.isEmpty() && readAnswer(prediction, given, id, scope);
        }
        for (String name : List.of("annotations", "completions")) {
            for (Map<?, ?> annotation : maps(task.get(name))) {
                found |= readDecisions(annotation, name, proposed, id, scope);
            }
        }
        if (found) {
            task.forEach((key, value) -> {
                if (!UNNEEDED.contains((String) key) && Unread.saysSomething(value)) {
                    findings.unread().add((String) key, value, scope.place());
                }
            });
        }
        return found;
    }

    /** The task's data; its text stands for the posting's where nothing else does. */
    private static Map<String, @Nullable Object> posting(Map<?, ?> task) {
        Map<String, @Nullable Object> posting = new LinkedHashMap<>();
        ((Map<?, ?>) java.util.Objects.requireNonNull(task.get("data")))
                .forEach((key, value) -> posting.put((String) key, value));
        Members members = new Members(posting);
        if (!members.has(PostingKeys.ID) && task.get("id") != null) {
            posting.put("id", PostingKeys.text(task.get("id")));
        }
        if (!members.has(PostingKeys.TITLE) && !members.has(PostingKeys.DESCRIPTION)) {
            PostingKeys.BODY.stream().flatMap(name -> members.all(name).stream())
                    .filter(member -> member.value() instanceof String).findFirst().ifPresent(member -> {
                        posting.remove(member.key());
                        posting.put("description", member.value());
                    });
        }
        return posting;
    }

    private boolean readAnswer(Map<?, ?> prediction, Map<FieldSpec, Object> given, String id, Scope scope) {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        Object score = prediction.get("score");
        given.forEach((field, value) -> {
            Object cell = score instanceof Number ? Map.of("value", value, "confidence", score) : value;
            groups.computeIfAbsent(field.group(), key -> new LinkedHashMap<>()).put(field.key(), cell);
        });
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("posting_id", id);
        answer.put("model", PostingKeys.text(prediction.get("model_version")));
        answer.put("inference", groups);
        return records.readAnswer(answer, scope);
    }

    private boolean readDecisions(Map<?, ?> annotation, String name, Map<FieldSpec, Object> proposed,
            String id,
            Scope scope) {
        if (Boolean.TRUE.equals(annotation.get("was_cancelled"))) {
            findings.leftOut(SKIPPED, 1);
            return true;
        }
        Map<FieldSpec, Object> decided = values(annotation, name, scope);
        Instant at = time(annotation);
        String by = PostingKeys.text(annotation.get("completed_by") instanceof Map<?, ?> person
                && person.get("email") != null ? person.get("email") : annotation.get("completed_by"))
                .strip();
        if (decided.isEmpty()) {
            return false;
        }
        if (at == null || by.isEmpty()) {
            findings.problem(Outcome.PARTIAL, scope.at(name),
                    "An annotation without who made it and when is no decision, and was not read: "
                            + decided.size() + " fields.",
                    "Export the tasks as JSON, with completed_by and created_at.");
            return true;
        }
        String reviewer = by.chars().allMatch(Character::isDigit) ? "annotator " + by : by;
        decided.forEach((field, plain) -> {
            FieldValue value = value(field, plain);
            FieldValue claimed = proposed.containsKey(field) ? value(field, proposed.get(field)) : null;
            if (value instanceof FieldValue.Malformed) {
                findings.problem(Outcome.PARTIAL, scope.at(field.key()), "The annotation " + plain
                        + " is no value of the field, and was not read.", "Decide the field in the review.");
                return;
            }
            findings.decision(new GivenDecision(id, field.key(), reviewer, at,
                    value.equals(claimed) ? "accept" : "override", value,
                    claimed instanceof FieldValue.Malformed ? null : claimed, "", "", "", "", List.of()));
        });
        return true;
    }

    /** Where a field takes several values, one alone is given without a list. */
    private static FieldValue value(FieldSpec field, @Nullable Object plain) {
        FieldValue read = FieldValue.read(field, plain);
        FieldValue several = read instanceof FieldValue.Malformed && plain instanceof String
                ? FieldValue.read(field, List.of(plain))
                : read;
        FieldValue value = several instanceof FieldValue.Malformed ? read : several;
        Object known = value instanceof FieldValue.Malformed ? ValueSpelling.known(field, plain) : null;
        return known == null ? value : FieldValue.read(field, known);
    }

    private static @Nullable Instant time(Map<?, ?> annotation) {
        Instant updated = time(annotation.get("updated_at"));
        return updated == null ? time(annotation.get("created_at")) : updated;
    }

    private static @Nullable Instant time(@Nullable Object given) {
        try {
            return given instanceof String text ? OffsetDateTime.parse(text).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What was said with each control that is named after a field; of others it is told. */
    private Map<FieldSpec, Object> values(Map<?, ?> said, String name, Scope scope) {
        Map<FieldSpec, Object> values = new LinkedHashMap<>();
        for (Map<?, ?> region : maps(said.get("result"))) {
            String control = PostingKeys.text(region.get("from_name"));
            FieldSpec field = fields.apply(control);
            Object value = field == null ? null : value(region.get("value"));
            if (field == null || value == null || values.putIfAbsent(field, value) != null) {
                findings.unread().add(name + ".result." + control, region.get("value"), scope.place());
            }
        }
        return values;
    }

    private static @Nullable Object value(@Nullable Object given) {
        if (!(given instanceof Map<?, ?> value) || value.containsKey("start")) {
            return null;
        }
        for (String kind : List.of("choices", "taxonomy", "text", "rating", "number", "datetime")) {
            Object said = value.get(kind);
            if (said instanceof List<?> list && !list.isEmpty()) {
                List<Object> leaves = new ArrayList<>();
                list.forEach(one -> leaves
                        .add(one instanceof List<?> path && !path.isEmpty() ? path.getLast() : one));
                return leaves.size() == 1 ? leaves.getFirst() : leaves;
            }
            if (said instanceof String || said instanceof Number) {
                return said;
            }
        }
        return null;
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }
}
