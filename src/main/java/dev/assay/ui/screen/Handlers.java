package dev.assay.ui.screen;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;

/** What actions do: on a screen, or in the whole window. */
public final class Handlers {

    private final Map<Action, Runnable> handlers = new LinkedHashMap<>();
    private final Map<Action, ObservableBooleanValue> conditions = new LinkedHashMap<>();
    private final Map<Action, Supplier<String>> states = new LinkedHashMap<>();
    private final Map<Action, BooleanSupplier> switches = new LinkedHashMap<>();
    private final Map<Action, BooleanSupplier> uses = new LinkedHashMap<>();
    private IntConsumer choose = digit -> {};

    public void on(Action action, Runnable handler) {
        handlers.put(action, handler);
    }

    /** @param many what each action does @param digits given the digit, 0 to 9, that a value is chosen by */
    public void on(Map<? extends Action, Runnable> many, IntConsumer digits) {
        many.forEach(this::on);
        onChoose(digits);
    }

    /** @param state the key of what a menu says in place of the action's words, with them in it; empty for those */
    public void say(Action action, Supplier<String> state) {
        states.put(action, state);
    }

    /** @param isOn whether what the action switches is on, or what it goes to is shown: menus check it */
    public void onSwitch(Action action, Runnable handler, BooleanSupplier isOn) {
        on(action, handler);
        switches.put(action, isOn);
    }

    /** Whether what an action switches is on; empty where it switches nothing. */
    public Optional<Boolean> isOn(Action action) {
        return Optional.ofNullable(switches.get(action)).map(BooleanSupplier::getAsBoolean);
    }

    /** @param hasUse while false, the actions would change nothing that is seen: menus do not offer them */
    public void usefulWhile(BooleanSupplier hasUse, Action... actions) {
        for (Action action : actions) {
            uses.put(action, hasUse);
        }
    }

    /** Whether an action would do anything as things are. */
    public boolean isUseful(Action action) {
        return uses.getOrDefault(action, () -> true).getAsBoolean();
    }

    /** @param on while false, the action does nothing, and its keys are free for what has the focus */
    public void onlyWhile(Action action, ObservableBooleanValue on) {
        conditions.put(action, on);
    }

    /** @param offers adds actions, which do something only while {@code on} is true */
    public void onlyWhile(ObservableBooleanValue on, Consumer<Handlers> offers) {
        Set<Action> before = Set.copyOf(handlers.keySet());
        offers.accept(this);
        handlers.keySet().stream().filter(action -> !before.contains(action))
                .forEach(action -> onlyWhile(action, on));
    }

    /** The key of what is said of an action as things are; empty where there is nothing to say. */
    public String state(Action action) {
        return states.getOrDefault(action, () -> "").get();
    }

    /** @param handler given the digit, 0 to 9 */
    public void onChoose(IntConsumer handler) {
        choose = handler;
        handlers.put(CellAction.CHOOSE, () -> {});
    }

    /** What an action does here; empty where it does nothing. */
    public Optional<Runnable> of(Action action) {
        ObservableBooleanValue on = conditions.get(action);
        return on == null || on.get() ? Optional.ofNullable(handlers.get(action)) : Optional.empty();
    }

    /** Chooses the value with a digit's number. */
    public void choose(int digit) {
        choose.accept(digit);
    }
}
