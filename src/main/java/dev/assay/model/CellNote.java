package dev.assay.model;

/**
 * A remark on one field of an answer: what was repaired or is out of line.
 *
 * @param kind whether something was changed on reading
 * @param message what, in words an analyst uses
 */
public record CellNote(Kind kind, String message) {

    /** What became of the cell. */
    public enum Kind {
        /** It was read as something else than what was written, safely. */
        REPAIRED,
        /** It was kept as written and breaks the contract. */
        FLAGGED
    }
}
