package dev.assay.model;

/** What became of a file; an import report counts each file under exactly one, the gravest that applies. */
public enum Outcome {
    /** Read as it stands. */
    ACCEPTED,
    /** Read after a safe repair, which is noted. */
    REPAIRED,
    /** Read, with something out of line that is shown and kept. */
    FLAGGED,
    /** Read in part; the rest could not be. */
    PARTIAL,
    /** Kept raw and listed; nothing could be read. */
    QUARANTINED
}
