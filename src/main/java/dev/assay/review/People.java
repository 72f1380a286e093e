package dev.assay.review;

/**
 * Who reviews in a store, who sees what of it, and what comes from others. Safe to call from several threads; failures
 * are {@link StoreException}s.
 */
public interface People {

    /** Those of a store that nobody else's decisions come into. */
    People OPEN = new People() {
    };

    /** How the store is reviewed. */
    default ReviewMode mode() {
        return ReviewMode.OPEN;
    }

    /**
     * Says how the store is to be reviewed; on disk when this returns.
     *
     * @param reviewer who says so
     * @throws StoreException where something was decided already, and whether the store is blind would change, or who
     *         was named to adjudicate it
     */
    default void review(ReviewMode mode, String reviewer) {
        throw new StoreException("This store is reviewed openly.");
    }

    /** Whether anything was ever decided in the store, undone or not: it is then as blind as it is for good. */
    default boolean isBegun() {
        return true;
    }

    /** Who looks at the store; empty while nobody is named. */
    default String looking() {
        return "";
    }

    /** In a blind store, shows from now on what this reviewer may see. @return whether anything changed */
    default boolean lookAs(String reviewer) {
        return false;
    }

    /** A posting with what was decided on it as a reviewer sees it, whoever looks. */
    default PostingFile asSeen(PostingFile file, String reviewer) {
        return file;
    }

    /**
     * Whether anything may be done in a reviewer's name now: where reviewers are blind, others see other decisions than
     * those it would rest on.
     */
    default boolean actsFor(String reviewer) {
        return !mode().blind() || reviewer.equals(looking());
    }

    /** All that another store can take in, whoever looks. */
    default Handover handOver() {
        return Handover.NONE;
    }

    /**
     * Takes in another store's decisions and artefacts; what it has is left as it is. A second time takes nothing.
     *
     * @param point is passed before any is kept; a Cancel before it undoes all
     */
    default TakenIn takeIn(Handover from, CancelPoint point) {
        throw new StoreException("Nothing is taken into this store.");
    }
}
