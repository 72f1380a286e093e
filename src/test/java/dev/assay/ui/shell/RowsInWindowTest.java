package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.WindowAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of a list has room for what stands in it, wherever its lines break. */
class RowsInWindowTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"review, .posting-list", "rules, .cell-list", "sweep, .cell-list"})
    void whatStandsInARowIsWithinItInAllSizesOfLetters(String screen, String list) {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show(screen);
            driver.settle();
            List<String> cut = new ArrayList<>();
            for (double width : new double[]{1440, 1024}) {
                driver.perform(() -> window.perform(WindowAction.TEXT_NORMAL));
                driver.resize(width, 900);
                for (int larger = 0; larger < 5; larger++) {
                    cut.addAll(driver.ask(() -> cut(window.stage().getScene(), list)));
                    driver.perform(() -> window.perform(WindowAction.TEXT_LARGER));
                }
            }
            assertThat(cut).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "figures", "pace", "sets", "preferences", "report"})
    void rowsOfATableAreWholePixelsHighInAllSizesOfLetters(String screen) {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show(screen);
            driver.settle();
            assertThat(driver.ask(() -> window.stage().getScene().getRoot().lookupAll(".table-view")))
                    .isNotEmpty();
            List<String> uneven = new ArrayList<>();
            for (int larger = 0; larger <= 10; larger++) {
                uneven.addAll(
                        driver.ask(() -> window.stage().getScene().getRoot().lookupAll(".table-view").stream()
                                .map(node -> ((TableView<?>) node).getFixedCellSize())
                                .filter(height -> height <= 0 || height != Math.rint(height))
                                .map(height -> screen + ": " + height).toList()));
                driver.perform(() -> window.perform(WindowAction.TEXT_LARGER));
            }
            assertThat(uneven).isEmpty();
        });
    }

    private static List<String> cut(Scene scene, String list) {
        List<String> cut = new ArrayList<>();
        scene.getRoot().lookupAll(list + " .list-cell").forEach(node -> {
            ListCell<?> row = (ListCell<?>) node;
            if (row.isEmpty()) {
                return;
            }
            Region content = (Region) Objects.requireNonNull(row.getGraphic());
            double needed = content.prefHeight(content.getWidth()) + row.getInsets().getTop()
                    + row.getInsets().getBottom();
            if (row.getHeight() < needed - 1) {
                cut.add(row.getHeight() + " of " + needed + " at " + scene.getWidth());
            }
        });
        return cut;
    }
}
