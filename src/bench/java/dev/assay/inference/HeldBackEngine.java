package dev.assay.inference;

import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers for labelled postings as our engine might, had it never seen them; for what is fitted on such answers. */
public final class HeldBackEngine {

    private final HeldBack heldBack = new HeldBack(LabelledPostings.read(LabelledPostings.FIRST));

    /** The posting's answers without the rules that only it speaks for: with the wordings that only it has, and without. */
    public List<Answer> answers(String posting) {
        return List.of(answer(posting, false), answer(posting, true));
    }

    private Answer answer(String posting, boolean wordings) {
        Map<String, InferredField> fields = heldBack.decide(posting, Set.of(posting), wordings);
        return new Answer("held-back-" + wordings, posting,
                AnswerSources.id(AnswerSources.DEFAULT, LabelledPostings.SCHEMA), true, "", fields, "",
                Outcome.ACCEPTED);
    }
}
