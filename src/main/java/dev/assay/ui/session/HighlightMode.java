package dev.assay.ui.session;

/** Which evidence is marked in the posting. */
public enum HighlightMode {
    /** The selected field's strongly, all others' faintly. */
    ALL,
    /** The selected field's only. */
    SELECTED,
    /** None. */
    NONE;

    public HighlightMode next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
