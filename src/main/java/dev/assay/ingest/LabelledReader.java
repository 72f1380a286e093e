package dev.assay.ingest;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Outcome;
import dev.assay.model.PostingId;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of tools for labelling: their texts are a posting, what models said there answers, and what people said with
 * what is named after a field decisions. What we gave a tool to keep comes back as it was, where the tool says the same still.
 */
final class LabelledReader {

    private final RecordReader records;
    private final Findings findings;
    private final Function<String, @Nullable FieldSpec> fields;
    private final List<Function<Map<?, ?>, @Nullable LabelledRecord>> tools;

    /** @param fields the field of a name; null if there is none */
    LabelledReader(RecordReader records, FileName name, Findings findings,
            Function<String, @Nullable FieldSpec> fields) {
        this.records = records;
        this.findings = findings;
        this.fields = fields;
        this.tools = List.of(new LabelStudioTask(fields, findings)::of,
                new ArgillaRecord(fields, findings)::of,
                new ProdigyExample(fields, findings)::of, new DoccanoExample(fields, name, findings)::of);
    }

    /** @return whether it carries anything; null where it is of no tool */
    @Nullable
    Boolean readIf(Map<?, ?> object, Scope scope) {
        for (Function<Map<?, ?>, @Nullable LabelledRecord> tool : tools) {
            LabelledRecord record = tool.apply(object);
            if (record != null) {
                return read(record, scope);
            }
        }
        return null;
    }

    private boolean read(LabelledRecord record, Scope scope) {
        findings.shape(record.tool());
        Map<String, @Nullable Object> posting = posting(record.posting());
        if (!record.handed().isEmpty() && new Members(posting).has(PostingKeys.SPOKEN_OF)) {
            // that of the tool's own row; ours names the posting otherwise
            posting.remove("id");
        }
        String id = PostingId.tidy(new Members(posting).text(PostingKeys.ID));
        boolean found = records.read(posting, scope);
        Set<String> known = new HashSet<>();
        Map<FieldSpec, FieldValue> proposed = new LinkedHashMap<>();
        Map<FieldSpec, Set<Span>> claimed = new LinkedHashMap<>();
        if (record.handed().get("answers") instanceof List<?> answers) {
            for (Object answer : answers) {
                found |= answer instanceof Map<?, ?> map
                        && readHanded(map, id, known, proposed, claimed, scope);
            }
        }
        for (LabelledRecord.Said prediction : record.predictions()) {
            prediction.values()
                    .forEach((field, cell) -> proposed.putIfAbsent(field, value(field, cell.value())));
            prediction.words().forEach(claimed::putIfAbsent);
            found |= !prediction.values().isEmpty() && (known.contains(prediction.by())
                    || readAnswer(prediction, id, scope));
        }
        HandedNotes notes = new HandedNotes(record.handed(), fields);
        List<GivenDecision> edits = notes.edits(id);
        edits.forEach(findings::decision);
        boolean any = !notes.isEmpty() || !edits.isEmpty();
        List<String> unmarked = new ArrayList<>();
        for (LabelledRecord.Said said : record.decided()) {
            found |= readDecisions(record, said, notes, proposed, claimed, unmarked, id, scope);
        }
        found |= any;
        takenBack(record, notes, unmarked, id, scope);
        if (found) {
            record.left().forEach((name, value) -> {
                if (Unread.saysSomething(value)) {
                    findings.unread().add(name, value, scope.place());
                }
            });
        }
        return found;
    }

    /** The text of a record stands for the posting's where nothing else does. */
    private static Map<String, @Nullable Object> posting(Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> posting = new LinkedHashMap<>(given);
        Members members = new Members(posting);
        if (!members.has(PostingKeys.TITLE) && !members.has(PostingKeys.DESCRIPTION)) {
            PostingKeys.BODY.stream().flatMap(name -> members.all(name).stream())
                    .filter(member -> member.value() instanceof String).findFirst().ifPresent(member -> {
                        posting.remove(member.key());
                        posting.put("description", member.value());
                    });
        }
        return posting;
    }

    private boolean readHanded(Map<?, ?> answer, String id, Set<String> known,
            Map<FieldSpec, FieldValue> proposed, Map<FieldSpec, Set<Span>> claimed, Scope scope) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        own.put("posting_id", id);
        answer.forEach((key, value) -> own.put((String) key, value));
        if (answer.get("engine") instanceof Map<?, ?> engine) {
            known.add(PostingKeys.text(engine.get("name")));
        }
        if (answer.get("inference") instanceof Map<?, ?> groups) {
            groups.values().forEach(group -> {
                if (group instanceof Map<?, ?> cells) {
                    cells.forEach((key, cell) -> {
                        FieldSpec field = fields.apply((String) key);
                        if (field != null && cell instanceof Map<?, ?> map) {
                            proposed.putIfAbsent(field, FieldValue.read(field, map.get("value")));
                            if (map.containsKey("spans")) {
                                claimed.putIfAbsent(field, new LinkedHashSet<>(HandedNotes.spans(map)));
                            }
                        }
                    });
                }
            });
        }
        return records.readAnswer(own, scope);
    }

    private boolean readAnswer(LabelledRecord.Said prediction, String id, Scope scope) {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        prediction.values().forEach((field, given) -> {
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("value", several(field, given.value()));
            if (given.confidence() instanceof Number confidence) {
                cell.put("confidence", confidence);
            }
            if (!given.evidence().isEmpty()) {
                cell.put("evidence", given.evidence());
            }
            groups.computeIfAbsent(field.group(), key -> new LinkedHashMap<>()).put(field.key(),
                    cell.size() == 1 ? java.util.Objects.requireNonNull(cell.get("value")) : cell);
        });
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("posting_id", id);
        answer.put("model", prediction.by());
        answer.put("inference", groups);
        return records.readAnswer(answer, scope);
    }

    private boolean readDecisions(LabelledRecord record, LabelledRecord.Said said, HandedNotes notes,
            Map<FieldSpec, FieldValue> proposed, Map<FieldSpec, Set<Span>> claimed, List<String> unmarked,
            String id, Scope scope) {
        List<FieldSpec> nobodys = new ArrayList<>();
        Set<FieldSpec> all = new LinkedHashSet<>(said.values().keySet());
        all.addAll(said.words().keySet());
        for (FieldSpec field : all) {
            LabelledRecord.Cell cell = said.values().get(field);
            FieldValue value = cell == null ? null : value(field, cell.value());
            Set<Span> words = said.words().getOrDefault(field, Set.of());
            if (notes.has(field, value)) {
                Set<Span> given = notes.words(field);
                Set<Span> shown = marked(given, record, true);
                boolean changed = !words.isEmpty() && !words.equals(shown);
                boolean edited = changed && !said.by().isBlank();
                if (words.isEmpty() && !shown.isEmpty()) {
                    unmarked.add(field.key());
                }
                notes.take(field, id, edited).forEach(findings::decision);
                if (edited) {
                    findings.decision(evidence(id, field, said, words, marked(given, record, false)));
                } else if (changed) {
                    nobodys.add(field);
                }
                continue;
            }
            if (cell != null && value instanceof FieldValue.Malformed) {
                findings.problem(Outcome.PARTIAL, scope.at(field.key()),
                        Saying.of("remark.no-value", String.valueOf(cell.value())),
                        Saying.of("remedy.decide"));
            } else if (said.by().isBlank()) {
                nobodys.add(field);
            } else {
                if (value != null) {
                    findings.decision(decision(id, field, said, value, proposed.get(field)));
                }
                Set<Span> given = claimed.getOrDefault(field, Set.of());
                if (!words.isEmpty() && !words.equals(marked(given, record, true))) {
                    FieldValue before = proposed.get(field);
                    boolean same = value == null || before != null && value.agreesWith(before);
                    findings.decision(evidence(id, field, said, words,
                            same ? marked(given, record, false) : Set.of()));
                }
            }
        }
        if (!nobodys.isEmpty()) {
            findings.problem(Outcome.PARTIAL, scope.at("annotations"),
                    Saying.of("remark.nobodys", nobodys.size()), Saying.of("remedy.annotated-by"));
        }
        return !all.isEmpty();
    }

    private static GivenDecision decision(String id, FieldSpec field, LabelledRecord.Said said,
            FieldValue value,
            @Nullable FieldValue proposed) {
        return new GivenDecision(id, field.key(), said.by(), at(said),
                proposed != null && value.agreesWith(proposed) ? "accept" : "override", value,
                proposed instanceof FieldValue.Malformed ? null : proposed, "", "", "", "", List.of());
    }

    /** Those of some words that stand in texts in which the tool can mark words, or in others. */
    private static Set<Span> marked(Set<Span> words, LabelledRecord record, boolean can) {
        return words.stream().filter(span -> record.marked().contains(span.in()) == can)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @param kept words which the tool could not show, so that nobody took them away there */
    private static GivenDecision evidence(String id, FieldSpec field, LabelledRecord.Said said,
            Set<Span> words, Set<Span> kept) {
        List<Span> all = Stream.concat(kept.stream(), words.stream()).toList();
        return new GivenDecision(id, field.key(), said.by(), at(said), "evidence", null, null, "", "", "", "",
                all);
    }

    private static Instant at(LabelledRecord.Said said) {
        return said.at() == null ? GivenDecision.UNDATED : said.at();
    }

    /** What the tool cannot say comes back as it was; what it no longer says is told. */
    private void takenBack(LabelledRecord record, HandedNotes notes, List<String> unmarked, String id,
            Scope scope) {
        List<String> gone = new ArrayList<>();
        for (FieldSpec field : notes.fields()) {
            boolean said = record.decided().stream().anyMatch(one -> one.values().containsKey(field));
            if (!said && notes.has(field, null)) {
                if (!record.decided().isEmpty() && !marked(notes.words(field), record, true).isEmpty()) {
                    unmarked.add(field.key());
                }
                notes.take(field, id, false).forEach(findings::decision);
            } else if (!said) {
                gone.add(field.key());
            }
        }
        if (!unmarked.isEmpty()) {
            findings.problem(Outcome.FLAGGED, scope.place(), Saying.of("remark.unmarked", record.tool(),
                    String.join(", ", unmarked.stream().sorted().toList())), Saying.of("remedy.unmarked"));
        }
        if (!gone.isEmpty()) {
            findings.problem(Outcome.FLAGGED, scope.place(), Saying.of("remark.said-no-more", record.tool(),
                    String.join(", ", gone.stream().sorted().toList())), Saying.of("remedy.said-no-more"));
        }
    }

    /** Where a field takes several values, one alone is given without a list. */
    static FieldValue value(FieldSpec field, @Nullable Object plain) {
        FieldValue read = FieldValue.read(field, plain);
        FieldValue several = FieldValue.read(field, several(field, plain));
        FieldValue value = several instanceof FieldValue.Malformed ? read : several;
        Object known = value instanceof FieldValue.Malformed ? ValueSpelling.known(field, plain) : null;
        return known == null ? value : FieldValue.read(field, known);
    }

    private static @Nullable Object several(FieldSpec field, @Nullable Object plain) {
        return plain instanceof String && FieldValue.read(field, plain) instanceof FieldValue.Malformed
                && !(FieldValue.read(field, List.of(plain)) instanceof FieldValue.Malformed)
                        ? List.of(plain)
                        : plain;
    }

    /** Words of a text that a tool marked; null where there are none at those places. @param quote empty if it says none */
    static @Nullable Span span(String text, Section in, @Nullable Object start, @Nullable Object end,
            String quote) {
        if (!(start instanceof Number first && end instanceof Number last)) {
            return null;
        }
        int from = first.intValue();
        int to = last.intValue();
        int length = text.codePointCount(0, text.length());
        if (from < 0 || to <= from) {
            return null;
        }
        if (to <= length) {
            String words = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
            if (quote.isEmpty() || words.equals(quote)) {
                return new Span(in, from, to, words);
            }
        }
        // some tools count as their browser does
        return to <= text.length() && text.substring(from, to).equals(quote)
                ? new Span(in, text.codePointCount(0, from), text.codePointCount(0, to), quote)
                : null;
    }

    /** A text of a posting as a tool's record has it. */
    static String text(Map<?, ?> posting, Section section) {
        Members members = new Members(posting);
        return members.text(switch (section) {
            case TITLE -> PostingKeys.TITLE;
            case COMPANY -> PostingKeys.COMPANY;
            case LOCATION -> PostingKeys.LOCATION;
            case DESCRIPTION ->
                members.has(PostingKeys.DESCRIPTION) ? PostingKeys.DESCRIPTION : PostingKeys.BODY;
        });
    }
}
