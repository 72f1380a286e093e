package dev.assay.text.document;

import static dev.assay.text.document.Block.Kind.HEADING;
import static dev.assay.text.document.Block.Kind.LIST_ITEM;
import static dev.assay.text.document.Block.Kind.PARAGRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.model.ShownSpans;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void anHtmlListBeginsWithTheNumberItSays() {
        assertThat(Document
                .of("<p>Steps:</p><ol start=\"3\"><li>third</li><li>fourth</li></ol><ol><li>first</li></ol>")
                .blocks()).filteredOn(block -> block.kind() == Block.Kind.LIST_ITEM).extracting(Block::marker)
                .containsExactly("3.", "4.", "1.");
    }

    @Test
    void readsMarkdownAsHeadingsParagraphsAndLists() {
        Document page = Document
                .of("### **About us**\n\nWe pack *boxes* for [shops](https://shops.example).\n\n"
                        + "  * Run **Airflow**\n    * nested\n\n2. second\n3. third\n");

        assertThat(page.format()).isEqualTo(Format.MARKDOWN);
        assertThat(page.blocks()).extracting(Block::kind, Block::level, Block::marker, Block::text)
                .containsExactly(tuple(HEADING, 3, "", "About us"),
                        tuple(PARAGRAPH, 0, "", "We pack boxes for shops."),
                        tuple(LIST_ITEM, 1, "•", "Run Airflow"), tuple(LIST_ITEM, 2, "•", "nested"),
                        tuple(LIST_ITEM, 1, "2.", "second"), tuple(LIST_ITEM, 1, "3.", "third"));
        assertThat(page.text()).isEqualTo(
                "About us\nWe pack boxes for shops.\nRun Airflow\nnested\nsecond\nthird");
    }

    @Test
    void keepsEmphasisAndLinksAsRangesOfTheShownText() {
        Document page = Document.of("A **bold** and *slanted ~x~* and [a **link**](https://a.example).");
        Block block = page.blocks().getFirst();

        assertThat(block.emphases())
                .extracting(e -> page.text().substring(e.range().start(), e.range().end()),
                        Block.Emphasis::bold,
                        Block.Emphasis::italic)
                .containsExactly(tuple("bold", true, false), tuple("slanted ~x~", false, true),
                        tuple("link", true, false));
        assertThat(block.links())
                .extracting(l -> page.text().substring(l.range().start(), l.range().end()),
                        Block.Link::address)
                .containsExactly(tuple("a link", "https://a.example"));
    }

    @Test
    void takesALineInBoldOrInCapitalsOrEndingInAColonForAHeading() {
        assertThat(Document.of("**Responsibilities:**\n\nBuild **all** of it.\n\n**We are a fine firm.**")
                .blocks())
                .extracting(Block::kind).containsExactly(HEADING, PARAGRAPH, PARAGRAPH);
        assertThat(Document.of("JOB SUMMARY\nBuild.\nWhat we need:\nSQL\nBenefits\nTea").blocks())
                .extracting(Block::kind)
                .containsExactly(HEADING, PARAGRAPH, HEADING, PARAGRAPH, HEADING, PARAGRAPH);
    }

    @Test
    void readsBulletsOfPlainText() {
        assertThat(Document.of("Duties\n• one\n· two\n- three\n1) four\n●five\n– six\nno bullet - here")
                .blocks())
                .extracting(Block::kind, Block::marker, Block::text)
                .contains(tuple(LIST_ITEM, "•", "one"), tuple(LIST_ITEM, "•", "two"),
                        tuple(LIST_ITEM, "•", "three"),
                        tuple(LIST_ITEM, "1)", "four"), tuple(LIST_ITEM, "•", "five"),
                        tuple(LIST_ITEM, "•", "six"),
                        tuple(PARAGRAPH, "", "no bullet - here"));
    }

    @Test
    void dropsJunkLinesAndMarksThatWereLeftOpen() {
        Document page = Document
                .of("**__**\n\n**About the team **\n\n**_  \n  \n_**\n\nWe use 2**3 and `a_b`.\n\n---\n");

        assertThat(page.blocks()).extracting(Block::kind, Block::text)
                .containsExactly(tuple(HEADING, "About the team"), tuple(PARAGRAPH, "We use 2**3 and a_b."));
    }

    @Test
    void readsHtmlAndHtmlThatWasEscapedOnceMore() {
        String html = "<div><h2>Who we are</h2><p>Tea &amp; <b>data</b></p><ul><li>one<ul><li>two</li></ul></li>"
                + "<li><p>three</p></li></ul>last<br>line</div>";

        Document page = Document.of(html);
        assertThat(page.blocks()).extracting(Block::kind, Block::level, Block::text).containsExactly(
                tuple(HEADING, 2, "Who we are"), tuple(PARAGRAPH, 0, "Tea & data"),
                tuple(LIST_ITEM, 1, "one"),
                tuple(LIST_ITEM, 2, "two"), tuple(LIST_ITEM, 1, "three"), tuple(PARAGRAPH, 0, "last"),
                tuple(PARAGRAPH, 0, "line"));

        String escaped = html.replace("<", "&lt;").replace(">", "&gt;");
        assertThat(Document.of(escaped).text()).isEqualTo(page.text());
    }

    @Test
    void keepsTheOrderOfTheTextWhereATableIsBroken() {
        Document page = Document.of("<table>first<tr><td>a</td><td>b</td></tr>second<tr><td>c</table>last");

        assertThat(page.text()).isEqualTo("first\na\nb\nsecond\nc\nlast");
    }

    @Test
    void joinsLinesThatWereWrappedAtAWidth() {
        Document page = Document.of("We are looking for an engineer who likes to build pipelines and\n"
                + "to keep them running at night.\r\nFull time\r\nRemote");

        assertThat(page.blocks()).extracting(Block::text).containsExactly(
                "We are looking for an engineer who likes to build pipelines and to keep them running at night.",
                "Full time", "Remote");
    }

    @Test
    void findsTheShownWordsOfASpanAndTheSpanOfShownWords() {
        String raw = "🐦 **About**\r\n\r\n* use **Air**flow &amp; \\*dbt\\*\r\n* S3";
        Posting posting = new Posting("p", "", "", "", raw);
        Document page = Document.of(posting.description());
        int at = page.text().indexOf("Airflow");

        Span span = ShownSpans.of(page).span(at, at + "Airflow & *dbt*".length()).orElseThrow();
        assertThat(span.quote()).isEqualTo("Air**flow &amp; \\*dbt\\*");
        assertThat(span.holdsIn(posting)).isTrue();
        assertThat(ShownSpans.of(page).shownRanges(span))
                .containsExactly(new Range(at, at + "Airflow & *dbt*".length()));
    }

    @Test
    void showsASpanOverSeveralBlocksBlockByBlock() {
        Document page = Document.of("one two\n\nthree four");

        assertThat(page.shownRanges(4, 14)).containsExactly(new Range(4, 7), new Range(8, 13));
        assertThat(ShownSpans.of(page).shownRanges(new Span(Section.TITLE, 0, 3, "one"))).isEmpty();
        assertThat(ShownSpans.of(page).span(7, 8)).isEmpty();
    }

    @Test
    void showsWronglyDecodedTextAsItWasMeantAndMapsBackToTheBytesGiven() {
        Posting posting = new Posting("p", "", "", "", "We donâ€™t **mind** â€“ really");
        Document page = Document.of(posting.description());

        assertThat(page.text()).isEqualTo("We don’t mind – really");
        assertThat(ShownSpans.of(page).span(3, 8).orElseThrow().quote()).isEqualTo("donâ€™t");
        assertThat(ShownSpans.of(page).span(14, 15).orElseThrow().holdsIn(posting)).isTrue();
    }

    @Test
    void showsNothingOfAnEmptyDescription() {
        assertThat(Document.of("").blocks()).isEmpty();
        assertThat(Document.of(" \r\n\t\u200B").blocks()).isEmpty();
        assertThat(Document.of("").toRaw(0)).isZero();
    }
}
