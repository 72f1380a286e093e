package dev.assay.ui.action;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Which keys each action has now: its own, or those that the reviewer chose in their place. */
public final class KeyMap {

    private final ObservableMap<Action, List<KeyCombination>> chosen = FXCollections.observableHashMap();
    private final ObservableMap<Action, List<KeyCombination>> readOnly = FXCollections
            .unmodifiableObservableMap(chosen);

    /** The keys of an action, the one to show first; empty where the reviewer took its keys away. */
    public List<KeyCombination> keys(Action action) {
        return chosen.getOrDefault(action, action.defaultKeys());
    }

    /** The keys in words, such as {@code Enter} or {@code ↓ or J}; empty where there are none. */
    public String text(Action action) {
        return Keys.text(action, keys(action));
    }

    /** As {@link #text}, as it changes. */
    public ObservableValue<String> textProperty(Action action) {
        return Bindings.createStringBinding(() -> text(action), chosen);
    }

    /** The actions whose keys the reviewer chose. */
    public ObservableMap<Action, List<KeyCombination>> chosen() {
        return readOnly;
    }

    /** Gives an action other keys; its own ones are no choice. */
    public void choose(Action action, List<KeyCombination> keys) {
        if (keys.equals(action.defaultKeys())) {
            chosen.remove(action);
        } else {
            chosen.put(action, List.copyOf(keys));
        }
    }

    /** Gives an action its own keys back. */
    public void reset(Action action) {
        chosen.remove(action);
    }

    /** Has the controls of a scene name the keys of this map. */
    public void nameIn(Scene scene) {
        scene.getProperties().put(KeyMap.class, this);
    }

    /** The map that names the keys in a scene; one with every action's own keys where none does. */
    static KeyMap of(@Nullable Scene scene) {
        return Optional.ofNullable(scene).map(shown -> (KeyMap) shown.getProperties().get(KeyMap.class))
                .orElseGet(KeyMap::new);
    }

    /** Words with the keys behind them, where there are any. */
    public static String withKeys(String words, String keys) {
        return keys.isEmpty() ? words : words + " (" + keys + ")";
    }
}
