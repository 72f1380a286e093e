package dev.assay.inference;

import dev.assay.evaluation.GoldPosting;
import dev.assay.inference.Weighing.Case;
import dev.assay.model.InferredField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One field told by models that were fitted without a posting's fold, how strongly they are shrunk chosen without it too. */
final class WeighingTrial {

    /** What the rules find in a posting, and what they answer. */
    record Seen(Map<String, Double> found, Map<String, InferredField> answers) {}

    /** All that is found, or little but what speaks for each value; either with the rules' own answer or without. */
    enum Model {
        FOUND, FOUND_AND_RULES, SCORES, SCORES_AND_RULES;

        private boolean hasRules() {
            return this == FOUND_AND_RULES || this == SCORES_AND_RULES;
        }

        private boolean hasScores() {
            return this == SCORES || this == SCORES_AND_RULES;
        }
    }

    private static final double[] SHRUNK = {0.01, 0.05, 0.2, 1};
    private static final int INNER = 4;
    /** What fewer postings have is not learned from. */
    private static final int LEAST = 3;

    private final WeighedField field;
    private final Map<String, Seen> seen;
    private final List<Set<String>> folds;
    private final Map<String, String> labels = new LinkedHashMap<>();

    WeighingTrial(LabelledPostings data, WeighedField field, Map<String, Seen> seen,
            List<Set<String>> folds) {
        this.field = field;
        this.seen = seen;
        this.folds = folds;
        for (GoldPosting gold : data.gold) {
            if (gold.cells().containsKey(field.key())) {
                labels.put(gold.postingId(),
                        String.valueOf(gold.cells().get(field.key()).value().plain()));
            }
        }
    }

    /** By posting, whether the rules are right. */
    Map<String, Boolean> rules() {
        Map<String, Boolean> right = new LinkedHashMap<>();
        labels.forEach((id, label) -> right.put(id, answer(id).equals(label)));
        return right;
    }

    private String answer(String id) {
        return String.valueOf(seen.get(id).answers().get(field.key()).value().plain());
    }

    /** Whether the value that most postings of the other folds have is right. */
    boolean commonest(String id) {
        Set<String> fold = folds.stream().filter(f -> f.contains(id)).findFirst().orElseThrow();
        Map<String, Long> counts = others(fold).stream()
                .collect(Collectors.groupingBy(labels::get, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()
                .equals(labels.get(id));
    }

    private List<String> others(Set<String> fold) {
        return labels.keySet().stream().filter(id -> !fold.contains(id)).toList();
    }

    /** By posting, whether a model that was fitted on the other folds is right. */
    Map<String, Boolean> told(Model model) {
        Map<String, Boolean> right = new HashMap<>();
        for (Set<String> fold : folds) {
            List<String> learned = new ArrayList<>(
                    folds.stream().filter(f -> f != fold).flatMap(Set::stream).filter(labels::containsKey)
                            .toList());
            List<String> values = learned.stream().map(labels::get).distinct().sorted().toList();
            Function<String, Case> cases = cases(model, learned, values);
            List<Case> all = learned.stream().map(cases).toList();
            int free = model.hasRules() ? 1 : 0;
            Weighing fitted = Weighing.fitted(all, shrunk(all, free), free);
            fold.stream().filter(labels::containsKey).forEach(
                    id -> right.put(id, values.get(likeliest(fitted.chances(cases.apply(id))))
                            .equals(labels.get(id))));
        }
        return right;
    }

    private static int likeliest(double[] chances) {
        int best = 0;
        for (int v = 1; v < chances.length; v++) {
            best = chances[v] > chances[best] ? v : best;
        }
        return best;
    }

    private Function<String, Case> cases(Model model, List<String> learned, List<String> values) {
        List<String> names = learned.stream().flatMap(id -> seen.get(id).found().keySet().stream())
                .filter(name -> model.hasScores() ? field.isFew(name) : field.weighs(name))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
                .entrySet().stream().filter(name -> name.getValue() >= LEAST).map(Map.Entry::getKey).toList();
        return id -> {
            Map<String, Double> found = seen.get(id).found();
            double[] has = names.stream().mapToDouble(name -> found.getOrDefault(name, 0.0)).toArray();
            double[][] speaks = values.stream().map(value -> speaks(model, id, value))
                    .toArray(double[][]::new);
            return new Case(has, speaks, values.indexOf(labels.get(id)));
        };
    }

    private double[] speaks(Model model, String id, String value) {
        List<Double> speaks = new ArrayList<>();
        if (model.hasRules()) {
            speaks.add(answer(id).equals(value) ? 1.0 : 0.0);
        }
        if (model.hasScores()) {
            speaks.addAll(field.scores(value, seen.get(id).found()));
        }
        return speaks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How strongly to shrink: what makes the labels of left-out quarters likeliest. */
    private static double shrunk(List<Case> cases, int free) {
        Map<Double, Double> losses = new TreeMap<>();
        for (double shrunk : SHRUNK) {
            double loss = 0;
            for (int inner = 0; inner < INNER; inner++) {
                List<Case> in = new ArrayList<>();
                List<Case> out = new ArrayList<>();
                for (int c = 0; c < cases.size(); c++) {
                    (c % INNER == inner ? out : in).add(cases.get(c));
                }
                Weighing model = Weighing.fitted(in, shrunk, free);
                loss -= out.stream()
                        .mapToDouble(c -> Math.log(Math.max(1e-6, model.chances(c)[c.value()]))).sum();
            }
            losses.put(shrunk, loss);
        }
        return losses.entrySet().stream().min(Comparator.comparingDouble(Map.Entry::getValue)).orElseThrow()
                .getKey();
    }
}
