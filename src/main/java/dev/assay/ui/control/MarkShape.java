package dev.assay.ui.control;

import java.util.function.Supplier;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/** The fill of one field's marks, which says to a screen reader what is marked and leads to the field. */
final class MarkShape extends Path {

    private final Supplier<String> words;
    private final Runnable pick;

    /**
     * @param words what is marked, and as what; asked for only where it is read
     * @param pick selects the field
     */
    MarkShape(Supplier<String> words, Runnable pick) {
        this.words = words;
        this.pick = pick;
        setAccessibleRole(AccessibleRole.HYPERLINK);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? words.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            pick.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
