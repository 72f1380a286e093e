package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A posting that takes its time is waited for with nothing in its place, and the keys stay with its fields. */
class LongPostingInWindowTest {

    private static final String ID = "long-one";

    @TempDir
    private Path folder;
    @TempDir
    private Path files;

    @Test
    void theFieldsKeepTheFocusWhileItIsOpened() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(longPosting())));
            driver.press(KeyCode.DOWN);
            assertThat(driver.ask(() -> focus(window))).as("before").isEqualTo("field-row");
            driver.perform(() -> window.parts().session().open(ID));

            assertThat(driver.ask(() -> window.parts().session().currentProperty().get())).isEqualTo(ID);
            assertThat(driver.ask(() -> focus(window))).as("after").isEqualTo("field-row");
        });
    }

    private static String focus(MainWindow window) {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner == null ? "" : String.join(" ", owner.getStyleClass().subList(0, 1));
    }

    private Path longPosting() {
        Path file = files.resolve(ID + ".json");
        try {
            Files.writeString(file,
                    "{\"id\":\"" + ID + "\",\"title\":\"Data Engineer\",\"company\":\"Long & Sons\","
                            + "\"location\":\"Hamburg\",\"description\":\""
                            + "We look for a data engineer who builds pipelines. ".repeat(1000) + "\"}");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }
}
