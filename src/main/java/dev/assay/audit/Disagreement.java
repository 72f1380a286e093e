package dev.assay.audit;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Where answers differ: among imported ones, and between these and an engine of ours that is sure; one that had no text to look in says nothing. */
final class Disagreement implements Check {

    private static final double BETWEEN_MODELS = 0.8;
    private static final double WITH_ENGINE = 1.0;
    /** An engine less sure than this is no reason to doubt an answer. */
    private static final double SURE = 0.6;
    private static final double UNSURE_ENGINE = 0.4;

    private final Schema schema;

    Disagreement(Schema schema) {
        this.schema = schema;
    }

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        List<Answer> imported = subject.imported();
        for (FieldSpec spec : schema.fields()) {
            List<InferredField> answers = answers(imported, spec);
            List<InferredField> local = answers(subject.answers().stream().filter(Answer::local).toList(),
                    spec);
            between(spec, answers, doubts);
            for (InferredField engine : local) {
                if (engine.grounding() != null && engine.grounding().status() == EvidenceStatus.NO_TEXT) {
                    continue;
                }
                double sure = engine.confidence() == null ? 0 : engine.confidence();
                if (answers.isEmpty()) {
                    if (1 - sure > 0.15) {
                        doubts.add(new Risk.Reason(spec.key(), "unsure",
                                Saying.of("finding.unsure", Math.round(sure * 100)),
                                (1 - sure) * UNSURE_ENGINE));
                    }
                } else if (sure >= SURE) {
                    long against = answers.stream().filter(a -> !a.value().agreesWith(engine.value()))
                            .count();
                    if (against > 0) {
                        doubts.add(new Risk.Reason(spec.key(), "engine",
                                Saying.of("finding.engine", ValueWords.of(spec, engine.value()),
                                        Math.round(sure * 100), against, answers.size()),
                                WITH_ENGINE * sure * against / answers.size()));
                    }
                }
            }
        }
        return doubts;
    }

    private static void between(FieldSpec spec, List<InferredField> answers, List<Risk.Reason> doubts) {
        if (answers.size() < 2) {
            return;
        }
        List<FieldValue> kinds = new ArrayList<>();
        int[] counts = new int[answers.size()];
        for (InferredField answer : answers) {
            int kind = 0;
            while (kind < kinds.size() && !kinds.get(kind).agreesWith(answer.value())) {
                kind++;
            }
            if (kind == kinds.size()) {
                kinds.add(answer.value());
            }
            counts[kind]++;
        }
        if (kinds.size() > 1) {
            int most = 0;
            for (int count : counts) {
                most = Math.max(most, count);
            }
            doubts.add(
                    new Risk.Reason(spec.key(), "disagreement",
                            Saying.of("finding.disagreement", answers.size(), kinds.size()),
                            BETWEEN_MODELS * (answers.size() - most) * 2 / answers.size()));
        }
    }

    private static List<InferredField> answers(List<Answer> answers, FieldSpec spec) {
        return answers.stream().flatMap(answer -> answer.field(spec.key()).stream()).toList();
    }
}
