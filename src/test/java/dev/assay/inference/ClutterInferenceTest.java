package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is inferred from what a job board puts around a posting. */
class ClutterInferenceTest {

    private static final Engine ENGINE = AnswerSources.engine("rules", Catalogue.shipped());
    private static final String OWN = """
            We move parcels through Leeds and are 40 people.

            Responsibilities

            * Build the pipelines that load orders, bills and parcels into our Redshift tables each night with Airflow
            * Keep those tables in good order, and write down what each of their columns means to the analysts
            * Answer the questions of the people who read them, and tell them when something changes

            Requirements

            * 3+ years of Python and SQL
            * Experience with AWS
            """;

    private static Map<String, FieldValue> values(String description) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        ENGINE.infer(new Posting("p", "Data Engineer", "Quill", "Leeds, UK", description), null).fields()
                .forEach((key, field) -> values.put(key, field.value()));
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Similar jobs\n\nPrincipal ML Engineer, Snowflake and Kafka\n\nRemote in the US, H-1B sponsorship\n\n"
                    + "Health, dental, vision, 401(k), equity, unlimited PTO and a learning budget",
            "## People also viewed\n\n* Staff Engineer (Azure, GCP, Databricks)\n* Manager with direct reports, US citizens"
                    + " only\n* Mentor of juniors with a promotion path to Principal",
            "Show more\n\nShow less\n\nPosted 2 days ago\n\nOver 100 applicants\n\nSign in to apply",
            "Referrals increase your chances of interviewing at Quill by 2x\n\nSee who Quill has hired for this role",
            "More jobs from Quill\n\nStreaming Engineer: Flink, Kinesis, 10+ years"})
    void nothingChangesWhereABoardAddsToThePage(String clutter) {
        assertThat(values(OWN + "\n\n" + clutter)).isEqualTo(values(OWN));
    }

    @Test
    void thePostingGoesOnBehindIt() {
        assertThat(values(
                OWN + "\n\nSimilar jobs\n\nStaff Engineer\n\n## Benefits\n\n* Dental insurance\n* A pension"))
                .isEqualTo(values(OWN + "\n\n## Benefits\n\n* Dental insurance\n* A pension"));
    }
}
