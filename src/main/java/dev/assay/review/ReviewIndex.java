package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of postings, answers and cells, and what is derived from them: it can be made again from the
 * decisions and the originals. Safe to call from several threads.
 */
public interface ReviewIndex extends QueueIndex {

    /** A page may hold this many rows at most. */
    int MOST_ON_A_PAGE = 10_000;

    /** Grows with whatever is written: what was read while it stood where it stands would be read the same again. */
    long writings();

    /** All postings as loaded, first to last. */
    List<PostingSummary> postings();

    /**
     * Some of the postings that are asked for.
     *
     * @param from {@link RowPage#START}, or the {@code next} of the page before
     * @param most how many at most, 1 to {@link #MOST_ON_A_PAGE}
     */
    RowPage<PostingSummary> postings(PostingQuery query, String from, int most);

    /** All postings that are asked for, as {@link RowPage#ahead}. */
    default Stream<PostingSummary> postings(PostingQuery query) {
        return RowPage.ahead(from -> postings(query, from, 500));
    }

    long count(PostingQuery query);

    /**
     * Some of the cells that are asked for.
     *
     * @param from {@link RowPage#START}, or the {@code next} of the page before
     * @param most how many at most, 1 to {@link #MOST_ON_A_PAGE}
     */
    RowPage<CellRow> cells(CellQuery query, String from, int most);

    /** All cells that are asked for, as {@link RowPage#stream}. */
    default Stream<CellRow> cells(CellQuery query) {
        return RowPage.stream(from -> cells(query, from, 1_000));
    }

    /** The same for who looks for the first that will do, which is mostly among the first few. */
    default Stream<CellRow> firstOf(CellQuery query) {
        return RowPage.stream(from -> cells(query, from, from.equals(RowPage.START) ? 40 : 1_000));
    }

    /** How many rows {@link #cells} has; read from counters where the query {@linkplain CellQuery#isCounted allows}. */
    long count(CellQuery query);

    /** How many rows there are of each kind, as {@link #count}; what there is none of is not named. */
    Map<String, Long> counts(CellQuery query, CellFacet by);

    /**
     * Some of one field's cells as all their sources have them, a row a cell, as loaded.
     *
     * @param field the field's key
     * @param from {@link RowPage#START}, or the {@code next} of the page before
     * @param most how many at most, 1 to {@link #MOST_ON_A_PAGE}
     */
    default RowPage<ComparedCell> compared(String field, String from, int most) {
        RowPage<PostingSummary> page = postings(PostingQuery.ALL, from, most);
        return new RowPage<>(page.rows().stream().flatMap(row -> posting(row.id()).stream())
                .map(file -> ComparedCell.of(file, field)).toList(), page.next());
    }

    /** All of one field's cells, as {@link RowPage#stream}. */
    default Stream<ComparedCell> compared(String field) {
        return RowPage.stream(from -> compared(field, from, 500));
    }

    /**
     * How long each decided cell of a field was looked at, in milliseconds, the shortest first; without the cells that
     * nobody measured.
     *
     * @param field the field's key
     */
    default List<Long> took(String field) {
        return postings().stream().flatMap(row -> posting(row.id()).stream()).map(file -> file.review(field))
                .filter(review -> review.state() != FieldReview.State.UNDECIDED)
                .map(FieldReview::tookMs).filter(took -> took > 0).sorted().toList();
    }

    @Override
    default List<PostingSummary> summaries(Collection<String> ids) {
        return ids.stream().flatMap(id -> summary(id).stream()).toList();
    }

    @Override
    default Totals totals() {
        return new Totals(Math.toIntExact(count(PostingQuery.ALL)),
                Math.toIntExact(count(new PostingQuery(new QueueFilter("", false, true, false, ""),
                        QueueOrder.AS_LOADED))));
    }

    Optional<PostingSummary> summary(String postingId);

    Optional<PostingFile> posting(String postingId);

    /** All that is kept of some postings, in the order asked for; those that are gone are left out. */
    default List<PostingFile> files(List<String> postingIds) {
        return files(postingIds, PostingFile.Part.ALL);
    }

    /** The same as far as it is wanted; there may be more. */
    default List<PostingFile> files(List<String> postingIds, PostingFile.Part wanted) {
        return postingIds.stream().flatMap(id -> posting(id).stream()).toList();
    }

    /**
     * The same by the reviews of another time in place of those that stand now.
     *
     * @param reviews by posting id and field key
     */
    default List<PostingFile> files(Map<String, Map<String, FieldReview>> reviews, PostingFile.Part wanted) {
        return files(List.copyOf(reviews.keySet())).stream()
                .map(file -> file.reviewed(reviews.getOrDefault(file.posting().id(), Map.of()))).toList();
    }

    /** What postings are called beside their ids, as files and decisions name them: the id by each such name. */
    default Map<String, String> otherNames() {
        return Map.of();
    }

    /** The postings that say the same as one, or nearly so. */
    default RelatedPostings related(String postingId) {
        return RelatedPostings.NONE;
    }

    /**
     * The postings that are still to be worked on, as loaded: those whose risk was not weighed since they last
     * changed, that have an imported run without grounding, or that have something to infer from, a text or
     * Pass 1, and lack a local run of exactly this engine. A
     * store that keeps no account of this names all of them.
     */
    default List<String> due(EngineId engine) {
        return postings().stream().map(PostingSummary::id).toList();
    }

    /** Keeps what was worked out for some postings, in one transaction: of all of them or of none. */
    void save(List<WorkedOut> works);

    /** As {@link #save(List)}, for one. */
    default void save(WorkedOut work) {
        save(List.of(work));
    }

    /**
     * Learns from what was decided: weighs the cells anew once enough decisions came, some at a time.
     *
     * @return whether more is to be done
     */
    default boolean weighAnew() {
        return false;
    }

    /** Keeps one run, and leaves the risk to be weighed. */
    default void save(Answer answer) {
        save(new WorkedOut(answer.postingId(), List.of(answer), null));
    }

    default void saveRisk(String postingId, Risk risk) {
        save(new WorkedOut(postingId, List.of(), risk));
    }
}
