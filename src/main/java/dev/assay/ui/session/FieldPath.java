package dev.assay.ui.session;

import dev.assay.review.CellKey;
import dev.assay.review.FieldReview;
import dev.assay.schema.FieldSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Through the fields of the open posting, down the page. */
final class FieldPath implements CellPath {

    private final Session session;
    /** The fields that are listed; empty for all. */
    private Set<String> listed = Set.of();

    FieldPath(Session session) {
        this.session = session;
    }

    /** @param fields the fields that can be seen in the list, which the steps go along */
    void list(Set<String> fields) {
        listed = Set.copyOf(fields);
    }

    @Override
    public Optional<CellKey> from(CellKey cell, int steps) {
        List<String> keys = keys().stream()
                .filter(key -> listed.isEmpty() || listed.contains(key) || key.equals(cell.field())).toList();
        String key = keys.get(Math.clamp(keys.indexOf(cell.field()) + steps, 0, keys.size() - 1));
        return Optional.of(new CellKey(cell.postingId(), key));
    }

    @Override
    public boolean holds(CellKey cell) {
        return true;
    }

    @Override
    public Optional<CellKey> undecidedAfter(CellKey cell) {
        List<String> keys = keys();
        int from = keys.indexOf(cell.field());
        return IntStream.rangeClosed(1, keys.size()).mapToObj(i -> keys.get((from + i) % keys.size()))
                .filter(key -> session.review(key).state() == FieldReview.State.UNDECIDED).findFirst()
                .map(key -> new CellKey(cell.postingId(), key));
    }

    private List<String> keys() {
        return session.schema().fields().stream().map(FieldSpec::key).toList();
    }
}
