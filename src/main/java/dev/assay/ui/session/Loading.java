package dev.assay.ui.session;

/** How far the first look at the store is. */
public enum Loading {
    /** The list of postings is being read. */
    FIRST,
    /** It is there. */
    READY,
    /** It could not be read. */
    FAILED
}
