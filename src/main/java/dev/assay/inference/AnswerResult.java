package dev.assay.inference;

/** What came of asking an {@link AnswerSource}. */
public sealed interface AnswerResult {

    /**
     * It answered.
     *
     * @param raw what it wrote, as it wrote it
     */
    record Answered(String raw) implements AnswerResult {}

    /**
     * It was asked and gave no answer.
     *
     * @param message why, in words for an analyst
     * @param remedy what to do about it
     */
    record Failed(String message, String remedy) implements AnswerResult {}

    /**
     * It does not answer for such a posting.
     *
     * @param reason why, in words for an analyst
     */
    record Skipped(String reason) implements AnswerResult {}
}
