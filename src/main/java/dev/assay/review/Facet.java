package dev.assay.review;

/** By what postings are told apart: by themselves, or by a cell they have. */
public enum Facet {
    /** What was decided on a cell. */
    STATE(true),
    /** The value that stands in a cell: the decided one, or else the judged answer's; each value of a set. */
    VALUE(true),
    /** Whether the sources of a cell differ. */
    AGREEMENT(true),
    /** How the judged answer's evidence stands to the posting. */
    EVIDENCE(true),
    /** How a reviewer came to a decision. */
    BASIS(true),
    /** Who decided. */
    REVIEWER(true),
    /** Whether a reviewer left a note or a reason. */
    REMARK(true),
    /** Who is to review the posting. */
    ASSIGNED(false),
    /** Who answers. */
    SOURCE(false),
    /** Whether the posting's own text is known. */
    TEXT(false),
    /** Whether another posting has the same text. */
    COPIES(false),
    /** On which day the posting was brought in. */
    IMPORTED(false);

    private final boolean ofCell;

    Facet(boolean ofCell) {
        this.ofCell = ofCell;
    }

    /** Whether it is a cell that is of a kind, and not the posting as a whole. */
    public boolean isOfCell() {
        return ofCell;
    }

    /** Two kinds by which something is there or not. */
    public enum Presence {
        YES, NO
    }

    /** How the sources of a cell stand to each other. */
    public enum Agreement {
        DIFFER, AGREE, ALONE
    }
}
