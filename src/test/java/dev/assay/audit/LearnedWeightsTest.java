package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was decided draws the risks towards what a store's own sources do. */
class LearnedWeightsTest {

    private static final RiskWeights SHIPPED = RiskWeights.shipped();

    @Test
    void aSourceThatIsOverriddenAgainAndAgainIsRiskierThanBeforeAndAnotherIsNot() {
        RiskWeights learned = LearnedWeights.of(SHIPPED, decided(40));

        assertThat(learned.risk(cell("poor"))).isGreaterThan(SHIPPED.risk(cell("poor")) + 0.2);
        assertThat(learned.risk(cell("good"))).isLessThanOrEqualTo(SHIPPED.risk(cell("good")) + 0.05);
    }

    @Test
    void fewDecisionsMoveItLittle() {
        double before = SHIPPED.risk(cell("poor"));
        double few = LearnedWeights.of(SHIPPED, decided(2)).risk(cell("poor"));
        double many = LearnedWeights.of(SHIPPED, decided(60)).risk(cell("poor"));

        assertThat(few - before).isBetween(0.0, (many - before) / 2);
    }

    @Test
    void theSameDecisionsGiveTheSameWeights() {
        assertThat(LearnedWeights.of(SHIPPED, decided(30)))
                .isEqualTo(LearnedWeights.of(SHIPPED, decided(30)));
    }

    @Test
    void withoutDecisionsTheShippedOnesAreInForce() {
        assertThat(LearnedWeights.of(SHIPPED, List.of())).isEqualTo(SHIPPED);
    }

    @Test
    void signalsAreReadBackAsTheyWereWritten() {
        CellSignals cell = new CellSignals("cloud", "aws+gcp", false, "a|b,c", List.of("x"),
                List.of("y", "z"),
                "azure", 0.85, null, 0.7, "gcp", 0.91, true, "NOT_FOUND", "inferred", 2, true,
                List.of("conflict.one"));

        CellSignals read = CellSignals.of(cell.line());

        assertThat(read.line()).isEqualTo(cell.line());
        assertThat(SHIPPED.risk(read)).isEqualTo(SHIPPED.risk(cell));
    }

    /** One source is wrong in all, the other in none. */
    private static List<LearnedWeights.Known> decided(int postings) {
        List<LearnedWeights.Known> known = new ArrayList<>();
        for (int nth = 0; nth < postings; nth++) {
            known.add(new LearnedWeights.Known(cell("poor"), true, 1));
            known.add(new LearnedWeights.Known(cell("good"), false, 1));
        }
        return known;
    }

    private static CellSignals cell(String source) {
        return new CellSignals("cloud", "aws", false, source, List.of(),
                List.of(source.equals("poor") ? "good" : "poor"), "gcp", 0.9, null, 0.9, "", 0, true, "EXACT",
                "inferred", 0, false, List.of());
    }
}
