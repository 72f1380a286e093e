package dev.assay.audit;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Whether an answer keeps to the contract: every field there, with a value, confidence and source that may be. */
final class Contract implements Check {

    private static final double ASSERTED = 0.5;

    private final Schema schema;

    Contract(Schema schema) {
        this.schema = schema;
    }

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        for (Answer answer : subject.imported()) {
            for (FieldSpec spec : schema.fields()) {
                answer.field(spec.key()).ifPresentOrElse(field -> check(answer, field, doubts),
                        () -> doubts.add(new Risk.Reason(spec.key(), "missing",
                                answer.engine().name() + " gives no answer", 0.5)));
            }
        }
        return doubts;
    }

    private static void check(Answer answer, InferredField field, List<Risk.Reason> doubts) {
        String who = answer.engine().name();
        if (field.value() instanceof FieldValue.Malformed(Object raw, String reason)) {
            doubts.add(new Risk.Reason(field.field(), "malformed", who + ": " + reason, 1.2));
        }
        if (!field.source().isKnown()) {
            doubts.add(new Risk.Reason(field.field(), "source",
                    who + " names the source \"" + field.source().key() + "\", which is none", 0.2));
        }
        Double confidence = field.confidence();
        if (confidence == null) {
            doubts.add(new Risk.Reason(field.field(), "no_confidence", who + " gives no confidence", 0.2));
        } else if (confidence < 0 || confidence > 1) {
            doubts.add(new Risk.Reason(field.field(), "confidence_range",
                    who + " gives a confidence of " + confidence + ", not from 0 to 1", 0.5));
        } else if (confidence < ASSERTED && isAsserted(field.value())) {
            doubts.add(new Risk.Reason(field.field(), "low_confidence",
                    who + " asserts a value with a confidence of " + confidence, 0.6));
        }
    }

    private static boolean isAsserted(FieldValue value) {
        return switch (value) {
            case FieldValue.Choice choice -> !choice.isSilent();
            case FieldValue.Flag(boolean yes) -> yes;
            case FieldValue.Choices(List<String> keys) -> !keys.isEmpty();
            case FieldValue.NotStated nothing -> false;
            case FieldValue.Malformed malformed -> false;
        };
    }
}
