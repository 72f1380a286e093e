package dev.assay.review;

import dev.assay.saying.Saying;

/**
 * One thing there is to doubt about a cell.
 *
 * @param kind what it is about
 * @param said what it is
 * @param grave whether it marks the cell in a list; any doubt at all keeps it from being accepted unseen
 */
public record Doubt(Kind kind, Saying said, boolean grave) {

    /** What it is, in an English sentence. */
    public String message() {
        return said.english();
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
