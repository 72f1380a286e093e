package dev.assay.evaluation.agreement;

import dev.assay.evaluation.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How far raters agree beyond chance, of one field or over several.
 *
 * @param value 1 where fully, 0 where as by chance; not a number where it is undefined
 * @param interval between these it lies, at 95 %; null where it cannot be told
 */
public record Agreement(double value, @Nullable ConfidenceInterval interval) {

    public static final Agreement UNDEFINED = new Agreement(Double.NaN, null);

    /** So many parts are left out in turn at most. */
    private static final int PARTS = 40;

    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /** Of one field. */
    public static Agreement of(Coefficient coefficient, Ratings ratings) {
        return over(coefficient, List.of(ratings));
    }

    /**
     * Over several fields, each held against its own chance: what all of them agree beyond chance, of all that could be (Barlow,
     * Lai and Azen, Statistics in Medicine 10, 1991, 1465–1472, weighted by the number of cells). The interval leaves each item
     * that the coefficient takes in out in turn, or each of forty parts of them (jackknife; Gwet 2008, section 5), by
     * Student's t. Where nothing varies, such as where all agree, it tells nothing and is left away. The same place in each field is
     * the same posting.
     */
    public static Agreement over(Coefficient coefficient, List<Ratings> fields) {
        double all = beyond(coefficient, fields).orElse(Double.NaN);
        if (Double.isNaN(all)) {
            return UNDEFINED;
        }
        List<BitSet> parts = parts(coefficient, fields);
        List<Double> left = new ArrayList<>();
        for (BitSet part : parts) {
            beyond(coefficient, fields.stream().map(field -> field.without(part)).toList())
                    .ifPresent(left::add);
        }
        if (left.size() < 3) {
            return new Agreement(all, null);
        }
        double mean = left.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = left.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
        double error = Math.sqrt(squares * (left.size() - 1) / left.size());
        if (error < 1e-9) {
            return new Agreement(all, null);
        }
        double reach = error * TDistribution.of(left.size() - 1.0).inverseSurvivalProbability(0.025);
        return new Agreement(all,
                new ConfidenceInterval(Math.max(-1, all - reach), Math.min(1, all + reach)));
    }

    /** The places that are left out together. */
    private static List<BitSet> parts(Coefficient coefficient, List<Ratings> fields) {
        BitSet places = new BitSet();
        for (Ratings field : fields) {
            for (int at = 0; at < field.items().size(); at++) {
                if (coefficient.counts(field.items().get(at))) {
                    places.set(at);
                }
            }
        }
        List<BitSet> parts = new ArrayList<>();
        int next = 0;
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (parts.size() < PARTS) {
                parts.add(new BitSet());
            }
            parts.get(next++ % PARTS).set(place);
        }
        return parts;
    }

    private static Optional<Double> beyond(Coefficient coefficient, List<Ratings> fields) {
        double gained = 0;
        double possible = 0;
        for (Ratings field : fields) {
            Optional<Chance> chance = coefficient.of(field);
            if (chance.isPresent()) {
                int n = chance.get().things();
                gained += n * (chance.get().observed() - chance.get().expected());
                possible += n * (1 - chance.get().expected());
            }
        }
        return possible <= 0 ? Optional.empty() : Optional.of(gained / possible);
    }
}
