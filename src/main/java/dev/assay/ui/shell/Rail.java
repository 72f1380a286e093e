package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.screen.Left;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
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

    /** A count that has room without moving anything. */
    private static final long MANY = 99_999;

    /** Takes the room of a line. */
    private static final String NOTHING = "\u00a0";

    private Rail() {}

    private static void fit(Pane rail, Wording words) {
        if (rail.getScene() == null || rail.getHeight() <= 0 || rail.getChildren().isEmpty()) {
            return;
        }
        double letter = ((ToggleButton) rail.getChildren().getFirst()).getFont().getSize();
        double each = rail.getHeight() / rail.getChildren().size() / letter;
        boolean roomy = rail.getScene().getWidth() >= ROOMY * letter && each >= WORDS;
        rail.pseudoClassStateChanged(LOW, each < (roomy ? WORDS_APART : SIGNS_APART));
        double widest = roomy ? widest(rail, words) : Region.USE_COMPUTED_SIZE;
        for (Node node : rail.getChildren()) {
            ((ToggleButton) node).setMinWidth(widest);
            ((ToggleButton) node).setContentDisplay(roomy ? ContentDisplay.TOP : ContentDisplay.GRAPHIC_ONLY);
            node.pseudoClassStateChanged(NARROW, !roomy);
        }
    }

    /** So wide that the name that is shown bold has room, and a count: the rail is as wide on every screen. */
    private static double widest(Pane rail, Wording words) {
        Text measured = new Text();
        double widest = 0;
        for (Node node : rail.getChildren()) {
            ToggleButton button = (ToggleButton) node;
            Font font = button.getFont();
            measured.setFont(Font.font(font.getFamily(), FontWeight.BOLD, font.getSize()));
            for (String line : List.of(button.getText().lines().findFirst().orElse(""),
                    words.of("rail.left", MANY))) {
                measured.setText(line);
                widest = Math.max(widest, measured.getLayoutBounds().getWidth()
                        + button.snappedLeftInset() + button.snappedRightInset());
            }
        }
        return Math.ceil(widest) + 1;
    }

    /** What is spoken is its name; what is told beside it is what it is for. */
    private static void name(ToggleButton button, String spoken, String told, Action action, Wording words) {
        button.setAccessibleText(spoken);
        action.mark(button, words, told);
    }

    /** The line for the number is there from the start, so that nothing moves when it comes. */
    private static void tell(ToggleButton button, Screen screen, Left left, @Nullable Long many,
            Action action,
            Wording words) {
        String title = screen.title(words);
        String told = words.of("rail.spoken", title, screen.meaning(words));
        button.setText(title + "\n" + (many == null ? NOTHING : words.of("rail.left", many)));
        if (many == null) {
            name(button, title, told, action, words);
            return;
        }
        String counted = left.inWords(many, words);
        String spoken = words.of("rail.spoken", title, counted);
        if (!spoken.equals(button.getAccessibleText())) {
            name(button, spoken, words.of("rail.hint", told, counted), action, words);
        }
    }

    static void fill(Pane rail, ShownScreen shown, Keyboard keyboard, LeftCounts counts) {
        Wording words = keyboard.map().words();
        for (Screen screen : shown.screens()) {
            GoTo action = GoTo.of(shown.screens(), screen);
            String title = screen.title(words);
            ToggleButton button = new ToggleButton(title);
            button.getStyleClass().add("rail-button");
            button.setFocusTraversable(false);
            button.fontProperty().subscribe(() -> fit(rail, words));
            button.setMaxWidth(Double.MAX_VALUE);
            new ScalingIcon(button, screen.icon());
            counts.of(screen).ifPresentOrElse(
                    left -> counts.leftProperty().subscribe(now -> tell(button, screen, left,
                            now.get(screen.id()), action, words)),
                    () -> name(button, title, words.of("rail.spoken", title, screen.meaning(words)), action,
                            words));
            button.setOnAction(event -> {
                keyboard.perform(action);
                button.setSelected(shown.shownProperty().get() == screen);
            });
            shown.shownProperty().subscribe(now -> button.setSelected(now == screen));
            rail.getChildren().add(button);
        }
        rail.setMinHeight(0);
        rail.sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> fit(rail, words));
        rail.heightProperty().subscribe(() -> fit(rail, words));
    }
}
