package dev.assay.ui.session;

/** Whether what was decided is on disk. */
public enum SaveState {
    SAVED, SAVING, FAILED
}
