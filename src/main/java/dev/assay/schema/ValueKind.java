package dev.assay.schema;

/** The shape of a field's value; every switch over it is checked by the compiler. */
public enum ValueKind {
    /** One of the allowed values. */
    CHOICE,
    /** Yes or no; a third state, not stated, is never a no. */
    FLAG,
    /** Any number of the allowed values, in no particular order, without repetition. */
    SET
}
