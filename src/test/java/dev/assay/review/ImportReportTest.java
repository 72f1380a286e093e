package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import dev.assay.model.Problems;
import dev.assay.review.ImportReport.ReadFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What became of the files, and whether every text, answer and field was taken. */
class ImportReportTest {

    private static final Problem LOST = Problems.of("a", "line 3", "It is cut off.", "Ask again.");
    private static final Problem REMARK = Problems.remark("a", "Two rows are alike.", "");

    private static ImportReport of(Map<Outcome, Integer> outcomes, Problem... problems) {
        return new ImportReport(outcomes, 3, 2, 1, 4, 5, List.of(problems),
                List.of(new ReadFile("a", Outcome.ACCEPTED, "p1")));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void allWasTakenUnlessAFileWasReadInPartOrNotAtAll(Outcome outcome) {
        boolean lost = outcome == Outcome.PARTIAL || outcome == Outcome.QUARANTINED;

        assertThat(of(Map.of(outcome, 2)).whole()).isEqualTo(!lost);
        assertThat(of(Map.of(outcome, 1)).count(outcome)).isEqualTo(1);
    }

    @Test
    void bothKindsOfLossTogetherAreALoss() {
        assertThat(of(Map.of(Outcome.PARTIAL, 1, Outcome.QUARANTINED, 1)).whole()).isFalse();
        assertThat(of(Map.of()).whole()).isTrue();
    }

    @Test
    void theFilesAreThoseOfAllOutcomes() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 1 + outcome.ordinal());
        }

        assertThat(of(outcomes).files()).isEqualTo(1 + 2 + 3 + 4 + 5);
        assertThat(of(Map.of(Outcome.FLAGGED, 3)).count(Outcome.ACCEPTED)).isZero();
    }

    @Test
    void aRemarkTakesNothingAway() {
        ImportReport report = of(Map.of(Outcome.ACCEPTED, 1), LOST);

        assertThat(report.remarking(List.of(REMARK, LOST)).whole()).as("whatever is told").isTrue();
        assertThat(report.remarking(List.of(REMARK)).problems()).containsExactly(LOST, REMARK);
        assertThat(report.with(List.of(REMARK)).whole()).isTrue();
    }

    @Test
    void whatCouldNotBeDoneAfterwardsIsALossForGood() {
        ImportReport report = of(Map.of(Outcome.ACCEPTED, 1)).with(List.of(REMARK, LOST));

        assertThat(report.whole()).isFalse();
        assertThat(report.problems()).containsExactly(REMARK, LOST);
        assertThat(report.with(List.of(REMARK)).whole()).isFalse();
        assertThat(report.remarking(List.of(REMARK)).whole()).isFalse();
    }

    @Test
    void whatIsToldAfterwardsLeavesTheCounts() {
        ImportReport report = of(Map.of(Outcome.ACCEPTED, 1));

        for (ImportReport more : List.of(report.with(List.of(LOST)), report.remarking(List.of(REMARK)))) {
            assertThat(List.of(more.outcomes(), more.postings(), more.pass1(), more.answers(),
                    more.decisions(), more.notReached(), more.read())).isEqualTo(
                            List.of(report.outcomes(), 3, 2, 1, 4, 5, report.read()));
        }
    }

    @Test
    void aStoreIsSoundWhereNoDamageWasFound() {
        assertThat(new IntegrityReport(1, 1, 1, 1, List.of(), List.of()).sound()).isTrue();
        assertThat(new IntegrityReport(1, 1, 1, 1, List.of(), List.of("A line is torn.")).sound()).isFalse();
    }

    @Test
    void whatIsFoundInAllIsTheSumOfItsKinds() {
        FoundTexts found = new FoundTexts(List.of(),
                Map.of(WordQuery.Kind.POSTING, 3L, WordQuery.Kind.NOTE, 0L, WordQuery.Kind.EVIDENCE, 4L),
                List.of());

        assertThat(found.total()).isEqualTo(7);
    }
}
