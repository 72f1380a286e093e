package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Pass1;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChipsTest {

    @Test
    void saysWhatPeopleLookForFirst() {
        assertThat(texts(pass1("m", "ext_salary_min", 135920, "ext_salary_max", 169900.0,
                "ext_salary_currency", "USD",
                "ext_salary_period", "yearly", "ext_work_model_stated", "remote",
                "ext_visa_sponsorship_stated",
                "will_not_sponsor", "ext_years_experience_min", 3, "ext_employment_type_stated", "full_time",
                "ext_contract_type", "permanent", "ext_security_clearance_stated", "top_secret")))
                .containsExactly("$135,920 – $169,900 a year", "Remote", "No visa sponsorship", "3+ years",
                        "Full time, permanent", "Clearance: top secret");
    }

    @Test
    void whatIsNotStatedHasNoChip() {
        assertThat(texts(pass1("m", "ext_salary_min", null, "ext_work_model_stated", "not_mentioned",
                "ext_visa_sponsorship_stated", "not_mentioned", "ext_security_clearance_stated",
                "not_mentioned",
                "ext_contract_duration_months", null, "ext_salary_period", "yearly"))).isEmpty();
        assertThat(Chips.of(List.of(), Wording.in(Language.ENGLISH))).isEmpty();
    }

    @Test
    void readsPayInItsOtherShapes() {
        assertThat(texts(pass1("m", "ext_hourly_rate_max", 92.5, "ext_hourly_rate_currency", "USD")))
                .containsExactly("Up to $92.5 an hour");
        assertThat(texts(pass1("m", "ext_salary_min", 58000, "ext_salary_currency", "CHF")))
                .containsExactly("From CHF 58,000");
        assertThat(texts(pass1("m", "ext_salary_text_raw", "competitive"))).containsExactly("competitive");
        assertThat(
                texts(pass1("m", "ext_salary_min", 400, "ext_salary_max", 400, "ext_salary_currency", "EUR",
                        "ext_salary_period", "daily")))
                .containsExactly("€400 a day");
    }

    @Test
    void readsYearsAndContracts() {
        assertThat(texts(pass1("m", "ext_years_experience_min", 3, "ext_years_experience_max", 5)))
                .containsExactly("3–5 years");
        assertThat(texts(pass1("m", "ext_years_experience_max", 1))).containsExactly("Up to 1 year");
        assertThat(
                texts(pass1("m", "ext_employment_type_stated", "contract", "ext_contract_type", "fixed_term",
                        "ext_contract_duration_months", 10.0)))
                .containsExactly("Contract, fixed term, 10 months");
    }

    @Test
    void ofSeveralModelsTheMostGivenWordsCountAndTheOthersAreInTheHint() {
        List<Chip> chips = Chips.of(List.of(pass1("one", "ext_work_model_stated", "remote"),
                pass1("two", "ext_work_model_stated", "hybrid"),
                pass1("three", "ext_work_model_stated", "hybrid"),
                pass1("four", "ext_work_model_stated", "not_mentioned")), Wording.in(Language.ENGLISH));

        assertThat(chips).singleElement().satisfies(chip -> {
            assertThat(chip.text()).isEqualTo("Hybrid");
            assertThat(chip.disputed()).isTrue();
            assertThat(chip.hint()).contains("ext_work_model_stated: remote", "one", "two", "three",
                    "four\n  says nothing");
        });
    }

    private static List<String> texts(Pass1 facts) {
        return Chips.of(List.of(facts), Wording.in(Language.ENGLISH)).stream().map(Chip::text).toList();
    }

    static Pass1 pass1(String model, @Nullable Object... pairs) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new Pass1("p", model, facts, "");
    }
}
