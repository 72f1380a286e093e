package dev.assay.ui.preferences;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ChosenKeys;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** The keys of an action, marked where one of them does two things. */
final class KeyCell extends TableCell<Action, Action> {

    private static final PseudoClass COLLIDES = PseudoClass.getPseudoClass("collides");

    private final ChosenKeys chosen;

    KeyCell(ChosenKeys chosen) {
        this.chosen = chosen;
        getStyleClass().add("key-cell");
    }

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
        super.updateItem(action, empty);
        setText(empty || action == null ? "" : words(action));
        pseudoClassStateChanged(COLLIDES, !empty && chosen.collisions().values().stream()
                .anyMatch(owners -> owners.contains(action)));
    }

    private String words(Action action) {
        String keys = chosen.givenText(action);
        return keys.isEmpty() ? chosen.words().of("keys.none") : keys;
    }
}
