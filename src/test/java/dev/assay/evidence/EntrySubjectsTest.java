package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fields an entry of Pass 1 speaks of. */
class EntrySubjectsTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final EntrySubjects SUBJECTS = new EntrySubjects(SCHEMA);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ext_work_model_stated|work model stated: remote|remote_restriction",
            "ext_visa_sponsorship_stated|visa sponsorship stated: will_sponsor|h1b_friendly",
            "ext_years_experience_min|years experience min: 5|seniority_level",
            "ext_must_have_hard_skills|must have hard skills: Airflow; dbt|orchestrator_category",
            "ext_anything|anything: 401(k) and dental insurance|benefits_level",
            "ext_anything|anything: BigQuery and Dataflow|primary_cloud",
            "ext_anything|anything: you mentor juniors|mentorship_signals"})
    void anEntrySpeaksOfAFieldByItsKeyOrByItsWords(String key, String words, String field) {
        assertThat(SUBJECTS.of(key, words)).contains(field);
    }

    @Test
    void anEntryThatSaysNothingOfAnyFieldSpeaksOfNone() {
        assertThat(SUBJECTS.of("ext_unheard_of", "unheard of: a walrus sleeps")).isEmpty();
    }

    @Test
    void fieldsComeInTheOrderOfTheSchema() {
        List<String> order = SCHEMA.fields().stream().map(field -> field.key()).toList();
        List<String> found = List.copyOf(SUBJECTS.of("ext_must_have_hard_skills",
                "skills: Airflow, BigQuery, Kafka; visa sponsorship; 401(k)"));

        assertThat(found).hasSizeGreaterThan(2).isSortedAccordingTo(
                (one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
    }

    @Test
    void severalEntriesSpeakOfWhatEachSpeaksOf() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("ext_a", "a: dental insurance");
        entries.put("ext_b", "b: BigQuery");

        assertThat(SUBJECTS.of(entries)).containsAll(SUBJECTS.of("ext_a", "a: dental insurance"))
                .containsAll(SUBJECTS.of("ext_b", "b: BigQuery"));
        assertThat(SUBJECTS.of(Map.of())).isEmpty();
    }

    @Test
    void anotherCatalogueIsAnotherVersionAndTheSameIsNot() {
        assertThat(ClaimGrounder.version(SCHEMA)).isEqualTo(ClaimGrounder.version(Catalogue.shipped()))
                .matches("\\d+-\\p{Alnum}+");
        assertThat(ClaimGrounder.version(new Schema(List.of())))
                .isNotEqualTo(ClaimGrounder.version(SCHEMA));
    }
}
