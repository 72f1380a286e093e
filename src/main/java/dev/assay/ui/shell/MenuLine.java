package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.wording.Wording;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2AL;

/** A line of a menu: a check where what it switches is on, what it does, and its key. */
final class MenuLine extends HBox {

    private final Action action;
    private final Wording words;
    private final Label check = new Label();
    private final Label label;

    MenuLine(Action action, ChosenKeys keys) {
        this.action = action;
        this.words = keys.words();
        label = new Label(action.label(words));
        new ScalingIcon(check, Material2AL.CHECK);
        check.setVisible(false);
        check.getStyleClass().add("menu-check");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label();
        key.textProperty().bind(keys.textProperty(action));
        key.getStyleClass().add("menu-key");
        getChildren().setAll(check, label, gap, key);
        getStyleClass().add("menu-row");
    }

    /**
     * @param state the key of what is said in place of the action's words; empty for those
     * @param on whether what it switches is on
     */
    void show(String state, boolean on) {
        String does = action.label(words);
        label.setText(state.isEmpty() ? does : words.of(state, does));
        check.setVisible(on);
        label.setAccessibleText(on && state.isEmpty() ? words.of("action.is-on", does) : label.getText());
    }

    boolean isChecked() {
        return check.isVisible();
    }
}
