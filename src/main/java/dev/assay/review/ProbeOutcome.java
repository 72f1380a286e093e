package dev.assay.review;

/** What came of a probed cell. */
public enum ProbeOutcome {
    /** Another value was decided on than the planted one. */
    CAUGHT,
    /** The planted value was taken for right. */
    MISSED,
    /** Without seeing it, the reviewer decided on what the answer says. */
    AGREED,
    /** Without seeing it, the reviewer decided on another value. */
    DIFFERED
}
