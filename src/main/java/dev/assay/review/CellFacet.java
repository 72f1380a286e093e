package dev.assay.review;

/** By what cells are counted side by side. */
public enum CellFacet {
    FIELD, SOURCE, STATUS, STATE, REVIEWER, BASIS
}
