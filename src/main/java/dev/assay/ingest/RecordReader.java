package dev.assay.ingest;

import dev.assay.ingest.Members.Member;
import dev.assay.ingest.shape.NameFolding;
import dev.assay.ingest.shape.Shape;
import dev.assay.ingest.shape.Shapes;
import dev.assay.model.Excerpt;
import dev.assay.model.EngineId;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object that may carry a posting, Pass 1 results and answers, each on its own or together, wherever in
 * it they stand: what a member is follows from what it holds. Of an object that carries anything, each member is
 * accounted for.
 */
final class RecordReader {

    private static final List<String> MODEL = NameFolding.foldAll("model", "model_id", "model_name",
            "model_version",
            "llm", "llm_name", "llm_model");
    private static final List<String> RAW = NameFolding.foldAll("response", "raw_response", "answer",
            "completion", "output", "raw");
    /** Names whose objects may be keyed by model. */
    private static final List<String> BY_MODEL = NameFolding.foldAll("pass1", "pass2", "result", "results",
            "runs", "answers", "responses");
    private static final List<String> REASONING = NameFolding.foldAll("reasoning", "thinking",
            "reasoning_content", "thoughts");
    private static final List<String> METADATA = NameFolding.foldAll("metadata");
    private static final List<String> ENGINE = NameFolding.foldAll("engine");
    /** What is no answer, though its content looks like one. */
    private static final List<String> LABELS = NameFolding.foldAll("labels");
    /** Names of lists that an object holds which is no posting itself. */
    private static final List<String> WRAPPERS = NameFolding.foldAll("jobs", "results", "data", "items",
            "offers", "content", "positions", "postings", "job_postings", "vacancies", "rows", "hits",
            "records",
            "documents", "openings", "entries", "list", "jobs_results", "search_result_items");
    /** Names of elements of a feed that are a posting each. */
    private static final List<String> ELEMENTS = NameFolding.foldAll("item", "job", "position", "entry",
            "offer",
            "vacancy");
    private static final Pattern YAML = Pattern.compile("(?m)^[ \\t]*\\w+:(?:[ \\t]|$)");
    private static final Saying NOT_UNDERSTOOD = Saying.of("unread.not-understood");

    private final FileName name;
    private final Findings findings;
    private final String sha;
    private final InferenceReader inferences;
    private final AnswerWriter answers;
    private final NameReader names;
    private final PostingReader postings;
    private final Account account;
    private final int allFields;
    private final Shapes shapes;
    private final ShapedReader shaped;
    private final LabelledReader labelled;
    /** Which texts hold a record; each is asked more than once. */
    private final Map<String, Boolean> holding = new HashMap<>();
    /** What looking into the texts of postings may cost, apart from what mending answers may. */
    private final RepairBudget looks = new RepairBudget();
    /** What a shape has read of the objects it has looked into. */
    private final IdentityHashMap<Object, Set<String>> taken = new IdentityHashMap<>();

    RecordReader(FileName name, Findings findings, String sha, InferenceReader inferences,
            AnswerWriter answers, int allFields, Shapes shapes) {
        this.shapes = shapes;
        this.shaped = new ShapedReader(this, name, findings);
        this.labelled = new LabelledReader(this, name, findings, inferences::field);
        this.name = name;
        this.findings = findings;
        this.sha = sha;
        this.inferences = inferences;
        this.answers = answers;
        this.allFields = allFields;
        this.names = new NameReader(name, findings);
        this.postings = new PostingReader(names, findings, this::holdsRecord);
        this.account = new Account(findings);
    }

    /** Reads what the object carries. @return whether it carries anything */
    boolean read(Map<?, ?> object, Scope outer) {
        return read(object, outer, false);
    }

    /** Whether the rows of a table with these columns may be of a shape that is known. */
    boolean isKnown(List<String> columns) {
        return shapes.of(row(columns, Map.of(), column -> column)) != null;
    }

    /** Reads a row: which shape it is of is told by its columns, whether or not they have a cell in it. */
    boolean readRow(Map<String, @Nullable Object> row, List<String> columns, Scope outer) {
        Boolean task = labelled.readIf(row, outer);
        if (task != null) {
            return task;
        }
        Shape shape = shapes.of(row(columns, row, column -> ""));
        return shape == null ? readOwn(row, outer) : shaped.read(shape, row, outer);
    }

    private static Map<String, @Nullable Object> row(List<String> columns,
            Map<String, @Nullable Object> cells,
            UnaryOperator<String> empty) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        columns.forEach(column -> {
            Object cell = cells.get(column);
            row.put(column, cell == null ? empty.apply(column) : cell);
        });
        return row;
    }

    /** Reads a record that is in our own shape. */
    boolean readOwn(Map<?, ?> object, Scope outer) {
        return readOwn(object, outer, Kind.ANY, Map.of(), new HashSet<>());
    }

    /** Reads an answer that was put into our own shape; a title alone makes no posting of it. */
    boolean readAnswer(Map<?, ?> object, Scope outer) {
        return readOwn(object, outer, Kind.ANSWER, Map.of(), new HashSet<>());
    }

    /**
     * Reads a record that was put into our own shape.
     *
     * @param read what the shape made of it; answers and facts in members that it has looked into are read
     * @param found gets those of them in which there are some
     */
    boolean readOwn(Map<?, ?> object, Scope outer, Shape.Read read, Set<String> found) {
        Map<String, Object> beside = read.lookedInto();
        beside.values().removeIf(value -> !carries(value));
        if (!beside.isEmpty()) {
            read.taken(taken::put);
        }
        boolean any = readOwn(object, outer, Kind.ANY, beside, found);
        if (!beside.isEmpty()) {
            read.taken((in, names) -> taken.remove(in));
        }
        return any;
    }

    private boolean read(Map<?, ?> object, Scope outer, boolean inPosting) {
        if (inPosting) {
            return readOwn(object, outer, Kind.IN_POSTING, Map.of(), new HashSet<>());
        }
        Boolean task = labelled.readIf(object, outer);
        Shape shape = task == null ? shape(object, outer) : null;
        return task != null
                ? task
                : shape == null ? readOwn(object, outer) : shaped.read(shape, object, outer);
    }

    /** The shape that a record is of; what stands under the name of something else is no posting. */
    private @Nullable Shape shape(Map<?, ?> object, Scope outer) {
        Shape shape = shapes.of(object);
        boolean posting = shape != null && shape.isPosting() && !shape.isAnswer() && !shape.holdsRecords();
        return posting && PostingKeys.isNoPosting(lastKey(outer.path())) ? null : shape;
    }

    /** What a record may be. */
    private enum Kind {
        ANY, ANSWER, IN_POSTING
    }

    private boolean readOwn(Map<?, ?> object, Scope outer, Kind kind, Map<String, Object> beside,
            Set<String> foundBeside) {
        boolean inPosting = kind == Kind.IN_POSTING;
        Members members = new Members(object);
        taken.getOrDefault(object, Set.of()).forEach(members::markRead);
        Members metadata = members.all(METADATA.getFirst()).stream().map(Member::value)
                .filter(Map.class::isInstance).map(map -> new Members((Map<?, ?>) map)).findFirst()
                .orElseGet(() -> new Members(Map.of()));
        boolean posting = !inPosting
                && postings.hasText(members, !outer.path().isEmpty(), lastKey(outer.path()))
                && !isEnvelope(members);
        String model = model(members, metadata);
        Scope scope = outer.about(posting
                ? postings.read(members, metadata, outer)
                : names.spokenOf(members, metadata, outer), model);
        Scope reasoned = reasoned(members, scope);
        int before = findings.answers();
        Findings.Amount amount = findings.amount();
        boolean answered = inferences.recognises(members)
                && answers.write(members, engine(members, scope), reasoned);
        boolean facts = FactsReader.recognises(object) && writeFacts(members, scope);
        boolean told = answered || facts;
        Scope inside = reasoned.inside(object);
        boolean within = readMembers(members, told, inPosting || posting, inside);
        inside.read().forEach(name -> members.markRead(List.of(name)));
        beside.forEach((key, value) -> {
            if (readPart(value, inside.within(key), NameFolding.fold(key), true)) {
                foundBeside.add(key);
            }
        });
        boolean found = posting || told || within;
        if (findings.answers() > before) {
            members.markRead(REASONING);
        }
        if (!found && kind == Kind.ANY && PostingReader.isTitled(members, outer)) {
            postings.read(members, metadata, outer);
            posting = true;
        }
        Findings.Amount added = findings.amount().minus(amount);
        boolean speaks = answered
                || added.fields() + added.facts() > 0 && findings.speaksOf(scope.postingId());
        if (found && !posting && added.postings() == 0 && speaks) {
            spokenOf(members, metadata, scope);
        }
        if (found || posting) {
            members.markRead(METADATA);
            account.close(members, scope, members.texts());
            account.close(metadata, scope.within("metadata"), members.texts());
        }
        return found || posting;
    }

    /** Whether an object only holds postings. */
    boolean isEnvelope(Map<?, ?> object) {
        return isEnvelope(new Members(object));
    }

    /** Whether an object only holds postings, whatever it says of them all; it is none itself. */
    private boolean isEnvelope(Members members) {
        return WRAPPERS.stream().flatMap(name -> members.all(name).stream()).map(Member::value)
                .anyMatch(value -> value instanceof List<?> list && areRecords(list))
                || ELEMENTS.stream().flatMap(name -> members.all(name).stream())
                        .anyMatch(member -> member.value() instanceof List<?> list
                                ? areRecords(list)
                                : isRecord(member.value()) && !members.has(PostingKeys.ID));
    }

    private boolean areRecords(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(this::isRecord);
    }

    private boolean isRecord(@Nullable Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return false;
        }
        Members members = new Members(map);
        return postings.hasText(members, true, "") && members.has(PostingKeys.TITLE)
                || shapes.of(map) != null;
    }

    /** What is said in passing of the posting that facts or answers are about. */
    private void spokenOf(Members members, Members metadata, Scope scope) {
        List<String> parts = new ArrayList<>();
        for (List<String> names : List.of(PostingKeys.TITLE, PostingKeys.COMPANY, PostingKeys.LOCATION)) {
            String own = metadata.text(names);
            String outer = members.text(names);
            parts.add(own.isEmpty() ? outer : own);
        }
        findings.spokenOf(new Posting(scope.postingId(), parts.get(0), parts.get(1), parts.get(2), ""),
                scope.posting().by());
    }

    private String model(Members members, Members metadata) {
        String model = name.model();
        if (model.isEmpty()) {
            model = members.text(MODEL);
        }
        return model.isEmpty() ? metadata.text(MODEL) : model;
    }

    private static Scope reasoned(Members members, Scope scope) {
        return REASONING.stream().flatMap(key -> members.all(key).stream()).map(Member::value)
                .filter(String.class::isInstance).map(String.class::cast).findFirst().map(scope::reasoned)
                .orElse(scope);
    }

    private static EngineId engine(Members members, Scope scope) {
        EngineId named = members.read(ENGINE, member -> {
            if (member.value() instanceof Map<?, ?> engine && engine.get("name") instanceof String maker) {
                return new EngineId(maker, PostingKeys.text(engine.get("version")),
                        PostingKeys.text(engine.get("config")));
            }
            return member.value() instanceof String maker ? new EngineId(maker, "", "") : null;
        });
        return named != null
                ? named
                : new EngineId(scope.model().isEmpty() ? AnswerWriter.UNNAMED : scope.model(), "", "");
    }

    private boolean writeFacts(Members members, Scope scope) {
        Map<String, @Nullable Object> facts = FactsReader.read(members, scope, findings.unread());
        if (facts.isEmpty()) {
            return false;
        }
        for (RepeatedKeys.Repeated twice : FactsReader.repeated(members.object(),
                scope.document().repeated())) {
            if (facts.containsKey(twice.key()) || facts.containsKey("ext_" + twice.key())) {
                findings.problem(Outcome.FLAGGED, scope.at(twice.key()),
                        Saying.of("remark.fact-twice", Excerpt.ending(String.valueOf(twice.former()))),
                        Saying.of("remedy.which-right"));
            }
        }
        findings.pass1(new Pass1(scope.postingId(), scope.model(), facts, sha), scope.place());
        return true;
    }

    /** @param read whether the object itself holds facts or an answer */
    private boolean readMembers(Members members, boolean read, boolean inPosting, Scope scope) {
        boolean found = false;
        boolean several = members.left().stream().filter(this::isNamedAnswer).limit(2).count() == 2;
        for (Member member : members.left()) {
            String folded = NameFolding.fold(member.key());
            if (METADATA.contains(folded) || LABELS.contains(folded)) {
                continue;
            }
            if (read && (RAW.contains(folded) || folded.contains("raw"))
                    && member.value() instanceof String) {
                // the text the answer was read from by whoever wrote the file
                members.markRead(member.key());
                continue;
            }
            Scope inner = several && isNamedAnswer(member)
                    ? scope.within(member.key()).about(scope.posting(), ModelColumn.model(member.key()))
                    : scope.within(member.key());
            if (readPart(member.value(), inner, folded, inPosting)) {
                members.markRead(member.key());
                found = true;
            } else if ((RAW.contains(folded) || BY_MODEL.contains(folded))
                    && Unread.saysSomething(member.value())) {
                members.markRead(member.key());
                findings.unread().addLost(inner.path(), NOT_UNDERSTOOD, member.value(), scope.place());
            }
        }
        return found;
    }

    /** Reads a member: an object, a raw answer as text, several in a list, or one for each model. */
    private boolean readPart(@Nullable Object part, Scope scope, String folded, boolean inPosting) {
        return switch (part) {
            case String raw -> mayHoldRecord(raw) && !scope.isTooDeep() && readRaw(raw, scope);
            case List<?> list -> {
                List<Object> left = new ArrayList<>();
                int number = 0;
                for (Object item : list) {
                    number++;
                    Scope at = list.size() == 1
                            ? scope
                            : scope.item(Saying.of("place.numbered", lastKey(scope.path()), number));
                    if (!readPart(item, at, folded, inPosting) && Unread.saysSomething(item)) {
                        left.add(item);
                    }
                }
                boolean any = left.size() < list.stream().filter(Unread::saysSomething).count();
                if (any && !left.isEmpty()) {
                    findings.unread().add(scope.path(), left, scope.place());
                }
                yield any;
            }
            case Map<?, ?> map -> BY_MODEL.contains(folded) && isByModel(map)
                    ? readByModel(map, scope, inPosting)
                    : read(map, scope, inPosting);
            case null, default -> false;
        };
    }

    /** Whether a member is an answer that is named after its model. */
    private boolean isNamedAnswer(Member member) {
        return !ModelColumn.model(member.key()).isEmpty() && carries(member.value());
    }

    private static String lastKey(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether every member is an answer, or the facts, of the model that it is named after. */
    private boolean isByModel(Map<?, ?> map) {
        return !map.isEmpty() && !inferences.recognises(map) && !FactsReader.recognises(map)
                && map.entrySet().stream().allMatch(entry -> !isStructural((String) entry.getKey())
                        && switch (entry.getValue()) {
                            case Map<?, ?> inner ->
                                inferences.recognises(inner) || FactsReader.recognises(inner);
                            case String raw -> mayHoldRecord(raw);
                            case null, default -> false;
                        });
    }

    private static boolean isStructural(String key) {
        String folded = NameFolding.fold(key);
        return RAW.contains(folded) || PostingKeys.BODY.contains(folded) || folded.equals("message")
                || folded.equals("value") || folded.equals("data") || folded.equals("parsed")
                || folded.startsWith("inference");
    }

    private boolean readByModel(Map<?, ?> map, Scope scope, boolean inPosting) {
        boolean any = false;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String maker = (String) entry.getKey();
            Scope made = scope.within(maker).about(scope.posting(), maker);
            boolean read = readPart(entry.getValue(), made, "", inPosting);
            if (!read && Unread.saysSomething(entry.getValue())) {
                findings.unread().addLost(made.path(), NOT_UNDERSTOOD, entry.getValue(), scope.place());
            }
            any |= read;
        }
        return any;
    }

    /** Whether facts, or fields with more than their values, stand somewhere in a plain shape. */
    private boolean carries(@Nullable Object value) {
        return switch (value) {
            case String text -> mayHoldRecord(text);
            case List<?> items -> items.stream().anyMatch(this::carries);
            case Map<?, ?> map -> inferences.holdsAnswer(map) || FactsReader.recognises(map)
                    || map.values().stream().anyMatch(this::carries);
            case null, default -> false;
        };
    }

    /** Whether a text holds an answer or facts, and does not only speak of what they speak of. */
    boolean holdsRecord(String text) {
        return mayHoldRecord(text) && holding.computeIfAbsent(text,
                asked -> AnswerText.of(asked, looks, this::namesRecord).documents().stream()
                        .anyMatch(document -> holdsRecord(document.root(), document)));
    }

    private boolean holdsRecord(@Nullable Object value, JsonDocument document) {
        return switch (value) {
            case List<?> items -> items.stream().anyMatch(item -> holdsRecord(item, document));
            case Map<?, ?> map -> FactsReader.recognises(map)
                    || !inferences.read(new Members(map), document).fields().isEmpty()
                    || map.values().stream().anyMatch(inner -> holdsRecord(inner, document));
            case null, default -> false;
        };
    }

    /** Whether it is worth looking for an answer or facts in a text. */
    private boolean mayHoldRecord(String text) {
        return (text.indexOf('{') >= 0 || YAML.matcher(text).find()) && namesRecord(text);
    }

    /** Whether a text names what only answers and Pass 1 results hold. */
    boolean namesRecord(String text) {
        return inferences.isNamedIn(text) || FactsReader.isNamedIn(text);
    }

    private boolean readRaw(String raw, Scope scope) {
        int start = JsonRepair.skipSpace(raw, 0);
        if (start < raw.length() && raw.charAt(start) == '"') {
            JsonDocument quoted = LenientJson.strict().read(raw, start);
            if (quoted.isWhole() && quoted.root() instanceof String inner
                    && JsonRepair.skipSpace(raw, quoted.end()) == raw.length()) {
                return !scope.isTooDeep() && readRaw(inner, scope.of(quoted, raw, ""));
            }
        }
        AnswerText answer = AnswerText.of(raw, findings.tries(), this::namesRecord);
        boolean found = false;
        for (JsonDocument document : answer.documents()) {
            if (inferences.asObject(document.root()) instanceof Map<?, ?> map) {
                Scope inner = scope.of(document, raw, answer.reasoning());
                Findings.Amount before = findings.amount();
                boolean read = read(map, inner, true);
                if (read) {
                    new RepairReport(findings, raw.length(), offset -> offset, "place.character", allFields)
                            .list(document, inner.at(lastKey(scope.path())), findings.amount().minus(before));
                }
                found |= read;
            }
        }
        if (found) {
            stray("unread.between-json", answer.between(), scope);
            stray("unread.after-json", answer.after(), scope);
        }
        return found;
    }

    /** What stands before an answer is its reasoning; what stands elsewhere is none of it. */
    private void stray(String what, String text, Scope scope) {
        if (!text.isBlank()) {
            findings.unread().add(Saying.of(what, lastKey(scope.path())), text, scope.place());
        }
    }
}
