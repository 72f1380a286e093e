package dev.assay.ingest;

import dev.assay.ingest.parquet.ParquetFault;
import dev.assay.ingest.parquet.ParquetRow;
import dev.assay.ingest.parquet.ParquetTable;
import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads records from the rows of a Parquet file: a row group after another, so that a large one fills no memory. */
final class ParquetContent {

    /** Where pandas keeps the numbers of rows that nobody named. */
    private static final Pattern INDEX = Pattern.compile("__index_level_\\d+__");
    private static final int SAMPLE = 200;

    private final FileName name;
    private final Findings findings;
    private final RecordReader records;
    private final Predicate<String> isField;
    private final UnpackBudget budget;
    private final UnknownJson unknown = new UnknownJson();
    private final List<Saying> unread = new ArrayList<>();
    private List<String> written = List.of();
    private List<String> columns = List.of();
    private int number;
    private long total;
    private long missing;

    ParquetContent(FileName name, Findings findings, RecordReader records, Predicate<String> isField,
            UnpackBudget budget) {
        this.name = name;
        this.findings = findings;
        this.records = records;
        this.isField = isField;
        this.budget = budget;
    }

    void read(byte[] bytes) {
        ParquetTable table;
        try {
            table = ParquetTable.of(bytes);
        } catch (ParquetFault e) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, e.said(), e.remedy());
            return;
        }
        written = table.columns();
        columns = CsvContent.named(written);
        if (!CsvContent.isKnown(columns, records, isField)) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING,
                    Saying.of("remark.no-table-column", Excerpt.of(columns)),
                    Saying.of("remedy.name-columns"));
            return;
        }
        readGroups(table);
        unknown.list(findings);
    }

    private void readGroups(ParquetTable table) {
        ParquetFault first = null;
        total = IntStream.range(0, table.groups()).mapToLong(table::rows).sum();
        for (int group = 0; group < table.groups() && (first == null || !first.isBoundary()); group++) {
            int from = number;
            try {
                table.read(group, this::readRow);
            } catch (ParquetFault e) {
                first = first == null || e.isBoundary() ? e : first;
                unread.add(Saying.of("place.rows",
                        Saying.of("place.to", number + 1, from + table.rows(group))));
                missing += table.rows(group) - (number - from);
            }
            number = from + (int) table.rows(group);
        }
        if (first != null) {
            findings.problem(missing == number ? Outcome.QUARANTINED : Outcome.PARTIAL, Saying.NOTHING,
                    Saying.of("joined.sentences", first.said(), Saying.of("remark.missing-rows", missing,
                            Excerpt.listed(unread))),
                    first.remedy());
        } else if (number == 0) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.only-columns"),
                    Saying.of("remedy.add-postings"));
        }
    }

    private boolean readRow(ParquetRow row) {
        number++;
        Saying place = CsvContent.row(number);
        findings.reading(number - 1L, total, place);
        if (!budget.takeLetters(row.letters() + 1)) {
            throw ParquetFault.boundary(
                    Saying.of("remark.long-texts", UnpackBudget.MOST_LETTERS >> 20), OriginalReader.SPLIT);
        }
        row.lost()
                .forEach(lost -> findings.unread().addLost(lost.column(), lost.why(), lost.shown(), place));
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.values().get(written.get(i));
            if (value != null && !(value instanceof Number && INDEX.matcher(written.get(i)).matches())) {
                record.put(columns.get(i),
                        value instanceof String text ? CsvContent.cell(text, columns.get(i)) : value);
            }
        }
        if (!record.isEmpty() && !records.readRow(record, columns,
                new Scope(JsonDocument.made(record), "", place, PostingName.part(name, number), "", ""))) {
            unknown.add(record, place);
        }
        return true;
    }

    /** The first rows of a table; none where it cannot be read. */
    static List<Map<?, ?>> sample(byte[] bytes) {
        List<Map<?, ?>> sample = new ArrayList<>();
        try {
            ParquetTable table = ParquetTable.of(bytes);
            for (int group = 0; group < table.groups() && sample.size() < SAMPLE; group++) {
                table.read(group, row -> {
                    sample.add(row.values());
                    return sample.size() < SAMPLE;
                });
            }
        } catch (ParquetFault e) {
            // what could be read is sample enough; the reading of the file tells what is wrong with it
            return sample;
        }
        return sample;
    }
}
