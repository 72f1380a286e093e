package dev.assay.evaluation.stopping;

/**
 * Whether enough of a field was looked at to say that at least 95 of 100 values are right, at 95 % confidence.
 *
 * @param field the field's key
 * @param sample the name of the random sample that says so; empty where none was drawn of this field as it is, as a whole
 * @param lapsed whether there is none, though one was drawn: it was revoked, or what was proposed then is not any more
 * @param population of how many cells the sample was drawn, or would be
 * @param undecided how many of the field's cells are undecided now: of those that the sample was drawn of, some were decided since
 * @param looked how many of its cells were looked at, in the order drawn
 * @param wrong how many of those are wrong
 * @param upper the share of the population that is wrong at most; 1 where nothing can be said yet
 * @param more how many more of the sample would have to be looked at, were all of them right; -1 where not even all would do
 */
public record FieldStop(String field, String sample, boolean lapsed, long population, long undecided,
        int looked, int wrong, double upper, int more) {

    /** Whether one may stop. */
    public boolean isDone() {
        return upper <= StopRule.TARGET + 1e-12;
    }
}
