package dev.assay.audit;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import java.util.List;

/**
 * What is doubted: a posting with everything said about it.
 *
 * @param posting the posting
 * @param pass1 its Pass 1 results
 * @param answers its answers, imported and local
 */
record Subject(Posting posting, List<Pass1> pass1, List<Answer> answers) {

    Subject {
        pass1 = List.copyOf(pass1);
        answers = List.copyOf(answers);
    }

    List<Answer> imported() {
        return answers.stream().filter(answer -> !answer.local()).toList();
    }

    /** The runs a reviewer judges: the imported ones, or the local ones where none was imported. */
    List<Answer> judged() {
        List<Answer> imported = imported();
        return imported.isEmpty() ? answers : imported;
    }
}
