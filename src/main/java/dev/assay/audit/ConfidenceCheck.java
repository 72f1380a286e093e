package dev.assay.audit;

import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether each cell says how sure it is, from 0 to 1, and asserts nothing below a half. */
final class ConfidenceCheck implements Check {

    private static final double ASSERTED = 0.5;

    private final Schema schema;

    ConfidenceCheck(Schema schema) {
        this.schema = schema;
    }

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        for (Answer answer : subject.answers()) {
            for (FieldSpec spec : schema.fields()) {
                answer.field(spec.key()).map(field -> doubt(answer, spec, field)).ifPresent(doubts::add);
            }
        }
        return doubts;
    }

    private static Risk.@Nullable Reason doubt(Answer answer, FieldSpec spec, InferredField field) {
        String who = answer.engine().name();
        Double confidence = field.confidence();
        if (confidence == null) {
            return Risk.Reason.of(answer, spec.key(), "no_confidence",
                    Saying.of("finding.no-confidence", who), 0.2);
        }
        if (confidence < 0 || confidence > 1) {
            return Risk.Reason.of(answer, spec.key(), "confidence_range",
                    Saying.of("finding.confidence-range", who, confidence), 0.5);
        }
        if (confidence < ASSERTED && SignalReader.asserts(SignalReader.key(field.value()))) {
            return Risk.Reason.of(answer, spec.key(), "low_confidence",
                    Saying.of("finding.low-confidence", who, confidence), 0.6)
                    .offering(ValueCheck.silent(spec));
        }
        return null;
    }
}
