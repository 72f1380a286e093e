package dev.assay.inference;

import dev.assay.saying.Saying;

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
     * @param said why, in words for an analyst
     * @param advice what to do about it
     */
    record Failed(Saying said, Saying advice) implements AnswerResult {

        /** In the words of the source. */
        public Failed(String message, String remedy) {
            this(Saying.plain(message), Saying.plain(remedy));
        }
    }

    /**
     * It does not answer for such a posting.
     *
     * @param reason why, in words for an analyst
     */
    record Skipped(Saying reason) implements AnswerResult {

        /** In the words of the source. */
        public Skipped(String reason) {
            this(Saying.plain(reason));
        }
    }
}
