package dev.assay.ui.figures;

import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Locale;

/** Draws figures as SVG, on white, in sizes of its own: a picture that stands in any document. */
final class FigureSvg {

    private static final double LETTERS = 13;
    /** About the width of a letter, in heights of it; SVG has nothing to measure with. */
    private static final double LETTER = 0.56;
    private static final double LINE = 22;
    private static final double EDGE = 16;
    private static final double BAR = 220;
    private static final double PLOT_WIDTH = 520;
    private static final double PLOT_HEIGHT = 360;
    private static final int STEPS = 5;
    private static final List<String> HITS = List.of("#edf8ef", "#d8f0dd", "#bfe6c7", "#a3daae", "#84cc93");
    private static final List<String> MISSES = List.of("#fdeeec", "#fbdcd8", "#f8c5be", "#f4aba2", "#ee8f84");

    private final StringBuilder svg = new StringBuilder();
    private final Wording words;

    private FigureSvg(Wording words) {
        this.words = words;
    }

    /** The picture of a table where it has one, else the table itself. @param from the share at the left end of its bars */
    static String of(FigureTable table, double from, Wording words) {
        FigureSvg drawn = new FigureSvg(words);
        Plot plot = table.picture();
        return plot == null ? drawn.table(table, from) : drawn.plot(plot);
    }

    private String table(FigureTable table, double from) {
        double[] at = new double[table.columns().size() + 1];
        at[0] = EDGE;
        for (int column = 0; column < table.columns().size(); column++) {
            int here = column;
            at[column + 1] = at[column] + 1.6 * LETTERS + width(Math.max(table.columns().get(column).length(),
                    table.rows().stream().mapToInt(row -> row.figures().get(here).text().length()).max()
                            .orElse(0)));
        }
        double bars = table.hasBars() ? BAR : 0;
        double right = at[at.length - 1] + bars;
        begin(right + EDGE, 2 * EDGE + LINE * (table.rows().size() + 1));
        for (int column = 0; column < table.columns().size(); column++) {
            text(at[column] + LETTERS / 2, baseline(0), "start", true, table.columns().get(column));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            FigureTable.Row one = table.rows().get(row);
            line(EDGE, EDGE + LINE * (row + 1), right, EDGE + LINE * (row + 1), "#d0d7de", 1, "");
            for (int column = 0; column < one.figures().size(); column++) {
                Figure figure = one.figures().get(column);
                String shade = shade(figure.style());
                if (!shade.isEmpty()) {
                    box(at[column], EDGE + LINE * (row + 1), at[column + 1] - at[column], shade);
                }
                text(at[column] + LETTERS / 2, baseline(row + 1), "start", false, figure.text());
            }
            if (bars > 0 && !Double.isNaN(one.share())) {
                bar(one, at[at.length - 1], EDGE + LINE * (row + 1.5), from);
            }
        }
        return end();
    }

    private void bar(FigureTable.Row row, double left, double y, double from) {
        line(x(from, left, from), y, x(1, left, from), y, "#d0d7de", 1, "");
        line(x(row.between().low(), left, from), y, x(row.between().high(), left, from), y, "#0969da", 3, "");
        dot(x(row.share(), left, from), y, 4, "#1f2328", "#1f2328", "");
    }

    private static double x(double share, double left, double from) {
        return left + LETTERS + Math.clamp((share - from) / (1 - from), 0, 1) * (BAR - 2 * LETTERS);
    }

    private String plot(Plot plot) {
        double left = EDGE + 4.5 * LETTERS;
        double top = EDGE + 2 * LINE;
        double right = left + PLOT_WIDTH;
        double bottom = top + PLOT_HEIGHT;
        begin(right + 2 * EDGE, bottom + 2.5 * LINE);
        text(EDGE, EDGE + LETTERS, "start", true, plot.title());
        text(EDGE, EDGE + LETTERS + LINE, "start", false, plot.up());
        for (int step = 0; step <= STEPS; step++) {
            double part = (double) step / STEPS;
            double x = left + part * PLOT_WIDTH;
            double y = bottom - part * PLOT_HEIGHT;
            line(x, top, x, bottom, "#d0d7de", 1, "");
            line(left, y, right, y, "#d0d7de", 1, "");
            text(x, bottom + LINE * 0.8, "middle", false,
                    words.of("figures.tick", plot.left() + part * (1 - plot.left())));
            text(left - LETTERS / 2, y + LETTERS / 3, "end", false,
                    words.of("figures.tick", plot.bottom() + part * (plot.top() - plot.bottom())));
        }
        text(right, bottom + LINE * 1.8, "end", false, plot.across());
        if (plot.diagonal()) {
            line(left, bottom, right, top, "#59636e", 1.5, " stroke-dasharray=\"5 5\"");
        }
        StringBuilder joined = new StringBuilder();
        for (Plot.Point point : plot.points()) {
            joined.append(number(x(plot, point, left))).append(',').append(number(y(plot, point, bottom)))
                    .append(' ');
        }
        if (plot.joined()) {
            svg.append("<polyline fill=\"none\" stroke=\"#0969da\" stroke-width=\"2\" points=\"")
                    .append(joined.toString().strip()).append("\"/>\n");
        }
        for (Plot.Point point : plot.points()) {
            dot(x(plot, point, left), y(plot, point, bottom), LETTERS * (0.2 + point.size() * 0.45),
                    point.style().equals("before") ? "#0969da" : "#ffffff", "#0969da", point.told());
        }
        return end();
    }

    private static double x(Plot plot, Plot.Point point, double left) {
        return left + (point.x() - plot.left()) / (1 - plot.left()) * PLOT_WIDTH;
    }

    private static double y(Plot plot, Plot.Point point, double bottom) {
        return bottom
                - Math.clamp((point.y() - plot.bottom()) / (plot.top() - plot.bottom()), 0, 1) * PLOT_HEIGHT;
    }

    private static double width(int letters) {
        return letters * LETTER * LETTERS;
    }

    private static double baseline(int row) {
        return EDGE + LINE * row + LINE * 0.68;
    }

    private static String shade(String style) {
        int at = style.lastIndexOf('-') + 1;
        return style.matches("hit-[0-4]")
                ? HITS.get(style.charAt(at) - '0')
                : style.matches("miss-[0-4]") ? MISSES.get(style.charAt(at) - '0') : "";
    }

    private void begin(double width, double height) {
        svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\""
                + " height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\" font-family=\"sans-serif\" font-size=\"%3$s\""
                + " fill=\"#1f2328\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
                number(width), number(height), number(LETTERS)).replace(System.lineSeparator(), "\n"));
    }

    private String end() {
        return svg.append("</svg>\n").toString();
    }

    private void text(double x, double y, String anchor, boolean bold, String words) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y))
                .append("\" text-anchor=\"").append(anchor).append('"')
                .append(bold ? " font-weight=\"bold\">" : ">").append(escaped(words)).append("</text>\n");
    }

    private void line(double fromX, double fromY, double toX, double toY, String colour, double wide,
            String more) {
        svg.append("<line x1=\"").append(number(fromX)).append("\" y1=\"").append(number(fromY))
                .append("\" x2=\"").append(number(toX)).append("\" y2=\"").append(number(toY))
                .append("\" stroke=\"").append(colour).append("\" stroke-width=\"").append(number(wide))
                .append('"').append(more).append("/>\n");
    }

    private void box(double x, double y, double wide, String colour) {
        svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"")
                .append(number(wide)).append("\" height=\"").append(number(LINE)).append("\" fill=\"")
                .append(colour).append("\"/>\n");
    }

    private void dot(double x, double y, double radius, String fill, String stroke, String told) {
        svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
                .append(number(radius)).append("\" fill=\"").append(fill).append("\" stroke=\"")
                .append(stroke)
                .append("\" stroke-width=\"2\"><title>").append(escaped(told)).append("</title></circle>\n");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
