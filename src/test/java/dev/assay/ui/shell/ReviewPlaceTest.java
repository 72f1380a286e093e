package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look at another screen leaves the review where it was; what is gone to there is what the review then shows. */
class ReviewPlaceTest {

    @TempDir
    private Path folder;

    @Test
    void aLookAtTheSweepLeavesTheReviewWhereItWas() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            List<String> fields = session.schema().fields().stream().map(FieldSpec::key).toList();
            driver.show("sweep");
            String swept = driver.ask(() -> session.fieldProperty().get());
            driver.show("review");
            String other = fields.get((fields.indexOf(swept) + 7) % fields.size());
            driver.perform(() -> session.select(other));
            String posting = driver.ask(() -> session.currentProperty().get());

            driver.show("sweep");
            assertThat(driver.ask(() -> session.fieldProperty().get())).as("the sweep goes on")
                    .isEqualTo(swept);
            driver.show("disputes");
            driver.show("review");
            assertThat(driver.ask(() -> session.fieldProperty().get())).isEqualTo(other);
            assertThat(driver.ask(() -> session.currentProperty().get())).isEqualTo(posting);

            driver.show("sweep");
            driver.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
            String gone = driver.ask(() -> session.currentProperty().get());
            driver.show("review");
            assertThat(driver.ask(() -> session.currentProperty().get())).as("gone to").isEqualTo(gone);
            assertThat(driver.ask(() -> session.fieldProperty().get())).isEqualTo(swept);
        });
    }
}
