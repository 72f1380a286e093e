package dev.assay.inference.rule;

import dev.assay.inference.pack.FieldRules;
import dev.assay.inference.pack.RulePack;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.vocabulary.CatalogueTerms;
import dev.assay.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule pack put together for a schema, ready to decide; safe to share between threads. */
public final class Ruleset {

    private final Schema schema;
    private final Vocabulary vocabulary;
    private final List<DecisionList> lists = new ArrayList<>();
    private final Sureness sureness;

    /** @throws DataFileException if the pack cannot be used; the message names file, line and reason */
    public Ruleset(Schema schema, RulePack pack) {
        this.schema = schema;
        this.vocabulary = new Vocabulary(pack.words(), new CatalogueTerms(schema));
        RuleCompiler compiler = new RuleCompiler(vocabulary);
        for (FieldRules rules : DecidingOrder.of(pack.fields())) {
            FieldSpec field = schema.field(rules.field())
                    .orElseThrow(() -> new DataFileException(rules.place(),
                            Flaw.NO_FIELD, rules.field()));
            lists.add(compiler.compile(field, rules));
        }
        this.sureness = new Sureness(pack);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words that speak of a field, most telling first; empty where its rules name none. */
    public List<String> terms(String field) {
        return lists.stream().filter(list -> list.field().key().equals(field)).findFirst()
                .map(list -> Terms.of(list, vocabulary)).orElse(List.of());
    }

    /** Whether an evidence begins as one of those that speak of no rule. */
    public static boolean isOpening(String evidence) {
        return EvidenceWriter.isOpening(evidence);
    }

    /** Decides every field that has rules, in schema order; where the posting is silent, by what Pass 1 says. */
    public Map<String, InferredField> decide(Posting posting, @Nullable Pass1 pass1) {
        Reading reading = new Reading(vocabulary, posting, pass1);
        Map<String, InferredField> found = new HashMap<>();
        decide(reading, (list, byText, decision, field, evaluator, heard) -> found.put(field.field(), field));
        Map<String, InferredField> inOrder = new LinkedHashMap<>();
        for (FieldSpec field : schema.fields()) {
            InferredField decided = found.get(field.key());
            if (decided != null) {
                inOrder.put(field.key(), decided);
            }
        }
        return inOrder;
    }

    /** Why every field is decided as {@link #decide} does, group by group, as Markdown. */
    public String reasoning(Posting posting, @Nullable Pass1 pass1) {
        Reading reading = new Reading(vocabulary, posting, pass1);
        ReasoningWriter writer = new ReasoningWriter(schema, reading, sureness);
        decide(reading, writer);
        return writer.text();
    }

    /** Told of each field as it is decided, when what its rules asked for is still as they met it. */
    interface Listener {

        /**
         * @param byText what the posting's text decides
         * @param decision what counts; the same, unless Pass 1 was heard
         * @param heard whose facts decided; null where the text did
         */
        void decided(DecisionList list, RuleDecision byText, RuleDecision decision, InferredField field,
                Evaluator evaluator, @Nullable Witness heard);
    }

    private void decide(Reading reading, Listener listener) {
        Map<String, FieldValue> values = new HashMap<>();
        Evaluator evaluator = new Evaluator(reading, values);
        EvidenceWriter writer = new EvidenceWriter(reading, sureness);
        Witness witness = reading.pass1 == null
                ? null
                : new Witness(vocabulary, reading.posting, reading.pass1, values);
        for (DecisionList list : lists) {
            RuleDecision byText = list.decide(evaluator);
            RuleDecision decision = witness == null ? byText : witness.where(list, byText);
            values.put(list.field().key(), decision.value());
            listener.decided(list, byText, decision, writer.write(list, decision), evaluator,
                    decision.equals(byText) ? null : witness);
        }
    }
}
