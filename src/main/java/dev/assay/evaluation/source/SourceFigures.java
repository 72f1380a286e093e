package dev.assay.evaluation.source;

import dev.assay.model.EvidenceStatus;
import java.util.EnumMap;
import java.util.Map;

/**
 * How one source stands in a field, or in all of them.
 *
 * @param answered how many cells it has an answer to
 * @param decided how many of those that were decided it has as decided
 * @param others how many it has as most of the other sources, of those where most agree
 * @param statuses how its evidence stands, where that was looked for
 * @param confidence the sum of the confidence it states
 * @param confident how many cells it states one for
 */
public record SourceFigures(long answered, Share decided, Share others, Map<EvidenceStatus, Long> statuses,
        double confidence, long confident) {

    public static final SourceFigures NONE = new SourceFigures(0, Share.NONE, Share.NONE, Map.of(), 0, 0);

    public SourceFigures {
        statuses = Map.copyOf(statuses);
    }

    /** How much of its evidence stands so, of that which was looked for. */
    public Share status(EvidenceStatus status) {
        return new Share(statuses.getOrDefault(status, 0L),
                statuses.values().stream().mapToLong(Long::longValue).sum());
    }

    /** The mean of the confidence it states, 0 to 1; not a number where it states none. */
    public double meanConfidence() {
        return confidence / confident;
    }

    SourceFigures plus(SourceFigures other) {
        Map<EvidenceStatus, Long> sum = new EnumMap<>(EvidenceStatus.class);
        sum.putAll(statuses);
        other.statuses.forEach((status, n) -> sum.merge(status, n, Long::sum));
        return new SourceFigures(answered + other.answered, decided.plus(other.decided),
                others.plus(other.others), sum, confidence + other.confidence, confident + other.confident);
    }
}
