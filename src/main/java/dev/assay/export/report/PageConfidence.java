package dev.assay.export.report;

import dev.assay.evaluation.figures.DecisionFigures;
import dev.assay.evaluation.figures.SourceMeasure;
import dev.assay.evaluation.statistics.ConfidenceInterval;
import dev.assay.evaluation.statistics.Reliability;
import dev.assay.evaluation.statistics.ThresholdCost;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What the confidence is worth that sources state: whether it holds, and what it would cost to rely on it. */
final class PageConfidence {

    /** A dot of so few answers says nothing by itself. */
    private static final int FEW = 50;
    private static final double HOLDS = 0.005;
    private static final double CLEARLY = 0.03;

    private final DecisionFigures figures;
    private final List<String> sources;

    PageConfidence(DecisionFigures figures) {
        this.figures = figures;
        this.sources = List.copyOf(figures.sources().keySet());
    }

    String html() {
        return calibration() + costs();
    }

    private String calibration() {
        List<String> confident = sources.stream().filter(source -> of(source).stated() > 0).toList();
        if (confident.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2>Does a source know how sure it is?</h2>\n")
                .append(Html.paragraph(
                        "A dot on the dashed line means that of the answers stated with 80 % confidence, say, 80 %"
                                + " are right. Below the line a source is overconfident, above it underconfident. The larger a dot, the"
                                + " more answers it stands for."));
        confident.forEach(source -> html.append(Html.paragraph(sureness(source))));
        html.append("<div class=\"pair\">");
        for (String source : confident) {
            html.append("<figure>")
                    .append(Chart.reliability(bins(source), sources.indexOf(source),
                            source + ": stated confidence against what was right"))
                    .append("<figcaption>").append(FiguresPage.name(source))
                    .append("</figcaption></figure>\n");
        }
        html.append("</div>\n").append(Html.behind("Calibration in figures", errors(confident)));
        for (String source : confident) {
            html.append(Html.behind("The dots of " + Html.text(source) + " as a table", Html.table(
                    List.of("confidence", "answers", "right", "share right"),
                    bins(source).bins().stream()
                            .map(bin -> List.of(Html.percent(bin.confidence()), FiguresPage.number(bin.n()),
                                    FiguresPage.number(bin.right()), Html.percent(bin.accuracy())))
                            .toList())));
        }
        return html.toString();
    }

    private String errors(List<String> confident) {
        return Html
                .table(List.of("source", "answers", "ECE, equal widths", "ECE, equal numbers", "Brier score",
                        "ECE, recalibrated", "Brier, recalibrated"), confident.stream().map(source -> {
                            SourceMeasure measure = of(source);
                            return List.of(Html.text(source), FiguresPage.number(measure.stated()),
                                    Html.number(measure.overall().ece()),
                                    Html.number(measure.overall().eceOfEqualMass()),
                                    Html.number(measure.overall().brier()),
                                    Html.number(measure.calibration().after().expectedError()),
                                    Html.number(measure.calibration().brierAfter()));
                        }).toList())
                + Html.paragraph(
                        "<span class=\"quiet\">ECE is the expected calibration error: how far confidence lies from"
                                + " the share that is right on average, either way (0.1 is ten points of a hundred), over ten bins"
                                + " of equal width, or with equally many answers. The Brier score is the mean square of what"
                                + " confidence is off in each answer: 0 is perfect, 0.25 is what “50 %” for everything gets. Of all"
                                + " these less is better. Recalibrated: as if each confidence were replaced by the share that was"
                                + " right where the same was stated in other postings.</span>");
    }

    /** Whether it is over- or underconfident on the whole, and where it is clearly the other. */
    private String sureness(String source) {
        List<Reliability.Bin> bins = bins(source).bins();
        double n = bins.stream().mapToInt(Reliability.Bin::n).sum();
        double stated = bins.stream().mapToDouble(bin -> bin.n() * bin.confidence()).sum() / n;
        double right = bins.stream().mapToDouble(bin -> bin.n() * bin.accuracy()).sum() / n;
        double off = stated - right;
        String whole = FiguresPage.name(source) + ": states " + Html.percent(stated) + " on average, and "
                + Html.percent(right) + " are right";
        if (Math.abs(off) < HOLDS) {
            return whole + ".";
        }
        return whole + ": " + (off > 0 ? "overconfident" : "underconfident") + " on the whole"
                + bins.stream().filter(bin -> bin.n() >= FEW)
                        .filter(bin -> (bin.confidence() - bin.accuracy()) * Math.signum(off) < -CLEARLY)
                        .max(Comparator.comparingDouble(
                                bin -> Math.abs(bin.confidence() - bin.accuracy())))
                        .map(bin -> ", but rather " + (off > 0 ? "underconfident" : "overconfident")
                                + " where it states some " + confidence(bin.confidence()))
                        .orElse("")
                + ".";
    }

    private String costs() {
        List<List<ThresholdCost>> curves = sources.stream().map(source -> of(source).costs()).toList();
        double top = curves.stream().flatMap(List::stream).filter(cost -> cost.share() > 0.02)
                .mapToDouble(ThresholdCost::error).max().orElse(0);
        if (curves.stream().allMatch(List::isEmpty)) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2>What if sure answers were accepted unseen?</h2>\n")
                .append(Html.paragraph(
                        "Suppose that every answer stated with at least a certain confidence were accepted"
                                + " without looking at it. The further to the right, the more cells would be accepted; the lower, the"
                                + " fewer of them wrong. For each source one such confidence is named: the lowest at which the"
                                + " share that is wrong is at most half of what it is where all are accepted. It was chosen on"
                                + " these very cells, so other postings will fare a"
                                + " little worse."));
        for (int at = 0; at < sources.size(); at++) {
            if (!curves.get(at).isEmpty()) {
                html.append(
                        Html.paragraph(FiguresPage.name(sources.get(at)) + ": " + sentence(curves.get(at))));
            }
        }
        html.append(FiguresPage.legend(sources)).append("<div class=\"pair\"><figure>")
                .append(Chart.costs(curves, Math.max(0.05, Math.ceil(top * 20) / 20)))
                .append("</figure></div>\n");
        for (int at = 0; at < sources.size(); at++) {
            html.append(Html.behind("The thresholds of " + Html.text(sources.get(at)) + " as a table",
                    Html.table(
                            List.of("accept from", "cells", "share of its cells", "wrong", "of those, wrong",
                                    "between"),
                            curves.get(at).stream().map(PageConfidence::cost).toList())));
        }
        return html.toString();
    }

    /** The threshold that accepts the most while no more than a half of the usual errors are let through. */
    private static String sentence(List<ThresholdCost> curve) {
        double usual = curve.getFirst().error();
        Optional<ThresholdCost> half = curve.stream().filter(cost -> cost.error() <= usual / 2)
                .max(Comparator.comparingInt(ThresholdCost::accepted));
        if (half.isEmpty()) {
            return "whatever confidence is asked for, more than half as large a share is wrong; accepting all, "
                    + Html.percent(usual) + " are wrong.";
        }
        ThresholdCost best = half.get();
        ConfidenceInterval between = best.wrong().interval();
        return "accepting what it states with " + confidence(best.threshold()) + " or more takes "
                + Html.percent(best.share()) + " of the cells, "
                + Html.percent(best.error())
                + " of them wrong (between " + Html.percent(between.low()) + " and "
                + Html.percent(between.high()) + "); accepting all, " + Html.percent(usual) + " are wrong.";
    }

    private static String confidence(double stated) {
        return String.format(Locale.ROOT,
                Math.round(stated * 1000) % 10 == 0 ? "%.0f\u00a0%%" : "%.1f\u00a0%%",
                stated * 100);
    }

    private static List<String> cost(ThresholdCost cost) {
        return List.of(confidence(cost.threshold()), FiguresPage.number(cost.accepted()),
                Html.percent(cost.share()), FiguresPage.number(cost.wrong().hits()),
                Html.percent(cost.error()),
                FiguresPage.between(cost.wrong().interval()));
    }

    private Reliability bins(String source) {
        return of(source).calibration().before();
    }

    private SourceMeasure of(String source) {
        return Objects.requireNonNull(figures.sources().get(source));
    }
}
