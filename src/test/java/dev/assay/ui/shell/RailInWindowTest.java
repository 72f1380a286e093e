package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.CellQuery;
import dev.assay.review.FieldReview;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rail says how much is left on each screen. */
class RailInWindowTest {

    @TempDir
    private Path folder;

    private static ToggleButton button(MainWindow window, WindowDriver driver, String title) {
        return driver.ask(() -> (ToggleButton) window.stage().getScene().getRoot().lookupAll(".rail-button")
                .stream().filter(node -> ((ToggleButton) node).getText().startsWith(title)).findFirst()
                .orElseThrow());
    }

    @Test
    void whatIsDecidedIsNoLongerLeftAndNothingMoves() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.settle();
            ToggleButton review = button(window, driver, "Review");
            ToggleButton sweep = button(window, driver, "Sweep");
            long cells = store.count(CellQuery.ALL.leading(true).in(FieldReview.State.UNDECIDED));
            assertThat(cells).isEqualTo(25L * store.postings().size());
            assertThat(driver.ask(review::getText)).isEqualTo("Review\n" + store.postings().size() + " left");
            assertThat(driver.ask(sweep::getAccessibleText)).isEqualTo("Sweep: " + cells + " cells left");
            double height = driver.ask(sweep::getHeight);

            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(sweep::getText)).isEqualTo("Sweep\n" + (cells - 1) + " left");
            assertThat(driver.ask(() -> sweep.getTooltip().getText())).contains((cells - 1) + " cells left");
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(driver.ask(sweep::getText)).isEqualTo("Sweep\n" + cells + " left");
            assertThat(driver.ask(sweep::getHeight)).isEqualTo(height);
        });
    }
}
