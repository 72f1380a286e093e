package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.control.SearchField;
import java.nio.file.Path;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside a list that holds nothing, no posting stands that has nothing to do with it. */
class EmptyListTest {

    @TempDir
    private Path folder;

    @Test
    void noPostingStandsBesideAnEmptyList() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().session().open("boston-home-security"));
            driver.show("adjudicate");
            assertThat(posting(window, driver)).as("nobody decided anything").isFalse();
            driver.show("bulk");
            assertThat(posting(window, driver)).as("a sample is yet to be drawn").isFalse();
            driver.show("disputes");
            driver.settle();
            search(window, driver, ".disputes");
            assertThat(posting(window, driver)).as("the dispute that its keys act on is still open").isTrue();
            driver.show("sweep");
            driver.settle();
            assertThat(posting(window, driver)).as("cells are listed").isTrue();
            search(window, driver, ".sweep");
            for (int looked = 0; looked < 300 && posting(window, driver); looked++) {
                driver.settle();
            }
            assertThat(posting(window, driver)).as("nothing is found").isFalse();
        });
    }

    private static void search(MainWindow window, WindowDriver driver, String screen) {
        SearchField search = driver.ask(() -> window.stage().getScene().getRoot()
                .lookupAll(screen + " .list-head .text-field").stream()
                .filter(SearchField.class::isInstance).map(SearchField.class::cast).findFirst()
                .orElseThrow());
        driver.perform(() -> search.setText("xqzyvv"));
        driver.settle();
    }

    private static boolean posting(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> {
            Node node = window.stage().getScene().lookup("#postingPlace");
            while (node != null && node.isVisible()) {
                node = node.getParent();
            }
            return node == null;
        });
    }
}
