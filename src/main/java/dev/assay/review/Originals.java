package dev.assay.review;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Problem;
import java.util.List;

/** The files as they came, each kept byte for byte before anything is read from it, and what they say. */
public interface Originals {

    /** Keeps a file byte for byte; on disk when it returns. @return its SHA-256, in lower-case hex */
    String keep(Original original);

    /**
     * Keeps what an original says, in one transaction. Reading the same original again changes nothing. A
     * posting known from elsewhere is completed, never emptied.
     *
     * @param sha256 what {@link #keep} returned for it
     */
    default void save(String sha256, Imported imported) {
        save(sha256, imported, new CancelPoint());
    }

    /** As {@link #save(String, Imported)}. @param point is passed before anything is kept; a Cancel before it undoes all */
    void save(String sha256, Imported imported, CancelPoint point);

    /** What was noticed in the files read so far, by file; also what did not fit what was known before. */
    List<Problem> problems();

    /** What was noticed in one kept file. @param sha256 what {@link #keep} returned for it */
    default List<Problem> problems(String sha256) {
        return List.of();
    }

    /** What is kept for postings that no file has brought yet, by file. */
    default List<Problem> awaited() {
        return List.of();
    }

    /** In which shape of file a posting came, such as {@code csv}; empty where it is not known. */
    default String shape(String postingId) {
        return "";
    }
}
