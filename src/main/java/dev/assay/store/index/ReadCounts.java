package dev.assay.store.index;

import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.PostingQuery;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.store.index.CellCounts.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All counters of cells and postings, as they were read together; asked without a database. */
public final class ReadCounts {

    /** Reading more again after each change would take longer than asking the database. */
    private static final int MOST = 20_000;

    private final List<String> fields;
    private final Map<Slot, Map<Kind, Long>> cells = new HashMap<>();
    private final Map<PostingCounts.Counter, Long> postings;

    private record Slot(String finding, int place) {}

    private ReadCounts(List<String> fields, Map<CellCounts.Counter, Long> cells,
            Map<PostingCounts.Counter, Long> postings) {
        this.fields = fields;
        this.postings = postings;
        cells.forEach((counter, many) -> this.cells
                .computeIfAbsent(new Slot(counter.finding(), counter.kind().place()), slot -> new HashMap<>())
                .put(counter.kind(), many));
    }

    /** Empty where there are too many to be read at once. */
    public static Optional<ReadCounts> of(Connection connection, Schema schema) throws SQLException {
        Map<CellCounts.Counter, Long> cells = CellCounts.all(connection, MOST + 1);
        return cells.size() > MOST
                ? Optional.empty()
                : Optional.of(new ReadCounts(schema.fields().stream().map(FieldSpec::key).toList(), cells,
                        PostingCounts.all(connection)));
    }

    /** @param query one that is counted */
    public long count(PostingQuery query) {
        String doubt = query.filter().doubt();
        long unfinished = query.filter().finished() ? 0 : count(doubt, true);
        return unfinished + (query.filter().undecided() ? 0 : count(doubt, false));
    }

    private long count(String doubt, boolean unfinished) {
        return postings.getOrDefault(new PostingCounts.Counter(doubt, unfinished), 0L);
    }

    /** @param query one that is counted */
    public long count(CellQuery query) {
        return matching(query).mapToLong(Map.Entry::getValue).sum();
    }

    /** @param query one that is counted */
    public Map<String, Long> counts(CellQuery query, CellFacet by) {
        Map<String, Long> counts = by == CellFacet.FIELD ? new LinkedHashMap<>() : new TreeMap<>();
        matching(query).forEach(counter -> counts.merge(kind(counter.getKey(), by), counter.getValue(),
                Long::sum));
        return counts;
    }

    /** In the order of the fields. */
    private Stream<Map.Entry<Kind, Long>> matching(CellQuery query) {
        IntStream places = query.field().isEmpty()
                ? IntStream.range(0, fields.size())
                : IntStream.of(fields.indexOf(query.field()));
        Predicate<Kind> wanted = wanted(query);
        return places.mapToObj(place -> cells.getOrDefault(new Slot(query.finding(), place), Map.of()))
                .flatMap(slot -> slot.entrySet().stream()).filter(counter -> wanted.test(counter.getKey()));
    }

    private static Predicate<Kind> wanted(CellQuery query) {
        String proposed = query.proposed() == null ? "" : CellValue.text(query.proposed());
        String status = query.status() == null ? "" : query.status().name();
        String state = query.state() == null ? "" : query.state().name();
        String basis = query.basis() == null ? "" : query.basis().key();
        return kind -> is(proposed, kind.proposed()) && is(status, kind.status()) && is(state, kind.state())
                && is(query.source(), kind.source()) && is(query.reviewer(), kind.reviewer())
                && is(basis, kind.basis()) && (!query.leading() || kind.leads());
    }

    private static boolean is(String wanted, String there) {
        return wanted.isEmpty() || wanted.equals(there);
    }

    private String kind(Kind kind, CellFacet by) {
        return switch (by) {
            case FIELD -> fields.get(kind.place());
            case SOURCE -> kind.source();
            case STATUS -> kind.status();
            case STATE -> kind.state();
            case REVIEWER -> kind.reviewer();
            case BASIS -> kind.basis();
        };
    }
}
