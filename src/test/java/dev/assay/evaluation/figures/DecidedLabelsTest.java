package dev.assay.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.export.RulingJson;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.DisputeClass;
import dev.assay.review.dispute.DisputedStore;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.Rulings;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was decided by a ruling is measured apart as long as the ruling is in force. */
class DecidedLabelsTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final FieldValue AZURE = new FieldValue.Choice("azure");
    private static final Ruling RULING = new Ruling(
            new DisputeClass("cloud", List.of(AWS, AZURE), List.of()), AZURE, "The tenant counts.", false,
            List.of());

    @TempDir
    private Path folder;
    private ReviewStore store;
    private Rulings rulings;

    @BeforeEach
    void rule() {
        store = DisputedStore.open(folder);
        DisputedStore.take(store, "a", "p1 a aws", "p1 b azure", "p2 a azure", "p2 b aws");
        rulings = new Rulings(store, new RulingJson(Examples.SCHEMA), Examples.SCHEMA);
        rulings.rule(RULING, "Ada", Progress.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private GoldLabels now() {
        return new DecidedLabels(store, Set.of()).labels(GoldLabels.LOOKED_AT);
    }

    /** As a set that was frozen while the ruling was in force. */
    private GoldLabels frozen(Decision last) {
        return new DecidedLabels(store, Set.of()).labels(GoldLabels.LOOKED_AT, List.of(new LabelledCell("p1",
                "cloud", AZURE, List.of(), List.of("Ada"), Map.of(), "", last, null)));
    }

    private void undo() {
        store.append(
                List.of(NewDecision.undo("Ada", store.undoable("Ada").orElseThrow().operation())));
    }

    @Test
    void countsAgainWhatARulingDecidedWhoseWithdrawalWasUndone() {
        Decision ruled = store.posting("p1").orElseThrow().review("cloud").last();
        assertThat(now().cells()).hasSize(2);
        rulings.withdraw(RULING.id(), "Ada");
        assertThat(now().cells()).isEmpty();
        assertThat(frozen(ruled).left()).as("of a set that was frozen before").containsEntry(Basis.RULING, 1);

        undo();

        assertThat(now().cells()).hasSize(2);
        assertThat(frozen(ruled).left()).isEmpty();
    }

    @Test
    void leavesOutWhatAWithdrawnRulingDecidedThoughItCountsAgain() {
        store.append(
                List.of(new NewDecision("p1", "cloud", "Ada", DecisionKind.OVERRIDE, AWS, "", "", "p1-a", 0)
                        .withBasis(Basis.SEEN)));
        rulings.withdraw(RULING.id(), "Ben");

        undo();

        assertThat(now().cells()).isEmpty();
        assertThat(now().left()).containsEntry(Basis.RULING, 1);
    }
}
