package dev.assay.ingest;

import dev.assay.model.CellNote;
import dev.assay.model.EngineId;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Answer;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the inferred fields of an answer into a run, and lists what is out of line with it. */
final class AnswerWriter {

    /** The name of a model that no file names. */
    static final String UNNAMED = "unnamed model";

    private final Schema schema;
    private final InferenceReader inferences;
    private final Findings findings;
    private final String sha;

    AnswerWriter(Schema schema, InferenceReader inferences, Findings findings, String sha) {
        this.schema = schema;
        this.inferences = inferences;
        this.findings = findings;
        this.sha = sha;
    }

    /** Writes the run of an object that carries an answer. @return whether it holds a whole field */
    boolean write(Members object, EngineId engine, Scope scope) {
        ReviewedAnswer reviewed = ReviewedAnswer.of(schema, object.object(), scope.document(),
                scope.postingId());
        listDecisions(reviewed, scope);
        Map<?, ?> answer = reviewed.answer();
        InferenceReader.Inference inference = inferences
                .read(answer == object.object() ? object : new Members(answer), scope.document());
        JsonDocument document = scope.document();
        boolean damaged = !document.isWhole(object.object());
        if (damaged) {
            inference = inferences.withSalvage(inference, scope.text(), document);
        }
        Map<String, InferredField> fields = inference.fields();
        if (fields.isEmpty() && reviewed.decisions().isEmpty()) {
            return false;
        }
        inference.read().forEach(object::markRead);
        if (fields.isEmpty()) {
            if (scope.postingId().isEmpty()) {
                findings.unnamed(scope.place());
            }
            return true;
        }
        Outcome outcome = Outcome.ACCEPTED;
        for (Saying repair : inference.repairs()) {
            outcome = list(Outcome.REPAIRED, scope, "", Saying.sentence(repair), Saying.NOTHING, outcome);
        }
        for (Map.Entry<String, @Nullable Object> unknown : inference.unknown().entrySet()) {
            if (!Unread.saysSomething(unknown.getValue())) {
                continue;
            }
            String key = scope.within(unknown.getKey()).path();
            boolean lost = CellReader.isCell(unknown.getValue()) || Unread.holdsText(unknown.getValue());
            if (lost) {
                findings.unread().addLost(key, Saying.of("unread.no-field"), unknown.getValue(),
                        scope.place());
            } else {
                findings.unread().add(key, unknown.getValue(), scope.place());
            }
            outcome = Findings.graver(outcome, lost ? Outcome.PARTIAL : Outcome.FLAGGED);
        }
        for (InferredField field : fields.values()) {
            for (CellNote note : field.notes()) {
                boolean repaired = note.kind() == CellNote.Kind.REPAIRED;
                outcome = list(repaired ? Outcome.REPAIRED : Outcome.FLAGGED, scope, field.field(),
                        Saying.sentence(note.said()),
                        repaired ? Saying.NOTHING : Saying.of("remedy.decide"), outcome);
            }
        }
        List<String> missing = schema.fields().stream().map(FieldSpec::key)
                .filter(key -> !fields.containsKey(key)).toList();
        if (damaged) {
            outcome = Findings.graver(outcome, missing.isEmpty() ? Outcome.REPAIRED : Outcome.PARTIAL);
        } else if (!missing.isEmpty()) {
            outcome = list(Outcome.FLAGGED, scope, "", Saying.of("remark.lacks", missing.size(),
                    schema.fields().size(), String.join(", ", missing)),
                    Saying.of("remedy.ask-or-decide"), outcome);
        }
        if (!document.repairs().isEmpty()) {
            outcome = Findings.graver(outcome, Outcome.REPAIRED);
        }
        String id = AnswerIds.of(sha, findings.answers(), scope.posting().former(), engine.name());
        if (!reviewed.run().isEmpty()) {
            id = reviewed.run();
            findings.copy(id);
        }
        findings.run(
                new Answer(id, scope.postingId(), engine, false, scope.reasoning(), fields, sha, outcome),
                scope.place());
        return true;
    }

    private void listDecisions(ReviewedAnswer reviewed, Scope scope) {
        if (!scope.postingId().isEmpty()) {
            reviewed.decisions().forEach(findings::decision);
        }
        if (!reviewed.elsewhere().isEmpty() && !scope.postingId().isEmpty()) {
            findings.problem(Outcome.FLAGGED, scope.place(),
                    Saying.of("remark.judged-elsewhere", String.join(", ", reviewed.elsewhere())),
                    Saying.of("remedy.that-answer"));
        }
        if (!reviewed.unreadable().isEmpty()) {
            findings.problem(Outcome.PARTIAL, scope.place(),
                    Saying.of("remark.unreadable-decisions", String.join(", ", reviewed.unreadable())),
                    Saying.of("remedy.decision-with-value"));
        }
    }

    private Outcome list(Outcome outcome, Scope scope, String place, Saying message, Saying remedy,
            Outcome before) {
        findings.problem(outcome, scope.at(place), message, remedy);
        return Findings.graver(before, outcome);
    }
}
