package dev.assay.evaluation;

import dev.assay.model.FieldValue;
import dev.assay.schema.FieldSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The mean F1 over a field's values; each member of a set counts as a value of its own. */
final class MacroF1 {

    /** How a value fared: as often right, as often said in vain, as often missed. */
    private static final class Tally {
        private int hit;
        private int vain;
        private int missed;

        double f1() {
            return 2.0 * hit / (2.0 * hit + vain + missed);
        }
    }

    private MacroF1() {}

    /** 1 where no value was ever right or predicted. */
    static double of(List<ScoredCell> cells) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (ScoredCell cell : cells) {
            Set<String> gold = labels(cell.gold());
            Set<String> predicted = labels(cell.predicted());
            for (String label : predicted) {
                Tally tally = tallies.computeIfAbsent(label, key -> new Tally());
                if (gold.contains(label)) {
                    tally.hit++;
                } else {
                    tally.vain++;
                }
            }
            for (String label : gold) {
                if (!predicted.contains(label)) {
                    tallies.computeIfAbsent(label, key -> new Tally()).missed++;
                }
            }
        }
        return tallies.values().stream().mapToDouble(Tally::f1).average().orElse(1);
    }

    private static Set<String> labels(@Nullable FieldValue value) {
        return switch (value) {
            case null -> Set.of();
            case FieldValue.Choice(String key) -> Set.of(key);
            case FieldValue.Flag(boolean yes) -> Set.of(Boolean.toString(yes));
            case FieldValue.Choices(List<String> keys) -> Set.copyOf(keys);
            case FieldValue.NotStated(Object raw) -> Set.of(FieldSpec.NOT_MENTIONED);
            case FieldValue.Malformed(Object raw, String reason) -> Set.of(String.valueOf(raw));
        };
    }
}
