package dev.assay.evaluation.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sources of a corpus side by side: each in each field, and each against each other. */
public final class Comparison {

    /** No cell was counted. */
    public static final Comparison NONE = new Comparison(List.of(), Map.of(), Map.of());

    /** Two sources in a field. */
    record Pair(String field, String first, String second) {}

    /** A source in a field. */
    record Place(String field, String source) {}

    private final List<String> sources;
    private final Map<Place, SourceFigures> figures;
    private final Map<Pair, PairFigures> pairs;

    Comparison(List<String> sources, Map<Place, SourceFigures> figures, Map<Pair, PairFigures> pairs) {
        this.sources = List.copyOf(sources);
        this.figures = new HashMap<>(figures);
        this.pairs = new HashMap<>(pairs);
        figures.forEach((place, one) -> this.figures.merge(new Place("", place.source()), one,
                SourceFigures::plus));
        pairs.forEach((pair, one) -> this.pairs.merge(new Pair("", pair.first(), pair.second()), one,
                PairFigures::plus));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Comparison one && sources.equals(one.sources) && figures.equals(one.figures)
                && pairs.equals(one.pairs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sources, figures, pairs);
    }

    /** Who answered, in the order in which they were met. */
    public List<String> sources() {
        return sources;
    }

    /** @param field the field's key; empty for all fields */
    public SourceFigures of(String source, String field) {
        return figures.getOrDefault(new Place(field, source), SourceFigures.NONE);
    }

    /** @param field the field's key; empty for all fields */
    public PairFigures of(String first, String second, String field) {
        PairFigures turned = pairs.get(new Pair(field, second, first));
        return turned == null
                ? pairs.getOrDefault(new Pair(field, first, second), PairFigures.NONE)
                : turned.turned();
    }
}
