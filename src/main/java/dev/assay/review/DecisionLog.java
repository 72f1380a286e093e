package dev.assay.review;

import dev.assay.model.GivenDecision;
import dev.assay.model.Problem;
import java.util.List;
import java.util.Optional;

/** The journal of all decisions: it is only added to, and what is in force follows from it. */
public interface DecisionLog {

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
     * As {@link #append}, without the cells that somebody has decided on by now: for acts on many cells that nobody has
     * before their eyes.
     *
     * @return the decisions that were kept; empty where no cell was undecided any more
     */
    List<Decision> appendWhereOpen(List<NewDecision> act);

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
}
