package dev.assay.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.statistics.BinomialIntervals;
import dev.assay.evaluation.statistics.Bootstrap;
import dev.assay.evaluation.statistics.ConfidenceInterval;
import dev.assay.evaluation.statistics.MeasuredShare;
import dev.assay.evaluation.statistics.ThresholdCost;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.ComparedCell;
import java.time.Instant;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** A source against gold: what is counted of it does not hang on how postings are numbered, and its cells go by posting. */
class SourceTallyTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(300, 1, 0.95);

    /** Twenty postings of ten fields; in every fourth the source has all wrong. @param number the posting's */
    private static SourceMeasure measure(IntUnaryOperator number) {
        SourceTally tally = new SourceTally();
        for (int posting = 0; posting < 20; posting++) {
            for (int field = 0; field < 10; field++) {
                String right = "v" + posting % 3;
                tally.add(number.applyAsInt(posting), "f" + field,
                        new GoldLabel(new FieldValue.Choice(right), Basis.SEEN, "Ada", posting * 10L + field,
                                Instant.EPOCH),
                        said(new FieldValue.Choice(posting % 4 == 0 ? "x" : right), 0.5 + posting % 2 * 0.4));
            }
        }
        return tally.measure(BOOTSTRAP);
    }

    private static ComparedCell.Said said(FieldValue value, double confidence) {
        return new ComparedCell.Said("a", "model", false, true, value, confidence, "", EvidenceStatus.EXACT,
                "");
    }

    @Test
    void postingsThatTheSourceDidNotAnswerChangeNothing() {
        SourceMeasure dense = measure(posting -> posting);
        SourceMeasure sparse = measure(posting -> 5 * posting + 900);

        assertThat(sparse.overall()).isEqualTo(dense.overall());
        assertThat(sparse.fields()).isEqualTo(dense.fields());
        assertThat(sparse.calibration()).as("its folds are of its own postings")
                .isEqualTo(dense.calibration());
    }

    @Test
    void whatGoesWrongByPostingIsNoSurerThanThePostings() {
        SourceMeasure measure = measure(posting -> posting);

        MeasuredShare exact = measure.statuses().get(EvidenceStatus.EXACT);
        assertThat(exact.hits()).isEqualTo(150);
        isAsWideAsTwentyCells(exact);
        isAsWideAsTwentyCells(measure.bases().get("seen"));
        isAsWideAsTwentyCells(measure.curve().getLast());
        isAsWideAsTwentyCells(measure.costs().getFirst().wrong());
        assertThat(exact.rest().interval().low()).isEqualTo(1 - exact.interval().high());
    }

    private static void isAsWideAsTwentyCells(MeasuredShare share) {
        ConfidenceInterval twenty = BinomialIntervals.wilson(share.value(), 20, 0.95);
        assertThat(share.n()).isEqualTo(200);
        assertThat(share.interval().width()).isGreaterThan(twenty.width() - 1e-9);
    }

    @Test
    void ofVeryManyConfidencesOnlyHundredthsAreTold() {
        SourceTally tally = new SourceTally();
        for (int posting = 0; posting < 400; posting++) {
            tally.add(posting, "f",
                    new GoldLabel(new FieldValue.Flag(true), Basis.SEEN, "Ada", posting, Instant.EPOCH),
                    said(new FieldValue.Flag(posting % 5 > 0), 0.5 + posting / 1_000.0));
        }
        SourceMeasure measure = tally.measure(BOOTSTRAP);

        assertThat(measure.costs()).hasSize(40);
        assertThat(measure.costs().getFirst().accepted()).isEqualTo(400);
        assertThat(measure.costs().get(20).threshold()).isEqualTo(0.7);
        assertThat(measure.costs().get(20).accepted()).isEqualTo(200);
    }

    @Test
    void aHundredthHoldsWhatIsStatedAsJustThat() {
        SourceTally tally = new SourceTally();
        for (int posting = 0; posting < 1_000; posting++) {
            tally.add(posting, "f",
                    new GoldLabel(new FieldValue.Flag(true), Basis.SEEN, "Ada", posting, Instant.EPOCH),
                    said(new FieldValue.Flag(true), posting / 1_000.0));
        }

        List<ThresholdCost> costs = tally.measure(BOOTSTRAP).costs();

        assertThat(costs).hasSize(100);
        for (int hundredth = 0; hundredth < 100; hundredth++) {
            assertThat(costs.get(hundredth).threshold()).isEqualTo(hundredth / 100.0);
            assertThat(costs.get(hundredth).accepted()).as("from 0.%02d", hundredth)
                    .isEqualTo(1_000 - 10 * hundredth);
        }
    }
}
