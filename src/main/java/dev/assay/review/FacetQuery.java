package dev.assay.review;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which postings are wanted: those of one of the chosen kinds in every facet. What is asked of cells must hold of one
 * and the same cell.
 *
 * @param field the key of the field whose cells are meant; empty for any field
 * @param chosen the kinds chosen in each facet; a facet without any lets everything through
 * @param risk how risky the cell is
 * @param confidence how sure the judged answer says it is
 */
public record FacetQuery(String field, Map<Facet, Set<String>> chosen, Extent risk, Extent confidence) {

    /** Every posting. */
    public static final FacetQuery ALL = new FacetQuery("", Map.of(), Extent.ANY, Extent.ANY);

    public FacetQuery {
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, kinds) -> {
            if (!kinds.isEmpty()) {
                kept.put(facet, Set.copyOf(kinds));
            }
        });
        chosen = Map.copyOf(kept);
    }

    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** The same with other kinds of a facet. */
    public FacetQuery choosing(Facet facet, Set<String> kinds) {
        Map<Facet, Set<String>> other = new LinkedHashMap<>(chosen);
        other.put(facet, kinds);
        return new FacetQuery(field, other, risk, confidence);
    }

    /** The same with one kind more, or without it where it is chosen. */
    public FacetQuery switching(Facet facet, String kind) {
        Set<String> kinds = new LinkedHashSet<>(chosen(facet));
        if (!kinds.remove(kind)) {
            kinds.add(kind);
        }
        return choosing(facet, kinds);
    }

    /** The same of another field's cells; what was chosen of the values of the one before is given up. */
    public FacetQuery ofField(String key) {
        return key.equals(field)
                ? this
                : new FacetQuery(key, choosing(Facet.VALUE, Set.of()).chosen, risk, confidence);
    }

    public FacetQuery risky(Extent wanted) {
        return new FacetQuery(field, chosen, wanted, confidence);
    }

    public FacetQuery confident(Extent wanted) {
        return new FacetQuery(field, chosen, risk, wanted);
    }

    /** Whether it lets every posting through. */
    public boolean isAll() {
        return chosen.isEmpty() && risk.isAny() && confidence.isAny();
    }

    /** @param place the place of the {@link #field} in the schema; below 0 for any field */
    public boolean matches(PostingKinds posting, int place) {
        return matchesWhole(posting)
                && (asksOfNoCell() || cells(posting, place).stream().anyMatch(this::matches));
    }

    boolean asksOfNoCell() {
        return risk.isAny() && confidence.isAny() && chosen.keySet().stream().noneMatch(Facet::isOfCell);
    }

    private boolean matchesWhole(PostingKinds posting) {
        return chosen.entrySet().stream().allMatch(facet -> facet.getKey().isOfCell()
                || meets(posting.of(facet.getKey()), facet.getValue()));
    }

    private boolean matches(CellKinds cell) {
        return meetsExtents(cell) && chosen.entrySet().stream().allMatch(facet -> !facet.getKey().isOfCell()
                || meets(cell.of(facet.getKey()), facet.getValue()));
    }

    boolean meetsExtents(CellKinds cell) {
        Double stated = cell.confidence();
        return (risk.isAny() || risk.holds(cell.risk()))
                && (confidence.isAny() || stated != null && confidence.holds(stated));
    }

    static boolean meets(List<String> kinds, Set<String> wanted) {
        for (String kind : kinds) {
            if (wanted.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    static List<CellKinds> cells(PostingKinds posting, int place) {
        return place < 0
                ? posting.cells()
                : place < posting.cells().size() ? List.of(posting.cells().get(place)) : List.of();
    }

    /**
     * How many postings there are of each kind, were nothing chosen in that kind's own facet. Values are counted of one
     * field only.
     */
    public Map<Facet, Map<String, Long>> counts(Iterable<PostingKinds> postings, int place) {
        FacetCounter counter = new FacetCounter(this, place);
        postings.forEach(counter::take);
        return counter.counts();
    }
}
