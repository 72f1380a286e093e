package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim's clauses, those that claim silence told from those that say something. */
class ClaimTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"No mention of relocation.", "Relocation is not mentioned.",
            "There is no reference to visas.", "The posting is silent on career tracks.",
            "Nothing about mentoring.", "The listing does not state the contract type.",
            "Salary is unspecified.", "No explicit benefits are listed.", "Benefits are never discussed.",
            "Visa status cannot be determined.", "It is impossible to tell.", "not_mentioned",
            "Not stated anywhere in the text.", "The posting says nothing of clouds.",
            "Without any mention of relocation.", "The text lacks details of promotion.",
            "No orchestration tools are named", "Neither OPT nor CPT appears.",
            "The description omits the time zone.", "Clearance isn't addressed.",
            "There is an absence of growth language.", "ext_visa_status = null", "No sign of internal moves.",
            "The posting gives no information about career ladders.", "Pass 1 is null for this.",
            "Unable to infer from the text.", "The posting fails to describe the team.",
            "No growth or learning programs are described."})
    void silenceIsToldHoweverItIsWorded(String claim) {
        ClaimText text = ClaimText.of(claim);

        assertThat(text.claimsSilence()).isTrue();
        assertThat(text.isSilenceOnly()).isTrue();
        assertThat(text.silentFirst()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We cannot sponsor visas.", "Candidates must not need sponsorship.",
            "Sponsorship is not required.", "Remote rather than hybrid.", "The role is on AWS.",
            "Applicants are not eligible for sponsorship.", "Kafka and Flink carry the streams.",
            "Unable to sponsor now or in the future.", "Mentors two juniors.",
            "No sponsorship means citizens only.",
            "Candidates must not ask for sponsorship.", "Applicants are not required to state a visa.",
            "Nobody is asked to manage others.", "Sponsorship is not able to be offered."})
    void whatDeniesAThingIsNoSilence(String claim) {
        ClaimText text = ClaimText.of(claim);

        assertThat(text.claimsSilence()).isFalse();
        assertThat(text.isSilenceOnly()).isFalse();
        assertThat(text.positive()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "AWS is named, but no other cloud is mentioned. | AWS is named | but no other cloud is mentioned",
            "Kafka is used; Flink is not mentioned. | Kafka is used | Flink is not mentioned",
            "Uses dbt without any mention of Airflow. | Uses dbt | without any mention of Airflow",
            "AWS is named. Azure is not mentioned. | AWS is named | Azure is not mentioned",
            "Senior title — no years are stated | Senior title | no years are stated",
            "Senior title – no years are stated | Senior title | no years are stated",
            "Redshift is named, not a lake. | Redshift is named not a lake | ^^",
            "It says 'AWS' there; Azure is not mentioned. | It says 'AWS' there | Azure is not mentioned",
            "It is AWS; the word 'Azure' is not mentioned. | It is AWS | the word 'Azure' is not mentioned",
            "A 4.5% match is offered. | A 4.5% match is offered | ^^"})
    void theTwoKindsOfClausesAreToldApart(String claim, String positive, String absent) {
        ClaimText text = ClaimText.of(claim);

        assertThat(String.join(" ", text.positive()).replaceAll("[.,]+$", "")).isEqualTo(
                positive);
        assertThat(String.join(" ", text.absences()).replaceAll("[.,]+$", "")).isEqualTo(absent);
    }

    @Test
    void theFirstClauseTellsWhetherTheClaimIsOneOfSilenceFirst() {
        assertThat(ClaimText.of("No cloud is named; dbt is used.").silentFirst()).isTrue();
        assertThat(ClaimText.of("dbt is used; no cloud is named.").silentFirst()).isFalse();
        assertThat(ClaimText.of("dbt is used; no cloud is named.").isSilenceOnly()).isFalse();
        assertThat(ClaimText.of("dbt is used; no cloud is named.").claimsSilence()).isTrue();
    }

    @Test
    void aQuotationIsNotCutInTwo() {
        ClaimText text = ClaimText.of("It says 'AWS; no Azure is mentioned' there.");

        assertThat(text.positive().size() + text.absences().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "...", "—", "; ; ;", "'"})
    void ofNothingThereIsNoClause(String claim) {
        ClaimText text = ClaimText.of(claim);

        assertThat(text.positive()).isEmpty();
        assertThat(text.absences()).isEmpty();
        assertThat(text.isSilenceOnly()).isFalse();
    }
}
