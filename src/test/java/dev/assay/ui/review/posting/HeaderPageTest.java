package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueFilter;
import dev.assay.text.document.Range;
import dev.assay.ui.control.Page;
import dev.assay.ui.review.queue.QueueModel;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Title, company and location as others gave them, and as they are shown. */
class HeaderPageTest {

    private final Posting posting = new Posting("p1", "Data Engineer &amp; Analyst &#8211; R&D",
            "Acme &amp; Co\n4.7",
            "Aus\u202Enit\u202C, TX", "Text.");
    private final PostingSummary summary = new PostingSummary("p1", 1, posting.title(), posting.company(),
            List.of(), 1,
            true, new Risk(0, List.of()));

    @Test
    void whatAProgramWritesWhereItKnowsNothingIsNoCompany() {
        for (String nothing : List.of("None", "null", " NaN ", "N/A")) {
            assertThat(HeaderPage
                    .of(new Posting("1", "Engineer", nothing, "Oslo", "Text."), Wording.in(Language.ENGLISH))
                    .text())
                    .as(nothing)
                    .isEqualTo("Engineer\nOslo");
        }
        assertThat(HeaderPage
                .of(new Posting("1", "Engineer", "Nonesuch", "null", "Text."), Wording.in(Language.ENGLISH))
                .text())
                .isEqualTo("Engineer\nNonesuch");
    }

    @Test
    void entitiesAreDecodedAndOnlyTheFirstLineIsShown() {
        Page page = HeaderPage.of(posting, Wording.in(Language.ENGLISH));
        assertThat(page.text()).isEqualTo(
                "Data Engineer & Analyst \u2013 R&D\nAcme & Co  \u00B7  Aus[U+202E]nit[U+202C], TX");
        assertThat(HeaderPage.rest(posting, Wording.in(Language.ENGLISH)))
                .isEqualTo("Also given as company: 4.7");
    }

    @Test
    void theQueueShowsTheSameAndFindsWhatItShows() {
        assertThat(QueueModel.title(summary, Wording.in(Language.ENGLISH)))
                .isEqualTo("Data Engineer & Analyst \u2013 R&D");
        assertThat(QueueModel.subtitle(summary, Wording.in(Language.ENGLISH))).isEqualTo("Acme & Co");
        assertThat(QueueModel.rest(summary, Wording.in(Language.ENGLISH))).contains("4.7");
        assertThat(new QueueFilter("engineer & acme & co", false, "").test(summary)).isTrue();
    }

    @Test
    void spansLeadToWhatIsShownAndBack() {
        Page page = HeaderPage.of(posting, Wording.in(Language.ENGLISH));
        for (String words : List.of("Analyst", "&amp; Analyst", "R&D")) {
            Span span = PostingFixture.span(posting, words);
            List<Range> shown = page.map().shown(span);
            assertThat(shown).hasSize(1);
            assertThat(page.text().substring(shown.getFirst().start(), shown.getFirst().end()))
                    .isEqualTo(words.replace("&amp;", "&"));
            assertThat(page.map().span(shown.getFirst().start(), shown.getFirst().end())).contains(span);
        }
    }

    @Test
    void whatIsNotShownHasNoPlace() {
        assertThat(HeaderPage.of(posting, Wording.in(Language.ENGLISH)).map()
                .shown(PostingFixture.span(posting, "4.7"))).isEmpty();
    }

    @Test
    void partOfASignIsTheWholeMark() {
        Page page = HeaderPage.of(posting, Wording.in(Language.ENGLISH));
        int sign = page.text().indexOf("[U+202E]");
        assertThat(page.map().span(sign + 2, sign + 5)).contains(new Span(Section.LOCATION, 3, 4, "\u202E"));
    }
}
