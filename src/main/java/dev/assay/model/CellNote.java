package dev.assay.model;

import dev.assay.saying.Saying;

/**
 * A remark on one field of an answer: what was repaired or is out of line.
 *
 * @param kind whether something was changed on reading
 * @param said what; as the sentence it was kept as where nothing else was kept
 */
public record CellNote(Kind kind, Saying said) {

    /** What, in English words, as commands and files have it. */
    public String message() {
        return said.english();
    }

    /** What became of the cell. */
    public enum Kind {
        /** It was read as something else than what was written, safely. */
        REPAIRED,
        /** It was kept as written and breaks the contract. */
        FLAGGED
    }
}
