package dev.assay.export;

import dev.assay.export.Workbook.Cell;
import dev.assay.model.Answer;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import dev.assay.text.document.HeaderText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A workbook for those who read on in Excel: a sheet for each group of fields, a row for each posting. */
final class XlsxFormat implements ExportFormat {

    private static final List<String> OF_POSTING = List.of("posting_id", "posting", "company");
    private static final List<Integer> WIDTHS_OF_POSTING = List.of(18, 40, 24);
    private static final List<String> OF_FIELD = List.of("proposed", "decided", "state", "confidence");
    private static final List<Integer> WIDTHS_OF_FIELD = List.of(22, 22, 12, 12);

    private final Schema schema;
    private final Function<PostingFile, Optional<Answer>> judged;

    XlsxFormat(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        this.schema = schema;
        this.judged = judged;
    }

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String description() {
        return "An Excel workbook: a sheet for each group of fields, a row for each posting, what was proposed and what was"
                + " decided side by side.";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        ExportedSpans spans = new ExportedSpans();
        long[] rows = {0};
        try (AtomicFile file = AtomicFile.at(out); Workbook book = new Workbook(sheets())) {
            boolean whole = ChosenPostings.of(schema, store, choice).asCells().each(progress, posting -> {
                add(book, posting, spans, out);
                rows[0]++;
            });
            if (!whole) {
                return new ExportReport(List.of(), 0, 0, true);
            }
            book.writeTo(file.bytes());
            file.commit();
        } catch (IOException e) {
            throw AtomicFile.failed(out, e);
        }
        return new ExportReport(List.of(out), rows[0], spans.checked(), false);
    }

    private List<Workbook.Sheet> sheets() {
        return schema.groups().stream().map(group -> {
            List<String> columns = new ArrayList<>(OF_POSTING);
            List<Integer> widths = new ArrayList<>(WIDTHS_OF_POSTING);
            for (FieldSpec field : group.fields()) {
                OF_FIELD.forEach(column -> columns.add(field.key() + " " + column));
                widths.addAll(WIDTHS_OF_FIELD);
            }
            return new Workbook.Sheet(group.key(), columns, widths);
        }).toList();
    }

    private void add(Workbook book, ChosenPosting posting, ExportedSpans spans, Path out) {
        PostingFile file = posting.file();
        Optional<Answer> judgedHere = judged.apply(file);
        List<Cell> named = List.of(Cell.of(posting.id()),
                Cell.of(HeaderText.of(file.posting().title()).name()),
                Cell.of(HeaderText.of(file.posting().company()).name()));
        int sheet = 0;
        for (FieldGroup group : schema.groups()) {
            List<Cell> row = new ArrayList<>(named);
            for (FieldSpec field : group.fields()) {
                row.addAll(posting.fields().contains(field.key())
                        ? cells(ExportedCell.of(file, field.key(), judgedHere, spans))
                        : List.of(Cell.of(null), Cell.of(null), Cell.of(null), Cell.of(null)));
            }
            try {
                book.add(sheet++, row);
            } catch (IOException e) {
                throw AtomicFile.failed(out, e);
            }
        }
    }

    private static List<Cell> cells(ExportedCell cell) {
        boolean otherwise = cell.decided() != null && !cell.decided().equals(cell.proposed());
        return List.of(Cell.of(cell.proposed()), new Cell(cell.decided(), otherwise),
                new Cell(cell.state(), otherwise), Cell.of(cell.confidence()));
    }
}
