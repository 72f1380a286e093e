package dev.assay.ui.session;

/** How far the first look at the store is. */
public enum Loading {
    /** The list of postings is being read. */
    FIRST,
    /** A part of it is there, more is on its way, and the first posting opens when all is. */
    MORE,
    /** It is there. */
    READY,
    /** It could not be read. */
    FAILED
}
