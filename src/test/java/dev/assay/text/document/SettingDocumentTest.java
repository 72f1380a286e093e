package dev.assay.text.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingDocumentTest {

    @Test
    void tasksHaveABoxAsTheirMark() {
        assertThat(Document
                .of("* [ ] write\n* [x] xylophones\n1. [X] **read**\n* [] none\n* [x](https://a.example)")
                .blocks()).extracting(Block::marker, Block::text)
                .containsExactly(tuple("☐", "write"), tuple("☑", "xylophones"), tuple("1. ☑", "read"),
                        tuple("•", "[] none"), tuple("•", "x"));
        assertThat(Document
                .of("<ul><li><input type=checkbox checked> done</li><li><input type='checkbox'>open</li></ul>")
                .blocks()).extracting(Block::marker, Block::text)
                .containsExactly(tuple("☑", "done"), tuple("☐", "open"));
    }

    @Test
    void aTasksWordsAreFoundBehindItsBox() {
        Document page = Document.of("* [x] xylophones and x\n");
        assertThat(page.toRaw(0)).isEqualTo(6);
        assertThat(page.rawRange(0, 10)).contains(new Range(6, 16));
    }

    @Test
    void struckWordsAreKeptAndSaidToBeStruck() {
        assertThat(struck(Document.of("Up to ~~60~~ **~~65~~** 70, ~5 days, ~6 weeks"))).containsExactly("60",
                "65");
        assertThat(struck(Document.of("<p>Up to <s>60</s> <del>65</del> <strike>66</strike> 70</p>")))
                .containsExactly("60", "65", "66");
        assertThat(struck(Document.of("* Up to <s>60</s> 70"))).containsExactly("60");
        assertThat(Document.of("Only ~~this~~").text()).isEqualTo("Only this");
    }

    @Test
    void preformattedTextKeepsItsLinesAndSpaces() {
        String html = "<p>Shifts</p><pre>\nMon   8&ndash;16\n  <b>Tue</b>  9&ndash;17\n\n- or *later*\n</pre><p>End</p>";
        Document page = Document.of(html);

        assertThat(page.blocks()).extracting(block -> block.setting().verbatim(), Block::marker, Block::text)
                .containsExactly(tuple(false, "", "Shifts"), tuple(true, "", "Mon   8–16"),
                        tuple(true, "", "  Tue  9–17"), tuple(true, "", "- or *later*"),
                        tuple(false, "", "End"));
        int at = page.text().indexOf("9–17");
        assertThat(page.rawRange(at, at + 4).map(range -> html.substring(range.start(), range.end())))
                .contains("9&ndash;17");
    }

    @Test
    void fencedCodeKeepsItsLinesAndSpaces() {
        Document page = Document.of("As JSON:\n\n```json\n{\n  \"a\":\t1\n}\n```\n~~~\n---\n~~~\nEnd");

        assertThat(page.blocks()).filteredOn(block -> block.setting().verbatim()).extracting(Block::text)
                .containsExactly("{", "  \"a\":  1", "}", "---");
        assertThat(page.blocks().getLast().text()).isEqualTo("End");
    }

    @Test
    void quotesAreReadAsSuch() {
        Document page = Document
                .of("# A\n\nThey say:\n\n> We are a firm of people who like to build good pipelines"
                        + " and\n> to keep them.\n>> deeper\n\n- list\n  > in it\n");

        assertThat(page.blocks()).extracting(block -> block.setting().quoted(), Block::text).containsExactly(
                tuple(0, "A"), tuple(0, "They say:"),
                tuple(1, "We are a firm of people who like to build good pipelines and to keep them."),
                tuple(2, "deeper"), tuple(0, "list"), tuple(1, "in it"));
        assertThat(
                Document.of("<p>a</p><blockquote>b<blockquote><p>c</p></blockquote></blockquote>d").blocks())
                .extracting(block -> block.setting().quoted()).containsExactly(0, 1, 2, 0);
    }

    @Test
    void aSignForMoreThanIsNoQuote() {
        Document page = Document.of("**Needed**\n\n> 5 years of **SQL**\n> $100k\n\n* > 3 years\n");

        assertThat(page.blocks()).extracting(block -> block.setting().quoted(), Block::text).containsExactly(
                tuple(0, "Needed"), tuple(0, "> 5 years of SQL"), tuple(0, "> $100k"), tuple(0, "> 3 years"));
        assertThat(page.toRaw(page.text().indexOf("> 5"))).isEqualTo(12);
    }

    @Test
    void anItemSaysItsNumber() {
        assertThat(Document.of("<ol start=4><li>a<li value=9>b<li>c</ol>").blocks()).extracting(Block::marker)
                .containsExactly("4.", "9.", "10.");
        assertThat(Document.of("3. a\n4. b").blocks()).extracting(Block::marker).containsExactly("3.", "4.");
    }

    private static List<String> struck(Document page) {
        return page.blocks().stream().flatMap(block -> block.emphases().stream())
                .filter(Block.Emphasis::struck)
                .map(run -> page.text().substring(run.range().start(), run.range().end())).toList();
    }
}
