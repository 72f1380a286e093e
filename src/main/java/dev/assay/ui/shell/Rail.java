package dev.assay.ui.shell;

import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.screen.Screen;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The narrow rail at the left: a button for each screen. */
final class Rail {

    /** The least width of the window, in letters, at which the rail has room for words below its signs. */
    private static final int ROOMY = 90;

    private Rail() {}

    private static void showWords(Pane rail, @Nullable Number width) {
        for (Node node : rail.getChildren()) {
            if (node instanceof ToggleButton button && width != null) {
                boolean roomy = width.doubleValue() >= ROOMY * button.getFont().getSize();
                button.setContentDisplay(roomy ? ContentDisplay.TOP : ContentDisplay.GRAPHIC_ONLY);
            }
        }
    }

    static void fill(Pane rail, ShownScreen shown, Keyboard keyboard) {
        for (Screen screen : shown.screens()) {
            GoTo action = GoTo.of(shown.screens(), screen);
            ToggleButton button = new ToggleButton(screen.title(keyboard.map().words()));
            button.getStyleClass().add("rail-button");
            button.setAccessibleText(screen.title(keyboard.map().words()));
            button.setFocusTraversable(false);
            button.fontProperty().subscribe(
                    () -> showWords(rail, rail.getScene() == null ? null : rail.getScene().getWidth()));
            button.setMaxWidth(Double.MAX_VALUE);
            new ScalingIcon(button, screen.icon());
            action.mark(button, keyboard.map().words());
            button.setOnAction(event -> {
                keyboard.perform(action);
                button.setSelected(shown.shownProperty().get() == screen);
            });
            shown.shownProperty().subscribe(now -> button.setSelected(now == screen));
            rail.getChildren().add(button);
        }
        rail.sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> showWords(rail, width));
    }
}
