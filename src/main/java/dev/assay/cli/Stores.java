package dev.assay.cli;

import dev.assay.ingest.shape.OwnShapes;
import dev.assay.model.FileReading;
import dev.assay.review.Restored;
import dev.assay.review.ReviewStore;
import dev.assay.review.SettingValues;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Finds and opens stores. */
public interface Stores {

    /** Whether a store was made in this folder before. */
    boolean exists(Path folder);

    /** What was set in the store of a folder, looked at without opening it; nothing where that cannot be read. */
    SettingValues settings(Path folder);

    /** How the files of a store are read: as all are, and by the shapes it has of its own. */
    default Optional<FileReading> reader(Path folder) {
        return Optional.empty();
    }

    /** The shapes that the store of a folder has of its own. */
    default OwnShapes shapes(Path folder) {
        return OwnShapes.NONE;
    }

    /**
     * Makes a new store as another was at a time.
     *
     * @param to a folder that is not there, or holds nothing
     */
    Restored restore(Path from, Instant time, Path to);

    /**
     * Opens the store in a folder, and makes one where there is none.
     *
     * @param progress is told how far it is where the store has to be put in order first
     */
    ReviewStore open(Path folder, Progress progress);

    /** As {@link #open}, to be read; others may read it meanwhile, until something is written to it. */
    default ReviewStore openToRead(Path folder, Progress progress) {
        return open(folder, progress);
    }
}
