package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.inference.pack.PackReader;
import dev.assay.inference.pack.RulePack;
import dev.assay.schema.DataFileException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that cannot be used are refused with their place, and sureness is what was measured. */
class RuleCompilerTest {

    private static final String LAST = "\n    - {id: last, value: not_mentioned}";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {
            "{id: a, value: oracle}; a value that cloud does not have",
            "{id: a, collect: {aws: cloud.aws}}; \"collect\" is for fields that hold several values",
            "{id: last, value: aws, when: cloud.aws}; two rules with the id \"last\"",
            "{id: a, pick: first, among: {cloud.aws: oracle}}; a value that cloud does not have",
            "{id: a, pick: first, among: {cloud.none: aws}}; there is no concept \"cloud.none\"",
            "{id: a, pick: most, among: {cloud.aws: aws}, weights: {attic: 2}}; there is no zone \"attic\"",
            "{id: a, value: aws, when: cloud.aws, show: [cloud.none]}; there is no concept \"cloud.none\"",
            "{id: a, value: aws, when: cloud.aws, show: [fact(height)]}; there is no fact \"height\"",
            "{id: a, value: aws, when: cloud.aws, witness: {ext_x: about five}}; was expected",
            "{id: a, value: aws, when: field(sponsored) is true}; \"sponsored\" is no field decided before"})
    void aRuleThatCannotBeUsedIsRefusedWithItsPlace(String rule, String reason) {
        assertThatThrownBy(() -> SmallRules.rules("cloud:\n  rules:\n    - " + rule + LAST))
                .isInstanceOf(DataFileException.class).hasMessageStartingWith("small.yaml, line ")
                .hasMessageContaining(reason);
    }

    @Test
    void theLastRuleMustApplyAlways() {
        assertThatThrownBy(() -> SmallRules.rules("""
                cloud:
                  rules:
                    - {id: a, when: cloud.aws, value: aws}
                """)).hasMessageContaining("the last rule of \"cloud\" must apply always");
        assertThatThrownBy(() -> SmallRules.rules("""
                cloud:
                  rules:
                    - {id: a, pick: first, among: {cloud.aws: aws}}
                """)).hasMessageContaining("must apply always");
    }

    @Test
    void idsAreUniqueOverAllFields() {
        assertThatThrownBy(() -> SmallRules.rules("""
                cloud:
                  rules:
                    - {id: a, value: aws}
                sponsored:
                  rules:
                    - {id: a, value: true}
                """)).hasMessageContaining("two rules with the id \"a\"");
    }

    @Test
    void aFieldThatIsNotInTheSchemaIsRefused() {
        assertThatThrownBy(() -> SmallRules.rules("shoes:\n  rules:\n    - {id: a, value: x}"))
                .hasMessageContaining("there is no field \"shoes\"");
    }

    @Test
    void whatIsAskedForIsDecidedFirstHoweverLongTheChain() {
        assertThat(SmallRules.rules("""
                others:
                  rules:
                    - {id: o, collect: {aws: field(cloud) is aws}}
                cloud:
                  rules:
                    - {id: c, when: field(sponsored) is true, value: aws}
                    - {id: c2, value: not_mentioned}
                sponsored:
                  rules:
                    - {id: s, when: visa.sponsorship, value: true}
                    - {id: s2, value: false}
                """).decide(SmallRules.posting("We offer sponsorship."), null).get("others").value().plain())
                .isEqualTo(java.util.List.of("aws"));
    }

    @Test
    void fieldsThatAskForEachOtherAreRefused() {
        assertThatThrownBy(() -> SmallRules.rules("""
                cloud:
                  rules:
                    - {id: c, when: field(sponsored) is true, value: aws}
                    - {id: c2, value: not_mentioned}
                sponsored:
                  rules:
                    - {id: s, when: visa.sponsorship and field(cloud) is aws, value: true}
                    - {id: s2, value: false}
                """)).isInstanceOf(DataFileException.class).hasMessageContaining(
                "\"sponsored\" asks for \"cloud\", which is decided only after it");
    }

    @Test
    void aFieldThatAsksForItselfIsRefused() {
        assertThatThrownBy(() -> SmallRules.rules("""
                cloud:
                  rules:
                    - {id: c, when: field(cloud) is aws, value: aws}
                    - {id: c2, value: not_mentioned}
                """)).hasMessageContaining("which is decided only after it");
    }

    private static double sureness(String counts, String field, String rule) {
        RulePack pack = PackReader.read("s.yaml", "sureness: {" + counts + "}");
        return new Sureness(pack).of(field, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"'all: [80, 100]'; 0.8", "'all: [80, 100], cloud: [10, 10]'; 0.9",
            "'all: [80, 100], r: [10, 10]'; 0.9", "'all: [80, 100], r: [0, 10]'; 0.5",
            "'all: [80, 100], cloud: [90, 100], r: [30, 30]'; 0.97",
            "'all: [80, 100], r: [1000, 1000]'; 0.99", "'all: [10, 100]'; 0.5",
            "'all: [70, 100], r: [0, 0]'; 0.7"})
    void sureIsHowOftenItWasRightDrawnTowardsItsFieldAndAll(String counts, double sure) {
        assertThat(sureness(counts, "cloud", "r")).isEqualTo(sure);
    }

    @Test
    void theMoreARuleWasSeenTheLessItIsDrawn() {
        double seldom = sureness("all: [80, 100], r: [1, 1]", "cloud", "r");
        double often = sureness("all: [80, 100], r: [50, 50]", "cloud", "r");

        assertThat(seldom).isGreaterThan(0.8).isLessThan(often);
        assertThat(new Sureness(new RulePack("", PackReader.read("s.yaml", "version: x").words(), Map.of(),
                Map.of(), Map.of())).of("cloud", "r")).as("never measured").isEqualTo(0.8);
    }

    @Test
    void theTermsOfAFieldAreTheWordsOfTheConceptsItNames() {
        Ruleset rules = SmallRules.rules("""
                cloud:
                  terms: [cloud.aws, visa.sponsorship]
                  rules:
                    - {id: c, value: not_mentioned}
                """);

        assertThat(rules.terms("cloud")).contains("aws", "redshift", "sponsorship")
                .doesNotContain("azure").noneMatch(term -> term.contains("…"));
        assertThat(rules.terms("sponsored")).isEmpty();
    }
}
