package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A risk is told in words and a number. */
class RiskReasonsTest {

    private final RiskWeights weights = new RiskWeights(
            Map.of("all", -2.0, "differ", 1.0, "status/NOT_FOUND", 0.9, "agree", -1.0));

    @Test
    void theRiskIsToldWithHowManyAgreeAndWhatElseSpeaksAgainstIt() {
        CellSignals cell = cell(List.of("b"), List.of("c", "d", "e"), "NOT_FOUND");

        assertThat(RiskReasons.line(weights.risk(cell), new RiskReasons(weights).of(cell)).english())
                .isEqualTo("1 in 3: two of five agree; the evidence was not found");
    }

    @Test
    void whereNobodyElseWasAskedNothingIsSaidOfAgreement() {
        assertThat(new RiskReasons(weights).of(cell(List.of(), List.of(), "NOT_FOUND")))
                .extracting(Risk.Reason::message).containsExactly("the evidence was not found");
    }

    @Test
    void oddsAreSaidAsPeopleSayThem() {
        assertThat(RiskReasons.odds(0.004).english()).isEqualTo("less than 1 in 100");
        assertThat(RiskReasons.odds(0.05).english()).isEqualTo("1 in 20");
        assertThat(RiskReasons.odds(0.33).english()).isEqualTo("1 in 3");
        assertThat(RiskReasons.odds(0.5).english()).isEqualTo("1 in 2");
        assertThat(RiskReasons.odds(0.72).english()).isEqualTo("7 in 10");
        assertThat(RiskReasons.odds(0.99).english()).isEqualTo("nearly certain");
    }

    private static CellSignals cell(List<String> with, List<String> against, String status) {
        return new CellSignals("cloud", "aws", false, "a", with, against, "gcp", 0.9, null, null, "", 0, true,
                status, "inferred", 0, false, List.of());
    }
}
