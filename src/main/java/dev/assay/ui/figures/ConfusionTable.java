package dev.assay.ui.figures;

import dev.assay.evaluation.figures.Confused;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.model.FieldValue;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a source takes for what in a field: a row is what is right, a column what the source says. */
final class ConfusionTable {

    private static final int MOST = 9;
    private static final int SHADES = 5;

    private final FieldSpec field;
    private final Wording words;
    private final String others;

    /** A place in the table. */
    private record Place(String right, String said) {}

    ConfusionTable(FieldSpec field, Wording words) {
        this.field = field;
        this.words = words;
        others = words.of("figures.other-values");
    }

    FigureTable of(Measured measured, String source, SourceMeasure measure) {
        List<Confused> confused = measure.confusions().getOrDefault(field.key(), List.of());
        Map<String, Integer> values = new LinkedHashMap<>();
        confused.forEach(one -> {
            values.merge(value(one.gold()), one.n(), Integer::sum);
            values.merge(value(one.said()), one.n(), Integer::sum);
        });
        List<String> shown = values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(MOST)
                .map(Map.Entry::getKey).toList();
        Map<Place, Integer> counts = new LinkedHashMap<>();
        confused.forEach(one -> counts.merge(place(shown, one.gold(), one.said()), one.n(), Integer::sum));
        List<String> axis = new ArrayList<>(shown);
        if (values.size() > shown.size()) {
            axis.add(others);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<FigureTable.Row> rows = new ArrayList<>();
        for (String right : axis) {
            if (axis.stream().anyMatch(said -> counts.containsKey(new Place(right, said)))) {
                List<Figure> row = new ArrayList<>(List.of(Figure.of(right)));
                axis.forEach(said -> row.add(figure(measured, source, shown, new Place(right, said),
                        counts.getOrDefault(new Place(right, said), 0), most)));
                rows.add(FigureTable.Row.of(row));
            }
        }
        List<String> columns = new ArrayList<>(List.of(words.of("figures.is-and-said")));
        columns.addAll(axis);
        int wrong = confused.stream().filter(one -> !one.isRight()).mapToInt(Confused::n).sum();
        int n = confused.stream().mapToInt(Confused::n).sum();
        return new FigureTable(words.of("figures.confusion-says", source, n - wrong, n, field.label()),
                rows.isEmpty() ? List.of() : columns, rows, null);
    }

    private Figure figure(Measured measured, String source, List<String> shown, Place place, int n,
            int most) {
        if (n == 0) {
            return Figure.of("");
        }
        boolean right = place.right().equals(place.said()) && !place.right().equals(others);
        String told = words.of("figures.confused", n, source, place.right(), place.said());
        return new Figure(words.of("figures.number", n), told,
                (right ? "hit-" : "miss-") + Math.min(SHADES - 1, SHADES * n / (most + 1)),
                new CellSelection(field.key(), told, measured.cells(source,
                        (gold, said) -> place(shown, gold, said).equals(place))));
    }

    private Place place(List<String> shown, FieldValue right, FieldValue said) {
        return new Place(among(shown, value(right)), among(shown, value(said)));
    }

    private String among(List<String> shown, String value) {
        return shown.contains(value) ? value : others;
    }

    private String value(FieldValue value) {
        return value(field, value, words);
    }

    /** However silence is written, it is the same, and so is a set in another order. */
    static String value(FieldSpec field, FieldValue value, Wording words) {
        return switch (value) {
            case FieldValue.Choices(List<String> keys) when !keys.isEmpty() -> ValueText
                    .of(field, new FieldValue.Choices(keys.stream().distinct().sorted()
                            .collect(Collectors.toList())), words)
                    .text();
            default -> ValueText.of(field, value.isSilent() ? new FieldValue.NotStated("") : value, words)
                    .text();
        };
    }
}
