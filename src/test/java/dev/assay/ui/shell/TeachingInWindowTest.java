package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Artefacts;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreRules;
import dev.assay.schema.Catalogue;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of the posting teach the rules: the first press says what that changes, the second keeps it or takes it back. */
class TeachingInWindowTest {

    @TempDir
    private Path folder;

    private static String rules(ReviewStore store) {
        Artefacts artefacts = store.artefacts();
        return new StoreRules(artefacts, Catalogue.shipped()).text();
    }

    private static String said(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> window.parts().session().notices().shownProperty().get().text());
    }

    @Test
    void theSecondPressKeepsItAndTwoMoreTakeItBack() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.perform(() -> window.parts().session().open("utrecht-streaming", "seniority_level"));
            driver.settle();
            driver.press(KeyCode.CONTROL, KeyCode.F);
            driver.type("lights");
            driver.settle();
            driver.press(KeyCode.ESCAPE);

            driver.press(KeyCode.CONTROL, KeyCode.T);
            driver.settle();
            assertThat(said(window, driver)).contains("“lights”", "Ctrl+T again teaches it");
            assertThat(rules(store)).as("the first press only tells").isEmpty();

            driver.press(KeyCode.CONTROL, KeyCode.T);
            driver.settle();
            assertThat(rules(store)).contains("lights");
            assertThat(said(window, driver)).startsWith("Taught: “lights”");

            driver.press(KeyCode.CONTROL, KeyCode.T);
            driver.settle();
            assertThat(said(window, driver)).contains("again takes it back");
            assertThat(rules(store)).as("still taught").contains("lights");

            driver.press(KeyCode.CONTROL, KeyCode.T);
            driver.settle();
            assertThat(rules(store)).isEmpty();
            assertThat(said(window, driver)).startsWith("Taken back: “lights”");
        });
    }
}
