package dev.assay.ui.screen;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** What actions do: on a screen, or in the whole window. */
public final class Handlers {

    private final Map<Action, Runnable> handlers = new LinkedHashMap<>();
    private IntConsumer choose = digit -> {};

    public void on(Action action, Runnable handler) {
        handlers.put(action, handler);
    }

    /** @param handler given the digit, 0 to 9 */
    public void onChoose(IntConsumer handler) {
        choose = handler;
        handlers.put(CellAction.CHOOSE, () -> {});
    }

    /** What an action does here; empty where it does nothing. */
    public Optional<Runnable> of(Action action) {
        return Optional.ofNullable(handlers.get(action));
    }

    /** Chooses the value with a digit's number. */
    public void choose(int digit) {
        choose.accept(digit);
    }
}
