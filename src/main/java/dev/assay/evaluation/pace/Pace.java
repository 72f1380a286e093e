package dev.assay.evaluation.pace;

import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.ReviewIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How far a review is, and how fast it went, field by field.
 *
 * @param fields the fields in their order
 */
public record Pace(List<FieldPace> fields) {

    public Pace {
        fields = List.copyOf(fields);
    }

    /** Reads one field's from counters, and the times that were measured. @param field its key */
    public static FieldPace read(ReviewIndex index, String field) {
        Map<String, Long> states = index.counts(CellQuery.ALL.ofField(field).leading(true), CellFacet.STATE);
        return new FieldPace(field, count(states, FieldReview.State.ACCEPTED),
                count(states, FieldReview.State.OVERRIDDEN), count(states, FieldReview.State.UNSURE),
                count(states, FieldReview.State.UNDECIDED), index.took(field));
    }

    private static long count(Map<String, Long> states, FieldReview.State state) {
        return states.getOrDefault(state.name(), 0L);
    }

    /** What is told of all fields together. */
    public PaceLine all() {
        return PaceLine.of(together(), forecast());
    }

    /** What is told of each field. */
    public List<PaceLine> lines() {
        return fields.stream().map(field -> PaceLine.of(field, field.forecast())).toList();
    }

    private FieldPace together() {
        return new FieldPace("", sum(FieldPace::accepted), sum(FieldPace::overridden), sum(FieldPace::unsure),
                sum(FieldPace::left), fields.stream().flatMap(field -> field.took().stream()).toList());
    }

    private long sum(ToLongFunction<FieldPace> part) {
        return fields.stream().mapToLong(part).sum();
    }

    /**
     * How long all cells that are left take. A field with enough timed cells goes by these; the others go by the mean of
     * what each field took that was timed at all, and by how far the fields lie apart. Empty where fewer cells were timed
     * than a forecast needs, or those others would go by less than half of the fields.
     */
    Optional<Forecast> forecast() {
        if (sum(FieldPace::left) == 0) {
            return Optional.of(Forecast.NOTHING_LEFT);
        }
        List<Forecast> parts = new ArrayList<>();
        List<FieldPace> others = new ArrayList<>();
        fields.forEach(field -> field.forecast().ifPresentOrElse(parts::add, () -> others.add(field)));
        if (others.isEmpty()) {
            return Optional.of(Forecast.sum(parts));
        }
        List<Double> means = fields.stream().filter(field -> !field.took().isEmpty())
                .map(field -> field.took().stream().mapToDouble(took -> took).average().orElseThrow())
                .toList();
        if (sum(field -> field.took().size()) < Forecast.LEAST_TIMED || means.size() < 2
                || 2 * means.size() < fields.size()) {
            return Optional.empty();
        }
        double left = others.stream().mapToDouble(FieldPace::left).sum();
        double squares = others.stream().mapToDouble(field -> (double) field.left() * field.left()).sum();
        parts.add(Forecast.of(means, left, left * left / squares));
        return Optional.of(Forecast.sum(parts));
    }
}
