package dev.assay.ui.session;

/** The look chosen: light, dark, or what the system has. */
public enum Theme {
    SYSTEM, LIGHT, DARK;

    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
