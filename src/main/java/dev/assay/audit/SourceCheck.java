package dev.assay.audit;

import dev.assay.model.Answer;
import dev.assay.model.Excerpt;
import dev.assay.model.InferredField;
import dev.assay.saying.Saying;
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
                            said.isEmpty()
                                    ? Saying.of("finding.no-source", answer.engine().name())
                                    : Saying.of("finding.unknown-source", answer.engine().name(),
                                            Excerpt.of(said)),
                            0.2));
                }
            }
        }
        return doubts;
    }
}
