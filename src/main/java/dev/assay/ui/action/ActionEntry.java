package dev.assay.ui.action;

import java.util.List;
import javafx.scene.input.KeyCombination;

/**
 * Where an action stands in the menu and on the sheet of keys, and which keys it has.
 *
 * @param topic the part of the menu and the sheet
 * @param submenu the submenu it stands in
 * @param keys its own keys, the one to show first
 */
public record ActionEntry(Action.Topic topic, Submenu submenu, List<KeyCombination> keys) {

    public ActionEntry {
        keys = List.copyOf(keys);
    }
}
