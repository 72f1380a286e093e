package dev.assay.review;

/** Finds words wherever they stand: in postings, in what reviewers noted, and in the evidence of answers. */
public interface FullText {

    /** At most so many texts are shown at once. */
    int MOST = 1_000;

    /**
     * Finds texts. What changed since the last time is taken in first, which takes long for a store that was never
     * searched.
     *
     * @param progress is told how far the taking in is; stopping it leaves what is found incomplete, which is told
     * @throws StoreException if the words ask for nothing, or the disk does not do what is asked of it
     */
    FoundTexts find(WordQuery query, Progress progress);
}
