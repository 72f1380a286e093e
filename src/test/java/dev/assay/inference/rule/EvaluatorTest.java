package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, as rules write them, tried on small postings. */
class EvaluatorTest {

    private static InferredField tried(String condition, Posting posting, @Nullable Pass1 pass1) {
        return SmallRules.decide("sponsored", """
                sponsored:
                  rules:
                    - {id: holds, when: '%s', value: true}
                    - {id: fails, value: false}
                """.formatted(condition), posting, pass1);
    }

    private static boolean holds(String condition, String description) {
        return tried(condition, SmallRules.posting(description), null).rule().equals("holds");
    }

    private static boolean holdsOf(String condition, Map<String, Object> facts) {
        return tried(condition, SmallRules.posting("Nothing of it."), new Pass1("p", "m", facts, "")).rule()
                .equals("holds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "cloud.aws                            | We run on AWS.                       | true",
            "cloud.aws                            | We run on Azure.                     | false",
            "cloud.aws and cloud.azure            | AWS and Azure.                       | true",
            "cloud.aws and cloud.azure            | AWS alone.                           | false",
            "cloud.aws or cloud.azure             | Azure alone.                         | true",
            "cloud.aws or cloud.azure             | Neither of the two.                  | false",
            "not cloud.aws                        | Azure alone.                         | true",
            "not cloud.aws                        | AWS alone.                           | false",
            "not not cloud.aws                    | AWS alone.                           | true",
            "'cloud.aws|cloud.azure'              | Azure alone.                         | true",
            "cloud.*                              | BigQuery every night.                | true",
            "cloud.*                              | Nothing in the sky.                  | false",
            "cloud.gcp or cloud.aws and cloud.azure | GCP alone.                         | true",
            "cloud.gcp or cloud.aws and cloud.azure | AWS alone.                         | false",
            "(cloud.gcp or cloud.aws) and cloud.azure | GCP alone.                       | false",
            "(cloud.gcp or cloud.aws) and cloud.azure | GCP beside Azure.                | true",
            "not cloud.gcp and not cloud.aws      | Azure alone.                         | true",
            "not (cloud.gcp and cloud.aws)        | GCP alone.                           | true",
            "not (cloud.gcp or cloud.aws)         | GCP alone.                           | false"})
    void andBindsMoreThanOrAndNotMoreThanBoth(String condition, String text, boolean holds) {
        assertThat(holds(condition, text)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "count(cloud.aws) >= 2                | AWS. AWS.                            | true",
            "count(cloud.aws) >= 2                | AWS.                                 | false",
            "count(cloud.aws) > 1                 | AWS. AWS.                            | true",
            "count(cloud.aws) > 2                 | AWS. AWS.                            | false",
            "count(cloud.aws) < 1                 | Azure.                               | true",
            "count(cloud.aws) < 1                 | AWS.                                 | false",
            "count(cloud.aws) <= 1                | AWS.                                 | true",
            "count(cloud.aws) <= 1                | AWS. AWS.                            | false",
            "count(cloud.aws) = 1                 | AWS.                                 | true",
            "count(cloud.aws) = 1                 | AWS. AWS.                            | false",
            "distinct(cloud.aws) >= 2             | AWS, AWS and AWS again.              | false",
            "distinct(cloud.aws) >= 2             | AWS and Redshift.                    | true",
            "distinct(cloud.*) >= 3               | AWS, Azure and BigQuery.             | true",
            "distinct(cloud.*) >= 3               | AWS, AWS and Azure.                  | false",
            "count(cloud.aws) >= 2 * count(cloud.azure) | AWS. AWS. Azure.               | true",
            "count(cloud.aws) >= 2 * count(cloud.azure) | AWS. Azure.                    | false",
            "count(cloud.aws) + count(cloud.gcp) >= 3 | AWS. GCP. AWS.                   | true",
            "count(cloud.aws) + count(cloud.gcp) >= 3 | AWS. GCP. Azure.                 | false",
            "count(cloud.aws) * 2 >= 3            | AWS. AWS.                            | true",
            "count(cloud.aws) >= 0                | Nothing.                             | true",
            "0 >= count(cloud.aws)                | Nothing.                             | true",
            "fact(years) >= 5                     | We ask for 5 years.                  | true",
            "fact(years) >= 6                     | We ask for 5 years.                  | false",
            "fact(years) >= 0                     | We ask for nothing.                  | false",
            "not fact(years) >= 0                 | We ask for nothing.                  | true",
            "2 + 2 = 4                            | Any text.                            | true",
            "1.5 < 1.25                           | Any text.                            | false"})
    void amountsAreCountedAddedMultipliedAndCompared(String condition, String text, boolean holds) {
        assertThat(holds(condition, text)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "visa.sponsorship                     | We offer sponsorship.                | true",
            "visa.sponsorship                     | There is no sponsorship.             | false",
            "refused visa.sponsorship             | There is no sponsorship.             | true",
            "refused visa.sponsorship             | We offer sponsorship.                | false",
            "either visa.sponsorship              | There is no sponsorship.             | true",
            "either visa.sponsorship              | We offer sponsorship.                | true",
            "either visa.sponsorship              | We offer lunch.                      | false"})
    void aRefusalIsToldFromAnOffer(String condition, String text, boolean holds) {
        assertThat(holds(condition, text)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"cloud.aws in duties, true", "cloud.aws in required, false",
            "cloud.aws in required|duties, true", "cloud.aws outside duties, false",
            "cloud.aws outside required, true", "cloud.azure in required, true",
            "cloud.azure in duties, false", "cloud.aws in item, true", "cloud.gcp in item, false",
            "cloud.gcp in about, true", "cloud.* in heading, false",
            "count(cloud.* in duties) = 1, true", "count(cloud.* outside about) = 2, true"})
    void aMentionCountsWhereItIsAskedFor(String condition, boolean holds) {
        assertThat(holds(condition, """
                ## Duties

                * Load parcels on AWS

                ## Must have

                * Azure for years

                ## About us

                We bought GCP.
                """)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "earlier(cloud.aws, cloud.azure)      | AWS before Azure.                    | true",
            "earlier(cloud.aws, cloud.azure)      | Azure before AWS.                    | false",
            "earlier(cloud.aws, cloud.azure)      | AWS alone.                           | true",
            "earlier(cloud.aws, cloud.azure)      | Azure alone.                         | false",
            "earlier(cloud.aws, cloud.azure)      | Neither.                             | false",
            "'earlier(cloud.gcp|cloud.aws, cloud.azure)' | GCP, Azure, AWS.                | true",
            "together(cloud.aws, visa.sponsorship) | AWS pays the sponsorship.           | true",
            "together(cloud.aws, visa.sponsorship) | AWS is used. We offer sponsorship.  | false",
            "together(cloud.aws, visa.sponsorship) | AWS here. Sponsorship by AWS.       | true",
            "together(cloud.aws, visa.sponsorship) | AWS gives no sponsorship.           | false",
            "together(cloud.aws, refused visa.sponsorship) | AWS gives no sponsorship.   | true"})
    void orderAndCompanyOfMentionsAreSeen(String condition, String text, boolean holds) {
        assertThat(holds(condition, text)).isEqualTo(holds);
    }

    private static final Map<String, Object> FACTS = facts();

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ext_years", 5);
        facts.put("ext_pay", 5.5);
        facts.put("ext_model", "On-Site work");
        facts.put("ext_skills", List.of("SQL", "Python", "dbt"));
        facts.put("ext_none", List.of());
        facts.put("ext_remote", true);
        facts.put("ext_silent", "not_mentioned");
        return facts;
    }

    @ParameterizedTest
    @CsvSource({"pass1(ext_years) >= 5, true", "pass1(ext_years) > 5, false", "pass1(ext_pay) > 5, true",
            "pass1(ext_skills) = 3, true", "pass1(ext_skills) >= 4, false", "pass1(ext_none) >= 0, false",
            "pass1(ext_missing) >= 0, false", "pass1(ext_missing) < 9, false", "pass1(ext_model) >= 0, false",
            "pass1(ext_model) is on_site_work, true", "pass1(ext_model) is remote|on_site_work, true",
            "pass1(ext_model) is remote, false", "pass1(ext_remote) is true, true",
            "pass1(ext_silent) is not_mentioned, false", "not pass1(ext_missing) is remote, true"})
    void factsOfPass1AreReadAsNumbersListsAndWords(String condition, boolean holds) {
        assertThat(holdsOf(condition, FACTS)).isEqualTo(holds);
    }

    @Test
    void withoutPass1NoFactOfItHolds() {
        assertThat(holds("pass1(ext_years) >= 0", "Text.")).isFalse();
        assertThat(holds("pass1(ext_model) is remote", "Text.")).isFalse();
    }

    @Test
    void whatAnotherFieldCameToMayBeAsked() {
        String fields = """
                sponsored:
                  rules:
                    - {id: s.yes, when: field(cloud) is aws|azure, value: true}
                    - {id: s.no, value: false}
                cloud:
                  rules:
                    - {id: c.aws, when: cloud.aws, value: aws}
                    - {id: c.gcp, when: cloud.gcp, value: gcp}
                    - {id: c.none, value: not_mentioned}
                """;

        assertThat(SmallRules.decide("sponsored", fields, SmallRules.posting("AWS."), null).value())
                .isEqualTo(new FieldValue.Flag(true));
        assertThat(SmallRules.decide("sponsored", fields, SmallRules.posting("GCP."), null).value())
                .isEqualTo(new FieldValue.Flag(false));
    }

    private static List<String> shown(String condition, String description) {
        return tried(condition, SmallRules.posting(description), null).grounding().spans().stream()
                .map(span -> span.span().quote()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "cloud.aws and not cloud.azure        | AWS here.                            | AWS",
            "cloud.aws and cloud.gcp              | AWS and GCP here.                    | AWS,GCP",
            "cloud.aws or cloud.gcp               | AWS and GCP here.                    | AWS,GCP",
            "(cloud.aws and cloud.azure) or cloud.gcp | AWS and GCP here.                | GCP",
            "not (cloud.aws and cloud.azure)      | AWS here.                            | ",
            "count(cloud.aws) >= 2 or cloud.gcp   | AWS and GCP here.                    | GCP",
            "count(cloud.*) >= 2                  | AWS and GCP here.                    | AWS,GCP",
            "earlier(cloud.aws, cloud.gcp)        | AWS and GCP here.                    | AWS",
            "together(cloud.aws, cloud.gcp)       | AWS and GCP here.                    | AWS",
            "distinct(cloud.aws) >= 2             | AWS, AWS, Redshift.                  | AWS,Redshift",
            "fact(years) >= 5 and cloud.aws       | AWS for 5 years.                     | 5 years,AWS",
            "fact(years) >= 6 or cloud.aws        | AWS for 5 years.                     | AWS",
            "(cloud.aws and cloud.gcp) and cloud.azure or visa.sponsorship | AWS, GCP, sponsorship. | sponsorship"})
    void whatDidNotCarryTheDecisionIsNotShown(String condition, String text, @Nullable String words) {
        assertThat(shown(condition, text))
                .isEqualTo(words == null ? List.of() : Arrays.asList(words.split(",")));
    }
}
