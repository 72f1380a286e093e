package dev.assay.ingest;

import dev.assay.model.EngineId;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import dev.assay.model.PostingId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an object that may carry a posting, Pass 1 results and answers, each on its own or together. */
final class RecordReader {

    private static final List<String> MODEL = List.of("model", "model_id", "model_name");
    private static final List<String> RAW = List.of("response", "raw_response", "answer", "completion",
            "output", "raw");
    private static final List<String> ENVELOPES = List.of("result", "results", "runs", "answers",
            "responses");
    private static final Set<String> OURS = Set.of("metadata", "inference", "extraction");

    private final FileName name;
    private final Findings findings;
    private final String sha;
    private final InferenceReader inferences;
    private final RunWriter runs;
    private final int allFields;

    RecordReader(FileName name, Findings findings, String sha, InferenceReader inferences, RunWriter runs,
            int allFields) {
        this.name = name;
        this.findings = findings;
        this.sha = sha;
        this.inferences = inferences;
        this.runs = runs;
        this.allFields = allFields;
    }

    /** Reads what the object carries. @return whether it carries anything */
    boolean read(Map<?, ?> object, Scope outer) {
        Map<?, ?> metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        boolean posting = isPosting(object, outer);
        PostingName name = posting ? postingName(object, metadata, outer) : spokenOf(object, metadata, outer);
        Scope scope = outer.about(name, model(object, metadata));
        if (posting) {
            readPosting(object, scope);
        }
        boolean found = posting;
        boolean answered = inferences.recognises(object);
        if (answered) {
            Scope reasoned = object.get("reasoning") instanceof String own
                    ? scope.of(scope.document(), scope.text(), own)
                    : scope;
            found |= runs.write(object, engine(object, scope), reasoned);
        }
        if (FactsReader.recognises(object)) {
            found |= writeFacts(object, scope);
        }
        found |= readMembers(object, answered, scope);
        if (found && !posting) {
            Map<String, @Nullable Object> known = new LinkedHashMap<>();
            object.forEach((key, value) -> known.put((String) key, value));
            metadata.forEach((key, value) -> known.put((String) key, value));
            findings.spokenOf(PostingKeys.stub(scope.postingId(), known::get), scope.posting().by());
        }
        return found;
    }

    private String model(Map<?, ?> object, Map<?, ?> metadata) {
        String model = name.model();
        if (model.isEmpty()) {
            model = PostingKeys.text(MODEL, object::get);
        }
        return model.isEmpty() ? PostingKeys.text(MODEL, metadata::get) : model;
    }

    private PostingName postingName(Map<?, ?> object, Map<?, ?> metadata, Scope outer) {
        String given = PostingKeys.text(PostingKeys.ID, object::get);
        String id = given.isEmpty() ? PostingKeys.text(PostingKeys.ID, metadata::get) : given;
        if (name.namesPosting()) {
            return believeFolder(id, outer);
        }
        if (!id.isBlank()) {
            return tidied(PostingName.By.ID, id, outer);
        }
        Posting read = PostingKeys.posting("", object::get);
        findings.withoutId(outer.at("id"));
        return outer.posting().content(PostingContent.id(read));
    }

    /** A record that is no posting speaks of one by an id that is not its own. */
    private PostingName spokenOf(Map<?, ?> object, Map<?, ?> metadata, Scope outer) {
        String id = PostingKeys.text(PostingKeys.SPOKEN_OF, object::get);
        if (id.isBlank()) {
            id = PostingKeys.text(PostingKeys.SPOKEN_OF, metadata::get);
        }
        if (id.isBlank() && FactsReader.isFlat(object)) {
            id = PostingKeys.text(PostingKeys.ID, object::get);
        }
        if (name.namesPosting()) {
            return believeFolder(id, outer);
        }
        return id.isBlank() ? outer.posting() : tidied(PostingName.By.SPOKEN_OF, id, outer);
    }

    private PostingName believeFolder(String id, Scope outer) {
        String folder = PostingId.tidy(name.postingId());
        if (!id.isBlank() && !PostingId.key(id).equals(PostingId.key(folder))) {
            findings.problem(Outcome.FLAGGED, outer.at("id"), "The file speaks of the posting " + id
                    + " but lies in the folder of " + folder + "; the folder was believed.",
                    "Move the file, or correct the id in it.");
        }
        findings.spelling(folder, name.postingId());
        return PostingName.named(PostingName.By.FOLDER, folder);
    }

    private PostingName tidied(PostingName.By by, String id, Scope outer) {
        String tidy = PostingId.tidy(id);
        if (!tidy.equals(id)) {
            findings.spelling(tidy, id);
            findings.problem(Outcome.REPAIRED, outer.at("id"),
                    "The id is written \"" + id + "\" and was read as \"" + tidy + "\".", "");
        }
        return PostingName.named(by, tidy);
    }

    private boolean isPosting(Map<?, ?> object, Scope scope) {
        return PostingKeys.has(PostingKeys.DESCRIPTION, object)
                || PostingKeys.has(PostingKeys.TITLE, object) && scope.document().isWhole(object)
                        && OURS.stream().noneMatch(object::containsKey) && !FactsReader.recognises(object)
                        && !inferences.recognises(object) && RAW.stream().noneMatch(object::containsKey);
    }

    private void readPosting(Map<?, ?> object, Scope scope) {
        for (List<String> names : List.of(PostingKeys.TITLE, PostingKeys.COMPANY, PostingKeys.LOCATION,
                PostingKeys.DESCRIPTION)) {
            if (PostingKeys.has(names, object) && PostingKeys.text(names, object::get).isEmpty()
                    && names.stream().noneMatch(key -> "".equals(object.get(key)))) {
                findings.problem(Outcome.FLAGGED, scope.at(names.getFirst()),
                        "The " + names.getFirst() + " is not text and was left empty.", "Give it as text.");
            }
        }
        if (PostingKeys.text(PostingKeys.DESCRIPTION, object::get).isBlank()) {
            findings.problem(Outcome.FLAGGED, scope.at("description"), "The posting has no text.",
                    "Give the posting's text as its description.");
        }
        findings.posting(PostingKeys.posting(scope.postingId(), object::get), scope.posting(), scope.place());
    }

    private EngineId engine(Map<?, ?> object, Scope scope) {
        if (object.get("engine") instanceof Map<?, ?> engine && engine.get("name") instanceof String maker) {
            return new EngineId(maker, PostingKeys.text(List.of("version"), engine::get),
                    PostingKeys.text(List.of("config"), engine::get));
        }
        String maker = object.get("engine") instanceof String text ? text : scope.model();
        return new EngineId(maker.isEmpty() ? RunWriter.UNNAMED : maker, "", "");
    }

    private boolean writeFacts(Map<?, ?> object, Scope scope) {
        Map<String, @Nullable Object> facts = FactsReader.read(object, scope.document());
        if (facts.isEmpty()) {
            return false;
        }
        for (JsonDocument.Repeated twice : scope.document().repeated()) {
            if (facts.containsKey(twice.key()) || facts.containsKey("ext_" + twice.key())) {
                findings.problem(Outcome.FLAGGED, scope.at(twice.key()),
                        "The fact stands twice; the last was taken, the first was "
                                + InferenceReader.excerpt(String.valueOf(twice.former())) + ".",
                        "Look at the file to see which is right.");
            }
        }
        findings.pass1(new Pass1(scope.postingId(), scope.model(), facts, sha), scope.place());
        return true;
    }

    private boolean readMembers(Map<?, ?> object, boolean answered, Scope scope) {
        boolean found = readPart(object.get("pass1"), scope, "pass1");
        found |= readPart(object.get("pass2"), scope, "pass2");
        for (String key : ENVELOPES) {
            if (!(object.get(key) instanceof String)) {
                found |= readPart(object.get(key), scope, key);
            }
        }
        if (!answered) {
            for (String key : RAW) {
                found |= object.get(key) instanceof String && readPart(object.get(key), scope, key);
            }
        }
        return found;
    }

    /** Reads a member: an object, a raw answer as text, several in a list, or one for each model. */
    private boolean readPart(@Nullable Object part, Scope scope, String key) {
        if (part == null || part.equals(List.of()) || part.equals(Map.of())) {
            return false;
        }
        boolean found = switch (part) {
            case String raw -> readRaw(raw, scope, key);
            case List<?> list -> {
                boolean any = false;
                for (Object item : list) {
                    any |= readPart(item, scope, key);
                }
                yield any;
            }
            case Map<?, ?> map -> read(map, scope) || readByModel(map, scope);
            default -> false;
        };
        if (!found) {
            findings.problem(Outcome.FLAGGED, scope.at(key),
                    "\"" + key + "\" holds nothing that was understood: "
                            + InferenceReader.excerpt(String.valueOf(part)),
                    "The README lists under Files in what can be read.");
        }
        return found;
    }

    private boolean readByModel(Map<?, ?> map, Scope scope) {
        boolean all = map.values().stream()
                .allMatch(value -> value instanceof Map || value instanceof String);
        boolean any = false;
        if (all) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Scope made = scope.about(scope.posting(), (String) entry.getKey());
                if (entry.getValue() instanceof Map<?, ?> inner) {
                    any |= read(inner, made);
                } else if (entry.getValue() instanceof String raw) {
                    any |= readRaw(raw, made, (String) entry.getKey());
                }
            }
        }
        return any;
    }

    private boolean readRaw(String raw, Scope scope, String key) {
        AnswerText answer = AnswerText.of(raw);
        boolean found = false;
        for (JsonDocument document : answer.documents()) {
            if (document.root() instanceof Map<?, ?> map) {
                Scope inner = scope.of(document, raw, answer.reasoning());
                Findings.Amount before = findings.amount();
                found |= read(map, inner);
                new Damage(findings, raw.length(), offset -> offset, "character", allFields)
                        .list(document, inner.at(key), findings.amount().minus(before));
            }
        }
        return found;
    }
}
