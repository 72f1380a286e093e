package dev.assay.evaluation.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells are accepted together, and what is drawn from them. */
class StratumTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");

    private static CellRow row(@Nullable FieldValue proposed, double risk, @Nullable Double confidence) {
        return new CellRow("p", "", "", "cloud", "model", true, proposed, confidence, EvidenceStatus.EXACT,
                FieldReview.State.UNDECIDED, null, "", Basis.UNKNOWN, risk, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0, 0.05, 0.9, true", "0.1, 0, 0.1, 0.9, false", "0.1, 0, 0.05, , true",
            "2, 0.8, 0.99, 0.8, true", "2, 0.8, 0.99, 0.79, false", "2, 0.8, 0.01, , false",
            "2, 0, 1.0, , true"})
    void aCellIsMeantWhereRiskAndConfidenceAreAsAskedFor(double riskBelow, double least, double risk,
            @Nullable Double confidence, boolean meant) {
        Stratum stratum = new Stratum(CellQuery.ALL, riskBelow, least);

        assertThat(stratum.isMeant(row(AWS, risk, confidence))).isEqualTo(meant);
    }

    @Test
    void whatNamesNoUsableValueIsNeverAccepted() {
        Stratum all = new Stratum(CellQuery.ALL, 2, 0);

        assertThat(all.isMeant(row(null, 0, 1.0))).isFalse();
        assertThat(all.isMeant(row(new FieldValue.Malformed("oracle", "no value"), 0, 1.0))).isFalse();
        assertThat(all.isMeant(row(new FieldValue.NotStated(null), 0, 1.0))).isTrue();
    }

    @Test
    void whatWasDecidedAndByWhomDoesNotCount() {
        CellQuery asked = CellQuery.ALL.ofField("cloud").in(FieldReview.State.ACCEPTED).by("Ada")
                .on(Basis.BULK).ordered(CellQuery.Order.RISKIEST_FIRST).from("model");

        CellQuery query = new Stratum(asked, 2, 0).query();

        assertThat(query).isEqualTo(CellQuery.ALL.ofField("cloud").from("model")
                .in(FieldReview.State.UNDECIDED).leading(true));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.05, 0.95", "10, 0, 0.95", "10, 1, 0.95", "10, 0.05, 0.5", "10, 0.05, 1",
            "10, NaN, 0.95", "10, 0.05, NaN"})
    void termsThatNoSampleCanKeepAreRefused(int size, double target, double confidence) {
        assertThatThrownBy(() -> new SamplePlan.Terms(7, size, true, target, confidence, false))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("one cell or more");
    }

    @Test
    void aPlanKnowsItsCellsAndHowManyThereAre() {
        SamplePlan plan = plan(true, 10);

        assertThat(plan.population()).isEqualTo(3);
        assertThat(plan.holds(new CellKey("p1", "cloud"))).isTrue();
        assertThat(plan.holds(new CellKey("p1", "visa"))).isTrue();
        assertThat(plan.holds(new CellKey("p2", "visa"))).isFalse();
        assertThat(plan.holds(new CellKey("p3", "cloud"))).isFalse();
    }

    @Test
    void aSampleOfMoreCellsThanThereAreIsLookedThroughAfterAllOfThem() {
        assertThat(plan(true, 10).bound()).isEqualTo(new FixedSample(3, 0.95));
        assertThat(plan(true, 2).bound()).isEqualTo(new FixedSample(2, 0.95));
        assertThat(plan(false, 2).bound()).isInstanceOf(EveryLook.class);
    }

    private static SamplePlan plan(boolean fixed, int size) {
        return new SamplePlan(new Stratum(CellQuery.ALL, 2, 0),
                new SamplePlan.Terms(7, size, fixed, 0.05, 0.95, false),
                Map.of("p1", List.of("cloud", "visa"), "p2", List.of("cloud")), Map.of(), "",
                List.of(new SampledCell(new CellKey("p1", "cloud"), AWS)));
    }
}
