package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Document;
import dev.assay.text.document.Range;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is selected on the page is a span of the text as given, and back. */
class ShownSpansTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "`We use **dbt** daily`|dbt|dbt", "`We use **dbt** daily`|use dbt daily|`use **dbt** daily`",
            "`<p>Tea &amp; coffee</p>`|Tea & coffee|`Tea &amp; coffee`",
            "`Tea &amp; coffee`|& coffee|`&amp; coffee`", "`10 years â€“ no less`|years – no|`years â€“ no`",
            "`🚀 Go 👩‍💻 now`|👩‍💻|👩‍💻", "`# สวัสดี ชาวโลก`|ชาวโลก|ชาวโลก",
            "`* مهندس بيانات`|مهندس|مهندس",
            "`soft\u00ADware **team**`|software|`soft\u00ADware`", "`a\u00A0b **c**`|`a\u00A0b`|`a\u00A0b`",
            "`re\u0301sume\u0301 *x*`|`re\u0301sume\u0301`|`re\u0301sume\u0301`"})
    void shownWordsAreTheWordsAsGivenWithTheMarksBetweenThem(String raw, String shown, String quote) {
        Document page = Document.of(raw);
        int at = page.text().indexOf(shown);
        assertThat(at).as("%s in %s", shown, page.text()).isNotNegative();

        Span span = ShownSpans.of(page).span(at, at + shown.length()).orElseThrow();

        assertThat(span.quote()).isEqualTo(quote);
        assertThat(span.in()).isEqualTo(Section.DESCRIPTION);
        assertThat(span.holdsIn(new Posting("p", "", "", "", raw))).isTrue();
        assertThat(ShownSpans.of(page).shownRanges(span))
                .containsExactly(new Range(at, at + shown.length()));
    }

    @Test
    void halfACharacterThatIsSelectedIsTheWholeCharacter() {
        ShownSpans spans = ShownSpans.of(Document.of("Go 🚀 now"));

        Span whole = new Span(Section.DESCRIPTION, 3, 4, "🚀");
        assertThat(spans.span(3, 5)).contains(whole);
        assertThat(spans.span(4, 5)).contains(whole);
        assertThat(spans.spanOfRaw(4, 5)).contains(whole);
    }

    @Test
    void aSelectionOfNothingIsNoSpan() {
        ShownSpans spans = ShownSpans.of(Document.of("one\n\ntwo"));

        assertThat(spans.span(1, 1)).isEmpty();
        assertThat(spans.span(2, 1)).isEmpty();
        assertThat(spans.span(3, 4)).as("the break between two blocks").isEmpty();
        assertThat(spans.span(100, 200)).isEmpty();
        assertThat(spans.spanOfRaw(2, 2)).isEmpty();
    }

    @Test
    void aSpanBelongsToItsSection() {
        ShownSpans title = new ShownSpans(Document.ofLine("Data Engineer"), Section.TITLE);

        assertThat(title.span(0, 4)).contains(new Span(Section.TITLE, 0, 4, "Data"));
        assertThat(title.shownRanges(new Span(Section.TITLE, 5, 13, "Engineer")))
                .containsExactly(new Range(5, 13));
        assertThat(title.shownRanges(new Span(Section.COMPANY, 5, 13, "Engineer"))).isEqualTo(List.of());
    }

    @Test
    void aSpanOfMarksAloneIsShownNowhere() {
        ShownSpans spans = ShownSpans.of(Document.of("We use **dbt**."));

        assertThat(spans.shownRanges(new Span(Section.DESCRIPTION, 7, 9, "**"))).isEmpty();
    }

    @Test
    void aSpanBeyondTheTextIsShownNowhere() {
        ShownSpans spans = ShownSpans.of(Document.of("short"));

        assertThat(spans.shownRanges(new Span(Section.DESCRIPTION, 5, 8, "xyz"))).isEmpty();
        assertThat(spans.shownRanges(new Span(Section.DESCRIPTION, 3, 8, "rt xy")))
                .containsExactly(new Range(3, 5));
    }
}
