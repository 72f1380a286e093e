package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.audit.RiskReasons;
import dev.assay.saying.Saying;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All there is to say about a cell is said once, and an extent holds what lies in it. */
class CellRowTest {

    private static final String SAID = RiskReasons.SAID_ALREADY.iterator().next();

    private static Risk.Reason reason(String code) {
        return new Risk.Reason("cloud", code, Saying.plain("words of " + code), 1);
    }

    private static CellRow row(List<Risk.Reason> findings, List<Risk.Reason> why) {
        return new CellRow("p1", "", "", "cloud", "some-model", true, null, null, null,
                FieldReview.State.UNDECIDED, null, "", Basis.UNKNOWN, 0.5, findings, why);
    }

    @Test
    void whatTheRiskRestsOnComesBeforeWhatTheChecksFound() {
        assertThat(row(List.of(reason("shape")), List.of(reason("risk.agreement"))).reasons())
                .containsExactly(reason("risk.agreement"), reason("shape"));
    }

    @Test
    void aFindingThatTheRiskSaysAlreadyIsNotSaidAgain() {
        assertThat(row(List.of(reason(SAID), reason("shape")), List.of(reason("risk.evidence"))).reasons())
                .containsExactly(reason("risk.evidence"), reason("shape"));
    }

    @Test
    void whereTheRiskRestsOnNothingEveryFindingIsSaid() {
        assertThat(row(List.of(reason(SAID), reason("shape")), List.of()).reasons())
                .containsExactly(reason(SAID), reason("shape"));
    }

    @ParameterizedTest
    @CsvSource({"0.2, true", "0.8, true", "0.5, true", "0.1999, false", "0.8001, false", "0, false",
            "1, false"})
    void anExtentHoldsItsEndsAndWhatLiesBetween(double number, boolean held) {
        assertThat(new Extent(0.2, 0.8).holds(number)).isEqualTo(held);
    }

    /** Numbers are kept with so many digits that their ends are never missed by a rounding. */
    @Test
    void aRoundingDoesNotPushANumberOut() {
        assertThat(new Extent(0.1 + 0.2, 1).holds(0.3)).isTrue();
        assertThat(new Extent(0, 0.3).holds(0.1 + 0.2)).isTrue();
    }
}
