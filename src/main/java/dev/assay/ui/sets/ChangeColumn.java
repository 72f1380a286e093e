package dev.assay.ui.sets;

/** What is told of a cell that differs. */
public enum ChangeColumn {
    POSTING, FIELD, FROM, TO, KIND
}
