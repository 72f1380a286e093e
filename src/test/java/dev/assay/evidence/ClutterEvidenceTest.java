package dev.assay.evidence;

import static dev.assay.model.EvidenceStatus.ABSENT;
import static dev.assay.model.EvidenceStatus.CONTRADICTED;
import static dev.assay.model.EvidenceStatus.EXACT;
import static dev.assay.model.EvidenceStatus.NOT_FOUND;
import static dev.assay.model.EvidenceStatus.RELATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a job board puts around a posting is no evidence of it. */
class ClutterEvidenceTest {

    private static final String OWN = """
            # Responsibilities

            * Build the pipelines that load orders, bills and parcels into our tables every night with Airflow
            * Keep those tables in good order, and write down what each of their columns means to the analysts
            * Answer the questions of the people who read them, and tell them when something changes

            Show more

            Posted 3 days ago
            """;
    private static final String OTHERS = """

            ## Similar jobs

            Principal Snowflake Architect

            Visa sponsorship for Kafka and Redshift people in Lisbon
            """;
    private static final Grounder.Grounded POSTING = new ClaimGrounder(Catalogue.shipped())
            .over(new Posting("p", "Data Engineer", "Quill", "Leeds", OWN + OTHERS), List.of());

    private static Grounding ground(InferredField claim) {
        return POSTING.ground(claim);
    }

    @Test
    void silenceIsNotContradictedByOtherJobs() {
        assertThat(ground(Claims.silent("storage_layer", "No data warehouse or lake is mentioned.")).status())
                .isEqualTo(ABSENT);
        assertThat(ground(Claims.silent("h1b_friendly", "Sponsorship is not addressed.")).status())
                .isEqualTo(ABSENT);
        assertThat(ground(Claims.silent("orchestrator_category", "No orchestrator is named.")).status())
                .isEqualTo(CONTRADICTED);
    }

    @Test
    void whatStandsOnlyThereIsShownAsALeadAndSaid() {
        Grounding quoted = ground(
                Claims.choice("seniority_level", "principal", "Principal Snowflake Architect"));

        assertThat(quoted.status()).isEqualTo(RELATED);
        assertThat(quoted.reason()).contains("job board");
        assertThat(Claims.quotes(quoted)).containsExactly("Principal Snowflake Architect");
        assertThat(
                ground(Claims.choice("storage_layer", "warehouse", "It says \"Kafka and Redshift people\"."))
                        .status())
                .isEqualTo(RELATED);
        assertThat(ground(Claims.choice("storage_layer", "warehouse", "Redshift skills of people in Lisbon"))
                .status())
                .isIn(NOT_FOUND, RELATED);
    }

    @Test
    void whatThePostingSaysItselfIsFoundAsBefore() {
        assertThat(ground(Claims.choice("orchestrator_category", "airflow_like", "every night with Airflow"))
                .status())
                .isEqualTo(EXACT);
    }
}
