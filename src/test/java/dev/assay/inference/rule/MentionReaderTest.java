package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a mention of a concept, and how it is marked: refused, optional, in which zone. */
class MentionReaderTest {

    /** The words of each mention that is not dropped, a refused one behind a minus. */
    private static List<String> mentions(String concept, String description) {
        Reading reading = SmallRules.read(SmallRules.posting(description));
        List<String> found = new ArrayList<>();
        for (MentionCursor mention = reading.mentions.of(reading.vocabulary.concept(concept)); mention
                .next();) {
            if (!mention.isDropped()) {
                found.add((mention.isRefused() ? "-" : "")
                        + reading.page.words(mention.from(), mention.to()));
            }
        }
        return found;
    }

    private static List<String> words(@Nullable String list) {
        return list == null ? List.of() : Arrays.asList(list.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"We offer sponsorship.; sponsorship",
            "We offer no sponsorship.; -sponsorship", "We are unable to offer any sponsorship.; -sponsorship",
            "Not a word. Sponsorship is offered.; Sponsorship",
            "No shoes, and sponsorship for all.; -sponsorship",
            "No parking but sponsorship for all.; sponsorship",
            "No parking. However, sponsorship is offered.; sponsorship",
            "Not only sponsorship.; sponsorship", "Sponsorship is not possible.; -Sponsorship",
            "Sponsorship of any kind is not offered.; -Sponsorship",
            "Sponsorship is offered. Lunch is not possible.; Sponsorship",
            "Sponsorship is offered but lunch is not possible.; Sponsorship",
            "No one two three four five six seven sponsorship.; -sponsorship",
            "No one two three four five six seven eight sponsorship.; sponsorship"})
    void aRefusalReachesEightWordsWithinItsClause(String text, String found) {
        assertThat(mentions("visa.sponsorship", text)).containsExactly(found);
    }

    @Test
    void aSemicolonEndsWhatARefusalReaches() {
        assertThat(mentions("visa.sponsorship", "No parking; sponsorship for all.")).containsExactly(
                "sponsorship");
        assertThat(mentions("visa.sponsorship", "No parking: sponsorship for all.")).containsExactly(
                "sponsorship");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Google Cloud here.; Google Cloud", "Google Cloud Print here.; ",
            "Google Cloud Print and GCP.; GCP", "Google Cloud, Print.; Google Cloud"})
    void whatABlockingPatternCoversDoesNotCount(String text, @Nullable String found) {
        assertThat(mentions("cloud.gcp", text)).isEqualTo(words(found));
    }

    @Test
    void ofTwoThatLieOverEachOtherTheLongerCounts() {
        assertThat(mentions("visa.sponsorship", "We sponsor sponsorship visas.")).containsExactly(
                "sponsor sponsorship visas");
        assertThat(mentions("visa.sponsorship", "We sponsor many visas. And sponsorship."))
                .containsExactly("sponsor many visas", "sponsorship");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"We use Glue.; Glue", "We use glue.; ", "GLUE in capitals.; GLUE",
            "Paper and glue on AWS.; AWS"})
    void capitalsCountWhereThePatternMindsThem(String text, @Nullable String found) {
        assertThat(mentions("cloud.aws", text)).isEqualTo(words(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"You lead engineers.; lead", "You lead.; ",
            "You lead. Engineers follow.; ", "You lead engineers who sort zinc.; ",
            "You lead engineers. They sort zinc.; lead"})
    void aConceptNeedsAndAvoidsOthersInItsSentence(String text, @Nullable String found) {
        assertThat(mentions("team.lead", text)).isEqualTo(words(found));
    }

    @Test
    void aConceptCountsInItsZonesAlone() {
        String text = "## Duties\n\n* Sort parcels and ledgers\n\n## About us\n\nParcels and ledgers.\n\n"
                + "## Must have\n\n* Parcels and ledgers";

        assertThat(mentions("only.duty", text)).containsExactly("parcels");
        assertThat(mentions("never.about", text)).containsExactly("ledgers", "ledgers");
    }

    /** The words of the description that stand in the optional zone. */
    private static String optional(String description) {
        Reading reading = SmallRules.read(SmallRules.posting(description));
        int bit = reading.vocabulary.zones().bit("optional");
        List<String> found = new ArrayList<>();
        for (String concept : List.of("cloud.aws", "cloud.azure", "cloud.gcp")) {
            for (MentionCursor mention = reading.mentions.of(reading.vocabulary.concept(concept)); mention
                    .next();) {
                if ((mention.zones() & bit) != 0) {
                    found.add(reading.page.words(mention.from(), mention.to()));
                }
            }
        }
        return String.join(",", found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"AWS and Azure.; ''", "AWS is a plus.; AWS",
            "AWS and Azure are a plus.; AWS,Azure", "AWS, Azure preferred.; Azure",
            "AWS, with Azure as a plus.; AWS,Azure", "AWS (Azure a plus) and GCP.; Azure",
            "AWS (Azure a plus, BigQuery) and GCP.; 'Azure,BigQuery'", "AWS. Azure is a plus. GCP.; Azure",
            "AWS, and of all the others there are Azure preferred.; AWS,Azure",
            "AWS is optional here. Azure.; AWS"})
    void anOptionalMarkMarksItsSentenceItsBracketsOrItsShortClause(String text, String found) {
        assertThat(optional(text)).isEqualTo(found);
    }

    @Test
    void whatStandsBelowAnOptionalHeadingIsOptional() {
        assertThat(optional("## Must have\n\n* AWS\n\n## Nice to have\n\n* Azure\n* GCP"))
                .isEqualTo("Azure,GCP");
    }

    @Test
    void titleAndLocationAreRead() {
        Reading reading = SmallRules.read(
                new dev.assay.model.Posting("p", "AWS Engineer", "AWS Inc", "Azure Valley", "Text."));
        MentionCursor aws = reading.mentions.of(reading.vocabulary.concept("cloud.aws"));
        MentionCursor azure = reading.mentions.of(reading.vocabulary.concept("cloud.azure"));

        assertThat(aws.next()).isTrue();
        assertThat(reading.page.section(aws.from())).isEqualTo(dev.assay.model.Section.TITLE);
        assertThat(aws.next()).as("the company is no part of it").isFalse();
        assertThat(azure.next()).isTrue();
        assertThat(reading.page.section(azure.from())).isEqualTo(dev.assay.model.Section.LOCATION);
    }

    @Test
    void ofAConceptThatIsNotThereThereIsNoMention() {
        Reading reading = SmallRules.read(SmallRules.posting("AWS."));

        assertThat(reading.mentions.of(-1).next()).isFalse();
        assertThat(reading.mentions.has(-1, 0, 9)).isFalse();
        assertThat(reading.mentions.start(-1, 0, 9)).isEqualTo(-1);
    }

    @Test
    void aMentionIsLookedUpBetweenTwoTokens() {
        Reading reading = SmallRules
                .read(new dev.assay.model.Posting("p", "", "", "", "We use AWS and AWS."));
        int aws = reading.vocabulary.concept("cloud.aws");

        assertThat(reading.mentions.start(aws, 0, 5)).isEqualTo(2);
        assertThat(reading.mentions.start(aws, 3, 5)).isEqualTo(4);
        assertThat(reading.mentions.start(aws, 3, 4)).isEqualTo(-1);
        assertThat(reading.mentions.has(aws, 2, 3)).isTrue();
        assertThat(reading.mentions.has(aws, 0, 2)).isFalse();
    }
}
