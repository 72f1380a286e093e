package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.wording.Wording;
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

    /** Once a screen was counted its line for the number stays, so that nothing moves when it changes. */
    private static void tell(ToggleButton button, Screen screen, Action action, @Nullable Long left,
            Wording words) {
        String title = screen.title(words);
        if (left == null) {
            button.setAccessibleText(title);
            action.mark(button, words);
            return;
        }
        String spoken = words.of("rail.spoken", title, screen.left(left, words));
        if (!spoken.equals(button.getAccessibleText())) {
            button.setText(title + "\n" + words.of("rail.left", left));
            button.setAccessibleText(spoken);
            action.mark(button, words, spoken);
        }
    }

    static void fill(Pane rail, ShownScreen shown, Keyboard keyboard, LeftCounts counts) {
        for (Screen screen : shown.screens()) {
            GoTo action = GoTo.of(shown.screens(), screen);
            ToggleButton button = new ToggleButton(screen.title(keyboard.map().words()));
            button.getStyleClass().add("rail-button");
            button.setFocusTraversable(false);
            button.fontProperty().subscribe(
                    () -> showWords(rail, rail.getScene() == null ? null : rail.getScene().getWidth()));
            button.setMaxWidth(Double.MAX_VALUE);
            new ScalingIcon(button, screen.icon());
            counts.leftProperty().subscribe(
                    left -> tell(button, screen, action, left.get(screen.id()), keyboard.map().words()));
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
