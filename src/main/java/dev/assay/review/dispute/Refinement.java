package dev.assay.review.dispute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts disputes over the same values by words of their evidence, where the values that lead differ with the word: by the
 * likelihood ratio G of the table word × leading value (Sokal and Rohlf, Biometry, 3rd ed., 1995, ch. 17), as in a decision
 * tree. A word is taken only if ruling both parts apart settles more cells as most of their answers have it.
 */
final class Refinement {

    /** The 99 % point of the chi-squared distribution with one degree of freedom. */
    private static final double LEAST_G = 6.63;
    private static final int LEAST_CELLS = 3;
    private static final int MOST_WORDS = 2;

    private final List<EvidenceWord> features;

    /** @param features what may hold of a cell's words, by number */
    Refinement(List<EvidenceWord> features) {
        this.features = features;
    }

    /** Some of the cells, and what holds of their words, in the order in which they were parted. */
    record Part(List<EvidenceWord> words, List<DisputedCell> cells) {}

    List<Part> of(List<DisputedCell> cells) {
        List<Part> parts = new ArrayList<>();
        part(List.of(), cells, parts);
        return parts;
    }

    private void part(List<EvidenceWord> words, List<DisputedCell> cells, List<Part> parts) {
        Integer by = words.size() < MOST_WORDS && cells.size() >= 2 * LEAST_CELLS ? best(cells) : null;
        if (by == null) {
            parts.add(new Part(words, cells));
            return;
        }
        EvidenceWord word = features.get(by);
        for (boolean stands : new boolean[]{true, false}) {
            List<EvidenceWord> more = new ArrayList<>(words);
            more.add(new EvidenceWord(word.stem(), word.word(), word.answers(), stands));
            part(more, cells.stream().filter(cell -> has(cell, by) == stands).toList(), parts);
        }
    }

    private static boolean has(DisputedCell cell, int feature) {
        return Arrays.binarySearch(cell.features(), feature) >= 0;
    }

    /** The word that tells most; null where none tells enough. */
    private @Nullable Integer best(List<DisputedCell> cells) {
        Map<String, Integer> places = new TreeMap<>();
        cells.forEach(cell -> places.putIfAbsent(cell.lead(), places.size()));
        if (places.size() < 2) {
            return null;
        }
        int[] all = new int[places.size()];
        Map<Integer, int[]> with = new HashMap<>();
        for (DisputedCell cell : cells) {
            int lead = places.getOrDefault(cell.lead(), 0);
            all[lead]++;
            for (int feature : cell.features()) {
                with.computeIfAbsent(feature, none -> new int[all.length])[lead]++;
            }
        }
        return with.entrySet().stream()
                .map(one -> new Candidate(features.get(one.getKey()), one.getKey(),
                        gain(one.getValue(), all)))
                .filter(one -> one.gain() >= LEAST_G)
                .min(Comparator.comparingDouble((Candidate one) -> -one.gain())
                        .thenComparing(one -> one.word().stem())
                        .thenComparingInt(one -> one.word().answers()))
                .map(Candidate::feature).orElse(null);
    }

    private record Candidate(EvidenceWord word, int feature, double gain) {}

    /** G, rounded so that equal tables are equal; 0 where parting by the word settles no more, or leaves too few. */
    private static double gain(int[] with, int[] all) {
        int[] without = new int[all.length];
        Arrays.setAll(without, i -> all[i] - with[i]);
        if (sum(with) < LEAST_CELLS || sum(without) < LEAST_CELLS
                || most(with) + most(without) <= most(all)) {
            return 0;
        }
        double g = 2 * (spread(all) - spread(with) - spread(without));
        return Math.rint(g * 1e6) / 1e6;
    }

    private static double spread(int[] counts) {
        double all = sum(counts);
        return -Arrays.stream(counts).filter(n -> n > 0).mapToDouble(n -> n * Math.log(n / all)).sum();
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static int most(int[] counts) {
        return Arrays.stream(counts).max().orElse(0);
    }
}
