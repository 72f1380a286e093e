package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of a table: whatever a cell holds comes back as it was written, and a broken row costs no other. */
class CsvRowsTest {

    private static final Predicate<List<String>> ANY = cells -> true;

    private static List<CsvRows.Row> rows(String text, char delimiter, int cells) {
        CsvRows rows = new CsvRows(text, 0, delimiter);
        List<CsvRows.Row> all = new ArrayList<>();
        for (CsvRows.Row row = rows.next(cells, ANY); row != null; row = rows.next(cells, ANY)) {
            all.add(row);
        }
        return all;
    }

    private static List<List<String>> cells(String text, int cells) {
        return rows(text, ',', cells).stream().map(CsvRows.Row::cells).toList();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries
                .of("", "a", " b ", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "é🛠",
                        "x\"y,z", "'")
                .list().ofMaxSize(4).map(parts -> String.join("", parts));
        return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(6);
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    @Property(tries = 200)
    void whatWasWrittenInQuotesComesBackCellByCell(@ForAll("tables") List<List<String>> table) {
        for (char delimiter : new char[]{',', ';', '\t', '|'}) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                StringBuilder text = new StringBuilder();
                table.forEach(row -> text.append(String.join(String.valueOf(delimiter),
                        row.stream().map(CsvRowsTest::quoted).toList())).append(end));
                List<CsvRows.Row> read = rows(text.toString(), delimiter, 3);

                assertThat(read).extracting(CsvRows.Row::cells).isEqualTo(table);
                assertThat(read).noneMatch(CsvRows.Row::mended).noneMatch(CsvRows.Row::torn);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c", "a,b,c\n", "\n\r\n\na,b,c\r\n\r\n", "\"a\",b,\"c\""})
    void emptyLinesAreNoRowsAndTheLastNeedsNoEnd(String text) {
        assertThat(cells(text, 3)).containsExactly(List.of("a", "b", "c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ,,            ~ ,,
            a,,           ~ a,,
            ' a , b ,c'   ~ ' a , b ,c'
            "",b,""       ~ ,b,
            """)
    void spaceAndEmptyCellsAreKept(String line, String joined) {
        assertThat(cells(line, 3)).extracting(row -> String.join(",", row)).containsExactly(joined);
    }

    @Test
    void aQuoteInTheMiddleOfACellIsPartOfIt() {
        assertThat(cells("5\" disk,b,c", 3)).containsExactly(List.of("5\" disk", "b", "c"));
    }

    @Test
    void aQuotedTextThatIsTornOverTwoCellsIsTold() {
        List<CsvRows.Row> rows = rows("p1,we say \"fast, and good\",x\np2,b,c\n", ',', 3);

        assertThat(rows).extracting(CsvRows.Row::torn).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p2,\"a \"quoted\" word,c", "p2,\"never closed,c", "p2,\"closed\" too early,c"})
    void aRowWithWrongQuotesCostsNoOtherRow(String broken) {
        List<CsvRows.Row> rows = rows("p1,b,c\n" + broken + "\np3,b,c\np4,b,c\n", ',', 3);

        assertThat(rows).filteredOn(row -> !row.mended()).extracting(row -> row.cells().getFirst())
                .contains("p1", "p4").doesNotContain("p2");
        assertThat(rows).filteredOn(CsvRows.Row::mended).singleElement()
                .satisfies(row -> assertThat(row.text()).startsWith("p2"));
    }

    @Test
    void aCellWithQuotesInItIsReadWhereTheRowIsSoundThen() {
        assertThat(cells("p1,b,c\np2,\"a \"quoted\" word\",c\np3,b,c\n", 3)).containsExactly(
                List.of("p1", "b", "c"), List.of("p2", "a \"quoted\" word", "c"), List.of("p3", "b", "c"));
    }

    @Test
    void aBrokenRowEndsOnlyWhereARowLikeTheOthersBegins() {
        CsvRows rows = new CsvRows("p1,\"broken\" x,c\nnot,a,row\np2,b,c\n", 0, ',');
        Predicate<List<String>> isRow = cells -> cells.getFirst().startsWith("p");
        CsvRows.Row broken = rows.next(3, isRow);

        assertThat(broken.mended()).isTrue();
        assertThat(broken.text()).contains("not,a,row");
        assertThat(rows.next(3, isRow).cells()).containsExactly("p2", "b", "c");
        assertThat(rows.next(3, isRow)).isNull();
    }

    @Test
    void aBrokenHeadingEndsWithItsLine() {
        CsvRows rows = new CsvRows("id,\"tit\"le,text\np1,b,c\n", 0, ',');

        assertThat(rows.next(0, ANY).mended()).isTrue();
        assertThat(rows.next(3, ANY).cells()).containsExactly("p1", "b", "c");
    }

    /** A row's text and end say where it stands in the file, so that nothing lies between two rows but ends of lines. */
    @Property(tries = 100)
    void theRowsCoverTheFile(@ForAll("tables") List<List<String>> table) {
        StringBuilder text = new StringBuilder();
        table.forEach(row -> text.append(String.join(",", row)).append('\n'));
        int end = 0;
        for (CsvRows.Row row : rows(text.toString(), ',', 3)) {
            assertThat(row.end()).isGreaterThan(end);
            assertThat(text.substring(end, row.end())).contains(row.text().strip());
            end = row.end();
        }

        assertThat(text.substring(end)).isBlank();
    }
}
