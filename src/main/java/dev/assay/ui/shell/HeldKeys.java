package dev.assay.ui.shell;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.event.EventTarget;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Which keys are held down, so that a press is told from its repetitions: a window gets more presses of a key that is
 * held and no release between them.
 */
final class HeldKeys {

    private static final String UNNAMED = "UNDEFINED ";

    private final Map<String, EventTarget> held = new HashMap<>();
    private boolean repeated;
    private boolean elsewhere;

    void hear(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            released(event);
        }
    }

    private void pressed(KeyEvent event) {
        EventTarget began = held.putIfAbsent(key(event), event.getTarget());
        repeated = began != null;
        elsewhere = began != null && began != event.getTarget();
    }

    private void released(KeyEvent event) {
        if (held.remove(key(event)) == null) {
            // A key's name can change while it is held, as that of a digit with Shift.
            held.clear();
        }
    }

    /** Forgets which keys are held: they may be let go while another window has the keyboard. */
    void forget() {
        held.clear();
    }

    /** Whether the last press, and what it types, is a repetition of one that was not released. */
    boolean isRepeated() {
        return repeated;
    }

    /** Whether the last press is a repetition of one that something else got. */
    boolean isRepeatedElsewhere() {
        return elsewhere;
    }

    private static String key(KeyEvent event) {
        return event.getCode() == KeyCode.UNDEFINED
                ? UNNAMED + event.getText().toLowerCase(Locale.ROOT)
                : event.getCode().name();
    }
}
