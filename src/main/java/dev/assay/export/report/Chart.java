package dev.assay.export.report;

import dev.assay.evaluation.statistics.ConfidenceInterval;
import dev.assay.evaluation.statistics.Reliability;
import dev.assay.evaluation.statistics.ThresholdCost;
import java.util.List;
import java.util.Locale;

/** Pictures of figures as SVG; each source has one colour throughout, and a shape, so that it can be told without colour. */
final class Chart {

    private static final int COLOURS = 4;
    private static final int LEFT = 210;
    private static final int RIGHT = 700;
    private static final int SIDE = 300;
    private static final int EDGE = 44;

    private Chart() {}

    /**
     * A row of the picture of accuracies.
     *
     * @param name what it is
     * @param source the number of its source, from 0
     * @param said what is told when pointed at
     */
    record Dot(String name, int source, double value, ConfidenceInterval interval, String said) {}

    /** Dots with the reach of their intervals; a name stands once. @param low where the scale begins */
    static String dots(List<Dot> dots, double low) {
        StringBuilder rows = new StringBuilder();
        int y = 14;
        String before = "";
        for (Dot dot : dots) {
            boolean named = !dot.name().equals(before);
            y += named ? 22 : 13;
            if (named) {
                rows.append(words(LEFT - 12, y + 4, "end", "", dot.name()));
                before = dot.name();
            }
            rows.append(f("<g class=\"c%d\"><title>%s</title><line class=\"reach\" x1=\"%.1f\" x2=\"%.1f\""
                    + " y1=\"%d\" y2=\"%d\"/>%s</g>\n", dot.source() % COLOURS, Html.text(dot.said()),
                    x(dot.interval().low(), low), x(dot.interval().high(), low), y, y,
                    mark(dot.source(), x(dot.value(), low), y)));
        }
        int bottom = y + 14;
        StringBuilder grid = new StringBuilder();
        for (int tenth = (int) Math.round(low * 10); tenth <= 10; tenth++) {
            double x = x(tenth / 10.0, low);
            grid.append(f("<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"14\" y2=\"%d\"/>", x, x, bottom))
                    .append(words(x, bottom + 16, "middle", "quiet", tenth * 10 + " %"))
                    .append(words(x, 8, "middle", "quiet", tenth * 10 + " %")).append('\n');
        }
        return open("rows", 740, bottom + 24, "Share that is right, with its interval") + grid + rows
                + "</svg>\n";
    }

    private static double x(double value, double low) {
        return LEFT + Math.clamp((value - low) / (1 - low), 0, 1) * (RIGHT - LEFT);
    }

    private static String mark(int source, double x, double y) {
        return switch (source % COLOURS) {
            case 0 -> f("<circle class=\"mark\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>", x, y);
            case 1 ->
                f("<rect class=\"mark\" x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\"/>", x - 4, y - 4);
            case 2 -> f("<path class=\"mark\" d=\"M%.1f %.1fl5 9h-10z\"/>", x, y - 5);
            default -> f("<path class=\"mark\" d=\"M%.1f %.1fl5 5l-5 5l-5 -5z\"/>", x, y - 5);
        };
    }

    /** What a source says of its own sureness against what came of it; the larger a dot, the more values. */
    static String reliability(Reliability bins, int source, String title) {
        StringBuilder svg = square(title, "stated confidence", "share right");
        svg.append(
                f("<line class=\"ideal\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>", EDGE, SIDE, EDGE + SIDE,
                        0))
                .append(f("<g class=\"c%d\">", source % COLOURS));
        StringBuilder path = new StringBuilder();
        for (Reliability.Bin bin : bins.bins()) {
            path.append(path.isEmpty() ? "M" : "L").append(f("%.1f %.1f", px(bin.confidence()),
                    py(bin.accuracy())));
        }
        svg.append(f("<path class=\"curve\" d=\"%s\"/>", path));
        for (Reliability.Bin bin : bins.bins()) {
            svg.append(
                    f("<circle class=\"mark\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
                            px(bin.confidence()), py(bin.accuracy()),
                            3 + 7 * Math.sqrt((double) bin.n() / bins.n()),
                            Html.text(bin.n() + " values say " + Html.percent(bin.confidence())
                                    + " on average; "
                                    + Html.percent(bin.accuracy()) + " are right")));
        }
        return svg.append("</g></svg>\n").toString();
    }

    /** Of what is accepted how much is wrong, against how much is accepted. */
    static String costs(List<List<ThresholdCost>> sources, double top) {
        StringBuilder svg = square("What accepting by confidence costs", "share of cells accepted unseen",
                "of those, wrong", top);
        for (int source = 0; source < sources.size(); source++) {
            StringBuilder path = new StringBuilder();
            StringBuilder marks = new StringBuilder();
            for (ThresholdCost cost : sources.get(source)) {
                double y = SIDE * (1 - Math.min(cost.error() / top, 1));
                path.append(path.isEmpty() ? "M" : "L").append(f("%.1f %.1f", px(cost.share()), y));
                marks.append("<g>").append(f("<title>%s</title>",
                        Html.text("accept from " + Html.number(cost.threshold()) + ": "
                                + Html.percent(cost.share()) + " of the cells, " + Html.percent(cost.error())
                                + " of them wrong")))
                        .append(mark(source, px(cost.share()), y)).append("</g>");
            }
            svg.append(f("<g class=\"c%d\"><path class=\"curve\" d=\"%s\"/>%s</g>\n", source % COLOURS, path,
                    marks));
        }
        return svg.append("</svg>\n").toString();
    }

    private static StringBuilder square(String title, String across, String up) {
        return square(title, across, up, 1);
    }

    private static StringBuilder square(String title, String across, String up, double top) {
        StringBuilder svg = new StringBuilder(open("square", EDGE + SIDE + 26, SIDE + 46, title));
        for (int step = 0; step <= 5; step++) {
            double at = step / 5.0;
            svg.append(
                    f("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", EDGE, EDGE + SIDE,
                            py(at), py(at)))
                    .append(words(px(at), SIDE + 18, "middle", "quiet", step * 20 + " %"))
                    .append(words(EDGE - 6, py(at) + (step == 5 ? 11 : 4), "end", "quiet",
                            f(top < 0.1 ? "%.1f %%" : "%.0f %%", at * top * 100)));
        }
        return svg.append(words(EDGE + SIDE / 2.0, SIDE + 38, "middle", "quiet", across))
                .append(words(EDGE + 6, 12, "start", "quiet", up + " ↑"));
    }

    private static double px(double share) {
        return EDGE + share * SIDE;
    }

    private static double py(double share) {
        return (1 - share) * SIDE;
    }

    private static String words(double x, double y, String anchor, String kind, String text) {
        return f("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>", x, y, anchor,
                kind.isEmpty() ? "" : " class=\"" + kind + "\"") + Html.text(text) + "</text>";
    }

    private static String open(String kind, int width, int height, String title) {
        return f("<svg class=\"%s\" viewBox=\"0 -12 %d %d\" role=\"img\" aria-label=\"%s\">\n", kind, width,
                height + 12, Html.text(title));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in no library we have
    private static String f(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts);
    }
}
