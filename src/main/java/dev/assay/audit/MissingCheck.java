package dev.assay.audit;

import dev.assay.model.Answer;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Whether an answer speaks of every field. */
final class MissingCheck implements Check {

    private final Schema schema;

    MissingCheck(Schema schema) {
        this.schema = schema;
    }

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        for (Answer answer : subject.imported()) {
            for (FieldSpec spec : schema.fields()) {
                if (!answer.fields().containsKey(spec.key())) {
                    doubts.add(Risk.Reason.of(answer, spec.key(), "missing",
                            Saying.of("finding.missing", answer.engine().name()), 0.5));
                }
            }
        }
        return doubts;
    }
}
