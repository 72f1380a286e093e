package dev.assay.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.CellQuery;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counters say how many cells are in dispute, as whoever compares all of them finds. */
class DisputeCountTest {

    private static final CellQuery DISPUTED = CellQuery.ALL.with(CellQuery.DISPUTED);
    private static final CellQuery OPEN = DISPUTED.leading(true).in(FieldReview.State.UNDECIDED);

    @TempDir
    Path folder;

    private static void assertCounted(ReviewStore store, long cells, long open) {
        Disputes all = Disputes.of(store, List.of("cloud", "sponsored"), Progress.NONE);
        assertThat(List.of(all.cells(), all.open())).containsExactly((int) cells, (int) open);
        assertThat(store.count(DISPUTED)).isEqualTo(cells);
        assertThat(store.count(OPEN)).isEqualTo(open);
        assertThat(store.cells(OPEN)).hasSize((int) open);
        assertThat(store.check().damage()).isEmpty();
    }

    @Test
    void asManyAsAreFoundCellByCell() {
        try (ReviewStore store = DisputedStore.open(folder)) {
            DisputedStore.take(store, "a", "p0 a aws", "p1 a aws", "p2 a gcp");
            assertCounted(store, 0, 0);
            DisputedStore.take(store, "b", "p0 b azure", "p1 b aws", "p2 b aws");
            assertCounted(store, 2, 2);
            DisputedStore.take(store, "c", "p1 c gcp");
            assertCounted(store, 3, 3);
            store.append(List.of(new NewDecision("p0", "cloud", "Ada", DecisionKind.ACCEPT,
                    new FieldValue.Choice("aws"), "", "", "p0-a", 0)));
            assertCounted(store, 3, 2);
            store.append(
                    List.of(NewDecision.undo("Ada", store.undoable("Ada").orElseThrow().operation())));
            assertCounted(store, 3, 3);
        }
    }
}
