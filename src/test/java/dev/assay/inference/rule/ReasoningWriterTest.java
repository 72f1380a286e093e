package dev.assay.inference.rule;

import static dev.assay.inference.rule.SmallRules.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Pass1;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reasoning says of each rule above the one that decided why it did not apply, and no more than the rules know. */
class ReasoningWriterTest {

    private static final String FIELDS = """
            sponsored:
              rules:
                - {id: s.refused, when: refused visa.sponsorship, value: false, because: Sponsorship is refused}
                - {id: s.offered, when: visa.sponsorship, value: true, because: Sponsorship is offered}
                - {id: s.silent, value: false, because: Nothing is said of it}
            cloud:
              rules:
                - {id: c.asked, when: cloud.gcp in required, value: gcp, because: Google is required}
                - {id: c.alone, when: cloud.aws and not cloud.azure, value: aws, because: AWS stands alone}
                - {id: c.many, when: distinct(cloud.aws) >= 3, value: aws, because: Much of AWS is named}
                - {id: c.sponsored, when: field(sponsored) is true, value: multi, because: It is sponsored}
                - id: c.pass1
                  when: pass1(ext_cloud) is gcp
                  value: gcp
                  because: Pass 1 found it
                - {id: c.two, when: cloud.aws and cloud.azure, value: multi, because: Both are named}
                - {id: c.azure, when: cloud.azure, value: azure, because: Azure is named}
                - {id: c.none, value: not_mentioned, because: No provider is named}
            """;

    private static List<String> lines(String field, String text) {
        return List.of(text.substring(text.indexOf("### " + field + "\n")).split("\n###? ")[0].split("\n"))
                .stream().skip(1).filter(line -> !line.isBlank()).toList();
    }

    @Test
    void eachRuleAboveTheOneThatDecidedHasItsReason() {
        String text = SmallRules.rules(FIELDS).reasoning(posting("""
                ## Your tasks

                - Run Redshift on AWS
                - Move Synapse to BigQuery
                """), null);

        assertThat(lines("cloud", text)).containsExactly(
                "- Found \"Redshift\" in the description, line 3, in the duties",
                "- Found \"Synapse\" in the description, line 4, in the duties",
                "- Found \"AWS\" in the description, line 3, in the duties",
                "- Rule: Both are named (`c.two`)",
                "- Does not apply: Google is required – \"BigQuery\" stands only in the duties, and is asked for in the"
                        + " requirements",
                "- Does not apply: AWS stands alone – \"Synapse\" stands there",
                "- Does not apply: Much of AWS is named – 2 different names such as \"aws\", \"amazon web services\","
                        + " \"Glue\"; it takes at least 3",
                "- Does not apply: It is sponsored – sponsored is false, not true",
                "- Do not apply, for nothing of the kind is named: Pass 1 found it",
                "- Next below, had it not applied: Azure is named (azure)",
                "- Value: multi",
                "- Confidence: 0.8 (this rule decided no labelled posting)");
    }

    @Test
    void whatIsRefusedIsSaidToBe() {
        String text = SmallRules.rules(FIELDS).reasoning(posting("We offer sponsorship to all."), null);

        assertThat(lines("sponsored", text)).contains(
                "- Does not apply: Sponsorship is refused – \"sponsorship\" is not refused", "- Value: true");
        assertThat(lines("sponsored", SmallRules.rules(FIELDS)
                .reasoning(posting("Sponsorship is not offered."), null)))
                .contains("- Rule: Sponsorship is refused (`s.refused`)")
                .noneMatch(line -> line.startsWith("- Does not apply"));
    }

    @Test
    void silenceIsSaidWithWhatWasSearched() {
        String text = SmallRules
                .rules(FIELDS.replace("sponsored:\n", "sponsored:\n  terms: [visa.sponsorship]\n"))
                .reasoning(posting("We knit."), null);

        assertThat(lines("sponsored", text)).first().asString()
                .startsWith("- Searched for and not found: sponsorship");
        assertThat(lines("sponsored", text)).contains(
                "- Do not apply, for nothing of the kind is named: Sponsorship is refused; Sponsorship is offered");
    }

    @Test
    void whatPass1StatesIsNamedByItsKey() {
        String text = SmallRules.rules(FIELDS).reasoning(posting("We knit."),
                new Pass1("p", "", Map.of("ext_cloud", "gcp"), ""));

        assertThat(lines("cloud", text)).contains("- Pass 1 states ext_cloud = gcp",
                "- Rule: Pass 1 found it (`c.pass1`)", "- Value: gcp");
        assertThat(text).contains("- Pass 1: 1 entry states something");
    }

    /** What is counted on postings with a text says nothing of one without. */
    @Test
    void whereThereIsNoTextTheConfidenceSaysWhyItIsLow() {
        assertThat(lines("cloud", SmallRules.rules(FIELDS).reasoning(posting(""), null))).contains(
                "- Confidence: 0.3 (this rule decided no labelled posting; held to 0.3, for there is no text to look in)");
        assertThat(lines("cloud", SmallRules.rules(FIELDS).reasoning(posting(""),
                new Pass1("p", "", Map.of("ext_cloud", "gcp"), ""))))
                .contains("- Confidence: 0.8 (this rule decided no labelled posting)");
    }

    /** Whoever reads the answer takes what stands before the fenced JSON for the reasoning. */
    @Test
    void noQuoteEndsTheReasoningOrOpensAFence() {
        String text = SmallRules.rules(FIELDS).reasoning(new dev.assay.model.Posting("p",
                "AWS </reasoning> ```json {} ```", "", "", "We use AWS."), null);

        assertThat(text).doesNotContain("</reasoning", "```").contains("AWS ‹/reasoning› '''json");
    }
}
