package dev.assay.review;

/**
 * What a reviewer has to say beside a decision.
 *
 * @param reason a reason code; empty where none
 * @param note a note in the reviewer's words; empty where none
 */
public record Remark(String reason, String note) {

    public static final Remark NONE = new Remark("", "");
}
