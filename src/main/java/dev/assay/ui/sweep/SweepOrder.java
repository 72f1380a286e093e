package dev.assay.ui.sweep;

/** In which order the cells of a field stand. */
public enum SweepOrder {
    /** The most frequent disputes first, those that are alike together; then what is not in dispute. */
    BY_DISPUTE,
    /** Those with the same value together, the most frequent value first. */
    BY_VALUE,
    /** As the postings were loaded. */
    AS_LOADED
}
