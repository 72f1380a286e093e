package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** The first rule that applies decides, in each of the ways that a rule comes to its value. */
class DecisionListTest {

    private static InferredField cloud(String rules, String description) {
        return SmallRules.decide("cloud", "cloud:\n  rules:\n" + rules.indent(4),
                SmallRules.posting(description), null);
    }

    private static List<String> quotes(InferredField field) {
        return field.grounding().spans().stream().map(span -> span.span().quote()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"AWS and Azure.|multi|both", "Azure alone.|azure|azure",
            "AWS alone.|aws|aws", "GCP alone.|not_mentioned|none", "Nothing.|not_mentioned|none"})
    void theFirstRuleThatAppliesWins(String text, String value, String rule) {
        InferredField found = cloud("""
                - {id: both, when: cloud.aws and cloud.azure, value: multi}
                - {id: azure, when: cloud.azure, value: azure}
                - {id: aws, when: cloud.aws or cloud.azure, value: aws}
                - {id: none, value: not_mentioned}
                """, text);

        assertThat(found.value()).isEqualTo(new FieldValue.Choice(value));
        assertThat(found.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Azure, then AWS.|azure", "AWS, then Azure.|aws", "BigQuery.|gcp",
            "None of it.|not_mentioned", "No Azure, but AWS.|aws"})
    void pickFirstTakesTheMentionThatComesFirstInTheText(String text, String value) {
        assertThat(cloud("""
                - {id: first, pick: first, among: {cloud.aws: aws, cloud.azure: azure, cloud.gcp: gcp}}
                - {id: none, value: not_mentioned}
                """, text).value()).isEqualTo(new FieldValue.Choice(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Azure, then AWS.|aws", "GCP, then Azure.|azure", "GCP.|gcp",
            "None.|not_mentioned"})
    void pickListedTakesTheFirstOfTheRulesOwnList(String text, String value) {
        assertThat(cloud("""
                - {id: listed, pick: listed, among: {cloud.aws: aws, cloud.azure: azure, cloud.gcp: gcp}}
                - {id: none, value: not_mentioned}
                """, text).value()).isEqualTo(new FieldValue.Choice(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"AWS here. AWS there. Azure.|aws", "Azure. Azure. AWS.|azure",
            "AWS, AWS, AWS in one sentence. Azure. Azure.|azure", "None.|not_mentioned",
            "AWS. Azure.|aws", "No AWS. No AWS. Azure.|azure"})
    void pickMostCountsTheSentencesThatMentionIt(String text, String value) {
        assertThat(cloud("""
                - {id: most, pick: most, among: {cloud.aws: aws, cloud.azure: azure}}
                - {id: none, value: not_mentioned}
                """, text).value()).isEqualTo(new FieldValue.Choice(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"AWS.|multi", "AWS. AWS.|aws", "AWS. AWS. Azure.|aws",
            "AWS. AWS. AWS. Azure. Azure.|multi", "AWS. AWS. AWS. AWS. Azure. Azure.|aws"})
    void theMostMustBeEnoughAndFarEnoughAhead(String text, String value) {
        assertThat(cloud("""
                - {id: most, pick: most, among: {cloud.aws: aws, cloud.azure: azure}, least: 2, ratio: 2}
                - {id: rest, value: multi}
                """, text).value()).isEqualTo(new FieldValue.Choice(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"AWS. AWS. Azure. GCP.|multi", "AWS. AWS. AWS. Azure. GCP.|aws",
            "AWS. AWS. AWS. Azure. Azure.|aws"})
    void theMostMustHaveItsShareOfAll(String text, String value) {
        assertThat(cloud("""
                - id: most
                  pick: most
                  among: {cloud.aws: aws, cloud.azure: azure, cloud.gcp: gcp}
                  share: 0.6
                - {id: rest, value: multi}
                """, text).value()).isEqualTo(new FieldValue.Choice(value));
    }

    @Test
    void aSentenceWeighsWhatItsZoneDoes() {
        String text = "## Duties\n\n* AWS\n\n## About us\n\nAzure is old. Azure is new. Azure is all.";
        String rules = """
                - id: most
                  pick: most
                  among: {cloud.aws: aws, cloud.azure: azure}
                  weights: {duties: 4, about: %s}
                - {id: none, value: not_mentioned}
                """;

        assertThat(cloud(rules.formatted("1"), text).value()).isEqualTo(new FieldValue.Choice("aws"));
        assertThat(cloud(rules.formatted("2"), text).value()).isEqualTo(new FieldValue.Choice("azure"));
        assertThat(cloud(rules.formatted("0"), "## About us\n\nAzure is all.").value())
                .isEqualTo(new FieldValue.Choice("not_mentioned"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"AWS and GCP.|aws,gcp", "GCP and AWS.|aws,gcp", "Azure.|azure",
            "Nothing.|", "No AWS, but GCP.|gcp"})
    void collectTakesEachMemberWhoseConditionHolds(String text, @Nullable String members) {
        InferredField found = SmallRules.decide("others", """
                others:
                  rules:
                    - {id: all, collect: {aws: cloud.aws, azure: cloud.azure, gcp: cloud.gcp}}
                """, SmallRules.posting(text), null);

        assertThat(found.value()).isEqualTo(
                new FieldValue.Choices(members == null ? List.of() : Arrays.asList(members.split(","))));
        assertThat(found.rule()).isEqualTo("all");
    }

    @Test
    void aRuleWhoseChoiceComesToNothingLeavesTheDecisionToTheNext() {
        InferredField found = cloud("""
                - {id: empty, when: visa.sponsorship, pick: listed, among: {cloud.aws: aws}}
                - {id: next, when: visa.sponsorship, value: gcp}
                - {id: none, value: not_mentioned}
                """, "We offer sponsorship.");

        assertThat(found.rule()).isEqualTo("next");
        assertThat(quotes(found)).containsExactly("sponsorship");
    }

    @Test
    void whatWasChosenIsShownBeforeWhatTheConditionAskedFor() {
        assertThat(quotes(cloud("""
                - {id: listed, when: visa.sponsorship, pick: listed, among: {cloud.aws: aws}}
                - {id: none, value: not_mentioned}
                """, "We offer sponsorship and run AWS."))).containsExactly("AWS", "sponsorship");
    }

    @Test
    void whatARuleWantsShownComesFirst() {
        assertThat(quotes(cloud("""
                - {id: aws, when: cloud.aws, value: aws, show: [visa.sponsorship]}
                - {id: none, value: not_mentioned}
                """, "AWS is in use. We offer sponsorship."))).containsExactly("sponsorship", "AWS");
    }

    @Test
    void theWordsOfAFactAreShownWhereARuleWantsThem() {
        assertThat(quotes(cloud("""
                - {id: aws, when: cloud.aws, value: aws, show: [fact(years)]}
                - {id: none, value: not_mentioned}
                """, "AWS is in use. We ask for 7 years."))).containsExactly("7 years", "AWS");
    }

    @Test
    void ofOptionsOnlyTheOneChosenIsShown() {
        assertThat(quotes(cloud("""
                - {id: most, pick: most, among: {cloud.aws: aws, cloud.azure: azure}}
                - {id: none, value: not_mentioned}
                """, "AWS here. AWS there. Azure too."))).allMatch("AWS"::equals).isNotEmpty();
        assertThat(quotes(cloud("""
                - {id: first, pick: first, among: {cloud.aws: aws, cloud.azure: azure}}
                - {id: none, value: not_mentioned}
                """, "Azure, then AWS."))).containsExactly("Azure");
    }

    @Test
    void everyFieldThatHasRulesIsDecidedInTheOrderOfTheSchema() {
        Ruleset rules = SmallRules.rules("""
                others:
                  rules:
                    - {id: o, collect: {aws: cloud.aws}}
                cloud:
                  rules:
                    - {id: c, value: not_mentioned}
                """);

        assertThat(rules.decide(SmallRules.posting("Text."), null).keySet()).containsExactly("cloud",
                "others");
    }
}
