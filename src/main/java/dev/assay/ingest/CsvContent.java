package dev.assay.ingest;

import dev.assay.model.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** Reads postings from a table with a heading; a cell that is a JSON object is read as one. */
final class CsvContent {

    private static final Set<String> EXTENSIONS = Set.of("csv", "tsv");
    private static final String DELIMITERS = ",;\t|";

    private final DecodedText decoded;
    private final FileName name;
    private final Findings findings;
    private final RecordReader records;
    private final UnknownJson unknown = new UnknownJson();

    CsvContent(DecodedText decoded, FileName name, Findings findings, RecordReader records) {
        this.decoded = decoded;
        this.name = name;
        this.findings = findings;
        this.records = records;
    }

    /** Whether the name says so, or the first line is a heading with a posting's columns. */
    static boolean recognises(String text, FileName name) {
        if (EXTENSIONS.contains(name.extension())) {
            return true;
        }
        String first = firstLine(text);
        String delimiter = String.valueOf(delimiter(first));
        List<String> columns = List.of(first.split(Pattern.quote(delimiter)));
        List<String> keys = columns.stream().map(CsvContent::key).toList();
        return keys.stream().anyMatch(PostingKeys.TITLE::contains)
                && keys.stream().anyMatch(PostingKeys.DESCRIPTION::contains);
    }

    void read() {
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setDelimiter(delimiter(firstLine(decoded.text())))
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        int row = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(decoded.text()), format)) {
            List<String> heading = List.of();
            for (CSVRecord cells : parser) {
                if (row == 0) {
                    heading = cells.stream().map(CsvContent::key).toList();
                    if (!isHeading(heading)) {
                        return;
                    }
                } else {
                    readRow(heading, cells, row);
                }
                row++;
            }
        } catch (IOException | UncheckedIOException e) {
            Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
            findings.problem(Outcome.PARTIAL, "row " + Math.max(row, 1),
                    "The table cannot be read from here on: " + cause.getMessage(),
                    "Close the quotes, or double those inside a cell.");
        }
        if (row <= 1 && findings.problems() == 0) {
            findings.problem(Outcome.QUARANTINED, "", "The table has a heading but no rows.",
                    "Add the postings.");
        }
        unknown.list(findings);
    }

    private boolean isHeading(List<String> heading) {
        boolean described = heading.stream().anyMatch(PostingKeys.DESCRIPTION::contains);
        boolean titled = heading.stream().anyMatch(PostingKeys.TITLE::contains);
        boolean answers = heading.stream()
                .anyMatch(Set.of("pass1", "pass2", "inference", "response")::contains);
        if (!described && !titled && !answers) {
            findings.problem(Outcome.QUARANTINED, "row 1",
                    "The first row names no column of a posting; it has "
                            + InferenceReader.excerpt(String.join(", ", heading)) + ".",
                    "Name the columns id, title, company, location and description.");
            return false;
        }
        return true;
    }

    private void readRow(List<String> heading, CSVRecord cells, int row) {
        String place = "row " + row;
        if (cells.size() != heading.size()) {
            findings.problem(Outcome.FLAGGED, place,
                    "The row has " + cells.size() + " cells where the heading has "
                            + heading.size() + "; they were taken from the left.",
                    "Check the quotes of this row.");
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(heading.size(), cells.size()); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                object.putIfAbsent(heading.get(i),
                        cell.stripLeading().startsWith("{") ? json(cell, heading.get(i)) : cell);
            }
        }
        JsonDocument whole = new JsonDocument(object, 0, 0, null, List.of(), List.of(), List.of());
        Scope scope = new Scope(whole, "", place, PostingName.part(name, row), "", "");
        if (!records.read(object, scope)) {
            unknown.add(object, place);
        }
    }

    /** A posting's own columns stay text, whatever they look like. */
    private static @Nullable Object json(String cell, String column) {
        boolean text = PostingKeys.DESCRIPTION.contains(column) || PostingKeys.TITLE.contains(column);
        if (text) {
            return cell;
        }
        JsonDocument document = JsonText.strict().read(cell, JsonRepair.skipSpace(cell, 0));
        return document.isWhole() ? document.root() : cell;
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace("\"", "");
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static char delimiter(String heading) {
        char best = ',';
        long most = 0;
        for (char c : DELIMITERS.toCharArray()) {
            long count = heading.chars().filter(at -> at == c).count();
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }
}
