package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Posting;
import dev.assay.vocabulary.Vocabulary;
import dev.assay.vocabulary.VocabularyFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a posting is counted to ask for: years, duties, required and optional items. */
class YearsFactTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(
            VocabularyFiles.shipped());

    private static Found fact(String name, String description) {
        return new Reading(VOCABULARY, new Posting("p", "Data Engineer", "", "", description), null)
                .fact(name);
    }

    private static double number(String name, String description) {
        return fact(name, description).number();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"5+ years of experience with SQL; 5",
            "At least three years of experience in data engineering; 3",
            "5-7 years of experience with Python; 5", "3 to 5 years of experience; 3",
            "2 years of SQL. 6 years of experience building pipelines.; 6",
            "10+ years' hands-on experience; 10", "Minimum of 4 years experience with Airflow; 4",
            "Eight years of professional experience; 8",
            "We have been in business for over 40 years.; -1", "Founded 25 years ago.; -1",
            "For the past 12 years we have mended ferries.; -1", "Must be 18 years old.; -1",
            "No experience is needed.; -1", "45 years of experience; -1"})
    void theYearsAskedForAreTheMostThatIsRequired(String text, double years) {
        assertThat(number("years", "## Requirements\n\n* " + text)).isEqualTo(years);
    }

    @Test
    void optionalYearsCountOnlyWhereNoneAreRequired() {
        String required = "## Requirements\n\n* 3+ years of experience with SQL\n\n";
        String optional = "## Nice to have\n\n* 8+ years of experience with Spark\n";

        assertThat(number("years", required + optional)).isEqualTo(3);
        assertThat(number("years", optional)).isEqualTo(8);
    }

    @Test
    void theYearsAreShownWhereTheyStand() {
        Reading reading = new Reading(VOCABULARY,
                new Posting("p", "", "", "",
                        "## Requirements\n\n* 2+ years of SQL\n* 6+ years of experience"),
                null);
        Found found = reading.fact("years");

        assertThat(reading.page.words(found.words().getFirst().from(), found.words().getFirst().to()))
                .startsWith("6");
    }

    private static final String LISTED = """
            ## Responsibilities

            * Build data pipelines in Python
            * Design tables for the warehouse
            * Review the designs of others

            ## Requirements

            * 5+ years of experience with SQL
            * Python, Airflow and dbt
            * Spark or Flink
            * A friendly manner and good humour

            ## Nice to have

            * Terraform
            * Knowledge of Kafka

            ## Benefits

            * Dental insurance
            * A bicycle
            """;

    @Test
    void dutiesAreCountedWhereTheyAreListed() {
        assertThat(number("duties", LISTED)).isEqualTo(3);
        assertThat(number("duties", LISTED.replace("* Review the designs of others\n", ""))).isEqualTo(2);
        assertThat(number("duties", "## Benefits\n\n* Build your own desk\n* Design your day")).isZero();
    }

    @Test
    void aSentenceOfDutiesCountsEachPieceOfWorkItNames() {
        assertThat(number("duties",
                "## Responsibilities\n\nYou will build streaming pipelines, design warehouse tables, and mentor new colleagues."))
                .isEqualTo(3);
        assertThat(number("duties", "## Responsibilities\n\nYou will design and build pipelines."))
                .isEqualTo(1);
    }

    @Test
    void eachToolOfARequirementCountsAndAlternativesOnce() {
        assertThat(number("required_items", "## Requirements\n\n* Python, Airflow and dbt")).isEqualTo(3);
        assertThat(number("required_items", "## Requirements\n\n* Spark or Flink")).isEqualTo(1);
        assertThat(number("required_items",
                "## Requirements\n\n* An orchestrator such as Airflow, Dagster, Prefect")).isEqualTo(1);
        assertThat(number("required_items", "## Requirements\n\n* A friendly manner and good humour"))
                .isZero();
    }

    @Test
    void aRequirementBelowAnotherHeadingIsNone() {
        assertThat(number("required_items", "## Responsibilities\n\n* Python, Airflow and dbt")).isZero();
        assertThat(number("required_items", "## Nice to have\n\n* Python, Airflow and dbt")).isZero();
        assertThat(number("required_items", "## Benefits\n\n* Python, Airflow and dbt")).isZero();
    }

    @Test
    void optionalItemsStandBelowTheirHeadingOrAreMarked() {
        assertThat(number("optional_items", LISTED)).isEqualTo(2);
        assertThat(number("optional_section", LISTED)).isEqualTo(2);
        String marked = "## Requirements\n\n* Python\n* Terraform is a plus\n* Kafka preferred";
        assertThat(number("optional_items", marked)).isEqualTo(2);
        assertThat(number("optional_section", marked)).isZero();
        assertThat(number("optional_items", "## Requirements\n\n* Python")).isZero();
    }

    @Test
    void theHeadingOfAZoneIsShown() {
        Reading reading = new Reading(VOCABULARY, new Posting("p", "", "", "", LISTED), null);

        assertThat(words(reading, "required_heading")).containsExactly("Requirements");
        assertThat(words(reading, "optional_heading")).containsExactly("Nice to have");
        assertThat(number("optional_heading", "## Requirements\n\n* SQL")).isEqualTo(-1);
        assertThat(number("required_heading", LISTED)).isEqualTo(1);
    }

    @Test
    void threeTellingDutiesAreShownWithTheirHeadingInTheOrderOfTheText() {
        Reading reading = new Reading(VOCABULARY, new Posting("p", "", "", "", """
                ## Responsibilities

                * Punctual mornings in the office
                * Build pipelines in Python and Airflow
                * Coffee with the harbour master
                * Design warehouses in Snowflake
                * Maintain Kafka topics
                """), null);

        assertThat(words(reading, "duties_shown")).containsExactly("Responsibilities",
                "Build pipelines in Python and Airflow", "Design warehouses in Snowflake",
                "Maintain Kafka topics");
    }

    @Test
    void whereThereAreNoDutiesNoneAreShown() {
        assertThat(fact("duties_shown", "Text.").words()).isEmpty();
        assertThat(fact("duties", "Text.").words()).isEmpty();
    }

    private static List<String> words(Reading reading, String fact) {
        return reading.fact(fact).words().stream()
                .map(words -> reading.page.words(words.from(), words.to())).toList();
    }

    @Test
    void aFactIsWorkedOutOnce() {
        Reading reading = new Reading(VOCABULARY, new Posting("p", "", "", "", LISTED), null);

        assertThat(reading.fact("duties")).isSameAs(reading.fact("duties"));
        assertThat(Facts.has("duties")).isTrue();
        assertThat(Facts.has("weather")).isFalse();
    }
}
