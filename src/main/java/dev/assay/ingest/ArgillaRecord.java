package dev.assay.ingest;

import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record of Argilla, as its records, its API or its flattened tables give it: its fields are a posting, its suggestions
 * answers, and its responses to questions that are named after fields decisions.
 */
final class ArgillaRecord {

    private static final Set<String> UNNEEDED = Set.of("id", "external_id", "_server_id", "fields",
            "metadata",
            "suggestions", "responses", "vectors", "status", "inserted_at", "updated_at", "dataset_id",
            "query_score");
    private static final Set<Section> MARKED = Set.of(Section.DESCRIPTION);
    private static final Saying NOT_SUBMITTED = Saying.of("left-out.argilla");

    private final Function<String, @Nullable FieldSpec> fields;
    private final Findings findings;

    ArgillaRecord(Function<String, @Nullable FieldSpec> fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** @return null where the object is no record */
    @Nullable
    LabelledRecord of(Map<?, ?> object) {
        Map<?, ?> record = object.containsKey("fields") ? object : unflattened(object);
        if (record == null || !(record.get("fields") instanceof Map<?, ?> given)
                || !isPart(record.get("suggestions")) && !isPart(record.get("responses"))) {
            return null;
        }
        Map<String, @Nullable Object> posting = new LinkedHashMap<>();
        given.forEach((key, value) -> posting.put((String) key, value));
        Map<?, ?> metadata = metadata(record.get("metadata"));
        metadata.forEach((key, value) -> posting.putIfAbsent((String) key, value));
        Map<?, ?> handed = HandedNotes.handed(posting.remove(HandedNotes.MEMBER));
        if (!new Members(posting).has(PostingKeys.ID)) {
            Object id = record.get("external_id") == null ? record.get("id") : record.get("external_id");
            posting.put("id", PostingKeys.text(id));
        }
        Map<String, LabelledRecord.Said> agents = new LinkedHashMap<>();
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        suggestions(record.get("suggestions")).forEach((question, suggestion) -> {
            LabelledRecord.Said said = agents.computeIfAbsent(PostingKeys.text(suggestion.get("agent")),
                    agent -> new LabelledRecord.Said(agent, null));
            take(question, suggestion, said, posting, "suggestions", left);
        });
        Map<String, LabelledRecord.Said> users = new LinkedHashMap<>();
        for (Response response : responses(record.get("responses"))) {
            String status = PostingKeys.text(response.answer().get("status"));
            if (!status.isEmpty() && !status.equals("submitted")) {
                findings.leftOut(NOT_SUBMITTED, 1);
                continue;
            }
            LabelledRecord.Said said = users.computeIfAbsent(
                    PostingKeys.text(response.answer().get("user_id")),
                    user -> new LabelledRecord.Said(name(user, handed), null));
            take(response.question(), response.answer(), said, posting, "responses", left);
        }
        record.forEach((key, value) -> {
            if (!UNNEEDED.contains((String) key)) {
                left.put((String) key, value);
            }
        });
        return new LabelledRecord("argilla", posting, List.copyOf(agents.values()),
                List.copyOf(users.values()),
                handed, MARKED, left);
    }

    private static boolean isPart(@Nullable Object part) {
        return part instanceof Map || part instanceof List;
    }

    private static Map<?, ?> metadata(@Nullable Object given) {
        return given instanceof String
                ? HandedNotes.handed(given)
                : given instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Who is known there by a UUID: one of those we named, else by it. */
    private static String name(String user, Map<?, ?> handed) {
        return HandedNotes.reviewers(handed).stream().filter(name -> UUID
                .nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString().equals(user)).findFirst()
                .orElse(user.isEmpty() || user.equals("None") ? "" : "annotator " + user);
    }

    /** A row of a flattened table, whose columns are {@code question.responses} and the like; null where it is none. */
    private static @Nullable Map<String, @Nullable Object> unflattened(Map<?, ?> row) {
        if (row.keySet().stream().noneMatch(key -> key instanceof String name
                && (name.endsWith(".responses.users") || name.endsWith(".suggestion.agent")))) {
            return null;
        }
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Map<String, @Nullable Object> suggestions = new LinkedHashMap<>();
        Map<String, @Nullable Object> responses = new LinkedHashMap<>();
        row.forEach((key, value) -> {
            String name = (String) key;
            if (name.endsWith(".suggestion") && value != null) {
                Map<String, @Nullable Object> suggestion = new LinkedHashMap<>();
                suggestion.put("value", value);
                suggestion.put("score", row.get(name + ".score"));
                suggestion.put("agent", row.get(name + ".agent"));
                suggestions.put(before(name), suggestion);
            } else if (name.endsWith(".responses") && value instanceof List<?> values) {
                responses.put(before(name),
                        responses(values, row.get(name + ".users"), row.get(name + ".status")));
            } else if (UNNEEDED.contains(name)) {
                record.put(name, value);
            } else if (!name.contains(".suggestion") && !name.contains(".responses")) {
                fields.put(name, value);
            }
        });
        record.put("fields", fields);
        record.put("suggestions", suggestions);
        record.put("responses", responses);
        return record;
    }

    private static List<Map<String, @Nullable Object>> responses(List<?> values, @Nullable Object users,
            @Nullable Object states) {
        List<Map<String, @Nullable Object>> responses = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            Map<String, @Nullable Object> response = new LinkedHashMap<>();
            response.put("value", values.get(at));
            response.put("user_id", at(users, at));
            response.put("status", at(states, at));
            responses.add(response);
        }
        return responses;
    }

    private static @Nullable Object at(@Nullable Object list, int at) {
        return list instanceof List<?> items && at < items.size() ? items.get(at) : null;
    }

    private static String before(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Map<String, Map<?, ?>> suggestions(@Nullable Object given) {
        Map<String, Map<?, ?>> suggestions = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> byQuestion) {
            byQuestion.forEach((question, one) -> {
                if (one instanceof Map<?, ?> suggestion) {
                    suggestions.put((String) question, suggestion);
                }
            });
        }
        LabelStudioTask.maps(given)
                .forEach(one -> suggestions.put(PostingKeys.text(one.get("question_name")), one));
        return suggestions;
    }

    /** What somebody answered to a question. */
    private record Response(String question, Map<?, ?> answer) {}

    private static List<Response> responses(@Nullable Object given) {
        List<Response> responses = new ArrayList<>();
        if (given instanceof Map<?, ?> byQuestion) {
            byQuestion.forEach((question, list) -> LabelStudioTask.maps(list)
                    .forEach(one -> responses.add(new Response((String) question, one))));
        }
        for (Map<?, ?> user : LabelStudioTask.maps(given)) {
            if (user.get("values") instanceof Map<?, ?> values) {
                values.forEach((question, value) -> {
                    Map<String, @Nullable Object> one = new LinkedHashMap<>();
                    user.forEach((key, member) -> one.put((String) key, member));
                    one.put("value", value instanceof Map<?, ?> map ? map.get("value") : value);
                    responses.add(new Response((String) question, one));
                });
            }
        }
        return responses;
    }

    private void take(String question, Map<?, ?> answer, LabelledRecord.Said said, Map<?, ?> posting,
            String part,
            Map<String, @Nullable Object> left) {
        FieldSpec field = fields.apply(question);
        Object value = answer.get("value");
        if (field != null && value != null) {
            said.values().putIfAbsent(field,
                    new LabelledRecord.Cell(value, answer.get("score"), ""));
        } else if (value instanceof List<?> words && !words.isEmpty()
                && words.stream().allMatch(word -> mark(word, said, posting))) {
            return;
        } else if (field == null) {
            left.put(part + "." + question, value);
        }
    }

    private boolean mark(@Nullable Object word, LabelledRecord.Said said, Map<?, ?> posting) {
        FieldSpec field = word instanceof Map<?, ?> map
                ? fields.apply(PostingKeys.text(map.get("label")))
                : null;
        Span span = field == null || !(word instanceof Map<?, ?> map)
                ? null
                : LabelledReader.span(LabelledReader.text(posting, Section.DESCRIPTION), Section.DESCRIPTION,
                        map.get("start"), map.get("end"), "");
        if (field == null || span == null) {
            return false;
        }
        said.mark(field, span);
        return true;
    }
}
