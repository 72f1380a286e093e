package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.vocabulary.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a claim rests on is told from what it makes of it. */
class ConclusionTest {

    private static final Lexicon LEXICON = Lexicon.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "A 401k and paid leave suggest employment|A 401k and paid leave",
            "Kafka and Flink clearly indicate streaming|Kafka and Flink",
            "Kafka streams and Flink jobs, which point to streaming|Kafka streams and Flink jobs",
            "Ten years of SQL, implying a senior hire|Ten years of SQL",
            "Dental and vision cover together make it comprehensive|Dental and vision cover",
            "Nightly Airflow jobs are typical of batch work|Nightly Airflow jobs",
            "Redshift tables fit the warehouse value|Redshift tables",
            "Snowflake tables map to warehouse|Snowflake tables",
            "Kafka topics and Flink jobs, which is streaming|Kafka topics and Flink jobs"})
    void theGroundEndsWhereTheConclusionBegins(String claim, String ground) {
        assertThat(Conclusion.ground(claim, LEXICON)).isEqualTo(ground);
    }

    @ParameterizedTest
    @ValueSource(strings = {"This suggests a warehouse on Snowflake", "Which means nothing",
            "Kafka means streaming", "The role implies seniority", "Kafka and Flink carry the streams", ""})
    void whereTooLittleWouldBeLeftAllOfItIs(String claim) {
        assertThat(Conclusion.ground(claim, LEXICON)).isEqualTo(claim);
    }

    @Test
    void anEarlyVerbThatLeavesTooLittleIsPassedOverForALaterOne() {
        assertThat(Conclusion.ground("This means Kafka and Flink pipelines, suggesting streams", LEXICON))
                .isEqualTo("This means Kafka and Flink pipelines");
    }
}
