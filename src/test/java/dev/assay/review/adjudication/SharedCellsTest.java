package dev.assay.review.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How what several decided stands to each other, and when it is settled. */
class SharedCellsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Decision decision(long seq, String reviewer, String value, String reason) {
        return new Decision(seq, seq, START.plusSeconds(seq),
                new NewDecision("p", "primary_cloud", reviewer,
                        value.isEmpty() ? DecisionKind.UNSURE : DecisionKind.OVERRIDE,
                        value.isEmpty() ? null : new FieldValue.Choice(value), reason, "", "", 0)
                        .withBasis(Basis.SEEN));
    }

    private static SharedCell only(ReviewMode mode, Decision... journal) {
        return SharedCells.of(List.of(journal), mode).getFirst();
    }

    @Test
    void whatIsSaidLastByEachIsHeldAgainstEachOther() {
        assertThat(only(ReviewMode.OPEN, decision(1, "Ada", "aws", "")).standing())
                .isEqualTo(SharedCell.Standing.ALONE);
        assertThat(only(ReviewMode.OPEN, decision(1, "Ada", "gcp", ""), decision(2, "Bo", "aws", ""),
                decision(3, "Ada", "aws", "")).standing()).isEqualTo(SharedCell.Standing.AGREED);
        assertThat(only(ReviewMode.OPEN, decision(1, "Ada", "", ""), decision(2, "Bo", "aws", ""))
                .standing()).isEqualTo(SharedCell.Standing.DISPUTED);
        assertThat(only(ReviewMode.OPEN, decision(1, "Ada", "aws", ""), decision(2, "Bo", "gcp", ""),
                decision(3, "Di", "gcp", "")).sides()).first()
                .satisfies(side -> assertThat(side.getValue()).containsExactly("Bo", "Di"));
    }

    @Test
    void whatWasMadeLaterCountsWhereverItStandsInTheJournal() {
        Decision late = decision(9, "Ada", "aws", "");
        Decision early = new Decision(10, 10, START, decision(10, "Ada", "gcp", "").what());
        assertThat(only(ReviewMode.OPEN, late, early).first().what().value())
                .isEqualTo(new FieldValue.Choice("aws"));
    }

    @Test
    void inAnOpenStoreWhoeverDecidesLaterOpensItAgainAndInABlindOneAnAdjudicatorsStands() {
        String mark = Adjudication.How.TOOK.mark();
        Decision[] settled = {decision(1, "Ada", "aws", ""), decision(2, "Bo", "gcp", ""),
                decision(3, "Cy", "gcp", mark)};
        assertThat(only(ReviewMode.OPEN, settled).isSettled()).isTrue();
        assertThat(only(ReviewMode.OPEN, settled).said()).containsOnlyKeys("Ada", "Bo");
        Decision again = decision(4, "Ada", "azure", "");
        assertThat(only(ReviewMode.OPEN, settled[0], settled[1], settled[2], again).isSettled()).isFalse();
        ReviewMode blind = ReviewMode.blind(List.of("Cy"));
        assertThat(only(blind, settled[0], settled[1], decision(3, "Cy", "gcp", ""), again).isSettled())
                .as("without a mark, too").isTrue();
        assertThat(blind.counting("Ada")).containsExactly("Ada");
        assertThat(blind.counting("Cy")).containsExactly("Cy");
        assertThat(ReviewMode.OPEN.counting("Ada")).isEmpty();
    }
}
