package dev.assay.ui.action;

/** The submenu an action stands in, where its menu would be too long for a small screen with large letters. */
public enum Submenu {
    NONE, SEVERAL, QUEUE, POSTING, ANSWERS, FIELDS, TEXT, SCREENS
}
