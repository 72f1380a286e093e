package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "'Senior' in the title|Senior",
            "‘Data Engineer’ is the title|Data Engineer",
            "says 'You'll own it' there|You'll own it",
            "says ‘You’ll own it’ there|You’ll own it",
            "says 'our customers' data needs' there|our customers' data needs",
            "neither 'streams' nor 'lakes' stand there|streams,lakes",
            "the team's goals and customers' needs|",
            "says \"the crew's 'inner' task\" there|the crew's 'inner' task",
            "uses `dbt` and «Airflow»|dbt,Airflow",
            "an \"open one|"})
    void areToldFromApostrophes(String claim, String pieces) {
        assertThat(String.join(",", Quotes.of(claim))).isEqualTo(pieces == null ? "" : pieces);
    }
}
