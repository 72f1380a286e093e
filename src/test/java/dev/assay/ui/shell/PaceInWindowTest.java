package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.evaluation.pace.PaceLine;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.SegmentedBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the review is, how fast it goes, and how long the rest takes, as it is told in the window. */
class PaceInWindowTest {

    @TempDir
    private Path folder;

    private static void counted(WindowDriver driver, MainWindow window, long decided) {
        for (int i = 0; i < 60 && driver.ask(() -> {
            var told = window.parts().pace().toldProperty().get();
            return told == null || told.all().decided() != decided;
        }); i++) {
            driver.settle();
        }
        assertThat(driver.ask(() -> window.parts().pace().toldProperty().get().all().decided()))
                .isEqualTo(decided);
    }

    /** As reviewers would have: of a field, the first so many postings. */
    private static void decide(ReviewStore store, String field, int many, long took) {
        for (PostingSummary one : store.postings().subList(1, 1 + many)) {
            store.append(
                    List.of(new NewDecision(one.id(), field, "Bo", DecisionKind.UNSURE, null, "", "", "", 0)
                            .withTook(took)));
        }
    }

    @Test
    void whatIsDecidedIsToldAndALineLeadsToWhatIsLeft() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            long cells = 25L * store.postings().size();
            FieldSpec last = session.schema().fields().getLast();
            decide(store, last.key(), 11, 4_000);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.settle();
            driver.press(KeyCode.U);
            driver.press(KeyCode.U);
            driver.press(KeyCode.U);
            driver.show("pace");
            driver.perform(window.parts().pace()::count);
            counted(driver, window, 14);

            TableView<?> lines = driver
                    .ask(() -> (TableView<?>) window.stage().getScene().lookup(".pace-lines"));
            assertThat(driver.ask(() -> lines.getItems().size())).isEqualTo(25);
            assertThat(driver.ask(() -> ((Label) window.stage().getScene().lookup(".pace-all")).getText()))
                    .isEqualTo("14 of %,d cells decided, %,d left: too few fields timed yet".formatted(cells,
                            cells - 14));
            PaceLine eleven = (PaceLine) driver.ask(() -> lines.getItems().getLast());
            assertThat(eleven.timed()).isEqualTo(11);
            assertThat(eleven.forecast().orElseThrow().expected())
                    .isEqualTo(4_000.0 * (store.postings().size() - 11));
            PaceLine first = (PaceLine) driver.ask(() -> lines.getItems().getFirst());
            assertThat(first.unsure()).isEqualTo(1);
            assertThat(first.timed()).as("what was decided in the window is timed").isEqualTo(1);
            assertThat(first.median()).isPositive();
            SegmentedBar<?> bar = driver
                    .ask(() -> (SegmentedBar<?>) window.stage().getScene().lookup(".pace-head .state-bar"));
            assertThat(driver.ask(() -> bar.getSegments().stream().map(part -> part.getValue()).toList()))
                    .isEqualTo(List.of(14.0, (double) (cells - 14)));
            assertThat(driver.ask(() -> bar.lookupAll(".part").stream()
                    .mapToDouble(part -> part.getLayoutBounds().getWidth()).sum()))
                    .as("side by side over the whole width")
                    .isCloseTo(driver.ask(bar::getWidth), within(1.0));
            assertThat(driver.ask(bar::getAccessibleText)).contains("14 unsure").contains("undecided");

            driver.press(KeyCode.END);
            driver.press(KeyCode.ENTER);
            ListView<?> rows = driver
                    .ask(() -> (ListView<?>) window.stage().getScene().lookup(".sweep-list"));
            for (int i = 0; i < 40
                    && driver.ask(() -> rows.getItems().size()) != store.postings().size() - 11; i++) {
                driver.settle();
            }
            assertThat(driver.ask(() -> rows.getItems().size())).isEqualTo(store.postings().size() - 11);
        });
    }

    @Test
    void undoIsToldAsWell() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.settle();
            driver.press(KeyCode.U);
            counted(driver, window, 1);
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            counted(driver, window, 0);
            assertThat(driver.ask(() -> window.parts().pace().loadingProperty().get()))
                    .isEqualTo(Loading.READY);
        });
    }
}
