package dev.assay.audit;

import dev.assay.model.Answer;
import dev.assay.model.Excerpt;
import dev.assay.model.InferredField;
import java.util.ArrayList;
import java.util.List;

/** Whether each cell says what its value was taken from, in one of the words there are for it. */
final class SourceCheck implements Check {

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        for (Answer answer : subject.answers()) {
            for (InferredField field : answer.fields().values()) {
                if (!field.source().isKnown()) {
                    String said = field.source().key();
                    doubts.add(Risk.Reason.of(answer, field.field(), "source",
                            answer.engine().name() + ": " + (said.isEmpty()
                                    ? "the source is missing"
                                    : "the source \"" + Excerpt.of(said)
                                            + "\" is not one of pass1_derived, inferred and combined"),
                            0.2));
                }
            }
        }
        return doubts;
    }
}
