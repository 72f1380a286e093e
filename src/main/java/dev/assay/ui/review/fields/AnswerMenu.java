package dev.assay.ui.review.fields;

import dev.assay.model.Answer;
import dev.assay.ui.session.Session;
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
        ToggleGroup group = new ToggleGroup();
        button.getItems().setAll(answers.stream().map(answer -> {
            RadioMenuItem item = new RadioMenuItem(name(answer)
                    + (file.currentAnswers().contains(answer) ? "" : ", earlier version"));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(answer.equals(judged));
            item.setOnAction(event -> session.judge(answer));
            return item;
        }).toList());
        button.setMnemonicParsing(false);
        button.setDisable(answers.isEmpty());
        button.setText(judged == null ? "No answer" : judged.engine().name());
        FieldsAction.NEXT_RUN.mark(button, session.words(), judged == null
                ? "Nothing was inferred for this posting."
                : "The fields show what " + name(judged) + " says.\n"
                        + FieldsAction.NEXT_RUN.label(session.words()));
    }

    private static String name(Answer answer) {
        String version = answer.engine().version().isEmpty() ? "" : " " + answer.engine().version();
        return answer.engine().name() + version + (answer.local() ? ", local" : "");
    }
}
