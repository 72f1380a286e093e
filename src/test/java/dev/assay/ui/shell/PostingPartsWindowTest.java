package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.control.PageScroll;
import dev.assay.ui.control.PostingText;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each part of a posting is for is said above it on one key, and stays said. */
class PostingPartsWindowTest {

    private static final String POSTING = """
            # Data Engineer

            Quill, Leeds

            ## About us

            We move parcels.

            ## What you'll do

            * Load files each night, and keep the tables that the analysts read in good order
            * Write down what each column means, and tell the others when one of them changes
            * Answer the questions of the people who read them

            ## Must have

            * SQL

            Show more

            ## Similar jobs

            Principal Snowflake Architect
            """;

    @TempDir
    private Path folder;

    private static PostingText page(MainWindow window) {
        return ((PageScroll) window.stage().getScene().lookup(".posting-page .page-scroll")).text();
    }

    private static List<String> names(MainWindow window) {
        return new WindowDriver(window).ask(() -> page(window).lookupAll(".part-name").stream()
                .map(node -> ((Text) node).getText()).toList());
    }

    private Path posting() throws IOException {
        Path file = folder.resolve("in").resolve("posting.md");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, POSTING);
    }

    @Test
    void oneKeySaysThemAndTheNextWindowStillDoes() throws Exception {
        List<Path> files = List.of(posting());
        SampleWindow.open(folder.resolve("store"), files, (window, store) -> {
            assertThat(names(window)).isEmpty();
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.F4);
            assertThat(names(window)).containsExactly("About the employer", "Duties", "Required",
                    "Added by the job board, not read");
            assertThat(driver.ask(() -> page(window).getAccessibleHelp())).contains("Duties: What you'll do",
                    "Added by the job board, not read: Show more");
            driver.press(KeyCode.F4);
            assertThat(names(window)).isEmpty();
            assertThat(driver.ask(() -> page(window).getAccessibleHelp())).isEmpty();
            driver.press(KeyCode.F4);
            driver.show("figures");
        });
        SampleWindow.open(folder.resolve("store"), files,
                (window, store) -> assertThat(names(window)).hasSize(4));
    }

    @Test
    void theyAreSaidInTheLanguageOfTheWindow() throws Exception {
        posting();
        SampleWindow.open(folder.resolve("store"), Wording.in(Language.GERMAN), (window, store) -> {
            new WindowDriver(window).press(KeyCode.F4);
            assertThat(names(window)).isNotEmpty()
                    .allSatisfy(name -> assertThat(name.split(" · ", -1)).isSubsetOf(
                            "Über den Arbeitgeber", "Team", "Die Stelle", "Aufgaben", "Gefordert",
                            "Erwünscht", "Leistungen",
                            "Vergütung", "Arbeitsort", "Rechtliche Hinweise",
                            "Zusatz der Stellenbörse, nicht gelesen"));
        });
    }

    /** A name stands above its text and over none of it, and a line beside it, in small letters and large. */
    @Test
    void whatIsSaidCoversNoLetters() throws Exception {
        SampleWindow.open(folder.resolve("store"), List.of(posting()), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.F4);
            for (int times = 0; times < 2; times++) {
                driver.ask(() -> {
                    PostingText page = page(window);
                    page.lookupAll(".part-name").forEach(name -> {
                        Bounds at = name.getBoundsInParent();
                        assertThat(page.boxesOf(0, page.pageProperty().get().text().length())).noneMatch(
                                box -> at.intersects(box.getMinX(), box.getMinY() + 2, box.getWidth(),
                                        box.getHeight() - 4));
                    });
                    List<Line> lines = new ArrayList<>();
                    page.lookupAll(".part-line").forEach(line -> lines.add((Line) line));
                    assertThat(lines).hasSize(4).allSatisfy(line -> {
                        assertThat(line.getStartX()).isLessThan(page.columnLeftProperty().get());
                        assertThat(line.getEndY()).isGreaterThan(line.getStartY());
                    });
                    assertThat(lines).isSortedAccordingTo(
                            (one, other) -> Double.compare(one.getStartY(), other.getStartY()));
                    return true;
                });
                driver.perform(() -> window.stage().getScene().getRoot().setStyle("-fx-font-size: 26px"));
            }
        });
    }
}
