package dev.assay.ui.action;

import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Which keys each action has now: its own, or those that the reviewer chose in their place. */
public final class ChosenKeys {

    private final ObservableMap<Action, List<KeyCombination>> chosen = FXCollections.observableHashMap();
    private final ObservableMap<Action, List<KeyCombination>> readOnly = FXCollections
            .unmodifiableObservableMap(chosen);
    private final Map<String, List<String>> notTaken = new TreeMap<>();
    private final Wording words;
    private List<Action> actions = List.of();
    private Map<KeyCombination, Action> owners = Map.of();
    /** Null once keys changed. */
    private @Nullable Began began;

    /** A preset, with the keys it gives to all actions. */
    private record Began(KeyPreset preset, Map<Action, List<KeyCombination>> keys) {}

    /** @param words what keys and actions are called in the window */
    public ChosenKeys(Wording words) {
        this.words = words;
        // Before any change listener is told, which may ask for keys.
        chosen.addListener((InvalidationListener) changed -> share());
    }

    /** @param all the actions that share the keys: of several with the same key, the first alone has it */
    public void among(List<Action> all) {
        actions = List.copyOf(all);
        share();
    }

    private void share() {
        Map<KeyCombination, Action> first = new HashMap<>();
        actions.forEach(action -> given(action).forEach(key -> first.putIfAbsent(key, action)));
        owners = first;
        began = null;
    }

    /** What keys and actions, and all else, is called in the window. */
    public Wording words() {
        return words;
    }

    /** The keys that do an action, the one to show first; empty where it has none, or others have them all. */
    public List<KeyCombination> keys(Action action) {
        return given(action).stream().filter(key -> owners.getOrDefault(key, action) == action).toList();
    }

    /** The keys an action was given, also those that do another one. */
    public List<KeyCombination> given(Action action) {
        return chosen.getOrDefault(action, action.defaultKeys());
    }

    /** As {@link #given}, in words, all of them. */
    public String givenText(Action action) {
        return KeyCombinations.allText(action, given(action), words);
    }

    /** The keys in words, such as {@code Enter} or {@code ↓ or J}; empty where there are none. */
    public String text(Action action) {
        return KeyCombinations.text(action, keys(action), words);
    }

    /** The key to show first, in words; empty where there are none. */
    public String first(Action action) {
        return KeyCombinations.texts(action, keys(action), words).stream().findFirst().orElse("");
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
        notTaken.remove(action.id());
        if (keys.equals(action.defaultKeys())) {
            chosen.remove(action);
        } else {
            chosen.put(action, List.copyOf(keys));
        }
    }

    /** Gives an action one key more, which stands behind those it has. */
    public void add(Action action, KeyCombination key) {
        List<KeyCombination> now = given(action);
        if (!now.contains(key)) {
            choose(action, Stream.concat(now.stream(), Stream.of(key)).toList());
        }
    }

    /** The preset that the keys of all actions began from. */
    public KeyPreset basis() {
        return began().preset();
    }

    /** Reckoned once for all rows of a table that ask. */
    private Began began() {
        Began known = began;
        if (known == null) {
            KeyPreset preset = KeyPreset.nearest(actions, this::given);
            known = new Began(preset, preset.of(actions));
            began = known;
        }
        return known;
    }

    /** Whether an action has other keys than the preset that all began from gives it. */
    public boolean isOwn(Action action) {
        return !byBasis(action).equals(given(action));
    }

    /** Gives an action the keys back that the preset gives it from which all began. */
    public void reset(Action action) {
        choose(action, byBasis(action));
    }

    private List<KeyCombination> byBasis(Action action) {
        return began().keys().getOrDefault(action, action.defaultKeys());
    }

    /** Gives all actions the keys of a preset. */
    public void choose(KeyPreset preset, List<Action> actions) {
        preset.of(actions).forEach(this::choose);
    }

    /** The keys that more than one of the actions has, with those actions in their order. */
    public Map<KeyCombination, List<Action>> collisions() {
        Map<KeyCombination, List<Action>> wanting = new LinkedHashMap<>();
        for (Action action : actions) {
            for (KeyCombination key : given(action)) {
                wanting.computeIfAbsent(key, none -> new ArrayList<>()).add(action);
            }
        }
        wanting.values().removeIf(all -> all.size() == 1);
        return wanting;
    }

    /**
     * The chosen keys by the ids of their actions, as {@link #take} reads them; with those it could not take, which
     * another version of the program can.
     */
    public Map<String, List<String>> names() {
        Map<String, List<String>> names = new TreeMap<>(notTaken);
        chosen.forEach((action, keys) -> names.put(action.id(),
                keys.stream().map(KeyCombination::getName).toList()));
        return names;
    }

    /**
     * Takes kept keys over, in place of those chosen so far.
     *
     * @return what could not be taken, in words
     */
    public List<String> take(Map<String, List<String>> names, List<Action> actions) {
        chosen.clear();
        notTaken.clear();
        List<String> problems = new ArrayList<>();
        Map<String, Action> byId = new HashMap<>();
        actions.forEach(action -> byId.put(action.id(), action));
        names.forEach((id, keys) -> {
            Action action = byId.get(id);
            if (action == null) {
                notTaken.put(id, List.copyOf(keys));
                problems.add(words.of("keys.unknown", id));
                return;
            }
            try {
                choose(action, keys.stream().map(KeyCombination::valueOf).toList());
            } catch (IllegalArgumentException unreadable) {
                notTaken.put(id, List.copyOf(keys));
                problems.add(words.of("keys.unreadable", action.label(words), String.join(", ", keys)));
            }
        });
        return problems;
    }

    /** Has the controls of a scene name the keys of this map. */
    public void nameIn(Scene scene) {
        scene.getProperties().put(ChosenKeys.class, this);
    }

    /** The map that names the keys in a scene; one with every action's own keys where none does. */
    static ChosenKeys of(@Nullable Scene scene, Wording words) {
        return Optional.ofNullable(scene)
                .map(shown -> (ChosenKeys) shown.getProperties().get(ChosenKeys.class))
                .orElseGet(() -> new ChosenKeys(words));
    }

    /** Wording with the keys behind them, where there are any. */
    public static String withKeys(String words, String keys) {
        return keys.isEmpty() ? words : words + " (" + keys + ")";
    }
}
