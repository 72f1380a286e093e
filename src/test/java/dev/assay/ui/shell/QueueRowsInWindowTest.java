package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.WindowAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of the queue has room for what stands in it, wherever its lines break. */
class QueueRowsInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void whatStandsInARowIsWithinItInAllSizesOfLetters() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            List<String> cut = new ArrayList<>();
            for (double width : new double[]{1440, 1024}) {
                driver.perform(() -> window.perform(WindowAction.TEXT_NORMAL));
                driver.resize(width, 900);
                for (int larger = 0; larger < 5; larger++) {
                    cut.addAll(driver.ask(() -> cut(window.stage().getScene())));
                    driver.perform(() -> window.perform(WindowAction.TEXT_LARGER));
                }
            }
            assertThat(cut).isEmpty();
        });
    }

    private static List<String> cut(Scene scene) {
        List<String> cut = new ArrayList<>();
        scene.getRoot().lookupAll(".posting-list .list-cell").forEach(node -> {
            ListCell<?> row = (ListCell<?>) node;
            Region content = (Region) Objects.requireNonNull(row.getGraphic());
            double needed = content.prefHeight(content.getWidth()) + row.getInsets().getTop()
                    + row.getInsets().getBottom();
            if (!row.isEmpty() && row.getHeight() < needed - 1) {
                cut.add(row.getHeight() + " of " + needed + " at " + scene.getWidth());
            }
        });
        return cut;
    }
}
