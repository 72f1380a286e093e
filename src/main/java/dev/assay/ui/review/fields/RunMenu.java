package dev.assay.ui.review.fields;

import dev.assay.model.Run;
import dev.assay.ui.session.Session;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Whose answer is judged, and whose could be. */
final class RunMenu {

    private RunMenu() {}

    static void fill(MenuButton button, Session session) {
        var file = session.postingProperty().get();
        Run judged = session.runProperty().get();
        List<Run> runs = file == null ? List.of() : file.runs();
        ToggleGroup group = new ToggleGroup();
        button.getItems().setAll(runs.stream().map(run -> {
            RadioMenuItem item = new RadioMenuItem(name(run)
                    + (file.currentRuns().contains(run) ? "" : ", earlier version"));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(run.equals(judged));
            item.setOnAction(event -> session.judge(run));
            return item;
        }).toList());
        button.setMnemonicParsing(false);
        button.setDisable(runs.isEmpty());
        button.setText(judged == null ? "No answer" : judged.engine().name());
        FieldsAction.NEXT_RUN.mark(button, judged == null
                ? "Nothing was inferred for this posting."
                : "The fields show what " + name(judged) + " says.\n" + FieldsAction.NEXT_RUN.label());
    }

    private static String name(Run run) {
        String version = run.engine().version().isEmpty() ? "" : " " + run.engine().version();
        return run.engine().name() + version + (run.local() ? ", local" : "");
    }
}
