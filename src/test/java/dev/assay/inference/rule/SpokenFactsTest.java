package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Pass 1 does not know is not spoken, least of all as a refusal; what it knows is spoken as it stands. */
class SpokenFactsTest {

    private static final List<String> CHOICES = List.of("ext_visa_sponsorship_stated",
            "ext_security_clearance_stated",
            "ext_work_model_stated", "ext_geo_restriction_type", "ext_residency_requirement",
            "ext_pto_policy",
            "ext_employment_type_stated", "ext_contract_type", "ext_salary_text_raw",
            "ext_hourly_rate_text_raw",
            "ext_daily_rate_text_raw", "ext_work_auth_text", "ext_citizenship_text",
            "ext_location_restriction_text",
            "ext_years_experience_text", "ext_education_text_raw", "ext_education_stated",
            "ext_equity_mentioned",
            "ext_learning_budget_mentioned", "ext_conference_budget_mentioned");
    private static final List<String> LISTS = List.of("ext_benefits_mentioned", "ext_must_have_hard_skills",
            "ext_nice_to_have_hard_skills", "ext_us_state_restrictions", "ext_allowed_countries");

    private static String spoken(Map<String, ?> facts) {
        return SpokenFacts.of(new Pass1("p", "m", Map.copyOf(facts), "sha"), false)
                .posting(new Posting("p", "", "", "", "")).description().strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "Unknown", "not_specified", "not specified", "Not Mentioned",
            "unspecified",
            "n/a", "N/A", "null", "", "unclear", "not stated"})
    void whatIsNotKnownIsNotSpoken(String value) {
        for (String key : CHOICES) {
            assertThat(spoken(Map.of(key, value))).as(key).isEmpty();
        }
        for (String key : LISTS) {
            assertThat(spoken(Map.of(key, List.of(value)))).as(key).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext_visa_sponsorship_stated", "ext_security_clearance_stated",
            "ext_residency_requirement",
            "ext_pto_policy", "ext_geo_restriction_type"})
    void aValueNobodyForesawIsNotGuessedAt(String key) {
        assertThat(spoken(Map.of(key, "see_below"))).isEmpty();
        assertThat(spoken(Map.of(key, "none"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"will_not_sponsor, Visa sponsorship is not available.",
            "Will Not Sponsor, Visa sponsorship is not available.",
            "no, Visa sponsorship is not available.", "will_sponsor, Visa sponsorship is available.",
            "must_be_authorized, You must be authorized to work."})
    void sponsorshipIsSpokenAsItIsStated(String value, String line) {
        assertThat(spoken(Map.of("ext_visa_sponsorship_stated", value))).isEqualTo(line);
    }

    @Test
    void aFlagThatIsDownRefuses() {
        assertThat(spoken(Map.of("ext_visa_sponsorship_stated", false)))
                .isEqualTo("Visa sponsorship is not available.");
        assertThat(spoken(Map.of("ext_security_clearance_stated", false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yearly, ' per year'", "annual, ' per year'", "monthly, ' per month'", "weekly, ' per week'",
            "daily, ' per day'", "hourly, ' per hour'", "not_mentioned, ''", "unknown, ''"})
    void payIsSpokenByItsPeriod(String period, String per) {
        assertThat(spoken(
                Map.of("ext_salary_max", 6000, "ext_salary_currency", "EUR", "ext_salary_period", period)))
                .isEqualTo("Salary range: EUR 6000" + per);
    }

    @Test
    void aRateIsSpokenAsOne() {
        assertThat(spoken(Map.of("ext_hourly_rate_min", 60, "ext_hourly_rate_currency", "USD")))
                .isEqualTo("Pay rate: USD 60 per hour");
        assertThat(spoken(Map.of("ext_daily_rate_max", 500, "ext_daily_rate_currency", "GBP")))
                .isEqualTo("Pay rate: GBP 500 per day");
        assertThat(spoken(Map.of("ext_salary_min", 90000, "ext_salary_currency", "USD")))
                .isEqualTo("Salary range: USD 90000");
    }

    @Test
    void publicTrustIsNoClearanceAndAPreferredOneIsNoneRequired() {
        assertThat(spoken(Map.of("ext_security_clearance_stated", "public_trust"))).isEmpty();
        assertThat(spoken(Map.of("ext_security_clearance_stated", "preferred")))
                .isEqualTo("A security clearance is a plus.");
        assertThat(spoken(Map.of("ext_security_clearance_stated", "secret")))
                .isEqualTo("Security clearance is required.");
    }

    @Test
    void aDegreeThatIsPreferredIsNoRequirement() {
        assertThat(
                spoken(Map.of("ext_education_stated", "BS degree", "ext_education_requirement", "preferred")))
                .isEqualTo("Nice to have:\n- BS degree");
        assertThat(spoken(Map.of("ext_education_stated", "BS degree")))
                .isEqualTo("Requirements:\n- BS degree");
    }
}
