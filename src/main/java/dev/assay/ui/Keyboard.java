package dev.assay.ui;

import dev.assay.ui.control.KeepsKeys;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Carries out {@link Action}s by key, wherever the focus is. While typing, only actions with a modifier that no
 * text field uses are heard; a focused button or list keeps its own keys.
 */
public final class Keyboard {

    private final Map<Action, Runnable> handlers = new EnumMap<>(Action.class);
    private IntConsumer choose = digit -> {};
    private BooleanSupplier covered = () -> false;
    private @Nullable KeyEvent carriedOut;

    public void on(Action action, Runnable handler) {
        handlers.put(action, handler);
    }

    /** @param handler given the digit, 0 to 9 */
    public void onChoose(IntConsumer handler) {
        choose = handler;
        handlers.put(Action.CHOOSE, () -> {});
    }

    /** @param covered whether a sheet lies over the fields, so that nothing is decided behind it */
    public void coveredWhen(BooleanSupplier covered) {
        this.covered = covered;
    }

    /** The digit on a key of the row above the letters or of the number pad. */
    private static String digit(KeyCode code) {
        String name = code.name();
        return name.substring(name.length() - 1);
    }

    /** Carries an action out, as a menu or a button does. */
    public void perform(Action action) {
        Runnable handler = handlers.get(action);
        if (handler != null) {
            handler.run();
        }
    }

    /** Whether something happens on this action's key. */
    public boolean hears(Action action) {
        return handlers.containsKey(action);
    }

    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        Node focus = event.getTarget() instanceof Node node ? node : null;
        for (Action action : Action.values()) {
            for (KeyCombination keys : action.keys()) {
                if (!(keys instanceof KeyCharacterCombination) && keys.match(event)
                        && handlers.containsKey(action) && isHeard(action, event, focus)) {
                    event.consume();
                    carriedOut = event;
                    if (action == Action.CHOOSE) {
                        choose.accept(Integer.parseInt(digit(event.getCode())));
                    } else {
                        perform(action);
                    }
                    return;
                }
            }
        }
        carriedOut = null;
    }

    /**
     * A sign such as {@code ?} lies on other keys elsewhere, so it is heard when it is typed. The letter of a key
     * that was an action must not land in the field which that action focused.
     */
    private void typed(KeyEvent event) {
        if (carriedOut != null) {
            event.consume();
            return;
        }
        Node focus = event.getTarget() instanceof Node node ? node : null;
        for (Action action : Action.values()) {
            for (KeyCombination keys : action.keys()) {
                if (keys instanceof KeyCharacterCombination sign
                        && sign.getCharacter().equals(event.getCharacter())
                        && handlers.containsKey(action) && isHeard(action, event, focus)) {
                    event.consume();
                    perform(action);
                    return;
                }
            }
        }
    }

    private boolean isHeard(Action action, KeyEvent event, @Nullable Node focus) {
        if (covered.getAsBoolean() && action.topic() != Action.Topic.VIEW
                && action.topic() != Action.Topic.FILE) {
            return false;
        }
        boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
        if (focus instanceof TextInputControl input && input.isEditable()) {
            return !bare && !event.isAltDown() && action.topic() != Action.Topic.DECIDE;
        }
        boolean activates = event.getCode() == KeyCode.ENTER;
        boolean moves = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (focus instanceof ButtonBase) {
            return !(bare && activates);
        }
        if (focus instanceof ComboBoxBase || focus instanceof ChoiceBox || focus instanceof TableView
                || focus instanceof TreeTableView
                || focus instanceof KeepsKeys) {
            return !(bare && (activates || moves));
        }
        return true;
    }
}
