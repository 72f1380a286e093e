package dev.assay.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * The keys that are pressed before it is known what they do. They wait, those of the window before it and those that
 * come meanwhile, and then arrive in their order, each where the one before it has put the focus.
 */
final class WaitingKeys {

    private final List<KeyEvent> waiting = new ArrayList<>();
    private boolean waits;

    /** Has all keys wait from now on. */
    void begin() {
        waits = true;
    }

    /** Whether a key waits now instead of arriving. */
    boolean keep(KeyEvent event) {
        return waits && waiting.add(event);
    }

    /** @param before those that were pressed before any of these */
    void arrive(List<KeyEvent> before, Scene scene) {
        List<KeyEvent> all = new ArrayList<>(before);
        all.addAll(waiting);
        waiting.clear();
        waits = false;
        all.forEach(event -> Event.fireEvent(focus(scene), event));
    }

    private static EventTarget focus(Scene scene) {
        Node owner = scene.getFocusOwner();
        return owner == null ? scene : owner;
    }
}
