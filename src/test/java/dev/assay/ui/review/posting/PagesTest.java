package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Posting;
import dev.assay.model.Span;
import dev.assay.review.NamedHeader;
import dev.assay.text.document.Block;
import dev.assay.text.document.Range;
import dev.assay.ui.control.Page;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Posting posting = new Posting("p", "🥬 Analytics Engineer", "Folha", "Porto",
            "# Role 🎯\r\n\r\n- own **dbt** marts\r\n- and more");

    @Test
    void theHeaderMapsTitleCompanyAndLocation() {
        Page header = HeaderPage.of(posting, Wording.in(Language.ENGLISH));

        assertThat(header.text()).isEqualTo("🥬 Analytics Engineer\nFolha  ·  Porto");
        for (String words : List.of("Analytics", "Folha", "Porto")) {
            Span span = PostingFixture.span(posting, words);
            assertThat(shown(header, span)).containsExactly(words);
            Range range = header.map().shown(span).getFirst();
            assertThat(header.map().span(range.start(), range.end())).contains(span);
        }
        assertThat(header.map().shown(PostingFixture.span(posting, "marts"))).isEmpty();
    }

    @Test
    void theHeaderOfAPostingWithoutTitleNamesItsId() {
        Page header = HeaderPage.of(new Posting("4201", " ", "", "Lisbon", ""), Wording.in(Language.ENGLISH));

        assertThat(header.text()).isEqualTo("Posting 4201\nLisbon");
        assertThat(header.map().span(0, 7)).isEmpty();
    }

    @Test
    void thePageAsGivenHoldsEveryLetterAndMapsOneToOne() {
        Page page = Pages.asGiven(posting.description());

        assertThat(page.text()).isEqualTo(posting.description());
        assertThat(page.blocks()).extracting(Block::text).containsExactly("# Role 🎯", "",
                "- own **dbt** marts",
                "- and more");
        Span span = PostingFixture.span(posting, "**dbt**");
        assertThat(shown(page, span)).containsExactly("**dbt**");
        assertThat(page.map().span(page.text().indexOf("**"), page.text().indexOf(" marts"))).contains(span);
    }

    @Test
    void thePageToReadLeavesMarksOutAndMapsBack() {
        Page page = Pages.reading(posting.description());

        assertThat(page.text()).isEqualTo("Role 🎯\nown dbt marts\nand more");
        assertThat(shown(page, PostingFixture.span(posting, "own **dbt** marts")))
                .containsExactly("own dbt marts");
        int at = page.text().indexOf("dbt");
        assertThat(page.map().span(at, at + 3)).hasValueSatisfying(
                span -> assertThat(span.quote()).isEqualTo("dbt"));
    }

    @Test
    void wronglyDecodedTextIsShownAsItWasMeantAndMapsBackToWhatWasGiven() {
        Posting wrong = new Posting("p", "Engineer â€“ Data", "CafÃ© Ã‰toile", "MÃ¼nchen",
                "- the teamâ€™s **dbt** marts â€“ and more\n- nothing else");
        Page header = HeaderPage.of(wrong, Wording.in(Language.ENGLISH));
        Page page = Pages.reading(wrong.description());

        assertThat(header.text()).isEqualTo("Engineer – Data\nCafé Étoile  ·  München");
        assertThat(page.text()).isEqualTo("the team’s dbt marts – and more\nnothing else");
        Span dash = PostingFixture.span(wrong, "â€“ Data");
        assertThat(shown(header, dash)).containsExactly("– Data");
        assertThat(header.map().span(9, 15)).contains(dash);
        Span team = PostingFixture.span(wrong, "teamâ€™s **dbt** marts â€“");
        assertThat(shown(page, team)).containsExactly("team’s dbt marts –");
        assertThat(page.map().span(4, page.text().indexOf(" and more"))).contains(team);
        assertThat(shown(page, PostingFixture.span(wrong, "nothing"))).containsExactly("nothing");
        assertThat(Pages.asGiven(wrong.description()).text()).isEqualTo(wrong.description());
        assertThat(Pages.of("itâ€™s").text()).isEqualTo("it’s");
    }

    @Test
    void factsAreListedWhereNothingElseIsKnown() {
        Page page = Pages.facts(FactTable.of(List.of(
                ChipsTest.pass1("a", "ext_salary_min", 1, "ext_salary_max", null, "ext_pay_type", "salary"),
                ChipsTest.pass1("b", "ext_salary_min", 2, "ext_pay_type", "salary")),
                Wording.in(Language.ENGLISH)));

        assertThat(page.text()).isEqualTo("Salary min: 1 | 2\nPay type: salary");
        assertThat(page.blocks()).hasSize(2);
    }

    private static List<String> shown(Page page, Span span) {
        return page.map().shown(span).stream().map(range -> page.text().substring(range.start(), range.end()))
                .toList();
    }

    @Test
    void whatOnlyAnAnswersReasoningNamesIsShownAsSuchAndIsNoEvidence() {
        NamedHeader named = new NamedHeader("Data Engineer", "Oak", "Lyon", "some-model");

        Page hearsay = HeaderPage.of(new Posting("4201", "", "", "", ""), named,
                Wording.in(Language.ENGLISH));
        Page own = HeaderPage.of(new Posting("4201", "Baker", "", "", "Bread."), named,
                Wording.in(Language.ENGLISH));

        assertThat(hearsay.text()).startsWith("Data Engineer\nOak").contains("Lyon")
                .contains("reasoning of some-model only").contains("4201");
        assertThat(hearsay.map().span(0, 4)).isEmpty();
        assertThat(own.text()).doesNotContain("Oak").startsWith("Baker");
    }
}
