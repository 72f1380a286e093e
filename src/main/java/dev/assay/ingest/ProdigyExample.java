package dev.assay.ingest;

import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An example of Prodigy whose choices name fields: its text is a posting, and what was chosen and accepted a decision. Others
 * are read by their shape.
 */
final class ProdigyExample {

    private static final Set<String> UNNEEDED = Set.of("text", "meta", "accept", "options", "spans", "answer",
            "tokens", "config", "html", "label", "_input_hash", "_task_hash", "_session_id", "_annotator_id",
            "_view_id", "_timestamp", "_is_binary", HandedNotes.MEMBER);
    private static final Set<Section> MARKED = Set.of(Section.DESCRIPTION);
    private static final Saying NOT_ACCEPTED = Saying.of("left-out.prodigy");

    private final Function<String, @Nullable FieldSpec> fields;
    private final Findings findings;

    ProdigyExample(Function<String, @Nullable FieldSpec> fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** @return null where the object is no such example */
    @Nullable
    LabelledRecord of(Map<?, ?> object) {
        if (!(object.get("text") instanceof String text)
                || !object.containsKey("_input_hash") && !object.containsKey("_task_hash")) {
            return null;
        }
        Map<?, ?> handed = HandedNotes.handed(object.get(HandedNotes.MEMBER));
        Map<?, ?> meta = object.get("meta") instanceof Map<?, ?> map ? map : Map.of();
        FieldSpec one = fields.apply(PostingKeys.text(meta.get("field")));
        if (handed.isEmpty() && one == null && !NamedLabels.areAmong(object.get("accept"), fields)) {
            return null;
        }
        Map<String, @Nullable Object> posting = new LinkedHashMap<>();
        meta.forEach((key, value) -> {
            if (one == null || !key.equals("field")) {
                posting.put((String) key, value);
            }
        });
        posting.put("description", text);
        if (!new Members(posting).has(PostingKeys.ID)) {
            posting.put("id", PostingKeys.text(object.get("_input_hash")));
        }
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        LabelledRecord.Said said = new LabelledRecord.Said(by(object), time(object.get("_timestamp")));
        if (one != null && object.get("accept") instanceof List<?> chosen && !chosen.isEmpty()) {
            said.values().put(one,
                    new LabelledRecord.Cell(chosen.size() == 1 ? chosen.getFirst() : chosen, null, ""));
        } else {
            left.put("accept", NamedLabels.take(object.get("accept"), fields, said));
        }
        for (Map<?, ?> word : LabelStudioTask.maps(object.get("spans"))) {
            FieldSpec field = fields.apply(PostingKeys.text(word.get("label")));
            Span span = field == null
                    ? null
                    : LabelledReader.span(text, Section.DESCRIPTION, word.get("start"), word.get("end"),
                            PostingKeys.text(word.get("text")));
            if (field != null && span != null) {
                said.mark(field, span);
            } else {
                left.put("spans", word);
            }
        }
        object.forEach((key, value) -> {
            if (!UNNEEDED.contains((String) key)) {
                left.put((String) key, value);
            }
        });
        String answer = PostingKeys.text(object.get("answer"));
        if (answer.equals("reject") || answer.equals("ignore")) {
            findings.leftOut(NOT_ACCEPTED, 1);
        }
        return new LabelledRecord("prodigy", posting, List.of(),
                answer.equals("accept") ? List.of(said) : List.of(), handed, MARKED, left);
    }

    private static String by(Map<?, ?> object) {
        String annotator = PostingKeys.text(object.get("_annotator_id")).strip();
        return annotator.isEmpty() ? PostingKeys.text(object.get("_session_id")).strip() : annotator;
    }

    private static @Nullable Instant time(@Nullable Object seconds) {
        return seconds instanceof Number number && number.longValue() > 0
                ? Instant.ofEpochSecond(number.longValue())
                : null;
    }
}
