package dev.assay.ui.action;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * A key that acts wherever in a form the focus is, though its choices and fields keep most keys for themselves; in a field of text
 * those alone that are pressed with Ctrl or Alt, for others write there.
 */
public final class FormKey {

    private FormKey() {}

    /** @param act what the action does in this form */
    public static void on(Node form, Action action, ChosenKeys keys, Runnable act) {
        form.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            boolean types = pressed.getTarget() instanceof TextInputControl && !pressed.isShortcutDown()
                    && !pressed.isAltDown();
            if (!types && keys.keys(action).stream().anyMatch(key -> key.match(pressed))) {
                pressed.consume();
                act.run();
            }
        });
    }
}
