package dev.assay.ui.sweep;

/** What the cells of a field are told apart by. */
public enum SweepFacet {
    /** What was decided. */
    STATE,
    /** The value that stands: the decided one, or else what the judged answer says. */
    VALUE,
    /** Whether the sources differ. */
    AGREEMENT,
    /** How the evidence of the judged answer stands to the posting. */
    EVIDENCE
}
