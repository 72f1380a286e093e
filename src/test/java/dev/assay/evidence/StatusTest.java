package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each status is given where it is true, and its neighbour where it is not, in postings as people write them. */
class StatusTest {

    private static final Grounder GROUNDER = new ClaimGrounder();

    private static final Posting BAKERY = new Posting("b", "Analytics Engineer", "Oven & Sons", "Lyon, FR",
            """
                    ## The job

                    You keep the ovens' data honest: dbt models on BigQuery, Looker dashboards for forty bakeries.

                    ## What you bring

                    * Three years with SQL, dbt and a warehouse
                    * Fluent French; English is a plus

                    ## What we give

                    * Twenty-seven days of holiday, a lunch card and fresh bread
                    * We can sponsor a work visa for the right person
                    """);

    private static final Posting SHIPYARD = new Posting("s", "Staff Data Engineer (Remote)", "Keel & Mast",
            "Remote, US only", """
                    Keel & Mast repairs ferries. Our telemetry runs through Kafka into Snowflake on Azure.

                    Responsibilities:
                    - Own the ingestion of engine telemetry end to end
                    - Guide two junior engineers and review their designs
                    - Carry the pager one week in six

                    Requirements:
                    - 8+ years building data platforms
                    - U.S. citizenship is required; no visa sponsorship is available
                    """);

    private static Grounding over(Posting posting, InferredField claim) {
        return GROUNDER.over(posting, List.of()).ground(claim);
    }

    private static EvidenceStatus status(Posting posting, String field, String value, String evidence) {
        return over(posting, Claims.choice(field, value, evidence)).status();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "EXACT      | dbt models on BigQuery, Looker dashboards for forty bakeries",
            "EXACT      | \"dbt models on BigQuery\"",
            "EXACT      | dbt models on BigQuery.",
            "NORMALISED | DBT MODELS ON BIGQUERY",
            "NORMALISED | dbt  models on   BigQuery",
            "NORMALISED | dbt models … for forty bakeries",
            "NORMALISED | dbt models [...] Looker dashboards",
            "NORMALISED | the ovens’ data honest",
            "QUOTED     | The text says 'dbt models on BigQuery', so a warehouse it is.",
            "QUOTED     | Reads “Three years with SQL, dbt and a warehouse” among what is asked.",
            "PARAPHRASE | dbt models live in BigQuery and Looker dashboards serve the bakeries.",
            "RELATED    | Zookeepers feed penguins by moonlight."})
    void whatTheStorageClaimRestsOn(EvidenceStatus status, String evidence) {
        assertThat(status(BAKERY, "storage_layer", "warehouse", evidence)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "EXACT        | h1b_friendly           | no  | no visa sponsorship is available",
            "CONTRADICTED | h1b_friendly           | not_mentioned | Visa sponsorship is not mentioned.",
            "ABSENT       | w2_vs_1099             | not_mentioned | Nothing is said about contract type.",
            "CONTRADICTED | citizenship_required   | not_mentioned | Citizenship is not addressed.",
            "CONTRADICTED | mentorship_signals     | not_mentioned | There is no mention of mentoring or guiding juniors.",
            "CONTRADICTED | primary_cloud          | not_mentioned | No cloud is named.",
            "ABSENT       | orchestrator_category  | not_mentioned | No orchestrator such as Airflow is named.",
            "ABSENT       | career_tracks_available| not_mentioned | Career tracks are never brought up.",
            "PARAPHRASE   | leadership_expectation | tech_lead_ic  | Two junior engineers are guided and their designs reviewed.",
            "EXACT        | seniority_level        | staff | Staff Data Engineer",
            "NOT_FOUND    | growth_path_clarity    | explicit | Gardeners water roses in the cloister."})
    void whatClaimsOverTheShipyardRestOn(EvidenceStatus status, String field, String value, String evidence) {
        assertThat(status(SHIPYARD, field, value, evidence)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"h1b_friendly, Visa sponsorship is not mentioned.",
            "primary_cloud, 'No cloud provider is named, and none can be inferred.'",
            "storage_layer, The posting is silent on warehouses and lakes."})
    void theSameSilenceIsBelievedOfOnePostingAndContradictedInAnother(String field, String evidence) {
        Posting silent = new Posting("q", "Clerk", "Quill", "Leeds",
                "You sort parcels by hand and greet whoever comes in. Bring patience.");

        assertThat(over(SHIPYARD, Claims.silent(field, evidence)).status())
                .isEqualTo(EvidenceStatus.CONTRADICTED);
        assertThat(over(silent, Claims.silent(field, evidence)).status()).isEqualTo(EvidenceStatus.ABSENT);
    }

    @Test
    void aContradictionShowsTheWordsThatSpeakAndWhatWasSearched() {
        Grounding found = over(SHIPYARD, Claims.silent("primary_cloud", "No cloud is named."));

        assertThat(Claims.quotes(found)).contains("Azure");
        assertThat(found.searched()).isNotEmpty();
        assertThat(found.spans()).allMatch(span -> span.score() == 1);
    }

    @Test
    void relatedWordsAreShownAsTwoWeakLeadsAtMost() {
        Grounding found = over(SHIPYARD, Claims.choice("primary_cloud", "azure",
                "Redmond's offering hosts everything whatsoever."));

        assertThat(found.status()).isEqualTo(EvidenceStatus.RELATED);
        assertThat(found.spans()).hasSizeBetween(1, 2).allMatch(span -> span.score() == 0);
    }

    @Test
    void pass1IsSaidWhereTheClaimCitesItAndNotWhereItSpeaksOfExtracting() {
        Pass1 facts = new Pass1("s", "m", Map.of("ext_years_experience_min", 8.0), "");
        Grounder.Grounded posting = GROUNDER.over(SHIPYARD, List.of(facts));

        assertThat(posting.ground(Claims.choice("seniority_level", "staff",
                "ext_years_experience_min is 8 in Pass 1.")).status()).isEqualTo(EvidenceStatus.PASS1);
        assertThat(posting.ground(Claims.choice("sub_specialty", "streaming",
                "Telemetry is extracted from Kafka into Snowflake.")).status())
                .isNotEqualTo(EvidenceStatus.PASS1);
    }

    @Test
    void withoutTextNothingIsFoundAndNothingIsAbsent() {
        Posting bare = new Posting("x", "Staff Data Engineer", "", "Remote", "");

        for (String evidence : List.of("No cloud is named.", "Azure is named.", "'Azure' is named.")) {
            Grounding found = over(bare, Claims.silent("primary_cloud", evidence));
            assertThat(found.status()).as(evidence).isEqualTo(EvidenceStatus.NO_TEXT);
            assertThat(found.reason()).contains("not here");
            assertThat(found.searched()).isEmpty();
        }
    }

    @Test
    void aCitedFactIsStillToldWhereThereIsNoText() {
        Posting bare = new Posting("x", "", "", "", "");
        Pass1 facts = new Pass1("x", "m", Map.of("ext_visa_sponsorship_stated", "not_mentioned"), "");
        Grounder.Grounded grounded = GROUNDER.over(bare, List.of(facts));

        Grounding silent = grounded.ground(Claims.silent("h1b_friendly",
                "Not mentioned; ext_visa_sponsorship_stated is not_mentioned in Pass 1."));
        assertThat(silent.status()).isEqualTo(EvidenceStatus.PASS1);
        assertThat(silent.pass1()).containsExactly("ext_visa_sponsorship_stated");
        assertThat(silent.reason()).contains("Silence cannot be checked");

        Grounding cited = grounded.ground(Claims.choice("h1b_friendly", "no",
                "Pass 1 gives ext_visa_sponsorship_stated as a refusal."));
        assertThat(cited.status()).isEqualTo(EvidenceStatus.PASS1);
        assertThat(cited.reason()).isEqualTo("The posting's text is not here.");
    }

    @Test
    void pass1ThatNamesNoFactIsSaidToNameNone() {
        Pass1 facts = new Pass1("s", "m", Map.of("ext_salary_min", 90_000.0), "");
        Grounding found = GROUNDER.over(SHIPYARD, List.of(facts)).ground(Claims.choice("benefits_level",
                "basic", "As Pass 1 has it."));

        assertThat(found.status()).isEqualTo(EvidenceStatus.PASS1);
        assertThat(found.pass1()).isEmpty();
        assertThat(found.reason()).contains("does not say which fact");
    }

    /** Values that a posting's silence leads to; of others a half silent claim is looked for in words. */
    @Test
    void aClaimThatBeginsWithSilenceIsCheckedAsSuchOnlyWhereItsValueIsNo() {
        String evidence = "No sponsorship is mentioned; the ingestion of engine telemetry is owned.";

        assertThat(
                over(SHIPYARD, Claims.claim("h1b_friendly", new FieldValue.Flag(false), evidence)).status())
                .isEqualTo(EvidenceStatus.CONTRADICTED);
        assertThat(over(SHIPYARD, Claims.claim("h1b_friendly", new FieldValue.Flag(true), evidence)).status())
                .isEqualTo(EvidenceStatus.PARAPHRASE);
        assertThat(over(SHIPYARD, Claims.claim("secondary_clouds", new FieldValue.Choices(List.of()),
                "No second cloud is named; telemetry runs elsewhere.")).status())
                .isEqualTo(EvidenceStatus.ABSENT);
        assertThat(over(SHIPYARD, Claims.claim("benefits_level", new FieldValue.Choice("none_mentioned"),
                "No benefits are listed; the pager is carried.")).status()).isEqualTo(EvidenceStatus.ABSENT);
    }

    @Test
    void anUnknownFieldHasNoTermsToBeSearched() {
        Grounding found = over(SHIPYARD, Claims.silent("shoe_size", "Shoe sizes are not mentioned."));

        assertThat(found.status()).isIn(EvidenceStatus.NOT_FOUND, EvidenceStatus.PARAPHRASE);
        assertThat(found.searched()).isEmpty();
    }
}
