package dev.assay.model;

/**
 * What an inferred value was taken from. Not an enum, because real answers name others; those are kept and
 * flagged.
 *
 * @param key the word as it stands in files
 */
public record Source(String key) {

    public static final Source PASS1_DERIVED = new Source("pass1_derived");
    public static final Source INFERRED = new Source("inferred");
    public static final Source COMBINED = new Source("combined");

    public boolean isKnown() {
        return equals(PASS1_DERIVED) || equals(INFERRED) || equals(COMBINED);
    }
}
