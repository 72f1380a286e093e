package dev.assay.review;

import dev.assay.model.CellNote;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Answer;
import dev.assay.model.Problems;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up things to review: a small schema, postings and answers. */
public final class Examples {

    public static final EngineId MODEL = new EngineId("some-model", "", "");
    public static final EngineId RULES = new EngineId("rules", "1", "abc");

    /** A choice, a flag and a set, in two groups. */
    public static final Schema SCHEMA = new Schema(List.of(
            new FieldGroup("stack", "Stack", Hue.GREY,
                    List.of(spec("cloud", ValueKind.CHOICE, "aws", "azure", "not_mentioned"),
                            spec("others", ValueKind.SET, "aws", "azure", "gcp"))),
            new FieldGroup("visa", "Visa", Hue.GREY, List.of(spec("sponsored", ValueKind.FLAG)))));

    private Examples() {}

    private static FieldSpec spec(String key, ValueKind kind, String... values) {
        return new FieldSpec(key, key.equals("sponsored") ? "visa" : "stack", key, "", List.of(), kind,
                Arrays.stream(values).map(v -> new AllowedValue(v, v, "", false)).toList(), List.of());
    }

    public static Posting posting(String id) {
        return new Posting(id, "Data Engineer " + id, "Kestrel & Söhne", "Lübeck",
                "🛠 We run on AWS.\r\nNo sponsorship \u201ctoday\u201d. " + id);
    }

    public static InferredField field(String key, FieldValue value) {
        return new InferredField(key, value, 0.8, "The posting says \"AWS\"", Source.INFERRED, null, "",
                List.of(new CellNote(CellNote.Kind.REPAIRED, Saying.plain("confidence was text"))));
    }

    /** A grounding that holds in any {@link #posting}. */
    public static Grounding grounding() {
        return new Grounding(EvidenceStatus.EXACT,
                List.of(new GroundedSpan(new Span(Section.DESCRIPTION, 12, 15, "AWS"), 0.75)), List.of("aws"),
                List.of("ext_cloud"), "found");
    }

    /** An answer to all three fields, not grounded. */
    public static Answer answer(String id, String postingId, FieldValue cloud) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        for (InferredField field : List.of(field("cloud", cloud),
                field("others", new FieldValue.Choices(List.of("gcp", "azure"))),
                field("sponsored", new FieldValue.NotStated("not_mentioned")))) {
            fields.put(field.field(), field);
        }
        return new Answer(id, postingId, MODEL, false, "Because …", fields, "", Outcome.ACCEPTED);
    }

    public static Answer answer(String id, String postingId) {
        return answer(id, postingId, new FieldValue.Choice("aws"));
    }

    public static Answer grounded(Answer answer) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        answer.fields().forEach((key, field) -> fields.put(key, field.withGrounding(grounding())));
        return answer.withFields(fields);
    }

    public static Answer local(String id, String postingId, EngineId engine) {
        Answer answer = grounded(answer(id, postingId));
        return new Answer(id, postingId, engine, true, "", answer.fields(), "", Outcome.ACCEPTED);
    }

    public static Pass1 pass1(String postingId) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("ext_years", 3);
        facts.put("ext_pay", 120000.5);
        facts.put("ext_skills", List.of("SQL", "Ünïcode"));
        facts.put("ext_none", null);
        facts.put("ext_remote", true);
        return new Pass1(postingId, "m1", facts, "");
    }

    public static Original original(String path, String text) {
        return new Original(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the text of an example file says: each line {@code posting ID}, {@code stub ID}, {@code pass1 ID} or {@code run RUN ID}. */
    public static Imported read(Original original) {
        List<Posting> postings = new java.util.ArrayList<>();
        List<Pass1> pass1 = new java.util.ArrayList<>();
        List<Answer> answers = new java.util.ArrayList<>();
        List<Problem> problems = new java.util.ArrayList<>();
        for (String line : new String(original.bytes(), StandardCharsets.UTF_8).split("\n")) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "posting" -> postings.add(posting(words[1]));
                case "stub" -> postings.add(new Posting(words[1], "From Pass 1", "", "", ""));
                case "pass1" -> pass1.add(pass1(words[1]));
                case "run" -> answers.add(answer(words[1], words[2]));
                case "crash" -> throw new IllegalStateException("the reader met something unforeseen");
                default -> problems.add(Problems.of(original.path(), line, "makes no sense", "mend it"));
            }
        }
        return new Imported(postings, pass1, answers, problems,
                problems.isEmpty() ? Outcome.ACCEPTED : Outcome.PARTIAL);
    }

    public static NewDecision accept(String postingId, String field, FieldValue value) {
        return new NewDecision(postingId, field, "Ada", DecisionKind.ACCEPT, value, "", "", "r1", 0);
    }

    public static NewDecision override(String reviewer, String postingId, String cloud) {
        return new NewDecision(postingId, "cloud", reviewer, DecisionKind.OVERRIDE,
                new FieldValue.Choice(cloud),
                "wrong", "a note\nwith 🛠 and \"quotes\" \ud800", "r1", 0);
    }
}
