package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was undone stays in a cell's history, and is told apart. */
class CellHistoryTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");

    @Test
    void tellsWhatWasUndoneAndNothingOfOtherCells() {
        List<Decision> journal = List.of(made(1, accept("p1", "cloud")), made(2, accept("p1", "others")),
                made(3, accept("p2", "cloud")), made(4, accept("p1", "cloud")),
                made(5, NewDecision.undo("Ada", 4)));

        assertThat(CellHistory.of(journal, new CellKey("p1", "cloud")).entries())
                .extracting(entry -> entry.decision().seq(), CellHistory.Entry::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, UndoHistory.Standing.IN_FORCE),
                        org.assertj.core.groups.Tuple.tuple(4L, UndoHistory.Standing.TAKEN_BACK));
    }

    private static NewDecision accept(String posting, String field) {
        return new NewDecision(posting, field, "Ada", DecisionKind.ACCEPT, AWS, "", "", "r1", 0);
    }

    private static Decision made(long seq, NewDecision what) {
        return new Decision(seq, seq, Instant.EPOCH, what);
    }
}
