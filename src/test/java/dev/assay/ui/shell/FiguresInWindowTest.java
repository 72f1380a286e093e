package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.ComparedCell;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.ui.figures.FigureView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sources are worth by what was decided, by keyboard alone: a figure leads to just its cells. */
class FiguresInWindowTest {

    private static final String FIELD = "primary_cloud";
    private static final String SOURCE = "rules";

    @TempDir
    private Path folder;

    /** Whatever the source says of them, of these postings the value is this. @return what the source says of them */
    private static List<FieldValue> decide(ReviewStore store, FieldValue value, int many) {
        List<NewDecision> act = new ArrayList<>();
        List<FieldValue> said = new ArrayList<>();
        List<ComparedCell> cells = store.compared(FIELD).toList();
        for (ComparedCell cell : cells) {
            var one = cell.said().stream().filter(all -> all.source().equals(SOURCE)).findFirst();
            if (one.isPresent() && said.size() < many) {
                said.add(one.get().value());
                act.add(new NewDecision(cell.cell().postingId(), FIELD, "Bo", DecisionKind.OVERRIDE, value,
                        "",
                        "", one.get().answerId(), 0).withBasis(Basis.SEEN));
            }
        }
        store.append(act);
        return said;
    }

    private static <T extends Node> T find(MainWindow window, Class<T> type, String selector) {
        return type.cast(window.stage().getScene().lookup(selector));
    }

    private static void measured(WindowDriver driver, MainWindow window) {
        driver.show("figures");
        Label state = driver.ask(() -> find(window, Label.class, ".figures-head .pane-count"));
        for (int i = 0; i < 200 && driver.ask(() -> state.getText().startsWith("Measuring")); i++) {
            driver.settle();
        }
    }

    /** @param choice which of those above the table */
    private static void choose(WindowDriver driver, MainWindow window, String choice, Object wanted) {
        driver.perform(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Object> box = (ComboBox<Object>) find(window, ComboBox.class,
                    ".figures-head #" + choice);
            box.show();
            box.setValue(wanted);
            box.hide();
        });
    }

    private static int listed(WindowDriver driver, MainWindow window, int wanted) {
        ListView<?> rows = driver.ask(() -> find(window, ListView.class, ".sweep-list"));
        for (int i = 0; i < 40 && driver.ask(() -> rows.getItems().size()) != wanted; i++) {
            driver.settle();
        }
        return driver.ask(() -> rows.getItems().size());
    }

    @Test
    void aFigureLeadsToJustTheCellsThatAreWrong() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            FieldValue aws = new FieldValue.Choice("aws");
            List<FieldValue> said = decide(store, aws, 8);
            int wrong = (int) said.stream().filter(one -> !one.agreesWith(aws)).count();
            assertThat(wrong).isBetween(1, 7);
            measured(driver, window);
            choose(driver, window, "sources", SOURCE);

            assertThat(driver.ask(() -> find(window, Label.class, ".figures-head .pane-count").getText()))
                    .isEqualTo("8 cells of 8 postings, looked at one by one");
            TableView<?> table = driver.ask(() -> find(window, TableView.class, ".figures-table"));
            assertThat(driver.ask(() -> table.getItems().size())).as("all fields, and the one decided on")
                    .isEqualTo(2);
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ENTER);

            assertThat(listed(driver, window, wrong)).isEqualTo(wrong);
        });
    }

    @Test
    void aConfusionLeadsToItsCellsAndEachTableIsCopied() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            FieldValue aws = new FieldValue.Choice("aws");
            List<FieldValue> said = decide(store, aws, 8);
            measured(driver, window);
            choose(driver, window, "sources", SOURCE);
            choose(driver, window, "views", FigureView.CONFUSIONS);
            choose(driver, window, "fields", window.parts().session().schema().require(FIELD));
            TableView<?> table = driver.ask(() -> find(window, TableView.class, ".figures-table"));
            assertThat(driver.ask(() -> table.getItems().size())).as("one value is right").isEqualTo(1);
            MenuButton copy = driver.ask(() -> find(window, MenuButton.class, ".figures-head #copy"));
            driver.perform(() -> copy.getItems().get(1).fire());
            assertThat(driver.ask(() -> Clipboard.getSystemClipboard().hasImage())).as("PNG").isTrue();
            driver.perform(() -> copy.getItems().get(2).fire());
            assertThat(driver.ask(() -> Clipboard.getSystemClipboard().getString())).startsWith("<svg ")
                    .contains(">AWS</text>").endsWith("</svg>\n");
            driver.perform(() -> copy.getItems().getFirst().fire());
            String csv = driver.ask(() -> Clipboard.getSystemClipboard().getString());
            assertThat(csv.lines().toList()).hasSize(2);
            assertThat(csv).startsWith("Is ↓").contains("AWS").endsWith("\r\n");

            String first = driver.ask(() -> table.getColumns().get(1).getText());
            driver.press(KeyCode.ENTER);

            int most = (int) said.stream().filter(one -> window.parts().session().schema().require(FIELD)
                    .value(one.plain().toString()).map(value -> value.label()).orElse("Not stated")
                    .equals(first))
                    .count();
            assertThat(listed(driver, window, most)).isEqualTo(most);
        });
    }

    @Test
    void whatIsDrawnIsSaidAndWhereNothingIsDecidedThatIsSaidToo() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            measured(driver, window);
            TableView<?> table = driver.ask(() -> find(window, TableView.class, ".figures-table"));
            assertThat(driver.ask(() -> ((Label) table.getPlaceholder()).getText()))
                    .contains("Nothing was decided so yet");
            assertThat(driver.ask(() -> find(window, MenuButton.class, ".figures-head #copy").isDisabled()))
                    .isTrue();

            decide(store, new FieldValue.Choice("aws"), 8);
            driver.perform(window.stage()::requestFocus);
            driver.press(KeyCode.Q);
            measured(driver, window);
            choose(driver, window, "sources", SOURCE);
            choose(driver, window, "views", FigureView.CALIBRATION);

            Node plot = driver.ask(() -> window.stage().getScene().lookup(".plot"));
            assertThat(driver.ask(plot::getAccessibleText)).contains("The table says the same");
            assertThat(driver.ask(() -> plot.lookup(".plot-dot"))).isNotNull();
            assertThat(driver.ask(() -> table.getItems().isEmpty())).isFalse();
        });
    }
}
