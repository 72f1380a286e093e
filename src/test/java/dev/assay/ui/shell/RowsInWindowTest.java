package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.WindowAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableRow;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Else the line below it is thick in one row and faint in the next. */
    @Test
    void rowsOfTablesStandOnWholePixels() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1440, 900);
            Set<String> between = new TreeSet<>();
            int looked = 0;
            for (int larger = 0; larger < 3; larger++) {
                for (String screen : List.of("compare", "pace", "figures", "sets", "report", "preferences")) {
                    driver.show(screen);
                    driver.settle();
                    List<String> rows = driver.ask(() -> rows(window.stage().getScene()));
                    looked += rows.size();
                    rows.stream().filter(row -> !row.endsWith(".0"))
                            .forEach(row -> between.add(screen + " " + row));
                }
                driver.perform(() -> window.perform(WindowAction.TEXT_LARGER));
            }
            assertThat(looked).as("rows").isGreaterThan(100);
            assertThat(between).isEmpty();
        });
    }

    private static List<String> rows(Scene scene) {
        return scene.getRoot().lookupAll(".table-row-cell").stream().map(TableRow.class::cast)
                .filter(row -> !row.isEmpty() && row.isVisible())
                .map(row -> "at " + (row.localToScene(0, 0).getY() % 1 + row.getHeight())).toList();
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
