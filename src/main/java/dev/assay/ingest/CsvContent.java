package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from a table with a heading; a cell that is a JSON object is read as one, and columns that are
 * named after fields are an answer.
 */
final class CsvContent {

    private static final Set<String> EXTENSIONS = Set.of("csv", "tsv");
    private static final String DELIMITERS = ",;\t|";
    private static final Pattern SEPARATOR = Pattern.compile(
            "\"?sep=(\\\\t|[^\"\\w\\r\\n])\"?[ ,;]*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> RECORDS = Set.copyOf(NameFolding.foldAll("pass1", "pass2", "inference",
            "response", "raw_response", "answer", "completion", "output", "raw", "result"));

    private final DecodedText decoded;
    private final FileName name;
    private final Findings findings;
    private final RecordReader records;
    private final Predicate<String> isField;
    private final UnknownJson unknown = new UnknownJson();
    private char delimiter = ',';

    /** @param isField whether a column is named after an inferred field */
    CsvContent(DecodedText decoded, FileName name, Findings findings, RecordReader records,
            Predicate<String> isField) {
        this.decoded = decoded;
        this.name = name;
        this.findings = findings;
        this.records = records;
        this.isField = isField;
    }

    /** Whether the name says so, or the first line is a heading with a posting's columns. */
    static boolean recognises(String text, FileName name) {
        if (EXTENSIONS.contains(name.extension())) {
            return true;
        }
        String first = firstLine(text);
        List<String> keys = List.of(first.split(Pattern.quote(String.valueOf(delimiter(first))))).stream()
                .map(CsvContent::key).map(NameFolding::fold).toList();
        return keys.stream().anyMatch(PostingKeys.TITLE::contains)
                && keys.stream().anyMatch(PostingKeys.DESCRIPTION::contains);
    }

    /** The first rows of a table, each by its columns. */
    static List<Map<?, ?>> sample(String text) {
        Beginning beginning = Beginning.of(text);
        CsvRows rows = new CsvRows(text, beginning.from(), beginning.delimiter());
        CsvRows.Row heading = rows.next(0, cells -> true);
        List<Map<?, ?>> sample = new ArrayList<>();
        if (heading == null || heading.cells() == null
                || heading.cells().stream().filter(cell -> !cell.isBlank()).count() < 2) {
            return sample;
        }
        List<String> columns = columns(heading);
        for (CsvRows.Row row = rows.next(columns.size(), cells -> true); row != null
                && sample.size() < 200; row = rows.next(columns.size(), cells -> true)) {
            List<String> cells = row.cells();
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; cells != null && cells.size() == columns.size() && i < columns.size(); i++) {
                record.put(columns.get(i), cells.get(i));
            }
            if (!record.isEmpty()) {
                sample.add(record);
            }
        }
        return sample;
    }

    /** What parts the cells, which a line before the heading may say. @param from where the heading begins */
    private record Beginning(char delimiter, int from) {

        static Beginning of(String text) {
            String first = firstLine(text);
            var separator = SEPARATOR.matcher(first.stripLeading());
            return !separator.matches()
                    ? new Beginning(CsvContent.delimiter(first), 0)
                    : new Beginning(separator.group(1).equals("\\t") ? '\t' : separator.group(1).charAt(0),
                            text.indexOf(first) + first.length());
        }
    }

    void read() {
        String text = decoded.text();
        Beginning beginning = Beginning.of(text);
        delimiter = beginning.delimiter();
        CsvRows rows = new CsvRows(text, beginning.from(), delimiter);
        CsvRows.Row heading = rows.next(0, cells -> true);
        if (heading == null || !isHeading(columns(heading))) {
            return;
        }
        List<String> columns = columns(heading);
        RowShape shape = new RowShape(columns);
        int number = 0;
        for (CsvRows.Row row = rows.next(columns.size(), shape::fits); row != null; row = rows
                .next(columns.size(), shape::fits)) {
            number++;
            findings.reading(rows.at(), text.length(), row(number));
            readRow(columns, row, number, shape);
        }
        if (number == 0) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.no-rows"),
                    Saying.of("remedy.add-postings"));
        }
        unknown.list(findings);
    }

    /** What the sound rows so far have in common, to know the next one by. */
    private static final class RowShape {

        private final int size;
        private boolean plainFirst;

        RowShape(List<String> columns) {
            this.size = columns.size();
            this.plainFirst = PostingKeys.ID.contains(NameFolding.fold(columns.getFirst()));
        }

        void add(List<String> cells) {
            plainFirst &= isPlain(cells.getFirst());
        }

        boolean fits(List<String> cells) {
            return cells.size() == size && (size > 1 || !cells.getFirst().isBlank())
                    && (!plainFirst || isPlain(cells.getFirst()));
        }

        /** Whether a line within a row looks like a row of its own: it begins as each did, and has as many delimiters. */
        boolean begins(String line, char delimiter) {
            int first = line.indexOf(delimiter);
            return plainFirst && size > 1 && first > 0 && isPlain(line.substring(0, first))
                    && line.chars().filter(letter -> letter == delimiter).count() >= size - 1;
        }

        private static boolean isPlain(String cell) {
            return !cell.isBlank() && cell.strip().chars().noneMatch(Character::isWhitespace);
        }
    }

    /** The columns' names, each once; one without a name is called by its number. */
    private static List<String> columns(CsvRows.Row heading) {
        return named(heading.cells() == null ? List.of() : heading.cells());
    }

    static List<String> named(List<String> cells) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String key = key(cell);
            String number = "column " + (columns.size() + 1);
            String column = key.isBlank() || NameFolding.isAbsent(key) ? number : key;
            columns.add(seen.add(column) ? column : column + " (" + number + ")");
        }
        return columns;
    }

    /** Whether columns are those of postings, Pass 1 results or answers. */
    static boolean isKnown(List<String> columns, RecordReader records, Predicate<String> isField) {
        return columns.stream().map(NameFolding::fold)
                .anyMatch(key -> PostingKeys.DESCRIPTION.contains(key) || PostingKeys.TITLE.contains(key)
                        || RECORDS.contains(key) || key.startsWith("ext"))
                || columns.stream().anyMatch(isField) || records.isKnown(columns);
    }

    private boolean isHeading(List<String> columns) {
        boolean headed = isKnown(columns, records, isField) || records.namesRecord(decoded.text());
        if (!headed) {
            findings.problem(Outcome.QUARANTINED, row(1),
                    Saying.of("remark.no-column", Excerpt.of(columns)), Saying.of("remedy.name-columns"));
        }
        return headed;
    }

    private void readRow(List<String> columns, CsvRows.Row row, int number, RowShape shape) {
        Saying place = row(number);
        List<String> cells = row.cells();
        if (cells == null) {
            findings.unread().addLost(Saying.of("unread.wrong-quotes"), Unread.NOT_READ, row.text(), place);
            return;
        }
        if (cells.size() * 2 < columns.size()) {
            findings.unread().addLost(Saying.of("unread.few-cells"), Unread.NOT_READ, row.text(), place);
            return;
        }
        if (row.mended()) {
            long taken = row.text().lines().skip(1).filter(line -> shape.begins(line, delimiter)).count();
            findings.problem(taken > 0 ? Outcome.PARTIAL : Outcome.REPAIRED, place,
                    taken > 0 ? Saying.of("remark.rows-taken-in", taken) : Saying.of("remark.row-quotes"),
                    Saying.of("remedy.close-quotes"));
        }
        if (row.torn()) {
            findings.problem(Outcome.PARTIAL, place, Saying.of("remark.torn"),
                    Saying.of("remedy.check-delimiters"));
        }
        if (cells.size() != columns.size()) {
            cells = fitted(cells, columns, place, row.text());
        } else {
            shape.add(cells);
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                object.put(columns.get(i), cell(cell, columns.get(i)));
            }
        }
        Scope scope = new Scope(JsonDocument.made(object), "", place, PostingName.part(name, number), "", "");
        if (!records.readRow(object, columns, scope)) {
            unknown.add(object, place);
        }
    }

    /** A row with another number of cells: a last text may hold delimiters; else it is taken from the left. */
    private List<String> fitted(List<String> cells, List<String> columns, Saying place, String row) {
        boolean textLast = PostingKeys.DESCRIPTION.contains(NameFolding.fold(columns.getLast()));
        List<String> extra = cells.subList(Math.min(columns.size(), cells.size()), cells.size());
        // where the last cell is quoted, the delimiter too many stands before it
        if (textLast && !extra.isEmpty() && !row.stripTrailing().endsWith("\"")) {
            findings.problem(Outcome.REPAIRED, place,
                    Saying.of("remark.cells-joined", cells.size(), columns.size()),
                    Saying.of("remedy.check-quotes"));
            List<String> joined = new ArrayList<>(cells.subList(0, columns.size() - 1));
            joined.add(String.join(String.valueOf(delimiter),
                    cells.subList(columns.size() - 1, cells.size())));
            return joined;
        }
        boolean more = extra.stream().anyMatch(cell -> !cell.isBlank());
        boolean lost = more
                || columns.subList(Math.min(cells.size(), columns.size()), columns.size()).stream()
                        .map(NameFolding::fold).anyMatch(PostingKeys.DESCRIPTION::contains);
        if (more) {
            findings.unread().addLost(Saying.of("unread.beyond-heading"), Unread.NOT_READ, extra, place);
        }
        findings.problem(lost ? Outcome.PARTIAL : Outcome.FLAGGED, place,
                Saying.of("remark.cells-from-left", cells.size(), columns.size()),
                Saying.of("remedy.check-quotes"));
        return cells;
    }

    static Saying row(int number) {
        return Saying.of("place.row", number);
    }

    /** What a cell's text stands for, which may be JSON. */
    static @Nullable Object cell(String cell, String column) {
        return cell.stripLeading().startsWith("{") ? json(cell, column) : cell;
    }

    /** A posting's own columns stay text, whatever they look like. */
    private static @Nullable Object json(String cell, String column) {
        String key = NameFolding.fold(column);
        if (PostingKeys.DESCRIPTION.contains(key) || PostingKeys.TITLE.contains(key)) {
            return cell;
        }
        JsonDocument document = LenientJson.strict().read(cell, JsonRepair.skipSpace(cell, 0));
        return document.isWhole() && JsonRepair.skipSpace(cell, document.end()) == cell.length()
                ? document.root()
                : cell;
    }

    private static String key(String column) {
        return column.strip().replace("\"", "");
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static char delimiter(String heading) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char c = DELIMITERS.charAt(i);
            long count = heading.chars().filter(at -> at == c).count();
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }
}
