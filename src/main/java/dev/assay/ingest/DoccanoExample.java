package dev.assay.ingest;

import dev.assay.model.FieldValue;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An example of doccano whose categories or entities name fields: its text is a posting, its categories decisions of the
 * annotator that the file is named after. doccano does not tell what nobody touched, so that what it was given of the model's
 * where nobody had decided is none.
 */
final class DoccanoExample {

    private static final List<String> CATEGORIES = List.of("cats", "label", "labels");
    private static final List<String> ENTITIES = List.of("entities", "label", "labels");
    private static final Set<String> UNNEEDED = Set.of("text", "data", "cats", "label", "labels", "entities",
            "relations", "Comments", "comments", "annotation_approver", HandedNotes.MEMBER);
    private static final Set<Section> MARKED = Set.of(Section.DESCRIPTION);
    private static final Saying UNTOUCHED = Saying.of("left-out.doccano");
    /** Names of files that name nobody. */
    private static final Set<String> NOBODY = Set.of("all", "unknown", "doccano", "export", "data", "dataset",
            "annotations");

    private final Function<String, @Nullable FieldSpec> fields;
    private final Findings findings;
    private final String by;

    DoccanoExample(Function<String, @Nullable FieldSpec> fields, FileName name, Findings findings) {
        this.fields = fields;
        this.findings = findings;
        String stem = name.stem().toLowerCase(Locale.ROOT);
        this.by = NOBODY.contains(stem) ? "doccano" : name.stem();
    }

    /** @return null where the object is no such example */
    @Nullable
    LabelledRecord of(Map<?, ?> object) {
        Object given = object.get("text") == null ? object.get("data") : object.get("text");
        if (!(given instanceof String text) || CATEGORIES.stream()
                .noneMatch(name -> NamedLabels.areAmong(object.get(name), fields))
                && ENTITIES.stream().noneMatch(name -> entities(object.get(name), text, null))) {
            return null;
        }
        Map<?, ?> handed = HandedNotes.handed(object.get(HandedNotes.MEMBER));
        Map<String, @Nullable Object> posting = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (!UNNEEDED.contains((String) key)) {
                posting.put((String) key, value);
            }
        });
        posting.put("description", text);
        LabelledRecord.Said said = new LabelledRecord.Said(by, null);
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        for (String name : CATEGORIES) {
            List<Object> others = new ArrayList<>(NamedLabels.take(object.get(name), fields, said));
            others.removeIf(other -> other instanceof List || other instanceof Map);
            left.put(name, others);
        }
        ENTITIES.forEach(name -> entities(object.get(name), text, said));
        if (!handed.isEmpty() && new HandedNotes(handed, fields).isEmpty()) {
            int before = said.values().size();
            said.values().entrySet()
                    .removeIf(cell -> isClaimed(handed, cell.getKey(), cell.getValue().value()));
            findings.leftOut(UNTOUCHED, before - said.values().size());
            said.words().entrySet().removeIf(words -> !said.values().containsKey(words.getKey())
                    && isMarked(handed, words.getKey(), words.getValue()));
        }
        return new LabelledRecord("doccano", posting, List.of(), said.isEmpty() ? List.of() : List.of(said),
                handed, MARKED, left);
    }

    /** Whether a source that we gave says the same, so that nobody need have looked at it. */
    private static boolean isClaimed(Map<?, ?> handed, FieldSpec field, Object value) {
        FieldValue said = LabelledReader.value(field, value);
        Map<?, ?> claim = claim(handed, field);
        return claim != null && FieldValue.read(field, claim.get("value")).agreesWith(said);
    }

    /** Whether the words are those that we gave, or none can tell. */
    private static boolean isMarked(Map<?, ?> handed, FieldSpec field, Set<Span> words) {
        Map<?, ?> claim = claim(handed, field);
        return claim != null && (!claim.containsKey("spans") || words.equals(HandedNotes.spans(claim).stream()
                .filter(span -> MARKED.contains(span.in())).collect(Collectors.toSet())));
    }

    /** What the first source that we gave says of a field; null where it says nothing. */
    private static @Nullable Map<?, ?> claim(Map<?, ?> handed, FieldSpec field) {
        List<Map<?, ?>> answers = LabelStudioTask.maps(handed.get("answers"));
        return !answers.isEmpty() && answers.getFirst().get("inference") instanceof Map<?, ?> groups
                && groups.get(field.group()) instanceof Map<?, ?> cells
                && cells.get(field.key()) instanceof Map<?, ?> cell ? cell : null;
    }

    /** Takes words whose label is a field's key: {@code [start, end, label]}, or an object. @return whether there are any */
    private boolean entities(@Nullable Object list, String text, LabelledRecord.@Nullable Said said) {
        boolean any = false;
        if (list instanceof List<?> items) {
            for (Object item : items) {
                List<?> parts = item instanceof List<?> tuple && tuple.size() == 3 ? tuple : List.of();
                Map<?, ?> named = item instanceof Map<?, ?> map ? map : Map.of();
                Object label = parts.isEmpty() ? named.get("label") : parts.get(2);
                FieldSpec field = fields.apply(PostingKeys.text(label));
                Span span = field == null
                        ? null
                        : LabelledReader.span(text, Section.DESCRIPTION,
                                parts.isEmpty() ? named.get("start_offset") : parts.get(0),
                                parts.isEmpty() ? named.get("end_offset") : parts.get(1), "");
                any |= span != null;
                if (field != null && span != null && said != null) {
                    said.mark(field, span);
                }
            }
        }
        return any;
    }
}
