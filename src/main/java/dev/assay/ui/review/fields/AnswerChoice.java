package dev.assay.ui.review.fields;

import dev.assay.model.Answer;
import dev.assay.review.PostingFile;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;

/** Whose answer is judged, and whose could be. */
final class AnswerChoice {

    private AnswerChoice() {}

    static void prepare(LongChoice<Answer> choice, Session session) {
        Wording words = session.words();
        choice.setPromptText(words.of("answer.none"));
        choice.name(answer -> isCurrent(answer, session)
                ? name(answer, words)
                : words.of("answer.earlier", name(answer, words)), answer -> answer.engine().name());
        choice.setOnChoose(session::judge);
    }

    private static boolean isCurrent(Answer answer, Session session) {
        PostingFile file = session.postingProperty().get();
        return file == null || file.currentAnswers().contains(answer);
    }

    static void fill(LongChoice<Answer> choice, Session session) {
        PostingFile file = session.postingProperty().get();
        Answer judged = session.answerProperty().get();
        Wording words = session.words();
        List<Answer> answers = file == null ? List.of() : file.answers();
        choice.offer(answers, judged);
        choice.setDisable(answers.isEmpty());
        FieldsAction.NEXT_RUN.mark(choice, words, judged == null
                ? words.of("answer.nothing")
                : words.of("answer.judged", name(judged, words)) + "\n" + FieldsAction.NEXT_RUN.label(words));
    }

    private static String name(Answer answer, Wording words) {
        String version = answer.engine().version().isEmpty() ? "" : " " + answer.engine().version();
        String name = answer.engine().name() + version;
        return answer.local() ? words.of("answer.local", name) : name;
    }
}
