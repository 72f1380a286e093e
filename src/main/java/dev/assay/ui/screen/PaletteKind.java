package dev.assay.ui.screen;

/** What the command palette finds. */
public enum PaletteKind {
    ACTION, SCREEN, FIELD, VIEW, POSTING
}
