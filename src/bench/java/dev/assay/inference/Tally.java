package dev.assay.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/** How often a model and the rules were right on the same cells, by posting over all draws. */
final class Tally {

    private final Map<String, List<int[]>> cells = new LinkedHashMap<>();

    void add(String posting, boolean model, boolean rules) {
        cells.computeIfAbsent(posting, id -> new ArrayList<>())
                .add(new int[]{model ? 1 : 0, rules ? 1 : 0});
    }

    /** Both accuracies, their difference with twice its standard error over postings, and the cells won and lost a draw. */
    String row() {
        double model = mean(c -> c[0]);
        double rules = mean(c -> c[1]);
        double off = cells.values().stream()
                .mapToDouble(draws -> Math.pow(of(draws, c -> c[0] - c[1]) - (model - rules), 2)).sum();
        double error = Math.sqrt(off / (cells.size() - 1) / cells.size());
        return String.format(Locale.ROOT,
                ": %d cells, model %.3f, rules %.3f, difference %+.3f ± %.3f, won %.1f, lost %.1f",
                cells.size(), model, rules, model - rules, 2 * error,
                cells.size() * mean(c -> Math.max(0, c[0] - c[1])),
                cells.size() * mean(c -> Math.max(0, c[1] - c[0])));
    }

    private double mean(ToIntFunction<int[]> figure) {
        return cells.values().stream().mapToDouble(draws -> of(draws, figure)).average().orElse(0);
    }

    private static double of(List<int[]> draws, ToIntFunction<int[]> figure) {
        return draws.stream().mapToInt(figure).average().orElse(0);
    }
}
