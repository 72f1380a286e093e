package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import org.junit.jupiter.api.Test;

class RulesEngineTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Engine ENGINE = AnswerSources.engine("rules", SCHEMA);

    private static final Posting POSTING = new Posting("p1", "Senior Data Engineer", "Larkfield Water",
            "Remote - US",
            """
                    ## What you will do

                    * Build and run data pipelines on AWS with Airflow and Snowflake
                    * Design ETL jobs for billing data
                    * Mentor junior engineers in the team

                    ## Requirements

                    * 5+ years of experience with Python and SQL
                    * We are unable to sponsor visas for this role
                    """);

    @Test
    void everyFieldIsAnsweredWithItsRuleAndGrounding() {
        Answer answer = ENGINE.infer(POSTING, null);

        assertThat(answer.fields().keySet()).containsExactlyElementsOf(
                SCHEMA.fields().stream().map(FieldSpec::key).toList());
        assertThat(answer.fields().values()).allSatisfy(field -> {
            assertThat(field.rule()).isNotBlank();
            assertThat(field.evidence()).isNotBlank();
            assertThat(field.confidence()).isBetween(0.0, 1.0);
            assertThat(field.grounding()).isNotNull();
            assertThat(field.value()).isNotInstanceOf(FieldValue.Malformed.class);
        });
    }

    @Test
    void spansHoldInThePosting() {
        ENGINE.infer(POSTING, null).fields().values().forEach(field -> assertThat(field.grounding().spans())
                .allSatisfy(grounded -> assertThat(grounded.span().holdsIn(POSTING)).isTrue()));
    }
}
