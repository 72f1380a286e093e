package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.GroundedSpan;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.vocabulary.Lexicon;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a claim that cites Pass 1 means, and where its words stand. */
class Pass1ClaimsTest {

    private static final Map<String, @Nullable Object> FACTS = facts();
    private final Pass1Claims claims = new Pass1Claims(List.of(new Pass1("p", "m", FACTS, "")));

    private static Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("ext_job_title", "Senior Data Engineer");
        facts.put("ext_work_model_stated", "remote");
        facts.put("ext_must_have_hard_skills", List.of("dbt", "Kafka", "SQL", "Python", "Flink", "Kafka"));
        facts.put("ext_visa_sponsorship_stated", "not_mentioned");
        facts.put("ext_benefits_mentioned", List.of("free bread", 7, "lunch card"));
        facts.put("ext_salary_min", 90_000);
        facts.put("ext_equity_text", null);
        return facts;
    }

    private static Verbatim verbatim(String description) {
        return new Verbatim(new PostingWords(new Posting("p", "", "", "", description),
                new FieldLexicon(field -> List.of()).matcher()), Lexicon.load());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pass 1 says remote.", "pass1 has it", "As in Pass-1.", "ext_work_model_stated",
            "The extracted work model is remote.", "It follows from the extraction.",
            "As found in extraction,",
            "In the extraction it is remote"})
    void aClaimThatCitesPass1IsKnown(String claim) {
        assertThat(Pass1Claims.cites(claim)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"You extract data from ledgers.", "Data extraction of invoices.",
            "Data is extracted from Kafka.", "Build extract, transform and load jobs.",
            "The passage of time.", "Pass the first round.", "extraction load and transform"})
    void whoExtractsDataCitesNothing(String claim) {
        assertThat(Pass1Claims.cites(claim)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ext_salary_min is 90000|ext_salary_min",
            "ext_job_title and ext_salary_min agree|ext_job_title,ext_salary_min",
            "ext_unknown says so|ext_unknown", "Pass 1 has work_model as remote|ext_work_model_stated",
            "Pass 1 has job_title|ext_job_title", "Pass 1 gives the work model|ext_work_model_stated",
            "Pass 1 lists the benefits|ext_benefits_mentioned",
            "Pass 1 says nothing of visa sponsorship|ext_visa_sponsorship_stated",
            "Pass 1 says it is so|", "Pass 1 names a hard nut|",
            "ext_salary_min beside the work model|ext_salary_min"})
    void factsAreMeantByKeyByNameOrByTheirWords(String claim, @Nullable String keys) {
        assertThat(claims.keys(claim))
                .isEqualTo(keys == null ? List.of() : Arrays.asList(keys.split(",")));
    }

    @Test
    void atMostFourFactsAreMeantByTheirWords() {
        Map<String, @Nullable Object> many = new LinkedHashMap<>();
        for (String key : List.of("ext_cats", "ext_dogs", "ext_owls", "ext_hens", "ext_cows")) {
            many.put(key, "x");
        }

        assertThat(new Pass1Claims(List.of(new Pass1("p", "m", many, "")))
                .keys("Pass 1 has cats, dogs, owls, hens and cows")).hasSize(4);
    }

    @Test
    void theFirstResultThatHasAFactCounts() {
        Pass1Claims both = new Pass1Claims(List.of(
                new Pass1("p", "m", Map.of("ext_job_title", "Data Engineer"), ""),
                new Pass1("p", "n", Map.of("ext_job_title", "Baker", "ext_city", "Lyon"), "")));

        assertThat(both.has("ext_city")).isTrue();
        assertThat(quotes(both, List.of("ext_job_title"), "Baker seeks Data Engineer."))
                .containsExactly("Data Engineer");
        assertThat(both.isEmpty()).isFalse();
        assertThat(new Pass1Claims(List.of()).isEmpty()).isTrue();
    }

    private static List<String> quotes(Pass1Claims claims, List<String> keys, String description) {
        return claims.spans(keys, verbatim(description)).stream().map(GroundedSpan::span)
                .map(span -> span.quote()).toList();
    }

    @Test
    void theWordsOfAFactAreLookedForAsTheyStandAndFolded() {
        assertThat(quotes(claims, List.of("ext_job_title"), "We seek a SENIOR data engineer."))
                .containsExactly("SENIOR data engineer");
        assertThat(quotes(claims, List.of("ext_job_title"), "We seek a baker.")).isEmpty();
    }

    @Test
    void ofAListEachTextIsLookedForAndNoPlaceTwiceAndNoMoreThanFour() {
        assertThat(quotes(claims, List.of("ext_must_have_hard_skills"),
                "SQL, Python, Kafka, dbt and Flink are used."))
                .containsExactly("dbt", "Kafka", "SQL", "Python");
        assertThat(quotes(claims, List.of("ext_must_have_hard_skills"), "Kafka and dbt."))
                .containsExactly("dbt", "Kafka");
        assertThat(quotes(claims, List.of("ext_benefits_mentioned"), "A lunch card, 7 days, free bread."))
                .containsExactly("free bread", "lunch card");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext_visa_sponsorship_stated", "ext_salary_min", "ext_equity_text",
            "ext_unknown"})
    void whatIsNoTextHasNoWords(String key) {
        assertThat(quotes(claims, List.of(key), "not_mentioned 90000 null")).isEmpty();
    }
}
