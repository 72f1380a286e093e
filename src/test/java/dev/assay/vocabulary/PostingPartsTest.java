package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Document;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A posting read as parts by what they are for, on pages as people and job boards make them. */
class PostingPartsTest {

    private static final PostingParts PARTS = new PostingParts(VocabularyFiles.shipped());

    /** By part, its role and how it begins and ends. */
    private static List<String> parts(String... lines) {
        Document page = Document.of(String.join("\n\n", lines));
        return PARTS.of("Data Engineer", page).stream().map(part -> part.role() + ": "
                + page.text().substring(part.range().start(), part.range().end()).replace('\n', '/'))
                .toList();
    }

    @Test
    void aPartReachesFromItsHeadingToTheNext() {
        assertThat(parts("# About us", "We move parcels.", "# What you'll do", "* Load files\n* Keep tables",
                "# Must have", "* SQL", "# Nice to have", "* Flink", "# Benefits", "* A pension"))
                .containsExactly("ABOUT: About us/We move parcels",
                        "DUTIES: What you'll do/Load files/Keep tables",
                        "REQUIRED: Must have/SQL", "OPTIONAL: Nice to have/Flink",
                        "BENEFITS: Benefits/A pension");
    }

    @Test
    void onePageWithoutBreaksHasItsPartsToo() {
        assertThat(parts(
                "Quill moves parcels. You will build pipelines. You will keep tables. You must have SQL."
                        + " Salary $100,000 per year. We are an equal opportunity employer."))
                .containsExactly("DUTIES: You will build pipelines. You will keep tables",
                        "REQUIRED: You must have SQL", "PAY: Salary $100,000 per year",
                        "LEGAL: We are an equal opportunity employer");
    }

    @Test
    void theTeamHasAPartAndSoHasTheRole() {
        assertThat(parts("## About the role", "You own the tables.", "## Your team", "Six people in Leeds.",
                "## Location", "Leeds.")).containsExactly("ROLE: About the role/You own the tables",
                        "TEAM: Your team/Six people in Leeds", "WHERE: Location/Leeds");
    }

    @Test
    void whatTheBoardAddsCutsAPartInTwo() {
        assertThat(parts("Posted 2 days ago", "# Duties", "* Load files", "Show more", "* Keep tables"))
                .containsExactly("CLUTTER: Posted 2 days ago", "DUTIES: Duties/Load files",
                        "CLUTTER: Show more",
                        "DUTIES: Keep tables");
    }

    @Test
    void whatIsForNothingInParticularIsInNone() {
        assertThat(parts("Parcels are good.", "# Duties", "* Load files", "# Walrus", "Zebra."))
                .containsExactly(
                        "DUTIES: Duties/Load files/Walrus/Zebra");
        assertThat(parts("Parcels are good.", "Zebra.")).isEmpty();
        assertThat(parts("")).isEmpty();
    }

    @Property(tries = 200)
    void noPartLiesOverAnother(@ForAll("pages") String text) {
        Document page = Document.of(text);
        int end = 0;
        for (PostingPart part : PARTS.of("", page)) {
            assertThat(part.range().start()).isGreaterThanOrEqualTo(end);
            assertThat(part.range().end()).isGreaterThan(part.range().start())
                    .isLessThanOrEqualTo(page.text().length());
            end = part.range().end();
        }
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of("# Duties\n\n", "Requirements: ", "* Build it. ", "Show more\n", "You must\n\n",
                "Similar jobs\n\n", "a $5 per hour. ", "• Kafka ", "**Benefits**\n", "<b>x</b>",
                "\uD83D\uDE00 ", "| a | b |\n")
                .list().ofMaxSize(12).map(lines -> String.join("", lines));
    }
}
