package dev.assay.evaluation.guarantee;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was promised of a stratum, and on which sample.
 *
 * @param applied what was found when the rest was accepted; null where it was not yet
 * @param revoked why it does not hold any more; empty where it does
 */
public record Certificate(SamplePlan plan, @Nullable Applied applied, String revoked) {

    /**
     * The rest was accepted.
     *
     * @param state what the sample showed then
     * @param accepted how many cells were accepted unseen
     * @param reviewer who did so
     */
    public record Applied(SampleState state, int accepted, String reviewer, Instant at) {}

    Certificate revokedFor(String why) {
        return new Certificate(plan, applied, why);
    }
}
