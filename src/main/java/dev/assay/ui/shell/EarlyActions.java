package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What is asked for before the first posting stands. Nothing is decided, for it would be on something that nobody saw;
 * what moves, or looks at a field, waits until there is something; all else is done at once.
 */
final class EarlyActions {

    private final List<Action> waiting = new ArrayList<>();
    private ReadOnlyBooleanProperty begun = new SimpleBooleanProperty(true);
    private Runnable refuse = () -> {};
    private boolean replaying;

    /** @param refused says that nothing was decided @param perform carries out what waited */
    void until(ReadOnlyBooleanProperty stands, Runnable refused, Consumer<Action> perform) {
        begun = stands;
        refuse = refused;
        stands.subscribe(now -> {
            if (now) {
                Platform.runLater(() -> {
                    List<Action> waited = List.copyOf(waiting);
                    waiting.clear();
                    waited.forEach(perform);
                });
            }
        });
    }

    /** Does something with keys that were pressed before anything was shown. */
    void replay(Runnable keys) {
        replaying = true;
        try {
            keys.run();
        } finally {
            replaying = false;
        }
    }

    /** Whether an action is done now; where it is not, it waits or is refused. */
    boolean lets(Action action) {
        boolean decides = action.topic() == Action.Topic.DECIDE;
        if (begun.get() && !(decides && replaying)) {
            return true;
        }
        boolean waits = action instanceof CellAction || action == WindowAction.INFER
                || action.topic() == Action.Topic.MOVE && action != MoveAction.LEAVE;
        if (decides) {
            refuse.run();
        } else if (waits) {
            waiting.add(action);
        }
        return !decides && !waits;
    }
}
