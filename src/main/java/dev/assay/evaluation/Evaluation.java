package dev.assay.evaluation;

import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Predictions measured against gold; every labelled cell counts, a missing prediction as wrong. */
public final class Evaluation {

    private final List<ScoredCell> cells = new ArrayList<>();
    private final Map<String, Figures> fields = new LinkedHashMap<>();
    private final Figures overall;

    /** @param predictions the run for a posting's id; empty where there is none */
    public Evaluation(Schema schema, List<GoldPosting> gold, Function<String, Optional<Answer>> predictions) {
        for (GoldPosting posting : gold) {
            Optional<Answer> answer = predictions.apply(posting.postingId());
            for (FieldSpec spec : schema.fields()) {
                GoldCell cell = posting.cells().get(spec.key());
                if (cell != null) {
                    InferredField field = answer.flatMap(r -> r.field(spec.key())).orElse(null);
                    cells.add(scored(posting, spec, cell, field));
                }
            }
        }
        for (FieldSpec spec : schema.fields()) {
            List<ScoredCell> mine = of(spec.key());
            if (!mine.isEmpty()) {
                fields.put(spec.key(), new Figures(mine.size(), accuracy(mine), MacroF1.of(mine),
                        CalibrationError.of(mine)));
            }
        }
        double f1 = fields.values().stream().mapToDouble(Figures::macroF1).average().orElse(0);
        overall = new Figures(cells.size(), accuracy(cells), f1, CalibrationError.of(cells));
    }

    private static ScoredCell scored(GoldPosting posting, FieldSpec spec, GoldCell gold,
            @Nullable InferredField field) {
        return field == null
                ? new ScoredCell(posting.postingId(), spec.key(), gold.value(), null, null, "")
                : new ScoredCell(posting.postingId(), spec.key(), gold.value(), field.value(),
                        field.confidence(), field.rule());
    }

    private static double accuracy(List<ScoredCell> some) {
        return some.isEmpty() ? 0 : (double) some.stream().filter(ScoredCell::right).count() / some.size();
    }

    private List<ScoredCell> of(String field) {
        return cells.stream().filter(cell -> cell.field().equals(field)).toList();
    }

    public Figures overall() {
        return overall;
    }

    /** By field key, in schema order; fields that no gold posting labels are missing. */
    public Map<String, Figures> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The cells that are not right, field by field in schema order. */
    public List<ScoredCell> wrong() {
        return fields.keySet().stream().flatMap(key -> of(key).stream()).filter(cell -> !cell.right())
                .toList();
    }

    /** What was taken for what, and how often; the most frequent first. */
    public List<Confusion> confusions(String field) {
        Map<String, Confusion> counted = new TreeMap<>();
        for (ScoredCell cell : of(field)) {
            if (!cell.right()) {
                String gold = String.valueOf(cell.gold().plain());
                String said = cell.predicted() == null
                        ? "(nothing)"
                        : String.valueOf(cell.predicted().plain());
                counted.merge(gold + "\n" + said, new Confusion(gold, said, 1), Confusion::plus);
            }
        }
        return counted.values().stream().sorted(Comparator.comparingInt(Confusion::n).reversed()).toList();
    }

    /**
     * One value taken for another.
     *
     * @param gold the right value, as text
     * @param predicted what was predicted in its place, as text
     * @param n how often
     */
    public record Confusion(String gold, String predicted, int n) {

        private Confusion plus(Confusion other) {
            return new Confusion(gold, predicted, n + other.n);
        }
    }
}
