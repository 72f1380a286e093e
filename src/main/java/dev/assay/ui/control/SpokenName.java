package dev.assay.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/**
 * The name of a field or choice that shows none, for a screen reader. It stands beside what it names, for what is
 * given to such a control itself would be read in place of what stands in it.
 */
public final class SpokenName extends Label {

    /** For a form, which says what is named with {@code labelFor}, behind it. */
    public SpokenName() {
        setManaged(false);
        setVisible(false);
    }

    public SpokenName(String name, Node named) {
        this();
        setText(name);
        setLabelFor(named);
    }

    /** Says the name of a control before the words that it shows, which change. */
    public static void before(Labeled control, String name) {
        control.accessibleTextProperty().bind(control.textProperty().map(shown -> name + ": " + shown));
    }
}
