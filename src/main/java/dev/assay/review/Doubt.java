package dev.assay.review;

/**
 * One thing there is to doubt about a cell.
 *
 * @param kind what it is about
 * @param message what it is, in a sentence
 * @param grave whether it marks the cell in a list
 * @param blocks whether it keeps the cell from being accepted unseen; what does not is only told where the cell is open
 */
public record Doubt(Kind kind, String message, boolean grave, boolean blocks) {

    /** One that keeps the cell from being accepted unseen. */
    public Doubt(Kind kind, String message, boolean grave) {
        this(kind, message, grave, true);
    }

    /** What a doubt is about. */
    public enum Kind {
        /** There is no value to accept. */
        VALUE,
        /** A check found something, or the answer was flagged when it was read. */
        FINDING,
        /** Another answer says otherwise. */
        ANSWERS,
        /** How the evidence stands to the posting. */
        EVIDENCE,
        /** The confidence that is stated. */
        CONFIDENCE
    }
}
