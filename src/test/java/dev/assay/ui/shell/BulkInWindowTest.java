package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.Decision;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Claims;
import dev.assay.ui.session.CellPath;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulk acceptance by keyboard alone: draw, decide on the sample, accept the rest once the bound allows it. */
class BulkInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void theRestIsAcceptedByKeysOnceTheSampleAllowsIt() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            driver.show("bulk");
            draw(driver);
            ListView<?> cells = (ListView<?>) node(window, driver, ".sampled-cells");
            assertThat(driver.ask(() -> cells.getItems().size())).isEqualTo(30);
            assertThat(driver.ask(() -> accept(window).isDisabled())).isTrue();
            for (int i = 0; i < 30 && driver.ask(() -> accept(window).isDisabled()); i++) {
                while (driver.ask(() -> session.openingProperty().get())) {
                    driver.settle();
                }
                driver.press(KeyCode.ENTER);
            }
            int looked = store.journal().size();
            driver.perform(() -> accept(window).requestFocus());
            driver.press(KeyCode.UP);
            assertThat(driver.ask(cells::isFocused)).as("Enter speaks of the cell that was gone to").isTrue();
            driver.press(KeyCode.DOWN);
            assertThat(store.journal()).extracting(Decision::what)
                    .allSatisfy(what -> assertThat(what.basis()).isEqualTo(Basis.SEEN));
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
            driver.settle();

            assertThat(looked).isLessThan(30);
            assertThat(store.count(CellQuery.ALL.leading(true).on(Basis.BULK))).isPositive();
            assertThat(
                    driver.ask(() -> ((Labeled) window.stage().getScene().lookup(".bulk-shows")).getText()))
                    .contains("none wrong");
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(store.count(CellQuery.ALL.leading(true).on(Basis.BULK))).isZero();
        });
    }

    @Test
    void theKeyDrawsAlsoFromAFieldThatIsTypedIn() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("bulk");
            driver.perform(() -> window.stage().getScene().lookup(".bulk-form .text-field").requestFocus());
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
            ListView<?> cells = (ListView<?>) node(window, driver, ".sampled-cells");
            assertThat(driver.ask(() -> cells.getItems().size())).isPositive();
        });
    }

    /** Neither the list nor the editor, the marks in the text, nor the history. */
    @Test
    void whatIsHiddenIsToldNowhereUntilItIsDecided() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            driver.show("bulk");
            driver.perform(() -> ((CheckBox) window.stage().getScene().lookup(".bulk .check-box"))
                    .setSelected(true));
            draw(driver);
            ListView<?> cells = (ListView<?>) node(window, driver, ".sampled-cells");
            assertThat(driver.ask(() -> cells.getItems().size())).isPositive();
            while (driver.ask(() -> session.openingProperty().get())) {
                driver.settle();
            }
            String field = driver.ask(() -> session.fieldProperty().get());
            assertThat(driver.ask(() -> session.claims().shown(field)))
                    .isEqualTo(new Claims.Shown(null, null, false));
            driver.press(KeyCode.CONTROL, KeyCode.H);
            assertThat(driver.ask(() -> SpokenTexts.roots(window)
                    .flatMap(root -> root.lookupAll(".history .label").stream())
                    .map(one -> ((Label) one).getText()).toList())).contains("hidden for now")
                    .noneMatch(line -> line.startsWith("rules"));
            driver.press(KeyCode.ESCAPE);
            driver.perform(() -> session.open(session.currentProperty().get(), field));
            driver.press(KeyCode.U);
            driver.perform(() -> session.select(field));
            assertThat(driver.ask(() -> session.claims().probes().isHidden(field))).isFalse();
            assertThat(store.journal()).hasSize(1);
        });
    }

    /** What is open when the screen is gone back to is another's cell: the sample goes on with its own. */
    @Test
    void whoComesBackDecidesOnTheSample() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            driver.show("bulk");
            draw(driver);
            driver.settle();
            CellKey sampled = open(driver, session);
            Iterator<FieldSpec> fields = session.schema().fields().iterator();
            while (driver.ask(session::isOnPath)) {
                driver.perform(() -> session.select(fields.next().key()));
            }
            driver.show("review");
            driver.show("bulk");
            standing(driver, session);
            driver.press(KeyCode.U);

            assertThat(store.journal()).extracting(Decision::what)
                    .extracting(what -> new CellKey(what.postingId(), what.field())).containsExactly(sampled);
        });
    }

    /** Also where another cell of the sample was opened on another screen: they are decided in the order drawn. */
    @Test
    void whoComesBackGoesOnWhereTheSampleWasLeft() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            driver.show("bulk");
            draw(driver);
            driver.settle();
            CellKey first = open(driver, session);
            driver.press(KeyCode.DOWN);
            driver.settle();
            CellKey second = open(driver, session);
            assertThat(second).isNotEqualTo(first);
            driver.show("review");
            driver.perform(() -> session.open(first.postingId(), first.field()));
            driver.settle();
            driver.show("bulk");
            standing(driver, session);
            driver.press(KeyCode.U);
            assertThat(store.journal()).extracting(Decision::what)
                    .extracting(what -> new CellKey(what.postingId(), what.field())).containsExactly(second);
        });
    }

    /** What a key would decide is shown, and what is not shown is not decided. */
    @Test
    void theOpenCellIsShownAsLongAsItMayBeDecided() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            driver.show("bulk");
            draw(driver);
            driver.settle();
            CellPath sample = driver.ask(() -> session.pathProperty().get());
            Label title = (Label) node(window, driver, ".bulk .cell-title");
            String none = session.words().of("cell.not-listed");
            assertThat(driver.ask(title::getText)).isNotEqualTo(none);
            driver.perform(() -> session.goAlong(new Nowhere()));
            assertThat(driver.ask(title::getText)).as("another list is gone along").isEqualTo(none);
            driver.perform(() -> session.goAlong(sample));
            assertThat(driver.ask(title::getText)).isNotEqualTo(none);
        });
    }

    @Test
    void noKeyDecidesWhileItIsChosenWhatToDraw() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("bulk");
            driver.press(KeyCode.TAB);
            driver.press(KeyCode.TAB);
            driver.press(KeyCode.U);
            driver.press(KeyCode.DIGIT1);

            assertThat(store.journal()).isEmpty();
        });
    }

    /** Of cells that may be wrong in 60 of 100, 30. */
    private static CellKey open(WindowDriver driver, Session session) {
        return driver
                .ask(() -> new CellKey(session.currentProperty().get(), session.fieldProperty().get()));
    }

    private static void standing(WindowDriver driver, Session session) {
        driver.settle();
        while (driver.ask(() -> session.openingProperty().get())) {
            driver.settle();
        }
    }

    private static void draw(WindowDriver driver) {
        for (int i = 0; i < 6; i++) {
            driver.press(KeyCode.TAB);
        }
        replace(driver, "60");
        driver.press(KeyCode.TAB);
        driver.press(KeyCode.TAB);
        driver.press(KeyCode.TAB);
        replace(driver, "30");
        driver.press(KeyCode.TAB);
        driver.press(KeyCode.TAB);
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
    }

    /** A list that holds no cell. */
    private record Nowhere() implements CellPath {

        @Override
        public Optional<CellKey> from(CellKey cell, int steps) {
            return Optional.empty();
        }

        @Override
        public boolean holds(CellKey cell) {
            return false;
        }

        @Override
        public Optional<CellKey> undecidedAfter(CellKey cell) {
            return Optional.empty();
        }
    }

    private static void replace(WindowDriver driver, String text) {
        driver.press(KeyCode.CONTROL, KeyCode.A);
        driver.type(text);
    }

    private static Button accept(MainWindow window) {
        return (Button) window.stage().getScene().lookup(".bulk-buttons .accent");
    }

    private static Node node(MainWindow window, WindowDriver driver, String style) {
        return driver.ask(() -> window.stage().getScene().lookup(style));
    }
}
