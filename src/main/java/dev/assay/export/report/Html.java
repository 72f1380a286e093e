package dev.assay.export.report;

import java.util.List;
import java.util.Locale;

/** Pieces of a page; every text of somebody else's goes through {@link #text}. */
final class Html {

    private Html() {}

    static String text(String plain) {
        StringBuilder safe = new StringBuilder();
        plain.codePoints().forEach(c -> safe.append(switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? " " : Character.toString(c);
        }));
        return safe.toString();
    }

    static String paragraph(String html) {
        return "<p>" + html + "</p>\n";
    }

    /** A row of cells that are safe already. */
    static String row(String tag, List<String> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        cells.forEach(cell -> row.append('<').append(tag).append('>').append(cell).append("</").append(tag)
                .append('>'));
        return row.append("</tr>\n").toString();
    }

    /** A table of figures, with what they are of first. */
    static String table(List<String> heads, List<List<String>> rows) {
        return table("", heads, rows);
    }

    /** A table in which words stand in every column. */
    static String words(List<String> heads, List<List<String>> rows) {
        return table(" class=\"words\"", heads, rows);
    }

    private static String table(String kind, List<String> heads, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("<div class=\"scroll\"><table" + kind + "><thead>")
                .append(row("th", heads))
                .append("</thead><tbody>\n");
        rows.forEach(one -> table.append(row("td", one)));
        return table.append("</tbody></table></div>\n").toString();
    }

    /** What lies behind a picture, open when it is printed. */
    static String behind(String words, String html) {
        return "<details><summary>" + words + "</summary>\n" + html + "</details>\n";
    }

    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f\u00a0%%", share * 100) : "–";
    }

    static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "–";
    }
}
