package dev.assay.ui.figures;

import dev.assay.evaluation.figures.CalibrationCheck;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.evaluation.statistics.Reliability;
import dev.assay.evaluation.statistics.ThresholdCost;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the confidence of a source is worth, and what could be accepted on it. */
final class CalibrationTables {

    private final Wording words;

    CalibrationTables(Wording words) {
        this.words = words;
    }

    FigureTable reliability(SourceMeasure measure) {
        if (measure.stated() == 0) {
            return new FigureTable(words.of("figures.unstated"), List.of(), List.of(), null);
        }
        CalibrationCheck check = measure.calibration();
        List<FigureTable.Row> rows = new ArrayList<>();
        List<Plot.Point> points = new ArrayList<>();
        add(check.before(), words.of("figures.as-stated"), "before", rows, points);
        add(check.after(), words.of("figures.recalibrated"), "after", rows, points);
        double from = points.stream().allMatch(point -> Math.min(point.x(), point.y()) >= 0.5) ? 0.5 : 0;
        return new FigureTable(
                words.of("figures.calibration-says", measure.stated(), check.before().expectedError(),
                        check.after().expectedError(), check.brierBefore(), check.brierAfter()),
                Stream.of("figures.confidence-is", "figures.confidence", "figures.answers", "figures.right",
                        "figures.accuracy").map(key -> words.of(key)).toList(),
                rows, new Plot(words.of("figures.reliability"), words.of("figures.confidence"),
                        words.of("figures.accuracy"), from, from, 1, true, false, points));
    }

    private void add(Reliability reliability, String which, String style, List<FigureTable.Row> rows,
            List<Plot.Point> points) {
        int most = reliability.bins().stream().mapToInt(Reliability.Bin::n).max().orElse(1);
        for (Reliability.Bin bin : reliability.bins()) {
            rows.add(FigureTable.Row.of(Stream.of(which, words.of("figures.share", bin.confidence()),
                    words.of("figures.number", bin.n()), words.of("figures.number", bin.right()),
                    words.of("figures.share", bin.accuracy())).map(Figure::of).toList()));
            points.add(new Plot.Point(bin.confidence(), bin.accuracy(), Math.sqrt((double) bin.n() / most),
                    style, words.of("figures.bin-told", which, bin.confidence(), bin.n(), bin.accuracy())));
        }
    }

    FigureTable costs(SourceMeasure measure) {
        if (measure.stated() == 0) {
            return new FigureTable(words.of("figures.unstated"), List.of(), List.of(), null);
        }
        List<ThresholdCost> costs = measure.costs();
        double top = costs.stream().filter(cost -> cost.share() > 0.02).mapToDouble(ThresholdCost::error)
                .max()
                .orElse(0);
        return new FigureTable(says(costs), Stream.of("figures.accept-from", "figures.cells",
                "figures.share-of-all", "figures.wrong", "figures.wrong-share", "figures.between")
                .map(key -> words.of(key)).toList(),
                costs.stream().map(this::cost).toList(),
                new Plot(words.of("figures.costs"), words.of("figures.share-of-all"),
                        words.of("figures.wrong-share"), 0, 0, Math.max(0.05, Math.ceil(top * 20) / 20),
                        false,
                        true, costs.stream().map(cost -> new Plot.Point(cost.share(), cost.error(), 0.3,
                                "before", told(cost))).toList()));
    }

    /** The threshold that accepts the most while no more than a half of the usual errors are let through. */
    private String says(List<ThresholdCost> costs) {
        double usual = costs.getFirst().error();
        return costs.stream().filter(cost -> cost.error() <= usual / 2)
                .max(Comparator.comparingInt(ThresholdCost::accepted))
                .map(best -> told(best) + " " + words.of("figures.all-cost", usual))
                .orElseGet(() -> words.of("figures.all-cost", usual));
    }

    private String told(ThresholdCost cost) {
        return words.of("figures.cost-says", cost.threshold(), cost.share(), cost.error(),
                cost.wrong().interval().low(), cost.wrong().interval().high());
    }

    private FigureTable.Row cost(ThresholdCost cost) {
        return FigureTable.Row.of(Stream.of(words.of("figures.threshold", cost.threshold()),
                words.of("figures.number", cost.accepted()), words.of("figures.share", cost.share()),
                words.of("figures.number", cost.wrong().hits()), words.of("figures.share", cost.error()),
                words.of("figures.shares-between", cost.wrong().interval().low(),
                        cost.wrong().interval().high()))
                .map(Figure::of).toList());
    }
}
