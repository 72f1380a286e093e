package dev.assay.inference;

import dev.assay.inference.pack.PackChanges;
import dev.assay.inference.pack.PackReader;
import dev.assay.inference.pack.RulePack;
import dev.assay.inference.rule.Ruleset;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.model.Source;
import dev.assay.schema.DataFileException;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.vocabulary.FieldTerms;
import dev.assay.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Infers by the rules of a rule pack: concepts found in the text, and per field the first rule that applies. */
public final class RulesEngine implements Engine {

    private final Schema schema;
    private final Ruleset rules;
    private final EngineId id;

    private RulesEngine(Schema schema, RulePack pack, String config) {
        this.schema = schema;
        this.rules = new Ruleset(schema, pack);
        this.id = id(pack.version(), config);
    }

    private static EngineId id(String version, String config) {
        return new EngineId("rules", version, config);
    }

    /** The id of {@link #shipped}, without reading the rules. */
    static EngineId shippedId(Schema schema) {
        return id(RuleFiles.VERSION, RuleFiles.config(schema, ""));
    }

    /** The engine with the rules that ship with the program. */
    public static RulesEngine shipped(Schema schema) {
        return new RulesEngine(schema, RuleFiles.shipped(schema), RuleFiles.config(schema, ""));
    }

    /**
     * The engine with an analyst's rules in place of the shipped ones of the same name.
     *
     * @param file the file's name, for messages
     * @param text its content
     * @throws DataFileException if it cannot be used; the message names file, line and reason
     */
    public static RulesEngine with(Schema schema, String file, String text) {
        return new RulesEngine(schema, onTop(RuleFiles.shipped(schema), file, text),
                RuleFiles.config(schema, text));
    }

    static RulePack pack(Schema schema, String file, String text) {
        RulePack shipped = RuleFiles.shipped(schema);
        return text.isBlank() ? shipped : onTop(shipped, file, text);
    }

    private static RulePack onTop(RulePack shipped, String file, String text) {
        RulePack all = shipped;
        for (RulePack part : PackReader.parts(file, text)) {
            all = all.with(part);
        }
        return all;
    }

    /** As {@link #with}, and what the rules change. */
    static OwnRules own(Schema schema, String file, String text) {
        RulePack shipped = RuleFiles.shipped(schema);
        RulePack own = onTop(shipped, file, text);
        return new OwnRules(new RulesEngine(schema, own, RuleFiles.config(schema, text)),
                PackChanges.between(shipped, own));
    }

    @Override
    public EngineId id() {
        return id;
    }

    /** The concepts and their matcher. */
    public Vocabulary vocabulary() {
        return rules.vocabulary();
    }

    /** The words that speak of each field. */
    public FieldTerms terms() {
        return rules::terms;
    }

    @Override
    public Answer infer(Posting posting, @Nullable Pass1 pass1) {
        Map<String, InferredField> decided = rules.decide(posting, pass1);
        Map<String, InferredField> fields = new LinkedHashMap<>();
        for (FieldSpec field : schema.fields()) {
            InferredField one = decided.get(field.key());
            fields.put(field.key(), one == null ? silent(field, posting) : one);
        }
        String answerId = "local-" + id.name() + "-" + id.version() + "-" + id.config() + "-" + posting.id();
        return new Answer(answerId, posting.id(), id, true, "", fields, "", Outcome.ACCEPTED);
    }

    @Override
    public String reasoning(Posting posting, @Nullable Pass1 pass1) {
        return rules.reasoning(posting, pass1);
    }

    private static InferredField silent(FieldSpec field, Posting posting) {
        FieldValue value = switch (field.kind()) {
            case CHOICE -> field.allows(FieldSpec.NOT_MENTIONED)
                    ? new FieldValue.Choice(FieldSpec.NOT_MENTIONED)
                    : new FieldValue.NotStated(null);
            case FLAG -> new FieldValue.Flag(false);
            case SET -> new FieldValue.Choices(List.of());
        };
        String why = Saying.of("grounding.no-rules").english();
        Grounding grounding = posting.hasText()
                ? new Grounding(EvidenceStatus.ABSENT, List.of(), List.of(), List.of(), why)
                : Grounding.noText(why);
        return new InferredField(field.key(), value, posting.hasText() ? 0.5 : 0.3, why, Source.INFERRED,
                grounding, "", List.of());
    }
}
