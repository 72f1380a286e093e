package dev.assay.cli;

import dev.assay.review.Progress;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;

/** Finds and opens stores. */
public interface Stores {

    /** Whether a store was made in this folder before. */
    boolean exists(Path folder);

    /**
     * Opens the store in a folder, and makes one where there is none.
     *
     * @param progress is told how far it is where the store has to be put in order first
     */
    ReviewStore open(Path folder, Progress progress);
}
