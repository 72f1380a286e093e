package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.adjudication.Adjudication;
import dev.assay.review.adjudication.SharedCell;
import dev.assay.ui.action.Action;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two reviewers say against each other is settled by one key, and undo takes that back, with all that was said. */
class AdjudicateInWindowTest {

    private static final CellKey CELL = new CellKey("utrecht-streaming", "relocation_required");

    @TempDir
    private Path folder;

    private static SharedCell cell(ReviewStore store) {
        return new Adjudication(store).cells().stream().filter(one -> one.cell().equals(CELL)).findFirst()
                .orElseThrow();
    }

    private static NewDecision said(String who, boolean value, String note) {
        return new NewDecision(CELL.postingId(), CELL.field(), who, DecisionKind.OVERRIDE,
                new FieldValue.Flag(value), "", note, "", 0).withBasis(Basis.SEEN);
    }

    @Test
    void oneKeyTakesASideAndUndoTakesItBack() {
        SampleWindow.open(folder, (window, store) -> {
            store.append(List.of(said("Ann", true, "")));
            store.append(List.of(said("Ben", false, "Help with a move is no duty to move.")));
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Dora"));
            driver.show("adjudicate");
            driver.settle();
            assertThat(driver.ask(() -> ((Label) window.stage().getScene().lookup(".adjudicate-reasons"))
                    .getText())).isEqualTo("Ben: Help with a move is no duty to move.");

            driver.press(KeyCode.SHIFT, KeyCode.PERIOD);
            driver.settle();
            assertThat(cell(store).settled()).isNotNull()
                    .satisfies(made -> {
                        assertThat(made.what().reviewer()).isEqualTo("Dora");
                        assertThat(made.what().value()).isEqualTo(new FieldValue.Flag(false));
                    });

            driver.press(KeyCode.CONTROL, KeyCode.Z);
            driver.settle();
            assertThat(cell(store).isSettled()).isFalse();
            assertThat(cell(store).said()).containsOnlyKeys("Ann", "Ben");
            assertThat(store.settings().values().remarks())
                    .as("how it was settled is no reason for the next decision").isEmpty();
        });
    }

    @Test
    void whatIsTypedBeforeTheScreenShowsWhatWasSettledSettlesNothing() {
        SampleWindow.open(folder, (window, store) -> {
            store.append(List.of(said("Ann", true, "")));
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Dora"));
            driver.show("adjudicate");
            driver.perform(() -> ((ToggleButton) window.stage().getScene().lookup("#alone")).fire());
            int before = store.journal().size();
            driver.perform(() -> {
                window.perform(action("all-wrong"));
                window.perform(action("settle"));
                window.perform(action("settle"));
            });
            assertThat(store.journal()).hasSize(before + 1);
            assertThat(cell(store).settled().what().kind()).isEqualTo(DecisionKind.UNSURE);
        });
    }

    private static Action action(String id) {
        return Screens.actions().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
