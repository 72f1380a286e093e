package dev.assay.review;

import dev.assay.task.Progress;
import java.util.List;

/**
 * Everything that is kept of a review, by its jobs. Safe to call from several threads; every call may wait for the
 * disk, so none is made on the UI thread. Failures are {@link StoreException}s.
 */
public interface ReviewStore extends DecisionLog, Originals, ReviewIndex, AutoCloseable {

    /** What was mended or found damaged when the store was opened, in words; empty when all was well. */
    default List<String> notices() {
        return List.of();
    }

    /**
     * What is in force on postings on which more than one reviewer decided, in the order of the journal; there may be
     * more.
     */
    default List<Decision> ofSeveral() {
        List<Decision> journal = journal();
        UndoHistory history = UndoHistory.of(journal);
        return journal.stream()
                .filter(made -> history.standing(made.operation()) == UndoHistory.Standing.IN_FORCE).toList();
    }

    /** Finds words in postings, notes and evidence. */
    FullText texts();

    /** Rulings, gold sets and what else people make of a review beside its decisions. */
    Artefacts artefacts();

    /** Who reviews here, who sees what, and what comes from others. */
    default People people() {
        return People.OPEN;
    }

    /** What the store remembers of how it is worked in, such as the reviewer's name. */
    Settings settings();

    /**
     * Compares what the store queries with what it was when it was closed, so that the first decision need not wait for
     * that; nobody waits for it meanwhile.
     */
    default void compareAhead() {}

    /** Looks for damage: journal, originals, database, and whether every kept span equals its text. */
    IntegrityReport check(Progress progress);

    /** As {@link #check(Progress)}, while nobody watches. */
    default IntegrityReport check() {
        return check(Progress.NONE);
    }

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
