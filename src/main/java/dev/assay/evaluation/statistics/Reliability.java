package dev.assay.evaluation.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How stated confidence stands to the share that is right, bin by bin: what a reliability diagram shows (DeGroot and Fienberg,
 * The Statistician 32, 1983, 12–22).
 *
 * @param bins ascending by confidence; none is empty
 */
public record Reliability(List<Bin> bins) {

    /**
     * Values of about the same confidence.
     *
     * @param n how many, at least one
     * @param right how many of them are right
     * @param confidence their mean confidence
     */
    public record Bin(int n, int right, double confidence) {

        public double accuracy() {
            return (double) right / n;
        }
    }

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** Bins as wide as each other, each with its lower end, as {@code assay evaluate} has ten of them. */
    public static Reliability equalWidth(List<Stated> stated, int bins) {
        List<List<Stated>> parts = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            parts.add(new ArrayList<>());
        }
        stated.forEach(one -> parts.get(Math.min(bins - 1, (int) (one.confidence() * bins))).add(one));
        return of(parts);
    }

    /**
     * Bins with as many values as each other, as nearly as can be without parting values of one confidence, so that it does not
     * matter in which order they came (adaptive bins of Nguyen and O'Connor, EMNLP 2015, 1587–1598).
     */
    public static Reliability equalMass(List<Stated> stated, int bins) {
        List<Stated> ascending = stated.stream().sorted(Comparator.comparingDouble(Stated::confidence))
                .toList();
        List<List<Stated>> parts = new ArrayList<>();
        List<Stated> part = new ArrayList<>();
        for (int at = 0; at < ascending.size(); at++) {
            part.add(ascending.get(at));
            boolean last = at + 1 == ascending.size();
            boolean full = (long) (at + 1) * bins >= (long) (parts.size() + 1) * ascending.size();
            if (last || full && ascending.get(at + 1).confidence() > ascending.get(at).confidence()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        return of(parts);
    }

    private static Reliability of(List<List<Stated>> parts) {
        return new Reliability(parts.stream().filter(part -> !part.isEmpty()).map(part -> new Bin(part.size(),
                (int) part.stream().filter(Stated::right).count(),
                part.stream().mapToDouble(Stated::confidence).average().orElseThrow())).toList());
    }

    public int n() {
        return bins.stream().mapToInt(Bin::n).sum();
    }

    /**
     * The expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015, 2901–2907): how far confidence lies from the
     * share that is right, in the mean over the values. Not a number where there are none.
     */
    public double expectedError() {
        return bins.stream().mapToDouble(bin -> bin.n() * Math.abs(bin.accuracy() - bin.confidence())).sum()
                / n();
    }
}
