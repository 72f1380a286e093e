package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.ui.control.PageScroll;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that were found in the posting are still seen when the search is put away. */
class FoundWordsInWindowTest {

    @TempDir
    private Path folder;

    /** In the split view as well, where the bar of the search takes a large part of the height. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasFoundStaysWhereItIsWhenTheSearchIsPutAway(boolean split) {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            driver.perform(() -> window.parts().session().open("boston-home-security"));
            if (split) {
                driver.press(KeyCode.Z);
            }
            PageScroll page = (PageScroll) driver.ask(() -> window.stage().getScene().lookup("#page"));
            driver.press(KeyCode.CONTROL, KeyCode.F);
            driver.type("experience");
            driver.press(KeyCode.ENTER);
            double before = driver.ask(() -> onScreen(page));
            driver.press(KeyCode.ESCAPE);
            assertThat(driver.ask(() -> page.text().selectedText())).isEqualToIgnoringCase("experience");
            assertThat(driver.ask(() -> onScreen(page))).as("where the text stands").isCloseTo(before,
                    within(60.0));
        });
    }

    /** Where the top of the text would be in the window. */
    private static double onScreen(PageScroll page) {
        return page.text().localToScene(0, 0).getY();
    }
}
