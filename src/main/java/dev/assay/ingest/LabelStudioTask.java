package dev.assay.ingest;

import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A task of Label Studio: its data is a posting, its predictions are answers, and what was annotated with a control that is
 * named after a field is a decision; words labelled with a field's key are its evidence.
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
    private static final Set<Section> MARKED = EnumSet.of(Section.TITLE, Section.DESCRIPTION);
    private static final Saying SKIPPED = Saying.of("left-out.label-studio");

    private final Function<String, @Nullable FieldSpec> fields;
    private final Findings findings;

    /** @param fields the field of a name; null if there is none */
    LabelStudioTask(Function<String, @Nullable FieldSpec> fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** @return null where the object is no task */
    @Nullable
    LabelledRecord of(Map<?, ?> object) {
        boolean whole = object.get("data") instanceof Map && (object.get("annotations") instanceof List
                || object.get("predictions") instanceof List || object.get("completions") instanceof List);
        Map<?, ?> task = whole ? object : row(object);
        return task == null ? null : read(task, whole ? MARKED : Set.of());
    }

    /** A row of the JSON_MIN or CSV export as a task: its columns that are named after fields are what one person said. */
    private @Nullable Map<String, @Nullable Object> row(Map<?, ?> row) {
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

    /** @param marked in which texts words may be marked; in rows they are not */
    private LabelledRecord read(Map<?, ?> task, Set<Section> marked) {
        Map<String, @Nullable Object> posting = new LinkedHashMap<>();
        if (task.get("data") instanceof Map<?, ?> data) {
            data.forEach((key, value) -> posting.put((String) key, value));
        }
        if (!new Members(posting).has(PostingKeys.ID) && task.get("id") != null) {
            posting.put("id", PostingKeys.text(task.get("id")));
        }
        Map<?, ?> handed = HandedNotes.handed(posting.remove(HandedNotes.MEMBER));
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        List<LabelledRecord.Said> predictions = new ArrayList<>();
        for (Map<?, ?> prediction : maps(task.get("predictions"))) {
            LabelledRecord.Said said = new LabelledRecord.Said(
                    PostingKeys.text(prediction.get("model_version")), null);
            take(prediction, "predictions", said, posting, left);
            predictions.add(said);
        }
        List<LabelledRecord.Said> decided = new ArrayList<>();
        for (String name : List.of("annotations", "completions")) {
            for (Map<?, ?> annotation : maps(task.get(name))) {
                if (Boolean.TRUE.equals(annotation.get("was_cancelled"))) {
                    findings.leftOut(SKIPPED, 1);
                    continue;
                }
                LabelledRecord.Said said = new LabelledRecord.Said(by(annotation), time(annotation));
                take(annotation, name, said, posting, left);
                decided.add(said);
            }
        }
        task.forEach((key, value) -> {
            if (!UNNEEDED.contains((String) key)) {
                left.put((String) key, value);
            }
        });
        return new LabelledRecord("label-studio", posting, predictions, decided, handed, marked, left);
    }

    private static String by(Map<?, ?> annotation) {
        String by = PostingKeys.text(annotation.get("completed_by") instanceof Map<?, ?> person
                && person.get("email") != null ? person.get("email") : annotation.get("completed_by"))
                .strip();
        return !by.isEmpty() && by.chars().allMatch(Character::isDigit) ? "annotator " + by : by;
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

    /** What was said with each control that is named after a field, and the words that were labelled; of others it is told. */
    private void take(Map<?, ?> from, String name, LabelledRecord.Said said, Map<?, ?> posting,
            Map<String, @Nullable Object> left) {
        for (Map<?, ?> region : maps(from.get("result"))) {
            String control = PostingKeys.text(region.get("from_name"));
            FieldSpec field = fields.apply(control);
            Object value = field == null ? null : value(region.get("value"));
            boolean taken = field != null && value != null && !said.values().containsKey(field);
            if (taken && field != null && value != null) {
                Object score = region.get("score") == null ? from.get("score") : region.get("score");
                said.values().put(field, new LabelledRecord.Cell(value, score, note(region)));
            } else {
                taken = mark(region, said, posting);
            }
            if (!taken) {
                left.put(name + ".result." + control, region.get("value"));
            }
        }
    }

    private static String note(Map<?, ?> region) {
        return region.get("meta") instanceof Map<?, ?> meta && meta.get("text") instanceof List<?> lines
                ? String.join(" ", lines.stream().filter(String.class::isInstance).map(String.class::cast)
                        .toList())
                : "";
    }

    /** Takes words that are labelled with a field's key. */
    private boolean mark(Map<?, ?> region, LabelledRecord.Said said, Map<?, ?> posting) {
        if (!(region.get("value") instanceof Map<?, ?> value)
                || !(value.get("labels") instanceof List<?> labels) || labels.size() != 1) {
            return false;
        }
        FieldSpec field = fields.apply(PostingKeys.text(labels.getFirst()));
        Section in = Section.of(PostingKeys.text(region.get("to_name"))).orElse(Section.DESCRIPTION);
        Span span = field == null
                ? null
                : LabelledReader.span(LabelledReader.text(posting, in), in, value.get("start"),
                        value.get("end"), PostingKeys.text(value.get("text")));
        if (field == null || span == null) {
            return false;
        }
        said.mark(field, span);
        return true;
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

    static List<Map<?, ?>> maps(@Nullable Object list) {
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
