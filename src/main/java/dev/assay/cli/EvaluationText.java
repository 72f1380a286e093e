package dev.assay.cli;

import dev.assay.evaluation.Evaluation;
import dev.assay.evaluation.Figures;
import dev.assay.evaluation.ScoredCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An evaluation for people and for programs. */
final class EvaluationText {

    private static final int MOST_CONFUSIONS = 5;

    private final Evaluation evaluation;

    EvaluationText(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(Locale.ROOT, "%-28s %8s %8s %8s %6s", "", "accuracy", "macro F1", "ECE", "n"));
        lines.add(row("all fields", evaluation.overall()));
        evaluation.fields().forEach((key, figures) -> {
            lines.add(row(key, figures));
            evaluation.confusions(key).stream().limit(MOST_CONFUSIONS).forEach(confusion -> lines.add(
                    "      " + confusion.n() + " × label " + confusion.gold() + ", predicted "
                            + confusion.predicted()));
        });
        List<ScoredCell> wrong = evaluation.wrong();
        if (!wrong.isEmpty()) {
            lines.add(Count.of(wrong.size(), "wrong cell") + ":");
        }
        for (ScoredCell cell : wrong) {
            lines.add("  " + cell.postingId() + " " + cell.field() + ": label " + cell.gold().plain()
                    + ", predicted "
                    + predicted(cell) + (cell.rule().isEmpty() ? "" : " (rule " + cell.rule() + ")"));
        }
        return lines;
    }

    private static String row(String name, Figures figures) {
        return String.format(Locale.ROOT, "%-28s %8.3f %8.3f %8.3f %6d", name, figures.accuracy(),
                figures.macroF1(), figures.ece(), figures.n());
    }

    private static @Nullable Object predicted(ScoredCell cell) {
        return cell.predicted() == null ? "(nothing)" : cell.predicted().plain();
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Map<String, @Nullable Object> confusions = new LinkedHashMap<>();
        evaluation.fields().forEach((key, figures) -> {
            fields.put(key, json(figures));
            confusions.put(key, evaluation.confusions(key).stream().map(EvaluationText::json).toList());
        });
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("overall", json(evaluation.overall()));
        json.put("fields", fields);
        json.put("confusions", confusions);
        json.put("wrong", evaluation.wrong().stream().map(EvaluationText::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(Figures figures) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("accuracy", figures.accuracy());
        json.put("n", figures.n());
        json.put("macro_f1", figures.macroF1());
        json.put("ece", figures.ece());
        return json;
    }

    private static Map<String, @Nullable Object> json(Evaluation.Confusion confusion) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("gold", confusion.gold());
        json.put("predicted", confusion.predicted());
        json.put("n", confusion.n());
        return json;
    }

    private static Map<String, @Nullable Object> json(ScoredCell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", cell.postingId());
        json.put("field", cell.field());
        json.put("gold", cell.gold().plain());
        json.put("predicted", cell.predicted() == null ? null : cell.predicted().plain());
        json.put("confidence", cell.confidence());
        json.put("rule", cell.rule());
        return json;
    }
}
