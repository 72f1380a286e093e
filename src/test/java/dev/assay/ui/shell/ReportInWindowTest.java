package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.session.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of an import is narrowed down, leads to the postings, and reads a file again. */
class ReportInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void theReportIsNarrowedDownAndLeadsToThePosting() throws Exception {
        Path good = Files.writeString(folder.resolve("good.json"),
                "{\"id\":\"lighthouse\",\"title\":\"Lamp engineer\",\"description\":\"Keep the lamp lit.\"}");
        Path bad = Files.writeString(folder.resolve("bad.json"), "{{{ nothing of it");
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(good, bad)));
            driver.show("report");
            assertThat(paths(window, driver)).anyMatch(path -> path.endsWith("good.json"))
                    .anyMatch(path -> path.endsWith("bad.json"));
            driver.perform(() -> button(window, "accepted").fire());
            assertThat(paths(window, driver)).isNotEmpty().allMatch(path -> path.endsWith("good.json"));
            driver.perform(() -> button(window, "accepted").fire());
            driver.perform(() -> search(window).setText("bad.JSON"));
            assertThat(paths(window, driver)).isNotEmpty().allMatch(path -> path.endsWith("bad.json"));
            driver.perform(() -> search(window).setText("good.json"));
            driver.perform(() -> {
                table(window).getSelectionModel().selectFirst();
                table(window).requestFocus();
            });
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(() -> Objects.requireNonNull(
                    window.parts().session().postingProperty().get()).posting().id()))
                    .isEqualTo("lighthouse");
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".report-table"))).isNull();
            assertThat(store.journal()).as("Enter has decided nothing").isEmpty();
        });
    }

    @Test
    void whatIsReadThereStaysWhenAnotherImportEnds() throws Exception {
        Path first = Files.writeString(folder.resolve("first.json"), "{{{ nothing of it");
        Path second = Files.writeString(folder.resolve("second.json"), "{{{ nothing of that");
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(first)));
            driver.show("report");
            driver.perform(() -> window.parts().jobs().read(List.of(second)));
            assertThat(paths(window, driver)).isNotEmpty().allMatch(path -> path.endsWith("first.json"));
            driver.perform(() -> button(window, "Show the newer import").fire());
            assertThat(paths(window, driver)).isNotEmpty().allMatch(path -> path.endsWith("second.json"));
        });
    }

    @Test
    void soDoTheRemarksOfBefore() throws Exception {
        Path late = Files.writeString(folder.resolve("late.json"), "{{{ nothing of it");
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("report");
            List<String> before = paths(window, driver);
            driver.perform(() -> window.parts().jobs().read(List.of(late)));
            assertThat(paths(window, driver)).isNotEmpty().isEqualTo(before);
        });
    }

    @Test
    void aFileThatWasMendedIsReadAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("late.json"), "{{{ nothing of it");
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(file)));
            write(file, "{\"id\":\"late\",\"title\":\"Keeper\",\"description\":\"Keep the lamp lit.\"}");
            driver.show("report");
            driver.perform(() -> table(window).getSelectionModel().selectFirst());
            driver.perform(() -> button(window, "Read the file again").fire());
            assertThat(store.posting("late")).isPresent();
        });
    }

    @Test
    void theTablesColoursAreAllDefinedInBothLooks() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{{{ nothing of it");
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(bad)));
            driver.perform(CssParser.errorsProperty()::clear);
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                driver.perform(() -> window.setTheme(theme));
                driver.show("report");
            }
            assertThat(driver.ask(() -> List.copyOf(CssParser.errorsProperty()))).isEmpty();
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static List<String> paths(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> table(window).getItems().stream()
                .map(row -> row.toString().replaceAll("(?s).*?path=([^,]*),.*", "$1")).toList());
    }

    private static TableView<?> table(MainWindow window) {
        return (TableView<?>) window.stage().getScene().lookup(".report-table");
    }

    private static TextField search(MainWindow window) {
        return (TextField) window.stage().getScene().lookup(".report .text-field");
    }

    private static ButtonBase button(MainWindow window, String text) {
        for (String kind : List.of(".report .button", ".report .toggle-button")) {
            for (Node node : window.stage().getScene().getRoot().lookupAll(kind)) {
                if (node instanceof ButtonBase button && button.getText().contains(text)) {
                    return button;
                }
            }
        }
        throw new AssertionError("no button " + text);
    }
}
