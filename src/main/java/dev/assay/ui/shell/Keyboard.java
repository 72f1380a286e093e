package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.KeepsKeys;
import dev.assay.ui.screen.Handlers;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Carries out {@link Action}s by key, wherever the focus is. Letters, digits and signs are heard as the characters
 * that were typed; other keys and those with Ctrl or Alt as they are pressed. While typing, only actions with a
 * modifier that no text field uses are heard; a focused button or list keeps its own keys.
 */
public final class Keyboard {

    /** What a text field does itself with these keys and Ctrl. */
    private static final Set<KeyCode> TEXT_KEYS = EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME,
            KeyCode.END, KeyCode.BACK_SPACE, KeyCode.DELETE, KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X);

    private final List<Action> actions;
    private final ChosenKeys map;
    private final Handlers everywhere = new Handlers();
    private Handlers here = new Handlers();
    private final TypedKeys keys = new TypedKeys();
    private final HeldKeys held = new HeldKeys();
    private final ReadOnlyBooleanWrapper repeating = new ReadOnlyBooleanWrapper();
    private BooleanSupplier covered = () -> false;
    private final EarlyActions early = new EarlyActions();
    private final WaitingKeys waiting = new WaitingKeys();
    private final TypedAfter typedAfter = new TypedAfter(System::nanoTime);
    private Consumer<Action> notHere = action -> {};
    private Consumer<Action> performed = action -> {};
    private @Nullable KeyEvent carriedOut;
    private @Nullable Node keptBy;

    /**
     * @param actions all there are, each with a name of its own
     * @param map which keys they have
     */
    public Keyboard(List<Action> actions, ChosenKeys map) {
        this.actions = List.copyOf(actions);
        this.map = map;
        map.among(this.actions);
    }

    /** All actions there are. */
    public List<Action> actions() {
        return actions;
    }

    /** Which keys they have. */
    public ChosenKeys map() {
        return map;
    }

    /** What the actions do on every screen. */
    public Handlers everywhere() {
        return everywhere;
    }

    /** @param screen what the actions do on the screen that is shown now */
    public void here(Handlers screen) {
        here = screen;
    }

    /** @param covered whether a sheet lies over the fields, so that nothing is decided behind it */
    public void coveredWhen(BooleanSupplier covered) {
        this.covered = covered;
    }

    /** @param told what is told of an action that one writes after, and that the screen does not have */
    public void whereNotHere(Consumer<Action> told) {
        notHere = told;
    }

    /** Whether the digits' row of an AZERTY keyboard types digits without Shift. */
    public BooleanProperty bareDigitsProperty() {
        return keys.bareDigitsProperty();
    }

    /** Whether a key is held that acts again and again. */
    public ReadOnlyBooleanProperty repeatingProperty() {
        return repeating.getReadOnlyProperty();
    }

    /**
     * Has nothing decided before there is something to decide on, and what moves wait for it.
     *
     * @param begun whether the first posting stands, or it is known that there is none
     * @param refuse says that nothing was decided
     */
    void begin(ReadOnlyBooleanProperty begun, Runnable refuse) {
        early.until(begun, refuse, this::perform);
    }

    /** Has keys wait until it is known which keys the actions have. */
    void waitForKeys() {
        waiting.begin();
    }

    /** Has the keys arrive that waited, after those that were pressed before this window; none of them decides. */
    void replay(List<KeyEvent> before, Scene scene) {
        early.replay(() -> waiting.arrive(before, scene));
    }

    /** Carries an action out, as a menu or a button does. */
    public void perform(Action action) {
        if (offers(action) && early.lets(action)) {
            performed.accept(action);
            handler(action).ifPresent(Runnable::run);
        }
    }

    /** @param heard told of each action before it is performed, by key or by menu */
    void whenPerformed(Consumer<Action> heard) {
        performed = heard;
    }

    /** Whether a menu does this action now: nothing is decided or moved under a sheet, which is put away first. */
    boolean offers(Action action) {
        return hears(action)
                && (!covered.getAsBoolean() || action == MoveAction.LEAVE || !isUnderSheet(action));
    }

    private static boolean isUnderSheet(Action action) {
        return action.topic() == Action.Topic.DECIDE || action.topic() == Action.Topic.MOVE;
    }

    /** The key of what is said of an action as things are; empty where there is nothing to say. */
    String state(Action action) {
        return here.state(action);
    }

    /** Whether what an action switches is on; empty where it switches nothing. */
    Optional<Boolean> isOn(Action action) {
        return here.isOn(action).or(() -> everywhere.isOn(action));
    }

    /** Whether an action would do anything as things are. */
    boolean isUseful(Action action) {
        return here.isUseful(action) && everywhere.isUseful(action);
    }

    /** Whether something happens on this action's key, on the screen that is shown. */
    public boolean hears(Action action) {
        return handler(action).isPresent();
    }

    private Optional<Runnable> handler(Action action) {
        return here.of(action).or(() -> everywhere.of(action));
    }

    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::left);
        scene.windowProperty().subscribe(window -> {
            if (window != null) {
                listen(window);
            }
        });
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(on -> {
            keys.forget();
            held.forget();
            repeating.set(false);
        });
    }

    /** Hears keys before an open menu does: one that closes it and stays held must not act behind it. */
    private void listen(Window window) {
        EventDispatcher next = window.getEventDispatcher();
        window.setEventDispatcher((event, tail) -> {
            if (event instanceof KeyEvent key) {
                if (waiting.keep(key)) {
                    return null;
                }
                held.hear(key);
                repeating.set(key.getEventType() != KeyEvent.KEY_RELEASED && held.isRepeated());
            }
            return next.dispatchEvent(event, tail);
        });
    }

    private void pressed(KeyEvent event) {
        keys.pressed(event);
        carriedOut = null;
        Node focus = event.getTarget() instanceof Node node ? node : null;
        if (isMenuOpen(event)) {
            keepFromActing(event, focus);
            return;
        }
        keptBy = focus instanceof KeepsKeys keeper && keeper.keepsAll() ? focus : null;
        if (keptBy != null) {
            if (held.isRepeated()) {
                event.consume();
            }
            return;
        }
        if (isKeptFromActing(event, focus) || isOnlyHeld(event, focus)
                || !isEditable(focus) && typedAfter.takes(event)) {
            event.consume();
            return;
        }
        if (carryOut(event, keys.code(event), event.isShiftDown(), focus)) {
            return;
        }
        // An arrow that does nothing would take the focus to whatever lies that way.
        if (isAside(event, focus)) {
            event.consume();
            return;
        }
        if (focus instanceof ChoiceBox<?> choice && isUpOrDown(event)) {
            event.consume();
            choice.show();
            return;
        }
        Optional<KeyCode> digit = event.isShortcutDown() && !event.isAltDown()
                ? keys.digit(event)
                : Optional.empty();
        if (digit.isPresent() && carryOut(event, digit.get(), false, focus)) {
            return;
        }
        // A closed menu would take the key for its own, and do nothing with it.
        if (focus instanceof MenuButton && event.getCode() == KeyCode.ESCAPE) {
            left(event);
            return;
        }
        if (focus instanceof ButtonBase button && isBare(event) && event.getCode() == KeyCode.ENTER) {
            event.consume();
            carriedOut = event;
            if (button instanceof MenuButton menu) {
                menu.show();
            } else {
                button.fire();
            }
        }
    }

    /** @return whether an action has the key, read as some code, and is carried out */
    private boolean carryOut(KeyEvent event, KeyCode code, boolean shift, @Nullable Node focus) {
        KeyEvent read = new KeyEvent(event.getSource(), event.getTarget(), KeyEvent.KEY_PRESSED,
                event.getCharacter(), event.getText(), code, shift, event.isControlDown(), event.isAltDown(),
                event.isMetaDown());
        for (Action action : actions) {
            for (KeyCombination combination : map.keys(action)) {
                if (action != MoveAction.LEAVE && !(combination instanceof KeyCharacterCombination)
                        && combination.match(read) && isHeard(action, event, focus)) {
                    event.consume();
                    carriedOut = event;
                    perform(action);
                    return true;
                }
            }
        }
        return isNotHere(event, focus, key -> !(key instanceof KeyCharacterCombination) && key.match(read));
    }

    /** Whether a key would open a search, but not on this screen: that is told, and what is typed next does nothing. */
    private boolean isNotHere(KeyEvent event, @Nullable Node focus, Predicate<KeyCombination> hit) {
        Optional<Action> missing = covered.getAsBoolean() || isEditable(focus) || focus instanceof KeepsKeys
                || keys.isAltGraph(event)
                        ? Optional.empty()
                        : actions.stream().filter(action -> action.isWrittenAfter() && !hears(action)
                                && map.keys(action).stream().anyMatch(hit)).findFirst();
        missing.ifPresent(action -> {
            event.consume();
            typedAfter.begin();
            notHere.accept(action);
        });
        return missing.isPresent();
    }

    /** Whether a key does nothing: one that decides while a third sign is being typed. */
    private boolean isKeptFromActing(KeyEvent event, @Nullable Node focus) {
        KeyCode code = event.getCode();
        boolean decides = code == KeyCode.ENTER || code == KeyCode.SPACE || code == KeyCode.DELETE;
        return !(focus instanceof TextInputControl) && decides && keys.isAltGraph(event);
    }

    private static boolean isAside(KeyEvent event, @Nullable Node focus) {
        KeyCode code = event.getCode();
        return (code == KeyCode.LEFT || code == KeyCode.RIGHT) && isBare(event) && !(focus instanceof Control)
                && !(focus instanceof KeepsKeys);
    }

    private static boolean isUpOrDown(KeyEvent event) {
        return isBare(event) && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
    }

    /**
     * Whether a key that is held must not act again: one that would decide or set something off, and any whose press
     * something else got that gave the focus away.
     */
    private boolean isOnlyHeld(KeyEvent event, @Nullable Node focus) {
        if (!held.isRepeated()) {
            return false;
        }
        boolean typing = isEditable(focus);
        KeyCode code = event.getCode();
        boolean acts = code == KeyCode.ENTER || code == KeyCode.SPACE || code == KeyCode.DELETE
                || code == KeyCode.ESCAPE;
        return acts && !typing || typing && held.isRepeatedElsewhere();
    }

    /** Puts away what is open, unless what has the focus needed the key for itself. */
    private void left(KeyEvent event) {
        Node focus = event.getTarget() instanceof Node node ? node : null;
        boolean writes = isEditable(focus) && isBare(event) && event.getCode() != KeyCode.ESCAPE;
        if (!writes && hears(MoveAction.LEAVE) && map.keys(MoveAction.LEAVE).stream()
                .anyMatch(key -> !(key instanceof KeyCharacterCombination) && key.match(event))) {
            event.consume();
            perform(MoveAction.LEAVE);
        }
    }

    /** The letter of a key that was an action must not land in the field which that action focused. */
    private void typed(KeyEvent event) {
        Node focus = event.getTarget() instanceof Node node ? node : null;
        if (isMenuOpen(event)) {
            keepFromActing(event, focus);
            return;
        }
        if (keptBy != null && keptBy != focus) {
            event.consume();
            return;
        }
        Optional<String> typed = carriedOut == null ? keys.typed(event) : Optional.empty();
        if (!isEditable(focus) && typedAfter.takes(event)) {
            event.consume();
            return;
        }
        if (carriedOut != null || held.isRepeated() && (!isEditable(focus) || held.isRepeatedElsewhere())
                && typed.flatMap(this::repeatable).isEmpty()) {
            event.consume();
        } else if (typed.isPresent() && event.isAltDown() && !keys.isAltGraph(event)) {
            performWithAlt(typed.get(), event, focus);
        } else if (typed.isPresent() && focus instanceof KeepsKeys keeper) {
            event.consume();
            if (!keys.isAltGraph(event)) {
                keeper.typed(typed.get());
            }
        } else if (typed.isPresent() && !isEditable(focus)) {
            perform(typed.get(), event, focus);
        }
    }

    /** Whether a menu lies open: what it has no use for comes on to the scene, and nothing may act behind it. */
    private static boolean isMenuOpen(KeyEvent event) {
        return event.getSource() instanceof Scene scene && Window.getWindows().stream()
                .anyMatch(window -> window instanceof ContextMenu menu
                        && menu.getOwnerWindow() == scene.getWindow());
    }

    /** What is written behind the menu of a text field is still written. */
    private static void keepFromActing(KeyEvent event, @Nullable Node focus) {
        if (!isEditable(focus)) {
            event.consume();
        }
    }

    /** The action on a sign that is carried out again and again while its key is held. */
    private Optional<Action> repeatable(String typed) {
        return actions.stream().filter(Action::repeats)
                .filter(action -> map.keys(action).stream()
                        .anyMatch(key -> key instanceof KeyCharacterCombination sign
                                && sign.getCharacter().equalsIgnoreCase(typed)))
                .findFirst();
    }

    private void perform(String typed, KeyEvent event, @Nullable Node focus) {
        boolean shifted = event.isShiftDown() && Character.isLetter(typed.codePointAt(0));
        for (Action action : actions) {
            for (KeyCombination combination : map.keys(action)) {
                if (combination instanceof KeyCharacterCombination sign && !shifted
                        && sign.getCharacter().equalsIgnoreCase(typed) && isHeard(action, event, focus)) {
                    event.consume();
                    if (action != CellAction.CHOOSE) {
                        perform(action);
                    } else if (early.lets(action)) {
                        here.choose(Integer.parseInt(typed));
                    }
                    return;
                }
            }
        }
        isNotHere(event, focus, key -> !shifted && key instanceof KeyCharacterCombination sign
                && sign.getCharacter().equalsIgnoreCase(typed));
    }

    /** Alt with a digit that has no key of its own: on AZERTY the keys of the digits are named for other signs. */
    private void performWithAlt(String digit, KeyEvent event, @Nullable Node focus) {
        KeyCode code = KeyCode.getKeyCode(digit);
        KeyEvent read = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code == null ? KeyCode.UNDEFINED : code,
                false, false, true, false);
        for (Action action : actions) {
            if (map.keys(action).stream().anyMatch(key -> key.match(read)) && isHeard(action, event, focus)) {
                event.consume();
                perform(action);
                return;
            }
        }
    }

    private static boolean isBare(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
    }

    private static boolean isEditable(@Nullable Node focus) {
        return focus instanceof TextInputControl input && input.isEditable();
    }

    /** Whether an action changes what a sheet lies over; the sheet itself can still be put away or changed for another. */
    private static boolean isBehind(Action action, KeyEvent event) {
        return isUnderSheet(action) || isBare(event) && action != WindowAction.KEYS;
    }

    private boolean isHeard(Action action, KeyEvent event, @Nullable Node focus) {
        boolean decides = action.topic() == Action.Topic.DECIDE;
        if (!hears(action) || decides && keys.isAltGraph(event)
                || held.isRepeated() && !action.repeats()
                || covered.getAsBoolean() && isBehind(action, event)) {
            return false;
        }
        boolean bare = isBare(event);
        if (isEditable(focus)) {
            return !bare && !event.isAltDown() && !decides && !TEXT_KEYS.contains(event.getCode());
        }
        boolean activates = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        boolean moves = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (focus instanceof KeepsKeys) {
            boolean scrolls = action == MoveAction.SCROLL_UP || action == MoveAction.SCROLL_DOWN;
            boolean takesBack = action == CellAction.UNDO || action == CellAction.REDO;
            return (!bare || scrolls) && (!decides || takesBack);
        }
        if (focus instanceof ButtonBase) {
            return !(bare && activates);
        }
        if (focus instanceof ComboBoxBase || focus instanceof ChoiceBox || focus instanceof TableView
                || focus instanceof TreeTableView) {
            return !(bare && (activates || moves));
        }
        return true;
    }
}
