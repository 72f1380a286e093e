package dev.assay.review;

import dev.assay.model.FieldValue;
import java.util.HashMap;
import java.util.Map;

/** How many cells each rule decides, and how right it is on those that a person decided; counted cell by cell. */
public final class RuleCounts {

    private final Map<String, Count> counts = new HashMap<>();

    /**
     * What was counted of one rule.
     *
     * @param hits the cells that it decides
     * @param decided how many of those a person decided
     * @param right how many of the decided ones as the rule does
     */
    public record Count(int hits, int decided, int right) {

        public static final Count NONE = new Count(0, 0, 0);

        Count plus(boolean isDecided, boolean isRight) {
            return new Count(hits + 1, decided + (isDecided ? 1 : 0), right + (isRight ? 1 : 0));
        }
    }

    /** Counts what rules decide of a cell. */
    public void add(ComparedCell cell) {
        cell.said().stream().filter(said -> said.local() && !said.rule().isEmpty())
                .forEach(said -> counts.merge(said.rule(), one(cell, said),
                        (before, more) -> before.plus(more.decided() > 0, more.right() > 0)));
    }

    private static Count one(ComparedCell cell, ComparedCell.Said said) {
        FieldValue decided = cell.isJudged() ? cell.decided() : null;
        return Count.NONE.plus(decided != null, decided != null && said.value().agreesWith(decided));
    }

    /** How often each rule was met; one that decides nothing is not named. */
    public Map<String, Count> all() {
        return Map.copyOf(counts);
    }
}
