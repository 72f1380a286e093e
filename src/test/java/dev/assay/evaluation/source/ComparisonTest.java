package dev.assay.evaluation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.FieldReview;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources held against what was decided and against each other, counted by hand. */
class ComparisonTest {

    private final ComparisonCount count = new ComparisonCount();

    /** @param decided null for undecided @param said what the sources a, b, c … say; null for no answer */
    private void cell(String field, String decided, String... said) {
        List<ComparedCell.Said> answers = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            if (said[i] != null) {
                answers.add(said(String.valueOf((char) ('a' + i)), said[i]));
            }
        }
        count.add(new ComparedCell(new CellKey("p", field), "", "",
                decided == null ? FieldReview.State.UNDECIDED : FieldReview.State.ACCEPTED,
                decided == null ? null : new FieldValue.Choice(decided), answers));
    }

    private static ComparedCell.Said said(String source, String value) {
        return new ComparedCell.Said(source + value, source, false, false, new FieldValue.Choice(value),
                source.equals("a") ? 0.8 : null, "", EvidenceStatus.EXACT, "");
    }

    @Test
    void aSourceIsMeasuredByWhatWasDecidedAlone() {
        cell("f", "x", "x", "y", "y");
        cell("f", "x", "x", "x", null);
        cell("f", null, "x", "y", "y");
        cell("g", "x", "y", "x", "x");
        Comparison found = count.result();

        assertThat(found.sources()).containsExactly("a", "b", "c");
        assertThat(found.of("a", "f").decided()).isEqualTo(new Share(2, 2));
        assertThat(found.of("b", "f").decided()).isEqualTo(new Share(1, 2));
        assertThat(found.of("a", "").decided()).as("all fields").isEqualTo(new Share(2, 3));
        assertThat(found.of("c", "f").answered()).isEqualTo(2);
        assertThat(found.of("a", "f").meanConfidence()).isCloseTo(0.8, within(1e-9));
        assertThat(found.of("b", "f").meanConfidence()).as("none is stated").isNaN();
        assertThat(found.of("a", "f").status(EvidenceStatus.EXACT)).isEqualTo(new Share(3, 3));
    }

    @Test
    void whatMostOthersSayCountsOnlyWhereOneValueLeads() {
        cell("f", null, "x", "y", "y");
        cell("f", null, "x", "x", "y");
        Comparison found = count.result();

        assertThat(found.of("a", "f").others()).as("the second cell's others are split")
                .isEqualTo(new Share(0, 1));
        assertThat(found.of("b", "f").others()).isEqualTo(new Share(0, 0));
    }

    @Test
    void twoSourcesAreHeldAgainstEachOtherEitherWayRound() {
        cell("f", "x", "x", "y");
        cell("f", "x", "y", "x");
        cell("f", "x", "x", "z");
        cell("f", null, "x", "x");
        PairFigures pair = count.result().of("a", "b", "f");

        assertThat(pair.same()).isEqualTo(new Share(1, 4));
        assertThat(pair.firstRight()).isEqualTo(2);
        assertThat(pair.secondRight()).isEqualTo(1);
        assertThat(count.result().of("b", "a", "").firstRight()).isEqualTo(1);
    }

    @Test
    void aFurtherAnswerOfOneSourceIsARunOfItsOwn() {
        count.add(new ComparedCell(new CellKey("p", "f"), "", "", FieldReview.State.UNDECIDED, null,
                List.of(said("a", "x"), said("a", "y"))));

        assertThat(count.result().sources()).containsExactly("a", "a (2)");
        assertThat(count.result().of("a", "a (2)", "f").different()).isEqualTo(1);
    }

    /** Fagerland, Lydersen, Laake 2013, the airways of 21 patients: 1 and 7 discordant, exact P = 0.070. */
    @Test
    void mcNemarsExactTestIsAsPublished() {
        assertThat(McNemar.p(1, 7)).isCloseTo(0.0703, within(0.0001));
        assertThat(McNemar.p(7, 1)).isCloseTo(0.0703, within(0.0001));
        assertThat(McNemar.p(6, 16)).isCloseTo(0.0525, within(0.0001));
        assertThat(McNemar.p(5, 5)).isEqualTo(1);
        assertThat(McNemar.p(0, 0)).isEqualTo(1);
    }

    /** Newcombe, Statistics in Medicine 17, 1998, table I, method 3: 81 of 263 and 0 of 20. */
    @Test
    void wilsonsIntervalIsAsPublished() {
        assertThat(new Share(81, 263).low()).isCloseTo(0.2553, within(0.0001));
        assertThat(new Share(81, 263).high()).isCloseTo(0.3662, within(0.0001));
        assertThat(new Share(0, 20).high()).isCloseTo(0.1611, within(0.0001));
    }
}
