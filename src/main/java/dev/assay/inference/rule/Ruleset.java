package dev.assay.inference.rule;

import dev.assay.inference.pack.FieldRules;
import dev.assay.inference.pack.RulePack;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
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
                            "there is no field \"" + rules.field() + "\""));
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

    /** Decides every field that has rules, in schema order; where the posting is silent, by what Pass 1 says. */
    public Map<String, InferredField> decide(Posting posting, @Nullable Pass1 pass1) {
        Reading reading = new Reading(vocabulary, posting, pass1);
        Map<String, FieldValue> values = new HashMap<>();
        Evaluator evaluator = new Evaluator(reading, values);
        EvidenceWriter writer = new EvidenceWriter(reading, sureness);
        Witness witness = pass1 == null ? null : new Witness(vocabulary, posting, pass1, values);
        Map<String, InferredField> found = new HashMap<>();
        for (DecisionList list : lists) {
            RuleDecision decision = list.decide(evaluator);
            if (witness != null) {
                decision = witness.where(list, decision);
            }
            values.put(list.field().key(), decision.value());
            found.put(list.field().key(), writer.write(list, decision));
        }
        Map<String, InferredField> inOrder = new LinkedHashMap<>();
        for (FieldSpec field : schema.fields()) {
            InferredField decided = found.get(field.key());
            if (decided != null) {
                inOrder.put(field.key(), decided);
            }
        }
        return inOrder;
    }
}
