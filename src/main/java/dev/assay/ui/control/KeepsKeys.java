package dev.assay.ui.control;

/**
 * A node that needs the bare keys for itself while it has the focus: arrows, Enter, Escape, and whatever is typed. No
 * letter acts elsewhere meanwhile.
 */
public interface KeepsKeys {

    /** @param character a lower-case letter, digit or sign that was typed with neither Ctrl nor Alt held */
    void typed(String character);

    /** Whether it needs every key now, those with Ctrl and Alt too. */
    default boolean keepsAll() {
        return false;
    }
}
