package dev.assay.review;

import dev.assay.model.FieldValue;

/** How an undecided cell is shown that a reviewer's eye is tried on; never how anything is kept of it. */
public sealed interface Probe {

    /** The cell is shown without what the answer says, until it is decided. */
    record Hidden() implements Probe {}

    /**
     * The cell is shown with another value than the answer's.
     *
     * @param value one of the field's, which the answer does not say
     */
    record Planted(FieldValue value) implements Probe {}
}
