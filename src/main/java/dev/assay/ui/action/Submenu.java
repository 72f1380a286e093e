package dev.assay.ui.action;

/** The submenu an action stands in, where its menu would be too long for a small screen with large letters. */
public enum Submenu {
    NONE(""), QUEUE("_Queue"), POSTING("_Posting"), ANSWERS("_Answers and Pass 1"), FIELDS("_Fields"),
    TEXT("_Text size"), SCREENS("_Screens");

    private final String label;

    Submenu(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
