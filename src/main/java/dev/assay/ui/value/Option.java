package dev.assay.ui.value;

import dev.assay.schema.FieldSpec;

/**
 * A value that can be chosen.
 *
 * @param number the digit that chooses it: 1 to 9, or {@link #SILENCE}; {@link #NONE} where there is none
 * @param key the value's key; empty for "not stated"
 * @param label the words a reviewer sees
 * @param meaning when the value applies
 * @param proposed whether the judged answer holds it
 * @param chosen whether it is decided on, or ticked
 */
public record Option(int number, String key, String label, String meaning, boolean proposed, boolean chosen) {

    /** No digit. */
    static final int NONE = -1;
    /** The digit that chooses silence in every field: "not mentioned", "not stated", or none of a set. */
    public static final int SILENCE = 0;

    /** Whether a value's key says that the posting is silent. */
    static boolean isSilence(String key) {
        return key.equals(FieldSpec.NOT_MENTIONED) || key.equals(FieldSpec.NONE_MENTIONED);
    }

    /** Whether it says that the posting is silent. */
    public boolean silent() {
        return key.isEmpty() || isSilence(key);
    }
}
