package dev.assay.ui.figures;

import dev.assay.evaluation.statistics.ConfidenceInterval;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the sources under one view.
 *
 * @param says what it comes to, in a sentence or two
 * @param columns what stands above the columns
 * @param rows the rows, as wide as there are columns
 * @param picture what is drawn of them; null where the table is the picture
 */
record FigureTable(String says, List<String> columns, List<Row> rows, @Nullable Plot picture) {

    /**
     * A row.
     *
     * @param figures a figure for each column
     * @param share what is drawn in the last column; not a number where nothing is
     * @param between between which shares it lies
     */
    record Row(List<Figure> figures, double share, ConfidenceInterval between) {

        Row {
            figures = List.copyOf(figures);
        }

        static Row of(List<Figure> figures) {
            return new Row(figures, Double.NaN, ConfidenceInterval.UNKNOWN);
        }
    }

    static final FigureTable NONE = new FigureTable("", List.of(), List.of(), null);

    FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether a share is drawn behind each row. */
    boolean hasBars() {
        return rows.stream().anyMatch(row -> !Double.isNaN(row.share()));
    }

    /** As comma-separated values (RFC 4180). */
    String csv() {
        return Stream.concat(Stream.of(columns),
                rows.stream().map(row -> row.figures().stream().map(Figure::text).toList()))
                .map(line -> line.stream().map(FigureTable::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
