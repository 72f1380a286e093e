package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says is compared with what Pass 1 found, and with what the posting asks for. */
@Execution(ExecutionMode.CONCURRENT)
class Pass1CheckTest {

    private static final Schema SCHEMA = Catalogue.shipped();

    @Test
    void aFactThatIsNoneRefusesNothing() {
        assertThat(noticed(field("h1b_friendly", read("h1b_friendly", "true"), ""),
                facts("ext_visa_sponsorship_stated", "none")))
                .noneMatch(finding -> finding.code().startsWith("conflict."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "h1b_friendly; true; ext_visa_sponsorship_stated; will_not_sponsor; false",
            "h1b_friendly; false; ext_visa_sponsorship_stated; will_sponsor; true",
            "citizenship_required; any; ext_security_clearance_stated; required; us_citizen_only",
            "citizenship_required; not_mentioned; ext_visa_sponsorship_stated; must_be_authorized; work_auth_only",
            "remote_restriction; anywhere; ext_work_model_stated; onsite; same_region",
            "remote_restriction; not_mentioned; ext_work_model_stated; hybrid; same_region",
            "remote_restriction; anywhere; ext_geo_restriction_type; us_only; same_country",
            "timezone_focus; europe; ext_geo_restriction_type; us_only; ",
            "relocation_required; false; ext_residency_requirement; willing_to_relocate; true",
            "w2_vs_1099; c2c; ext_contract_type; permanent; ",
            "benefits_level; none_mentioned; ext_benefits_mentioned; 6; comprehensive",
            "benefits_level; none_mentioned; ext_benefits_mentioned; 3; standard",
            "growth_path_clarity; not_mentioned; ext_learning_budget_mentioned; true; implied",
            "requirement_strictness; medium; ext_must_have_hard_skills; 16; high",
            "requirement_strictness; low; ext_must_have_hard_skills; 8; ",
            "requirement_strictness; not_mentioned; ext_must_have_hard_skills; 8; ",
            "requirement_strictness; medium; ext_years_experience_min; #9; high",
            "seniority_level; junior; ext_years_experience_min; #7; senior",
            "seniority_level; mid; ext_years_experience_min; #6; senior",
            "seniority_level; principal; ext_years_experience_min; #1; "})
    void aValueThatPass1SpeaksAgainstIsNoticed(String field, String value, String key, String fact,
            String fix) {
        List<Risk.Reason> found = noticed(field(field, read(field, value), ""), facts(key, fact(fact)));

        assertThat(found).anySatisfy(finding -> {
            assertThat(finding.code()).startsWith("conflict.");
            assertThat(finding.field()).isEqualTo(field);
            assertThat(finding.fix()).isEqualTo(fix == null ? null : read(field, fix));
        });
        assertThat(noticed(field(field, read(field, value), ""), facts("ext_other", "other")))
                .as("without it")
                .isEmpty();
    }

    @Test
    void whatTheAnswersOwnModelFoundCountsAndOtherwiseWhatAllFound() {
        InferredField friendly = field("h1b_friendly", new FieldValue.Flag(true), "");
        Pass1 refuses = new Pass1("p", "m", Map.of("ext_visa_sponsorship_stated", "will_not_sponsor"), "");
        Pass1 offers = new Pass1("p", "n", Map.of("ext_visa_sponsorship_stated", "will_sponsor"), "");

        assertThat(noticed(friendly, refuses, offers)).isNotEmpty();
        assertThat(noticed(friendly, new Pass1("p", "q", refuses.facts(), ""), offers)).isEmpty();
    }

    @Test
    void aTitleThatNamesTheLevelSpeaksForIt() {
        InferredField senior = field("seniority_level", new FieldValue.Choice("senior"), "");
        Pass1 years = facts("ext_years_experience_min", 2.0);

        assertThat(noticed(new Posting("p", "Data Engineer", "", "", ""), senior, years)).isNotEmpty();
        assertThat(noticed(new Posting("p", "Senior Data Engineer", "", "", ""), senior, years)).isEmpty();
        assertThat(noticed(new Posting("p", "", "", "", ""), senior, years)).isEmpty();
    }

    @Test
    void theYearsThatThePostingAsksForCountToo() {
        assertThat(noticed(
                new Posting("p", "Data Engineer", "", "", "Requirements:\n- 6+ years of experience with SQL"),
                field("seniority_level", new FieldValue.Choice("junior"), ""))).extracting(Risk.Reason::code)
                .contains("conflict.low_level_many_years");
    }

    @Test
    void aValueTakenFromPass1HasAFactBehindIt() {
        InferredField azure = derived("primary_cloud", "azure", "Their platform is named throughout.");

        assertThat(noticed(azure, facts("ext_equity_mentioned", true))).extracting(Risk.Reason::code)
                .containsExactly("pass1_no_fact");
        assertThat(noticed(azure, facts("ext_must_have_hard_skills", List.of("Azure", "SQL")))).isEmpty();
        assertThat(noticed(derived("primary_cloud", "not_mentioned", "None."),
                facts("ext_equity_mentioned", true)))
                .isEmpty();
        assertThat(noticed(azure)).as("no Pass 1 to compare with").isEmpty();
    }

    @Test
    void aCountryGivenAsACodeIsAFactAboutThePlace() {
        InferredField bound = derived("timezone_focus", "specific_country", "The role is tied to Germany.");

        assertThat(noticed(bound, facts("ext_allowed_countries", List.of("DE")))).isEmpty();
        assertThat(noticed(bound, facts("ext_allowed_countries", List.of()),
                facts("ext_equity_mentioned", true)))
                .extracting(Risk.Reason::code).containsExactly("pass1_no_fact");
        assertThat(noticed(derived("primary_cloud", "azure", "Their platform is named throughout."),
                facts("ext_allowed_countries", List.of("DE")))).as("a field that no place decides")
                .extracting(Risk.Reason::code).containsExactly("pass1_no_fact");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"ext_visa_sponsorship_stated = 'will_sponsor'; true",
            "ext_visa_sponsorship_stated is will_sponsor.; true", "ext_visa_status says no; true",
            "Pass 1 shows 'sponsorship offered' here.; true", "\"will_sponsor\" in Pass 1; true",
            "ext_years_experience_min = 5; true", "ext_must_have_hard_skills: [Spark]; true",
            "ext_visa_sponsorship_stated = 'will_not_sponsor'; false", "ext_years_experience_min: 3; false",
            "ext_must_have_hard_skills: [SQL]; false", "Pass 1 shows 'benefits_mentioned': []; false",
            "ext_benefits_mentioned: []; false", "No mention in Pass 1.; false"})
    void whatEvidenceCitesOfPass1IsThere(String evidence, boolean wrong) {
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("ext_visa_sponsorship_stated",
                "will_not_sponsor",
                "ext_years_experience_min", 3.0, "ext_must_have_hard_skills", List.of("SQL", "Python"),
                "ext_benefits_mentioned", List.of()));

        assertThat(noticed(field("h1b_friendly", new FieldValue.Flag(false), evidence),
                new Pass1("p", "m", facts, "")))
                .extracting(Risk.Reason::code)
                .isEqualTo(wrong ? List.of("pass1_cites") : List.of());
    }

    private static FieldValue read(String field, String value) {
        return FieldValue.read(SCHEMA.field(field).orElseThrow(),
                value.equals("true") ? Boolean.TRUE : value.equals("false") ? Boolean.FALSE : value);
    }

    private static Object fact(String word) {
        if (word.startsWith("#")) {
            return Double.valueOf(word.substring(1));
        }
        if (word.matches("\\d+")) {
            List<String> items = new ArrayList<>();
            for (int nth = 0; nth < Integer.parseInt(word); nth++) {
                items.add("item " + nth);
            }
            return items;
        }
        return word.equals("true") ? Boolean.TRUE : word;
    }

    private static Pass1 facts(String key, Object value) {
        return new Pass1("p", "m", Map.of(key, value), "");
    }

    private static InferredField field(String key, FieldValue value, String evidence) {
        return new InferredField(key, value, 0.8, evidence, Source.INFERRED, null, "", List.of());
    }

    private static InferredField derived(String key, String value, String evidence) {
        return new InferredField(key, new FieldValue.Choice(value), 0.8, evidence, Source.PASS1_DERIVED, null,
                "",
                List.of());
    }

    private static List<Risk.Reason> noticed(InferredField field, Pass1... facts) {
        return noticed(new Posting("p", "Data Engineer", "", "", ""), field, facts);
    }

    private static List<Risk.Reason> noticed(Posting posting, InferredField field, Pass1... facts) {
        Answer answer = new Answer("a", "p", new EngineId("m", "", ""), false, "",
                Map.of(field.field(), field), "",
                Outcome.ACCEPTED);
        Subject subject = new Subject(posting, List.of(facts), List.of(answer));
        List<Risk.Reason> found = new ArrayList<>(new Pass1Check(SCHEMA).doubts(subject));
        found.addAll(Conflicts.shipped(SCHEMA).doubts(subject));
        return found;
    }
}
