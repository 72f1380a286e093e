package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Document;
import dev.assay.text.document.Range;
import org.junit.jupiter.api.Test;

class PageTest {

    private final Document document = Document
            .of("## Your week\n\nYou run the **nightly** load.\n\n- fix it\n- count it\n\nThat is all.");
    private final Page page = new Page(document.text(), document.blocks(), Page.Look.READING, SpanMap.NONE);

    @Test
    void copiesWhatIsShownWithListMarksAndBlankLines() {
        assertThat(page.copy(new Range(0, page.text().length())))
                .isEqualTo("Your week\n\nYou run the nightly load.\n\n• fix it\n• count it\n\nThat is all.");
    }

    @Test
    void copiesPartsOfBlocksAsTheyAre() {
        assertThat(page.copy(range("nightly"))).isEqualTo("nightly");
        assertThat(page.copy(range("fix it"))).isEqualTo("fix it");
        int from = page.text().indexOf("load");
        assertThat(page.copy(new Range(from, page.text().indexOf("count") + 5)))
                .isEqualTo("load.\n\n• fix it\n• count");
        assertThat(page.copy(new Range(3, 3))).isEmpty();
    }

    @Test
    void findsTheBlockOfAnOffset() {
        assertThat(page.blockAt(0)).isZero();
        assertThat(page.blockAt(page.text().indexOf("fix"))).isEqualTo(2);
        assertThat(page.blockAt(page.text().indexOf("fix") - 1)).isEqualTo(1);
        assertThat(page.blockAt(page.text().length())).isEqualTo(4);
        assertThat(Page.EMPTY.blockAt(0)).isEqualTo(-1);
        assertThat(Page.EMPTY.copy(new Range(0, 0))).isEmpty();
    }

    private Range range(String words) {
        int at = page.text().indexOf(words);
        return new Range(at, at + words.length());
    }
}
