package dev.assay.ui.shell;

import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What is typed behind a key that would open a search elsewhere and does nothing on the screen that is shown: the
 * letters were meant for that search, and must not decide on a cell.
 */
final class TypedAfter {

    /** In nanoseconds. Words are written faster; who read the message and pressed a key anew was slower. */
    private static final long PAUSE = 1_000_000_000L;

    private final LongSupplier clock;
    private boolean on;
    private long last;

    TypedAfter(LongSupplier clock) {
        this.clock = clock;
    }

    /** Such a key was pressed. */
    void begin() {
        on = true;
        last = clock.getAsLong();
    }

    /** Whether a key belongs to what was being typed, and does nothing. */
    boolean takes(KeyEvent event) {
        on = on && clock.getAsLong() - last < PAUSE && !isElsewhere(event);
        if (on) {
            last = clock.getAsLong();
        }
        return on;
    }

    /** What a key with Ctrl types is not heard: it may be that of the key this began with. */
    private static boolean isElsewhere(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return false;
        }
        return event.getCode() == KeyCode.ESCAPE || event.getCode().isFunctionKey()
                || event.isShortcutDown() && !event.getCode().isModifierKey();
    }
}
