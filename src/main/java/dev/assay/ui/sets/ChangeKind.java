package dev.assay.ui.sets;

/** How a cell of one version can differ from that of another. */
public enum ChangeKind {
    CHANGED, ADDED, REMOVED
}
