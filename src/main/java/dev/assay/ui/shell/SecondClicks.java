package dev.assay.ui.shell;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets the second half of a double click do nothing where the first has changed what lies under the pointer: a decision on the next
 * cell, which nobody has seen yet, or the way forth in place of the way back.
 */
final class SecondClicks {

    /** Who clicks slower looks in between. */
    static final Duration DOUBLE = Duration.ofMillis(300);

    private final Supplier<?> cell;
    private final BooleanSupplier deciding;
    private final LongSupplier clock;
    private @Nullable Node pressed;
    private @Nullable Object before;
    private long at;
    private boolean swallowing;

    /**
     * @param cell the cell that is open
     * @param deciding whether a decision is on its way
     * @param clock nanoseconds that only go forward
     */
    SecondClicks(Supplier<?> cell, BooleanSupplier deciding, LongSupplier clock) {
        this.cell = cell;
        this.deciding = deciding;
        this.clock = clock;
    }

    void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::followed);
        scene.addEventFilter(MouseEvent.MOUSE_CLICKED, this::followed);
    }

    private void pressed(MouseEvent event) {
        Node acting = Clickable.of(event.getTarget()).orElse(null);
        long now = clock.getAsLong();
        swallowing = acting != null && event.getClickCount() > 1 && now - at < DOUBLE.toNanos()
                && (acting != pressed || deciding.getAsBoolean() || !Objects.equals(before, cell.get()));
        if (swallowing) {
            event.consume();
        }
        pressed = acting;
        before = cell.get();
        at = now;
    }

    private void followed(MouseEvent event) {
        if (swallowing) {
            event.consume();
        }
    }
}
