package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.palette.CommandPalette;
import dev.assay.ui.screen.PaletteEntry;
import dev.assay.ui.session.Theme;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done from the palette, by keyboard alone. */
class PaletteInWindowTest {

    @TempDir
    private Path folder;

    private static CommandPalette palette(MainWindow window) {
        return (CommandPalette) window.stage().getScene().getRoot().lookup(".palette");
    }

    private static Node focus(MainWindow window) {
        return window.stage().getScene().getFocusOwner();
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed(MainWindow window) {
        return ((ListView<PaletteEntry>) palette(window).lookup(".list-view")).getItems().stream()
                .map(PaletteEntry::name).toList();
    }

    @Test
    void findsAndDoesWithoutDecidingAnything() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.press(KeyCode.DOWN);
            Node place = driver.ask(() -> focus(window));
            String field = driver.ask(() -> window.parts().session().fieldProperty().get());

            driver.press(KeyCode.CONTROL, KeyCode.K);
            assertThat(driver.ask(() -> palette(window).isVisible())).isTrue();
            driver.type("eux1");
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(() -> listed(window))).as("nothing is called so").isEmpty();
            driver.press(KeyCode.ESCAPE);
            assertThat(driver.ask(() -> palette(window).isVisible())).isFalse();
            assertThat(driver.ask(() -> focus(window))).isSameAs(place);
            assertThat(driver.ask(() -> window.parts().session().fieldProperty().get())).isEqualTo(field);

            driver.press(KeyCode.CONTROL, KeyCode.K);
            driver.type("mark uns");
            driver.press(KeyCode.ENTER);
            driver.settle();
            assertThat(store.journal()).as("one act, asked for").hasSize(1);
            assertThat(driver.ask(() -> focus(window))).as("the keys decide again").hasSameClassAs(place);
        });
    }

    @Test
    void goesToPostingsFieldsScreensAndViews() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            String posting = driver.ask(() -> window.parts().session().queue().visible().getLast().id());
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            driver.press(KeyCode.CONTROL, KeyCode.K);
            driver.perform(() -> ((TextField) palette(window).lookup(".text-field")).setText(posting));
            driver.settle();
            driver.press(KeyCode.ENTER);
            driver.settle();
            assertThat(driver.ask(() -> window.parts().session().currentProperty().get())).isEqualTo(posting);

            driver.press(KeyCode.CONTROL, KeyCode.K);
            driver.type("primary cl");
            driver.press(KeyCode.ENTER);
            driver.settle();
            assertThat(driver.ask(() -> window.parts().session().fieldProperty().get()))
                    .isEqualTo("primary_cloud");
            assertThat(driver.ask(() -> window.parts().session().currentProperty().get())).isEqualTo(posting);
        });
    }

    @Test
    void speaksTheLanguageOfTheWindow() {
        SampleWindow.open(folder, Wording.in(Language.GERMAN), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.setTheme(Theme.LIGHT));
            driver.press(KeyCode.CONTROL, KeyCode.K);
            driver.type("einstell");
            assertThat(driver.ask(() -> listed(window))).first().isEqualTo("Einstellungen");
        });
    }
}
