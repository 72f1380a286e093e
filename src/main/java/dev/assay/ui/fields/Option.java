package dev.assay.ui.fields;

/**
 * A value that can be chosen.
 *
 * @param number the digit that chooses it, 1 to 9; 0 where there is none
 * @param key the value's key; empty for "not stated"
 * @param label the words a reviewer sees
 * @param meaning when the value applies
 * @param proposed whether the judged answer holds it
 * @param chosen whether it is decided on, or ticked
 */
record Option(int number, String key, String label, String meaning, boolean proposed, boolean chosen) {}
