package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a decision is said to rest on, and how that is told. */
class EvidenceWriterTest {

    private static final String RULES = """
            cloud:
              terms: [cloud.*]
              rules:
                - {id: cloud.told, when: cloud.aws, value: aws, because: AWS is named}
                - {id: cloud.all, when: cloud.*, value: multi}
                - {id: cloud.fact, when: pass1(ext_cloud) is gcp, value: gcp, because: Pass 1 names it}
                - {id: cloud.none, value: not_mentioned, because: No cloud is named}
            sponsored:
              rules:
                - {id: s.many, when: pass1(ext_skills) >= 2, value: true, because: There are many}
                - id: s.yes
                  when: visa.sponsorship
                  value: true
                  because: It is offered
                  witness: {ext_visa: is will_sponsor}
                - {id: s.no, value: false, because: It is not offered}
            """;

    private static InferredField cloud(String description) {
        return SmallRules.decide("cloud", RULES, SmallRules.posting(description), null);
    }

    private static InferredField with(String field, String description, Map<String, Object> facts) {
        return SmallRules.decide(field, RULES, SmallRules.posting(description),
                new Pass1("p", "m", facts, ""));
    }

    private static Grounding grounding(InferredField field) {
        return Objects.requireNonNull(field.grounding());
    }

    private static List<String> quotes(InferredField field) {
        return grounding(field).spans().stream().map(span -> span.span().quote()).toList();
    }

    @Test
    void aDecisionOnWordsQuotesThem() {
        InferredField found = cloud("We run on AWS and Redshift.");

        assertThat(found.evidence()).isEqualTo("AWS is named: \"AWS\", \"Redshift\".");
        assertThat(grounding(found).status()).isEqualTo(EvidenceStatus.QUOTED);
        assertThat(found.source()).isEqualTo(Source.INFERRED);
        assertThat(quotes(found)).containsExactly("AWS", "Redshift");
        assertThat(grounding(found).searched()).isEmpty();
    }

    @Test
    void aRuleWithoutASentenceIsNamed() {
        assertThat(cloud("We run on BigQuery.").evidence())
                .isEqualTo("Decided by the rule cloud.all: \"BigQuery\".");
    }

    @Test
    void silenceTellsWhatWasSearchedFor() {
        InferredField found = cloud("We bake bread.");

        assertThat(grounding(found).status()).isEqualTo(EvidenceStatus.ABSENT);
        assertThat(grounding(found).searched()).contains("aws", "azure", "bigquery");
        assertThat(found.evidence()).startsWith("No cloud is named; searched for aws, ")
                .endsWith(" more.");
    }

    @Test
    void ofSilenceSixTermsAreToldAndHowManyMoreThereAre() {
        InferredField found = cloud("We bake bread.");
        List<String> searched = grounding(found).searched();

        assertThat(found.evidence()).isEqualTo("No cloud is named; searched for "
                + String.join(", ", searched.subList(0, 6)) + " and " + (searched.size() - 6) + " more.");
    }

    @Test
    void aFactAloneIsSaidToBeTakenFromPass1() {
        InferredField found = with("cloud", "We bake bread.", Map.of("ext_cloud", "GCP"));

        assertThat(found.value()).isEqualTo(new FieldValue.Choice("gcp"));
        assertThat(found.source()).isEqualTo(Source.PASS1_DERIVED);
        assertThat(grounding(found).status()).isEqualTo(EvidenceStatus.PASS1);
        assertThat(grounding(found).pass1()).containsExactly("ext_cloud");
        assertThat(grounding(found).searched()).isEmpty();
        assertThat(found.evidence()).isEqualTo("Pass 1 names it (Pass 1: ext_cloud = GCP).");
    }

    @Test
    void aListOfFactsIsToldItemByItem() {
        assertThat(with("sponsored", "Text.", Map.of("ext_skills", List.of("SQL", "dbt"))).evidence())
                .isEqualTo("There are many (Pass 1: ext_skills = SQL; dbt).");
    }

    @Test
    void aWitnessThatAgreesMakesTheSourceCombined() {
        InferredField found = with("sponsored", "We offer sponsorship.", Map.of("ext_visa", "will_sponsor"));

        assertThat(found.source()).isEqualTo(Source.COMBINED);
        assertThat(grounding(found).pass1()).containsExactly("ext_visa");
        assertThat(found.evidence())
                .isEqualTo("It is offered: \"sponsorship\" (Pass 1: ext_visa = will_sponsor).");
    }

    @Test
    void aWitnessThatDoesNotAgreeIsQuotedAndNotBelieved() {
        InferredField found = with("sponsored", "We offer sponsorship.", Map.of("ext_visa", "never"));

        assertThat(found.value()).isEqualTo(new FieldValue.Flag(true));
        assertThat(found.source()).isEqualTo(Source.INFERRED);
        assertThat(grounding(found).pass1()).isEmpty();
        assertThat(found.evidence())
                .isEqualTo("It is offered: \"sponsorship\"; Pass 1 says otherwise: ext_visa = never.");
    }

    @Test
    void aSilentWitnessSaysNothing() {
        InferredField found = with("sponsored", "We offer sponsorship.", Map.of("ext_visa", "not_mentioned"));

        assertThat(found.source()).isEqualTo(Source.INFERRED);
        assertThat(found.evidence()).isEqualTo("It is offered: \"sponsorship\".");
    }

    @Test
    void withoutATextItIsUnsureAndSaysWhy() {
        InferredField found = SmallRules.decide("sponsored", RULES, new Posting("p", "", "", "", " "), null);

        assertThat(grounding(found).status()).isEqualTo(EvidenceStatus.NO_TEXT);
        assertThat(found.confidence()).isLessThanOrEqualTo(0.3);
        assertThat(found.evidence()).contains("no text of the posting");
        assertThat(grounding(found).searched()).isEmpty();
    }

    @Test
    void atMostFourSpansOfAsManyConceptsAsThereAre() {
        InferredField found = cloud("Redshift. BigQuery. GCP. Azure. Synapse. Google Cloud. Azure.");

        assertThat(quotes(found)).hasSize(1).containsExactly("Redshift");
        InferredField all = SmallRules.decide("cloud", """
                cloud:
                  rules:
                    - {id: a, when: count(cloud.*) >= 1, value: multi}
                    - {id: b, value: not_mentioned}
                """, SmallRules.posting("Redshift. AWS. AWS. AWS. AWS. BigQuery. Azure."), null);
        assertThat(quotes(all)).hasSize(4).contains("BigQuery", "Azure").startsWith("Redshift");
    }

    @Test
    void otherWordsComeBeforeTheSameWordsAgain() {
        InferredField found = cloud("AWS. AWS. AWS. AWS. AWS. Redshift.");

        assertThat(quotes(found)).startsWith("AWS", "Redshift");
        assertThat(found.evidence()).isEqualTo("AWS is named: \"AWS\", \"Redshift\".");
    }

    @Test
    void wordsOfTheTitleAndTheLocationAreShownThere() {
        InferredField found = SmallRules.decide("cloud", RULES,
                new Posting("p", "AWS Engineer", "", "", "Text."), null);

        assertThat(grounding(found).spans()).singleElement()
                .satisfies(span -> assertThat(span.span().in()).isEqualTo(Section.TITLE));
    }

    @Test
    void spansKeepToTheTextAsGivenThoughItWasDecodedWrongly() {
        Posting posting = new Posting("p", "Engineer â€“ AWS", "", "", "Weâ€™ll move **AWS** â€“ and glue.");
        InferredField found = SmallRules.decide("cloud", RULES, posting, null);

        assertThat(grounding(found).spans()).isNotEmpty()
                .allMatch(span -> span.span().holdsIn(posting) && span.span().quote().contains("AWS"));
    }

    @Property(tries = 200)
    void everySpanEqualsItsTextAndNoTwoOverlap(@ForAll("texts") String title, @ForAll("texts") String text) {
        Posting posting = new Posting("p", title, "", "", text);
        for (InferredField field : SmallRules.rules(RULES).decide(posting, null).values()) {
            Grounding found = grounding(field);
            assertThat(found.spans()).hasSizeLessThanOrEqualTo(Grounding.MOST_SPANS);
            for (int i = 0; i < found.spans().size(); i++) {
                assertThat(found.spans().get(i).span().holdsIn(posting)).isTrue();
                for (int k = 0; k < i; k++) {
                    assertThat(found.spans().get(i).span().overlaps(found.spans().get(k).span())).isFalse();
                }
            }
            assertThat(found.status() == EvidenceStatus.QUOTED).isEqualTo(!found.spans().isEmpty());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("AWS", "Azure", "GCP", "Google Cloud", "Print", "no", "sponsorship", "but",
                "a plus", ".", ",", "\n\n", "* ", "## Duties\n\n", "**", "😀", "İ", "ﬁ", "â€™", "&amp;",
                "<p>", "\uD83D", "\u202E", "sponsor", "visas").list().ofMaxSize(25)
                .map(parts -> String.join(" ", parts));
    }
}
