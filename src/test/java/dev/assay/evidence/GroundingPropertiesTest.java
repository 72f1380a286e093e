package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.Grounding;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any posting and any claim, however badly they are written. */
class GroundingPropertiesTest {

    private static final ClaimGrounder GROUNDER = new ClaimGrounder();

    @Provide
    Arbitrary<String> text() {
        return Arbitraries
                .of("Airflow", "AWS", "Snowflake", "sponsorship", "visa", "mentor", "5+ years", "401(k)",
                        "senior",
                        "No mention of", "not mentioned", "remote", "the", "of", " ", "\n", "\r\n", "\t",
                        ". ", "; ", ", but no ", "'", "\"",
                        "“", "”", "**", "* ", "# ", "<p>", "</li>", "&amp;", "&nbsp;", "…", "...", "\u2011",
                        "\u00A0", "\u200B", "\u202E",
                        "😀", "🦸‍♀️", "\uD83D", "é", "e\u0301", "ﬁ", "ß", "İ", "日本", "Pass 1",
                        "ext_benefits_mentioned", "(", ")", "US", "U.S.")
                .list().ofMaxSize(40).map(parts -> String.join(" ", parts).replace("  ", ""));
    }

    @Property(tries = 2000)
    void everySpanEqualsItsTextAndThereAreFewOfThem(@ForAll("text") String title,
            @ForAll("text") String description,
            @ForAll("text") String evidence, @ForAll("fields") String field) {
        Posting posting = new Posting("p", title, "", "Lyon, FR", description);
        Pass1 facts = new Pass1("p", "", Map.of("ext_benefits_mentioned", List.of("401(k)", description)),
                "");

        Grounding found = GROUNDER.over(posting, List.of(facts)).ground(Claims.silent(field, evidence));

        assertThat(found.spans()).hasSizeLessThanOrEqualTo(Grounding.MOST_SPANS);
        assertThat(found.spans()).allMatch(span -> span.span().holdsIn(posting));
        assertThat(found.spans()).allMatch(span -> span.score() >= 0 && span.score() <= 1);
        assertThat(found.status() == EvidenceStatus.NOT_FOUND).isEqualTo(
                found.status() == EvidenceStatus.NOT_FOUND && found.spans().isEmpty()
                        && !found.reason().isEmpty());
    }

    @Property(tries = 300)
    void aPieceOfThePostingIsFoundInIt(@ForAll("text") String before, @ForAll("text") String after) {
        String piece = "Nightly reconciliation of ledgers";
        Posting posting = new Posting("p", "", "", "", before + "\n\n" + piece + "\n\n" + after);

        Grounding found = GROUNDER.over(posting, List.of())
                .ground(Claims.choice("sub_specialty", "x", piece));

        assertThat(found.status()).isEqualTo(EvidenceStatus.EXACT);
        assertThat(Claims.quotes(found)).containsExactly(piece);
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of("h1b_friendly", "orchestrator_category", "remote_restriction",
                "secondary_clouds",
                "skill_inflation_detected", "benefits_level");
    }
}
