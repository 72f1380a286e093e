package dev.assay.store.index;

import dev.assay.review.Assignment;
import dev.assay.review.CellKinds;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.FieldReview.State;
import dev.assay.review.Listed;
import dev.assay.review.PostingKinds;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueFilter;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The kinds of all postings, kept in memory, because a table cannot be counted by ten facets at once while somebody
 * waits. Read when a facet is first asked for; afterwards only what changed is read.
 */
public final class KnownKinds {

    private static final int AT_ONCE = 100;
    private static final Comparator<PostingKinds> AS_LOADED = Comparator.comparingLong(PostingKinds::order);
    private static final Comparator<PostingKinds> RISKIEST_FIRST = Comparator
            .comparingDouble((PostingKinds posting) -> -posting.risk()).thenComparing(AS_LOADED);

    private final KindRows rows;
    private final Supplier<Assignment> assignment;
    private final List<String> fields;
    private final Map<Long, PostingKinds> known = new TreeMap<>();
    private final Map<Long, String> texts = new HashMap<>();
    private final Map<String, Integer> sameText = new HashMap<>();
    private final Map<CellKinds, CellKinds> alike = new HashMap<>();
    private ChangedPostings.Place read = ChangedPostings.Place.START;

    /** @param assignment who is to review what now */
    public KnownKinds(Schema schema, DecisionRows decisions, Supplier<Assignment> assignment) {
        this.assignment = assignment;
        rows = new KindRows(schema, decisions);
        fields = schema.fields().stream().map(FieldSpec::key).toList();
    }

    /** Reads from the database in its turn. */
    public interface Reader {
        <T> T read(Database.Work<T> work);
    }

    /** The postings that are asked for, in order. */
    public List<Listed> listed(Reader reader, QueueQuery query) {
        if (!query.facets().isAll()) {
            follow(reader);
        }
        return reader.read(connection -> listed(connection, query));
    }

    /** How many there are of each kind. */
    public Map<Facet, Map<String, Long>> counts(Reader reader, QueueQuery query) {
        follow(reader);
        return reader.read(connection -> counts(connection, query));
    }

    private void follow(Reader reader) {
        boolean more = true;
        while (more) {
            more = reader.read(this::follow);
        }
    }

    private List<Listed> listed(Connection connection, QueueQuery query) throws SQLException {
        if (query.facets().isAll()) {
            return plain(connection, query);
        }
        Set<String> found = new HashSet<>(query.found());
        int place = fields.indexOf(query.facets().field());
        Predicate<PostingKinds> said = said(query, found);
        List<Listed> matching = current(connection).stream()
                .filter(said.and(posting -> query.facets().matches(posting, place)))
                .sorted(query.order() == QueueOrder.RISKIEST_FIRST ? RISKIEST_FIRST : AS_LOADED)
                .map(PostingKinds::listed).toList();
        return bestFirst(matching, query.found());
    }

    private Map<Facet, Map<String, Long>> counts(Connection connection, QueueQuery query)
            throws SQLException {
        FacetQuery facets = query.facets();
        Predicate<PostingKinds> said = said(query, new HashSet<>(query.found()));
        return facets.counts(current(connection).stream().filter(said).toList(),
                fields.indexOf(facets.field()));
    }

    private static Predicate<PostingKinds> said(QueueQuery query, Set<String> found) {
        List<String> words = QueueFilter.words(query.words());
        return posting -> words.stream().allMatch(posting.heading()::contains)
                || found.contains(posting.listed().id());
    }

    private static List<Listed> plain(Connection connection, QueueQuery query) throws SQLException {
        Conditions conditions = new Conditions().and("awaited = FALSE");
        List<Listed> all = new ArrayList<>();
        List<String> words = QueueFilter.words(query.words());
        Set<String> found = new HashSet<>(query.found());
        Sql.list(connection, row -> {
            String id = row.getString("id");
            String heading = words.isEmpty() ? "" : row.getString("heading");
            return (words.stream().allMatch(heading::contains) || found.contains(id))
                    && all.add(new Listed(id,
                            !row.getString("states").contains(StateLetters.letter(
                                    State.UNDECIDED))));
        }, "SELECT id, states, heading FROM posting" + conditions.where() + " ORDER BY "
                + (query.order() == QueueOrder.RISKIEST_FIRST ? "risk_order, ord" : "ord"));
        return bestFirst(all, query.found());
    }

    private static List<Listed> bestFirst(List<Listed> all, List<String> found) {
        if (found.isEmpty()) {
            return all;
        }
        Map<String, Integer> ranks = new HashMap<>();
        found.forEach(id -> ranks.putIfAbsent(id, ranks.size()));
        return all.stream()
                .sorted(Comparator.comparingInt(one -> ranks.getOrDefault(one.id(), Integer.MAX_VALUE)))
                .toList();
    }

    /** What is shown of some postings. */
    public static List<PostingSummary> summaries(Connection connection, Collection<String> ids)
            throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        return PostingRows.summaries(connection, new Conditions().and("awaited = FALSE")
                .and("p.id IN (" + "?, ".repeat(ids.size() - 1) + "?)", ids.toArray()), false, ids.size());
    }

    /** Reads some of what changed, so that nobody else waits for all of it. @return whether more did */
    private synchronized boolean follow(Connection connection) throws SQLException {
        List<ChangedPostings.Place> changed = ChangedPostings.after(connection, read, AT_ONCE);
        for (ChangedPostings.Place place : changed) {
            take(connection, place.posting());
            read = place;
        }
        return changed.size() == AT_ONCE;
    }

    private synchronized List<PostingKinds> current(Connection connection) throws SQLException {
        while (follow(connection)) {
            // What changed since it was followed is little.
        }
        Assignment now = assignment.get();
        return known.entrySet().stream()
                .map(entry -> entry.getValue().assigned(now.of(entry.getValue().listed().id()))
                        .copied(sameText.getOrDefault(texts.getOrDefault(entry.getKey(), ""), 0) > 1))
                .toList();
    }

    private void take(Connection connection, long ord) throws SQLException {
        String before = texts.remove(ord);
        if (before != null) {
            sameText.merge(before, -1, Integer::sum);
        }
        known.remove(ord);
        rows.of(connection, ord).ifPresent(now -> {
            PostingKinds kinds = now.kinds();
            known.put(ord, new PostingKinds(kinds.listed(), kinds.order(), kinds.risk(), kinds.heading(),
                    kinds.hasText(), false, kinds.imported(), kinds.sources(), kinds.cells().stream()
                            .map(cell -> alike.computeIfAbsent(cell, same -> same)).toList()));
            if (!now.textKey().isEmpty()) {
                texts.put(ord, now.textKey());
                sameText.merge(now.textKey(), 1, Integer::sum);
            }
        });
    }
}
