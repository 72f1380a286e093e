package dev.assay.ui.review.fields;

import dev.assay.model.Answer;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Whose answer is judged, and whose could be. */
final class AnswerMenu {

    private AnswerMenu() {}

    static void fill(MenuButton button, Session session) {
        var file = session.postingProperty().get();
        Answer judged = session.answerProperty().get();
        List<Answer> answers = file == null ? List.of() : file.answers();
        Wording words = session.words();
        ToggleGroup group = new ToggleGroup();
        button.getItems().setAll(answers.stream().map(answer -> {
            RadioMenuItem item = new RadioMenuItem(file.currentAnswers().contains(answer)
                    ? name(answer, words)
                    : words.of("answer.earlier", name(answer, words)));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(answer.equals(judged));
            item.setOnAction(event -> session.judge(answer));
            return item;
        }).toList());
        button.setMnemonicParsing(false);
        button.setDisable(answers.isEmpty());
        button.setText(judged == null ? words.of("answer.none") : judged.engine().name());
        FieldsAction.NEXT_RUN.mark(button, words, judged == null
                ? words.of("answer.nothing")
                : words.of("answer.judged", name(judged, words)) + "\n" + FieldsAction.NEXT_RUN.label(words));
    }

    private static String name(Answer answer, Wording words) {
        String version = answer.engine().version().isEmpty() ? "" : " " + answer.engine().version();
        String name = answer.engine().name() + version;
        return answer.local() ? words.of("answer.local", name) : name;
    }
}
