package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.screen.Left;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.wording.Wording;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The narrow rail at the left: a button for each screen. */
final class Rail {

    /** The least width of the window, in letters, at which the rail has room for words below its signs, if it is high enough. */
    private static final int ROOMY = 90;

    /** The least height of the rail for each of its words and signs, and the one from which on they stand apart, in letters. */
    private static final double WORDS = 4.9;
    private static final double WORDS_APART = 5.9;
    private static final double SIGNS_APART = 2.6;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /** Takes the room of a line. */
    private static final String NOTHING = "\u00a0";

    private Rail() {}

    private static void fit(Pane rail) {
        if (rail.getScene() == null || rail.getHeight() <= 0 || rail.getChildren().isEmpty()) {
            return;
        }
        double letter = ((ToggleButton) rail.getChildren().getFirst()).getFont().getSize();
        double each = rail.getHeight() / rail.getChildren().size() / letter;
        boolean words = rail.getScene().getWidth() >= ROOMY * letter && each >= WORDS;
        rail.pseudoClassStateChanged(LOW, each < (words ? WORDS_APART : SIGNS_APART));
        for (Node node : rail.getChildren()) {
            ((ToggleButton) node).setContentDisplay(words ? ContentDisplay.TOP : ContentDisplay.GRAPHIC_ONLY);
            node.pseudoClassStateChanged(NARROW, !words);
        }
    }

    private static void name(ToggleButton button, String title, Action action, Wording words) {
        button.setAccessibleText(title);
        action.mark(button, words);
    }

    /** The line for the number is there from the start, so that nothing moves when it comes. */
    private static void tell(ToggleButton button, String title, Left left, @Nullable Long many, Action action,
            Wording words) {
        button.setText(title + "\n" + (many == null ? NOTHING : words.of("rail.left", many)));
        if (many == null) {
            name(button, title, action, words);
            return;
        }
        String spoken = words.of("rail.spoken", title, left.inWords(many, words));
        if (!spoken.equals(button.getAccessibleText())) {
            button.setAccessibleText(spoken);
            action.mark(button, words, spoken);
        }
    }

    static void fill(Pane rail, ShownScreen shown, Keyboard keyboard, LeftCounts counts) {
        for (Screen screen : shown.screens()) {
            GoTo action = GoTo.of(shown.screens(), screen);
            Wording words = keyboard.map().words();
            String title = screen.title(words);
            ToggleButton button = new ToggleButton(title);
            button.getStyleClass().add("rail-button");
            button.setFocusTraversable(false);
            button.fontProperty().subscribe(() -> fit(rail));
            button.setMaxWidth(Double.MAX_VALUE);
            new ScalingIcon(button, screen.icon());
            counts.of(screen).ifPresentOrElse(
                    left -> counts.leftProperty().subscribe(now -> tell(button, title, left,
                            now.get(screen.id()), action, words)),
                    () -> name(button, title, action, words));
            button.setOnAction(event -> {
                keyboard.perform(action);
                button.setSelected(shown.shownProperty().get() == screen);
            });
            shown.shownProperty().subscribe(now -> button.setSelected(now == screen));
            rail.getChildren().add(button);
        }
        rail.setMinHeight(0);
        rail.sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> fit(rail));
        rail.heightProperty().subscribe(() -> fit(rail));
    }
}
