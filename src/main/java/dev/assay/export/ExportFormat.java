package dev.assay.export;

import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.nio.file.Path;

/** One way to hand over what a store holds. */
public interface ExportFormat {

    /** The name an analyst types, such as {@code reviewed}. */
    String name();

    /** What the files hold, in a sentence. */
    String description();

    /** How the name of its file ends, without the dot. */
    default String extension() {
        return "jsonl";
    }

    /** Whether it can also write a folder with a file per posting. */
    default boolean writesFolders() {
        return false;
    }

    /**
     * Writes what is chosen of a store in this format. A file appears under its name only when it is complete.
     *
     * @param out the file or folder to write to; folders on the way are made
     * @throws ExportException if nothing can be written there, a span does not equal its text, or the format cannot
     *         hold what is chosen
     */
    ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress);

    /** Writes everything the store holds. */
    default ExportReport write(ReviewStore store, Path out, Progress progress) {
        return write(store, ExportChoice.ALL, out, progress);
    }
}
