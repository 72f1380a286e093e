package dev.assay.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Fits the weights that ship, and says how well such ones do on what they were not fitted on. Run {@link #main} with the
 * data beside the project: without an argument it reports, with {@code write} it writes {@code risk-weights.yaml}.
 */
public final class FitRiskWeights {

    private static final String HEAD = """
            # What each feature adds to the log odds that a cell is wrong. Fitted by FitRiskWeights, among the benchmarks
            # (mvn -Pbench test-compile, then its main with "write"), on the answers of five models for 53 postings, alone
            # and two or three together, with their Pass 1 and without, judged by the majority of the other models, and on
            # 60 labelled postings, 20 of them with a model's answer, whose local answers were made without the rules that
            # only the posting itself speaks for. Logistic regression, each weight drawn towards 0 (variance %s).
            weights:
            """;
    private static final double FIRM = 5;
    private static final double LEAST = 0.005;
    private static final int FOLDS = 6;
    private static final int REVIEWED = 20;
    private static final Map<String, Double> COUNTS = Map.of("facts 1", 0.5, "facts 2", 0.5, "facts 3", 0.5,
            "bare 1", 0.5, "bare 2", 0.5, "bare 3", 0.5, "labelled", 2.0, "labelled bare", 1.0);

    private FitRiskWeights() {}

    public static void main(String[] args) throws IOException {
        Map<String, List<RiskCorpus.Row>> all = RiskCorpus.all();
        if (args.length > 0 && args[0].equals("write")) {
            write(fitted(all, row -> true), Path.of("src/main/resources/rules").resolve(RiskWeights.FILE));
            return;
        }
        for (String kind : List.of("facts 2", "bare 2")) {
            report(kind + ", posting left out", all.get(kind), leavingPostingsOut(all, all.get(kind)));
        }
        for (String kind : List.of("labelled", "labelled bare")) {
            List<RiskCorpus.Row> rows = theirs(all.get(kind));
            report(kind + ", posting left out", rows, leavingPostingsOut(all, rows));
        }
        report("facts 2, model and posting left out", all.get("facts 2"),
                leavingModelsOut(all, all.get("facts 2")));
        reviewed(all, "facts 2");
    }

    static RiskWeights fitted(Map<String, List<RiskCorpus.Row>> all,
            Predicate<RiskCorpus.Row> which) {
        RiskFit fit = new RiskFit();
        all.forEach((kind, rows) -> rows.stream().filter(which)
                .forEach(row -> fit.add(RiskFeatures.of(row.signals()), row.wrong(),
                        COUNTS.getOrDefault(kind, 0.0))));
        return new RiskWeights(
                fit.weights(name -> 0, name -> name.equals("all") || name.equals("ours") ? 0.01 : FIRM));
    }

    private static List<RiskCorpus.Row> theirs(List<RiskCorpus.Row> rows) {
        return rows.stream().filter(row -> !row.signals().local()).toList();
    }

    private static double[] leavingPostingsOut(Map<String, List<RiskCorpus.Row>> all,
            List<RiskCorpus.Row> rows) {
        return leftOut(all, rows, (row, judged) -> true, List.of(""));
    }

    private static double[] leavingModelsOut(Map<String, List<RiskCorpus.Row>> all,
            List<RiskCorpus.Row> rows) {
        return leftOut(all, rows,
                (row, model) -> !row.source().equals(model)
                        && !(" " + row.peers() + " ").contains(" " + model + " "),
                List.copyOf(new TreeSet<>(theirs(rows).stream().map(RiskCorpus.Row::source).toList())));
    }

    /** @param which whether a row may be fitted on where a model is judged */
    private static double[] leftOut(Map<String, List<RiskCorpus.Row>> all, List<RiskCorpus.Row> rows,
            BiPredicate<RiskCorpus.Row, String> which, List<String> models) {
        Map<String, Integer> folds = folds(rows);
        double[] risk = new double[rows.size()];
        for (int nth = 0; nth < FOLDS; nth++) {
            int fold = nth;
            for (String model : models) {
                RiskWeights weights = fitted(all,
                        row -> folds.getOrDefault(row.posting(), -1) != fold && which.test(row, model));
                for (int at = 0; at < risk.length; at++) {
                    RiskCorpus.Row row = rows.get(at);
                    if (folds.getOrDefault(row.posting(), -1) == fold
                            && (model.isEmpty() || row.source().equals(model))) {
                        risk[at] = weights.risk(row.signals());
                    }
                }
            }
        }
        return risk;
    }

    private static Map<String, Integer> folds(List<RiskCorpus.Row> rows) {
        List<String> ids = shuffled(rows, 7);
        Map<String, Integer> folds = new HashMap<>();
        for (int nth = 0; nth < ids.size(); nth++) {
            folds.put(ids.get(nth), nth % FOLDS);
        }
        return folds;
    }

    private static List<String> shuffled(List<RiskCorpus.Row> rows, long seed) {
        List<String> ids = new ArrayList<>(
                new TreeSet<>(rows.stream().map(RiskCorpus.Row::posting).toList()));
        java.util.Collections.shuffle(ids, new Random(seed));
        return ids;
    }

    /** After some postings were reviewed, on the others: the weights that ship fitted on neither, then refitted. */
    private static void reviewed(Map<String, List<RiskCorpus.Row>> all, String kind) {
        List<RiskCorpus.Row> rows = all.get(kind);
        for (long seed = 1; seed <= 2; seed++) {
            List<String> seen = shuffled(rows, seed).subList(0, REVIEWED);
            Map<String, Integer> folds = folds(rows);
            List<RiskCorpus.Row> judged = new ArrayList<>();
            List<Double> cold = new ArrayList<>();
            List<Double> warm = new ArrayList<>();
            for (int nth = 0; nth < FOLDS; nth++) {
                int fold = nth;
                RiskWeights shipped = fitted(all, row -> folds.getOrDefault(row.posting(), -1) != fold
                        && !seen.contains(row.posting()));
                Map<String, List<RiskCorpus.Row>> byPair = new TreeMap<>();
                rows.forEach(row -> byPair.computeIfAbsent(pair(row), p -> new ArrayList<>()).add(row));
                byPair.values().forEach(pair -> {
                    RiskWeights learned = LearnedWeights.of(shipped, pair.stream()
                            .filter(row -> seen.contains(row.posting()))
                            .map(row -> new LearnedWeights.Known(row.signals(), row.wrong(), 1)).toList());
                    pair.stream().filter(row -> !seen.contains(row.posting())
                            && folds.getOrDefault(row.posting(), -1) == fold).forEach(row -> {
                                judged.add(row);
                                cold.add(shipped.risk(row.signals()));
                                warm.add(learned.risk(row.signals()));
                            });
                });
            }
            report(kind + ", before any was reviewed, seed " + seed, judged,
                    cold.stream().mapToDouble(Double::doubleValue).toArray());
            report(kind + ", after " + REVIEWED + " were reviewed, seed " + seed, judged,
                    warm.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** The two models of a store, whichever is judged. */
    private static String pair(RiskCorpus.Row row) {
        return row.signals().local()
                ? row.peers()
                : String.join(" ", new TreeSet<>(List.of(row.source(), row.peers())));
    }

    private static void report(String what, List<RiskCorpus.Row> rows, double[] risk) {
        Map<String, List<Integer>> byPair = new TreeMap<>();
        for (int at = 0; at < risk.length; at++) {
            if (!rows.get(at).signals().local()) {
                byPair.computeIfAbsent(rows.get(at).source() + " " + rows.get(at).peers(),
                        pair -> new ArrayList<>()).add(at);
            }
        }
        Figures.of(byPair.values().stream().map(at -> at.stream().map(nth -> risk[nth]).toList()).toList(),
                byPair.values().stream().map(at -> at.stream().map(nth -> rows.get(nth).wrong()).toList())
                        .toList())
                .print(what);
    }

    static void write(RiskWeights weights, Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEAD.formatted(1 / FIRM));
        new TreeMap<>(weights.values()).forEach((name, weight) -> {
            if (Math.abs(weight) >= LEAST) {
                text.append(String.format(Locale.ROOT, "  %s: %.2f%n", name, weight));
            }
        });
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
