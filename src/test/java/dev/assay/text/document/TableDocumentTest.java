package dev.assay.text.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.model.ShownSpans;
import dev.assay.model.Posting;
import dev.assay.model.Span;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TableDocumentTest {

    private static final String MARKDOWN = """
            What we pay:

            | Level | Pay \\| year |
            |:------|-----:|
            | Senior | **90,000 €** |
            | Staff | ~~100~~ 110,000 € | in Berlin only |

            After it.
            """;

    @Test
    void aMarkdownTableIsReadCellByCell() {
        Document page = Document.of(MARKDOWN);

        assertThat(cells(page)).containsExactly(tuple(0, 0, true, "Level"), tuple(0, 1, true, "Pay | year"),
                tuple(1, 0, false, "Senior"), tuple(1, 1, false, "90,000 €"), tuple(2, 0, false, "Staff"),
                tuple(2, 1, false, "100 110,000 €"), tuple(2, 2, false, "in Berlin only"));
        assertThat(page.text()).startsWith("What we pay:\nLevel\n").endsWith("in Berlin only\nAfter it.");
    }

    @Test
    void spansOfCellsAreTheTextAsGiven() {
        Posting posting = new Posting("p", "", "", "", MARKDOWN);
        Document page = Document.of(MARKDOWN);

        assertThat(quote(page, "Pay | year")).isEqualTo("Pay \\| year");
        assertThat(quote(page, "90,000 €")).isEqualTo("90,000 €");
        assertThat(quote(page, "in Berlin only")).isEqualTo("in Berlin only");
        Span acrossCells = ShownSpans.of(page).span(page.text().indexOf("Senior"),
                page.text().indexOf("90,000") + 8).orElseThrow();
        assertThat(acrossCells.quote()).isEqualTo("Senior | **90,000 €");
        assertThat(acrossCells.holdsIn(posting)).isTrue();
        assertThat(ShownSpans.of(page).shownRanges(acrossCells))
                .extracting(range -> page.text().substring(range.start(), range.end()))
                .containsExactly("Senior", "90,000 €");
    }

    @Test
    void aTextIsTakenForMarkdownForATableAlone() {
        assertThat(cells(Document.of("a | b\n--- | ---\nc | d"))).extracting(cell -> cell.toList().get(3))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void anHtmlTableIsReadCellByCell() {
        Document page = Document
                .of("<p>Pay</p><table><caption>A year</caption><thead><tr><th>Level<th>Pay</thead>"
                        + "<tr><td rowspan=2>Senior<td>90<br>and more</tr><tr><td>100</tr>"
                        + "<tr><td colspan=2><ul><li>all in €</ul></table>");

        assertThat(cells(page)).containsExactly(tuple(0, 0, true, "Level"), tuple(0, 1, true, "Pay"),
                tuple(1, 0, false, "Senior"), tuple(1, 1, false, "90"), tuple(1, 1, false, "and more"),
                tuple(2, 1, false, "100"), tuple(3, 0, false, "all in €"));
        assertThat(page.blocks().getLast().setting().cell().orElseThrow().width()).isEqualTo(2);
        assertThat(page.text()).startsWith("Pay\nA year\nLevel\nPay\nSenior\n");
    }

    @Test
    void aTableThatOnlyLaysOutAPageIsReadAsRunningText() {
        String cell = "<h2>Duties</h2><ul><li>Run Airflow</ul>";
        assertThat(cells(Document.of("<table><tr><td>Logo<td>" + cell + "</table>"))).isEmpty();
        assertThat(cells(Document.of("<table><tr><td>Logo</tr><tr><td><ul><li>a</ul></table>"))).isEmpty();
        assertThat(cells(Document.of("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>")))
                .extracting(tuple -> tuple.toList().get(3)).containsExactly("a", "b");
    }

    @Test
    void aCellWithOnlyADashIsShown() {
        assertThat(cells(Document.of("| a | b |\n|---|---|\n| - | x |")))
                .extracting(cell -> cell.toList().get(3))
                .containsExactly("a", "b", "-", "x");
    }

    private static List<Tuple> cells(Document page) {
        return page.blocks().stream().filter(block -> block.setting().cell().isPresent()).map(block -> {
            Setting.Cell cell = block.setting().cell().orElseThrow();
            return tuple(cell.row(), cell.column(), cell.isHead(), block.text());
        }).toList();
    }

    private static String quote(Document page, String shown) {
        int at = page.text().indexOf(shown);
        return ShownSpans.of(page).span(at, at + shown.length()).orElseThrow().quote();
    }
}
