package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.model.EngineId;
import dev.assay.model.GivenDecision;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Problem;
import dev.assay.model.Run;
import java.util.List;
import java.util.Optional;

/**
 * The port through which everything is kept. Safe to call from several threads; every call may wait for the
 * disk, so none is made on the UI thread. Failures are {@link StoreException}s.
 */
public interface ReviewStore extends AutoCloseable {

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

    /**
     * Keeps a run, or replaces the one with the same id: a local run, or an imported one with its grounding. A
     * local run also replaces the posting's earlier ones of the same engine name.
     */
    void save(Run run);

    void saveRisk(String postingId, Risk risk);

    /**
     * The postings that are still to be worked on, as loaded: those whose risk was not weighed since they last
     * changed, that have an imported run without grounding, or that have something to infer from, a text or
     * Pass 1, and lack a local run of exactly this engine. A
     * store that keeps no account of this names all of them.
     */
    default List<String> due(EngineId engine) {
        return postings().stream().map(PostingSummary::id).toList();
    }

    /** All postings as loaded, first to last. */
    List<PostingSummary> postings();

    Optional<PostingSummary> summary(String postingId);

    Optional<PostingFile> posting(String postingId);

    /** The postings that say the same as one, or nearly so. */
    default RelatedPostings related(String postingId) {
        return RelatedPostings.NONE;
    }

    /** In which shape of file a posting came, such as {@code csv}; empty where it is not known. */
    default String shape(String postingId) {
        return "";
    }

    /**
     * Appends the decisions of one act to the journal. They are forced to disk and in the database when this
     * returns.
     *
     * @param act not empty; all of one reviewer
     * @return the same decisions with their sequence numbers and one operation number
     * @throws StoreException if a posting or field is unknown, or a value is not the field's; nothing is kept
     */
    List<Decision> append(List<NewDecision> act);

    /**
     * Keeps decisions that were made before, as from an export, each as an act of its own by its own reviewer and
     * at its own time. One that is known is left alone, and so is one on what was decided later.
     *
     * @param path the file that gives them
     * @return what was left because something was decided later
     */
    default List<Problem> takeBack(String path, List<GivenDecision> given) {
        return takeBack(path, given, new CancelPoint());
    }

    /** As {@link #takeBack(String, List)}. @param point is passed before any is kept; a Cancel before it undoes all */
    List<Problem> takeBack(String path, List<GivenDecision> given, CancelPoint point);

    /** The operation that {@code undo} by this reviewer would take back; empty where there is none. */
    Optional<UndoStep> undoable(String reviewer);

    /** The operation that {@code redo} by this reviewer would do again; empty where there is none. */
    Optional<UndoStep> redoable(String reviewer);

    /** The whole journal, first to last. */
    List<Decision> journal();

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

    /** What was mended or found damaged when the store was opened, in words; empty when all was well. */
    default List<String> notices() {
        return List.of();
    }

    /** A small setting of the store, such as the reviewer's name. */
    Optional<String> setting(String key);

    void saveSetting(String key, String value);

    /** Looks for damage: journal, originals, database, and whether every kept span equals its text. */
    IntegrityReport check();

    /**
     * Settles what {@link #check} finds and nothing can put back: shows each thing and keeps it, so that from then
     * on only new damage is told. Afterwards the store must be closed, and may be opened again.
     *
     * @return what each thing is and where it is kept, in words; empty where there was nothing
     */
    default List<String> settle() {
        return List.of();
    }

    @Override
    void close();
}
