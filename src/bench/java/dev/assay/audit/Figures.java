package dev.assay.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How well risks do, for each of several pairs of models. */
record Figures(List<Pair> pairs) {

    private static final double LOOKED_AT = 0.3;

    /** @param top the share of the wrong cells in the riskiest 30 % */
    record Pair(double auroc, double top, double ece) {}

    /** Of each pair the cells: their risks, and whether they were wrong. */
    static Figures of(List<List<Double>> risk, List<List<Boolean>> wrong) {
        List<Pair> pairs = new ArrayList<>();
        for (int nth = 0; nth < risk.size(); nth++) {
            double[] risks = risk.get(nth).stream().mapToDouble(Double::doubleValue).toArray();
            boolean[] wrongs = new boolean[risks.length];
            for (int at = 0; at < wrongs.length; at++) {
                wrongs[at] = wrong.get(nth).get(at);
            }
            pairs.add(new Pair(Ranking.auroc(wrongs, risks), Ranking.top(wrongs, risks, LOOKED_AT),
                    Ranking.ece(wrongs, risks)));
        }
        return new Figures(pairs);
    }

    void print(String what) {
        System.out.printf(Locale.ROOT,
                "%-48s AUROC %.3f worst %.3f  top 30 %% %.3f worst %.3f  ECE %.3f worst %.3f%n", what,
                mean(Pair::auroc), least(Pair::auroc), mean(Pair::top), least(Pair::top), mean(Pair::ece),
                pairs.stream().mapToDouble(Pair::ece).max().orElse(0));
    }

    private double mean(ToDoubleFunction<Pair> of) {
        return pairs.stream().mapToDouble(of).average().orElse(0);
    }

    private double least(ToDoubleFunction<Pair> of) {
        return pairs.stream().mapToDouble(of).min().orElse(0);
    }
}
