package dev.assay.ui.control;

import java.util.Set;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** What Enter, or a second click on one of its rows, does in a list or table: it opens what is selected. */
public final class OpenSelected {

    private OpenSelected() {}

    /**
     * @param list where something is selected
     * @param open opens that
     */
    public static void in(Node list, Runnable open) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() == list && !event.isShortcutDown()
                    && !event.isAltDown() && !event.isShiftDown()) {
                event.consume();
                open.run();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY
                    && isOnRow(event.getTarget())) {
                open.run();
            }
        });
    }

    private static boolean isOnRow(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell<?> cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }
}
