package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Basis;
import dev.assay.review.CellQuery;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.dispute.DisputeCluster;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disputes by keyboard alone: a ruling from the dispute to its undo, and the keys speak of what is shown. */
class DisputesInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void aRulingIsMadeAndUndoneByKeys() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("disputes");
            ListView<?> disputes = list(window, driver, ".dispute-list");
            ListView<?> cells = list(window, driver, ".disputed-cells");
            assertThat(driver.ask(() -> disputes.getItems().size())).isPositive();
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.UP);
            Button make = (Button) driver.ask(() -> window.stage().getScene().lookup(".ruling-act .button"));
            assertThat(driver.ask(make::getText)).as("no value is chosen").isEqualTo("Rule");
            int all = driver.ask(() -> cells.getItems().size());
            assertThat(all).isPositive();
            driver.press(KeyCode.ENTER);
            driver.type("It says so");
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(make::getText)).startsWith("Rule “").endsWith("” on " + all + " cells");
            assertThat(driver.ask(make::getStyleClass)).contains("accent");
            driver.press(KeyCode.ENTER);

            List<Decision> made = store.journal();
            assertThat(made).hasSize(all);
            assertThat(made).extracting(Decision::operation).as("one act")
                    .containsOnly(made.getFirst().operation());
            assertThat(made).extracting(decision -> decision.what().basis()).containsOnly(Basis.RULING);
            assertThat(made).extracting(decision -> decision.what().note()).containsOnly("It says so");
            assertThat(focused(window, driver)).as("the keys act on the disputes again")
                    .containsSame(disputes);

            ToggleButton rulings = (ToggleButton) driver
                    .ask(() -> window.stage().getScene().getRoot().lookupAll(".part-tab").stream()
                            .filter(tab -> tab instanceof ToggleButton one
                                    && one.getText().startsWith("Rulings"))
                            .findFirst().orElseThrow());
            driver.perform(rulings::fire);
            driver.perform(() -> window.stage().getScene().lookup(".ruling-list").requestFocus());
            driver.press(KeyCode.ENTER);
            ListView<?> ruled = list(window, driver, ".sweep-list");
            assertThat(driver.ask(() -> ruled.getItems().size())).as("its cells").isEqualTo(all);
            driver.show("disputes");
            driver.perform(() -> window.stage().getScene().getRoot().lookupAll(".part-tab").stream()
                    .filter(tab -> tab instanceof ToggleButton one && one.getText().startsWith("Disputes"))
                    .forEach(tab -> ((ToggleButton) tab).fire()));

            Node lead = driver.ask(() -> window.stage().getScene().lookup(".ruling-form > .flat.button"));
            driver.perform(disputes::requestFocus);
            driver.perform(() -> disputes.getSelectionModel().select(IntStream
                    .range(0, disputes.getItems().size())
                    .filter(at -> disputes.getItems().get(at) instanceof DisputeCluster one
                            && one.open() == 0)
                    .findFirst().orElseThrow()));
            assertThat(driver.ask(() -> summary(window))).isEqualTo("All of its cells are decided.");
            assertThat(driver.ask(lead::isVisible)).as("what leads is offered no more").isFalse();
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(make::getText)).as("nor taken").isEqualTo("Rule");

            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(store.journal().getLast().what().kind()).isEqualTo(DecisionKind.UNDO);
            assertThat(driver.ask(lead::isVisible)).as("open again").isTrue();
            assertThat(store.count(CellQuery.ALL.leading(true).on(Basis.RULING))).isZero();
            assertThat(all).isGreaterThan(1);
            assertThat(driver.ask(() -> window.parts().session().noticeProperty().get().text()))
                    .as("told as one act").endsWith(all + " fields in " + all + " postings");
        });
    }

    private static String summary(MainWindow window) {
        return ((Label) window.stage().getScene().lookup(".ruling-summary")).getText();
    }

    /** Beside a dispute stands one of its own cells, whatever was looked at meanwhile; and what leads is taken by mouse. */
    @Test
    void theDisputeThatIsGoneBackToShowsACellOfItsOwn() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("disputes");
            driver.settle();
            driver.show("review");
            driver.perform(() -> window.parts().session().open("dallas-power-bi", "benefits_level"));
            driver.show("disputes");
            for (int looked = 0; looked < 100
                    && !driver.ask(() -> window.parts().session().isOnPath()); looked++) {
                driver.settle();
            }
            assertThat(driver.ask(() -> window.parts().session().isOnPath())).isTrue();
            Button lead = (Button) driver
                    .ask(() -> window.stage().getScene().lookup(".ruling-form .flat.button"));
            assertThat(driver.ask(lead::getText)).startsWith("Take what leads: ");
            driver.perform(lead::fire);
            assertThat(driver.ask(lead::isVisible)).as("a value is chosen").isFalse();
            driver.type("It says so");
            Button make = (Button) driver.ask(() -> window.stage().getScene().lookup(".ruling-act .button"));
            driver.perform(make::fire);
            driver.settle();
            assertThat(store.journal()).isNotEmpty();
        });
    }

    @Test
    void aRulingThatIsWithdrawnLeavesNothingSettledOnTheScreen() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("disputes");
            list(window, driver, ".disputed-cells");
            String before = count(window, driver);
            driver.press(KeyCode.ENTER);
            driver.type("It says so");
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.ENTER);
            assertThat(count(window, driver)).as("its cells are decided").isNotEqualTo(before);
            String left = driver.ask(() -> window.parts().pace().toldProperty().get().all().toString());

            driver.press(KeyCode.CONTROL, KeyCode.G);
            driver.perform(() -> window.perform(CellAction.CLEAR));
            assertThat(count(window, driver)).isEqualTo(before);
            assertThat(driver.ask(() -> window.parts().pace().toldProperty().get().all().toString()))
                    .as("what the status says is left").isNotEqualTo(left);
        });
    }

    private static String count(MainWindow window, WindowDriver driver) {
        return driver
                .ask(() -> ((Label) window.stage().getScene().lookup(".disputes .pane-count")).getText());
    }

    @Test
    void theFirstIsChosenAlsoWhereAnotherScreenWasShownMeanwhile() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> {
                window.perform(screen("disputes"));
                window.perform(screen("review"));
            });
            driver.show("disputes");
            list(window, driver, ".disputed-cells");

            assertThat(driver.ask(() -> ((ListView<?>) window.stage().getScene().lookup(".dispute-list"))
                    .getSelectionModel().getSelectedIndex())).isZero();
        });
    }

    @Test
    void inLargeLettersTheSearchStandsBelowTheTabs() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1000, 640);
            driver.show("disputes");
            for (int i = 0; i < 10; i++) {
                driver.press(KeyCode.CONTROL, KeyCode.EQUALS);
            }
            driver.show("review");
            driver.show("disputes");

            assertThat(driver.ask(() -> place(window, ".disputes .list-head").getMinY()))
                    .isGreaterThanOrEqualTo(
                            driver.ask(() -> place(window, ".disputes .part-tabs").getMaxY()));
        });
    }

    private static Bounds place(MainWindow window, String style) {
        Node node = window.stage().getScene().lookup(style);
        return node.localToScene(node.getLayoutBounds());
    }

    private static Action screen(String id) {
        return Screens.actions().stream().filter(action -> action.id().equals("screen-" + id)).findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsLeftOutStaysUndecided() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            driver.show("disputes");
            ListView<?> cells = list(window, driver, ".disputed-cells");
            int all = driver.ask(() -> cells.getItems().size());
            driver.press(KeyCode.COMMA);
            String left = driver.ask(() -> session.currentProperty().get());
            driver.press(KeyCode.ENTER);
            driver.type("It says so");
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.ENTER);

            assertThat(store.journal()).hasSize(all - 1)
                    .noneMatch(decision -> decision.what().postingId().equals(left));
        });
    }

    @Test
    void thatNothingCouldBeLeftOutIsSaid() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            driver.show("disputes");
            list(window, driver, ".disputed-cells");
            driver.perform(() -> session.select(session.schema().fields().stream().map(FieldSpec::key)
                    .filter(key -> !key.equals(session.fieldProperty().get())).findFirst().orElseThrow()));
            driver.press(KeyCode.COMMA);

            assertThat(driver.ask(() -> session.notices().shownProperty().get().text()))
                    .startsWith("Nothing was left out");
        });
    }

    @Test
    void theSameKeysDecideOnOneCellWhereItIsShown() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            driver.show("disputes");
            list(window, driver, ".disputed-cells");
            driver.press(KeyCode.PERIOD);
            String shown = driver.ask(() -> session.currentProperty().get());
            driver.press(KeyCode.ENTER);

            assertThat(store.journal()).singleElement().satisfies(decision -> {
                assertThat(decision.what().postingId()).isEqualTo(shown);
                assertThat(decision.what().basis()).isEqualTo(Basis.SEEN);
            });
            driver.press(KeyCode.PERIOD);
            driver.press(KeyCode.U);
            assertThat(store.journal()).as("a ruling is never unsure").hasSize(1);
        });
    }

    @Test
    void aRulingIsWithdrawnByKeys() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("disputes");
            list(window, driver, ".disputed-cells");
            driver.press(KeyCode.ENTER);
            driver.type("It says so");
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.CONTROL, KeyCode.G);
            driver.press(KeyCode.X);

            assertThat(store.count(CellQuery.ALL.leading(true).on(Basis.RULING))).isZero();
            assertThat(window.parts().rulings().knownProperty().get()).singleElement()
                    .satisfies(known -> assertThat(known.stands()).isFalse());
            assertThat(driver.ask(() -> window.parts().session().noticeProperty().get().offer()))
                    .isEqualTo(CellAction.UNDO);

            driver.press(KeyCode.CONTROL, KeyCode.Z);

            assertThat(window.parts().rulings().knownProperty().get()).singleElement()
                    .satisfies(known -> assertThat(known.stands()).isTrue());
        });
    }

    private static Optional<Node> focused(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> Optional.ofNullable(window.stage().getScene().getFocusOwner()));
    }

    private static ListView<?> list(MainWindow window, WindowDriver driver, String style) {
        for (int i = 0; i < 100 && driver
                .ask(() -> ((ListView<?>) window.stage().getScene().lookup(style)).getItems()
                        .isEmpty()); i++) {
            driver.settle();
        }
        // The first of them is opened once the list stands.
        driver.settle();
        return driver.ask(() -> (ListView<?>) window.stage().getScene().lookup(style));
    }
}
