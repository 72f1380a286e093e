package dev.assay.ui.control;

/** A node that needs Enter, Escape and the up and down arrows for itself while it has the focus. */
public interface KeepsKeys {}
