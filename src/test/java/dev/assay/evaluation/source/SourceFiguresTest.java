package dev.assay.evaluation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.FieldReview;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted of each source and of each two of them. */
class SourceFiguresTest {

    private static final FieldValue YES = new FieldValue.Flag(true);
    private static final FieldValue NO = new FieldValue.Flag(false);

    private final ComparisonCount count = new ComparisonCount();

    private void cell(String field, @Nullable FieldValue decided, ComparedCell.Said... said) {
        count.add(new ComparedCell(new CellKey("p", field), "", "",
                decided == null ? FieldReview.State.UNDECIDED : FieldReview.State.ACCEPTED, decided,
                List.of(said)));
    }

    private static ComparedCell.Said said(String source, FieldValue value, @Nullable Double confidence,
            @Nullable EvidenceStatus status) {
        return new ComparedCell.Said(source + "-p", source, false, false, value, confidence, "", status, "");
    }

    @Test
    void meanConfidenceIsOfThoseCellsThatStateOne() {
        cell("f", null, said("a", YES, 0.9, null));
        cell("g", null, said("a", YES, 0.5, null));
        cell("h", null, said("a", YES, null, null));

        SourceFigures all = count.result().of("a", "");
        assertThat(all.answered()).isEqualTo(3);
        assertThat(all.confident()).isEqualTo(2);
        assertThat(all.meanConfidence()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void statusesAreSharesOfTheEvidenceThatWasLookedFor() {
        cell("f", null, said("a", YES, null, EvidenceStatus.EXACT));
        cell("g", null, said("a", YES, null, EvidenceStatus.NOT_FOUND));
        cell("h", null, said("a", YES, null, EvidenceStatus.EXACT));
        cell("i", null, said("a", YES, null, null));

        SourceFigures all = count.result().of("a", "");
        assertThat(all.status(EvidenceStatus.EXACT)).isEqualTo(new Share(2, 3));
        assertThat(all.status(EvidenceStatus.NOT_FOUND)).isEqualTo(new Share(1, 3));
        assertThat(all.status(EvidenceStatus.CONTRADICTED)).isEqualTo(new Share(0, 3));
        assertThat(SourceFigures.NONE.status(EvidenceStatus.EXACT)).isEqualTo(Share.NONE);
    }

    @Test
    void allFieldsTogetherAreTheSumOfEach() {
        cell("f", YES, said("a", YES, null, null), said("b", NO, null, null));
        cell("g", NO, said("a", YES, null, null), said("b", NO, null, null));
        cell("g", NO, said("a", NO, null, null), said("b", NO, null, null));

        Comparison found = count.result();
        assertThat(found.of("a", "f").decided().plus(found.of("a", "g").decided()))
                .isEqualTo(found.of("a", "").decided()).isEqualTo(new Share(2, 3));
        assertThat(found.of("a", "b", ""))
                .isEqualTo(found.of("a", "b", "f").plus(found.of("a", "b", "g")));
    }

    @Test
    void ofTwoSourcesEachDecidedCellIsOfOneKind() {
        cell("f", YES, said("a", YES, null, null), said("b", YES, null, null));
        cell("f", YES, said("a", YES, null, null), said("b", NO, null, null));
        cell("f", YES, said("a", NO, null, null), said("b", YES, null, null));
        cell("f", YES, said("a", NO, null, null), said("b", YES, null, null));
        cell("f", YES, said("a", NO, null, null), said("b", NO, null, null));
        cell("f", null, said("a", NO, null, null), said("b", NO, null, null));

        PairFigures pair = count.result().of("a", "b", "f");
        assertThat(pair).isEqualTo(new PairFigures(new Share(3, 6), 1, 1, 2, 1));
        assertThat(count.result().of("b", "a", "f"))
                .isEqualTo(new PairFigures(new Share(3, 6), 1, 2, 1, 1));
        assertThat(pair.decided()).isEqualTo(5);
        assertThat(pair.different()).isEqualTo(3);
    }

    @Test
    void whereNobodyAnsweredThereIsNothing() {
        assertThat(count.result().sources()).isEmpty();
        assertThat(count.result().of("a", "f")).isEqualTo(SourceFigures.NONE);
        assertThat(count.result().of("a", "b", "f")).isEqualTo(PairFigures.NONE);
        assertThat(Comparison.NONE.of("a", "")).isEqualTo(SourceFigures.NONE);
    }

    @Test
    void whatIsCountedLaterDoesNotChangeWhatWasGiven() {
        cell("f", YES, said("a", YES, null, null));
        Comparison before = count.result();
        cell("f", YES, said("a", NO, null, null), said("b", NO, null, null));

        assertThat(before.of("a", "f").decided()).isEqualTo(new Share(1, 1));
        assertThat(before.sources()).containsExactly("a");
        assertThat(before.of("a", "f").statuses()).isEqualTo(Map.of());
    }
}
