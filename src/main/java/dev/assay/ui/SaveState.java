package dev.assay.ui;

/** Whether what was decided is on disk. */
public enum SaveState {
    SAVED, SAVING, FAILED
}
