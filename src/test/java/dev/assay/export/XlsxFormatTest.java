package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.InMemoryReviewStore;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as Excel reads it. */
class XlsxFormatTest {

    @TempDir
    Path folder;

    private final InMemoryReviewStore store = new InMemoryReviewStore();

    private Path export(ExportChoice choice) {
        Path out = folder.resolve("all.xlsx");
        new Formats(Examples.SCHEMA, JudgedAnswer::primary).require("xlsx").write(store, choice, out,
                Progress.NONE);
        return out;
    }

    private static Map<String, List<Row>> sheets(Path file) throws IOException {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static Map<String, String> byColumn(List<Row> rows, int row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < rows.getFirst().getCellCount(); at++) {
            cells.put(rows.getFirst().getCell(at).getText(),
                    rows.get(row).getOptionalCell(at).map(cell -> cell.getText()).orElse(""));
        }
        return cells;
    }

    private static NewDecision decided(String posting, String value) {
        return new NewDecision(posting, "cloud", "Ada", DecisionKind.OVERRIDE, new FieldValue.Choice(value),
                "",
                "", posting + "-a", 0).withBasis(Basis.SEEN);
    }

    @Test
    void aSheetForEachGroupHasARowForEachPostingWithBothValuesSideBySide() throws IOException {
        store.add(Examples.posting("p1"), Examples.answer("p1-a", "p1"));
        store.add(Examples.posting("p2"), Examples.answer("p2-a", "p2"));
        store.append(List.of(decided("p2", "azure")));

        Map<String, List<Row>> sheets = sheets(export(ExportChoice.ALL));

        assertThat(sheets.keySet()).containsExactlyElementsOf(
                Examples.SCHEMA.groups().stream().map(group -> group.key()).toList());
        assertThat(sheets.values()).allSatisfy(rows -> assertThat(rows).hasSize(3));
        List<Row> stack = sheets.get(Examples.SCHEMA.field("cloud").orElseThrow().group());
        assertThat(byColumn(stack, 1)).containsEntry("posting_id", "p1")
                .containsEntry("cloud proposed", "aws").containsEntry("cloud decided", "")
                .containsEntry("cloud state", "undecided");
        assertThat(byColumn(stack, 2)).containsEntry("cloud proposed", "aws")
                .containsEntry("cloud decided", "azure").containsEntry("cloud state", "overridden");
        assertThat(byColumn(stack, 2).get("cloud confidence")).isEqualTo("0.8");
    }

    @Test
    void decidedCellsAloneLeaveTheOthersEmpty() throws IOException {
        store.add(Examples.posting("p1"), Examples.answer("p1-a", "p1"));
        store.add(Examples.posting("p2"), Examples.answer("p2-a", "p2"));
        store.append(List.of(decided("p2", "azure")));

        Map<String, List<Row>> sheets = sheets(
                export(ExportChoice.ALL.only(ExportChoice.Only.DECIDED)));

        assertThat(sheets.values()).allSatisfy(rows -> assertThat(rows).hasSize(2));
        long filled = sheets.values().stream().flatMap(rows -> byColumn(rows, 1).entrySet().stream())
                .filter(cell -> cell.getKey().endsWith(" state") && !cell.getValue().isEmpty()).count();
        assertThat(filled).isEqualTo(1);
    }

    @Test
    void whatLooksLikeAFormulaIsATextAndToldToStayOne() throws IOException {
        store.add(new Posting("=1+1", "@SUM(A1)", "-2", "", "A text."),
                Examples.answer("a", "=1+1"));

        Path out = export(ExportChoice.ALL);

        assertThat(byColumn(sheets(out).values().iterator().next(), 1)).containsEntry("posting_id", "=1+1")
                .containsEntry("posting", "@SUM(A1)").containsEntry("company", "-2");
        try (ZipFile zip = new ZipFile(out.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes());
            assertThat(sheet).doesNotContain("<f>").contains("<c r=\"A2\" s=\"2\" t=\"inlineStr\">");
            assertThat(new String(zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes()))
                    .contains("quotePrefix=\"1\"");
        }
    }

    @Test
    void whatXmlCannotHoldAndWhatACellCannotHoldComesBackAsFarAsItCan() throws IOException {
        String odd = "a\u0001b _x0041_ <&> \"\ud83d\ude00\ud83d " + "x".repeat(40_000);
        store.add(new Posting("p1", "T", odd, "", "A text."), Examples.answer("a", "p1"));

        String company = byColumn(sheets(export(ExportChoice.ALL)).values().iterator().next(), 1)
                .get("company");

        assertThat(company).hasSizeLessThanOrEqualTo(32_767 + 30).endsWith("x\u2026")
                .contains("<&> \"\ud83d\ude00");
    }

    @Test
    void nothingOfItIsReadAsPostingsOrAnswers() throws IOException {
        store.add(Examples.posting("p1"), Examples.answer("p1-a", "p1"));
        var read = new dev.assay.ingest.OriginalReader(Examples.SCHEMA).read(
                new dev.assay.model.Original("all.xlsx", Files.readAllBytes(export(ExportChoice.ALL))));

        assertThat(read.postings()).isEmpty();
        assertThat(read.answers()).isEmpty();
        assertThat(read.problems()).isNotEmpty();
    }

    @Test
    void aFullSheetIsRefusedAndNothingIsLeft() throws IOException {
        try (Workbook book = new Workbook(List.of(new Workbook.Sheet("s", List.of("a"), List.of(5))))) {
            for (int row = 1; row < Workbook.MOST_ROWS; row++) {
                book.add(0, List.of());
            }
            assertThatExceptionOfType(ExportException.class).isThrownBy(() -> book.add(0, List.of()))
                    .withMessageContaining("csv");
            book.writeTo(new ByteArrayOutputStream());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
