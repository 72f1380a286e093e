package dev.assay.ui.session;

/** The look chosen: light, dark, or what the system has. */
public enum Theme {
    SYSTEM("As the system"), LIGHT("Light"), DARK("Dark");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
