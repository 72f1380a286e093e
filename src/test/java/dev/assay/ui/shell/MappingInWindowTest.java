package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Posting;
import dev.assay.review.PostingFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of columns that nobody knows, from the drop to its postings in the queue. */
class MappingInWindowTest {

    private static final String ROW = "You build pipelines with Python and dbt and look after Airflow on AWS, in a team"
            + " of friendly people, number ";

    @TempDir
    private Path folder;

    private Path table(String name) throws Exception {
        StringBuilder rows = new StringBuilder(
                "vac_no,role,hiring org,where,what you do,live since,apply at\n");
        for (int row = 0; row < 6; row++) {
            rows.append("V-").append(row).append(",Data Engineer,Kestrel Ltd,Leeds,\"").append(ROW)
                    .append(row)
                    .append("\",2026-02-0").append(row + 1).append(",https://jobs.example/").append(row)
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    private Path nothing() throws Exception {
        return Files.createDirectories(folder.resolve("nothing"));
    }

    @Test
    void anImportMeanwhileDoesNotKeepTheMappedFileFromBeingRead() throws Exception {
        Path table = table("offers.csv");
        Path known = Files.writeString(folder.resolve("known.csv"),
                "id,title,description\nK-1,Data Engineer,Build pipelines in SQL.\n");
        SampleWindow.open(folder.resolve("store"), List.of(nothing()), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(table)));
            driver.perform(() -> window.parts().jobs().read(List.of(known)));
            assertThat(focused(window, driver)).isEqualTo("Keep, and read the file");
            driver.press(KeyCode.ENTER);
            assertThat(store.posting("K-1")).isPresent();
            assertThat(store.posting("V-0")).isPresent();
        });
    }

    @Test
    void enterAloneLeadsFromADroppedTableToItsFirstPosting() throws Exception {
        Path table = table("offers.csv");
        SampleWindow.open(folder.resolve("store"), List.of(nothing()), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(table)));
            assertThat(focused(window, driver)).as("with nothing else to look at, the mapping opens")
                    .isEqualTo("Keep, and read the file");
            assertThat(choices(window, driver)).containsExactly("id", "title", "company", "location", "text",
                    "posted",
                    "url");

            driver.press(KeyCode.ENTER);

            assertThat(opened(window, driver).map(Posting::id)).contains("V-0");
            assertThat(driver.ask(() -> window.parts().session().answerProperty().get())).isNotNull();
            assertThat(driver.ask(() -> window.parts().session().queue().totalProperty().get())).isEqualTo(6);
            assertThat(store.posting("V-5").map(PostingFile::posting).map(Posting::sourceUrl))
                    .contains("https://jobs.example/5");
            assertThat(driver.ask(() -> node(window, ".mapping"))).isNull();
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(() -> window.parts().reviewing().reviewer().wantedProperty().get()))
                    .as("the keys decide at once").isTrue();
        });
    }

    @Test
    void whoLooksAtAPostingIsOfferedTheMappingAndNotTakenToIt() throws Exception {
        Path table = table("offers.csv");
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Optional<Posting> before = opened(window, driver);
            driver.perform(() -> window.parts().jobs().read(List.of(table)));
            assertThat(opened(window, driver)).isPresent().isEqualTo(before);
            assertThat(driver.ask(() -> node(window, ".mapping"))).isNull();
            assertThat(driver.ask(() -> window.parts().session().noticeProperty().get().text()))
                    .contains("Nobody knows the columns of offers.csv.");

            driver.perform(() -> offered(window).fire());
            assertThat(focused(window, driver)).isEqualTo("Keep, and read the file");
            driver.press(KeyCode.ENTER);
            assertThat(opened(window, driver).map(Posting::id)).contains("V-0");
        });
    }

    /** Two files of one kind are one mapping; one of another kind is offered next. */
    @Test
    void whatWasKeptReadsAllFilesThatItKnowsAndTheNextIsOffered() throws Exception {
        Path first = table("a.csv");
        Path same = Files.writeString(folder.resolve("b.csv"),
                Files.readString(table("b0.csv")).replace("V-", "W-"));
        Path other = Files.writeString(folder.resolve("c.csv"),
                Files.readString(table("c0.csv")).replace("vac_no", "no").replace("what you do",
                        "who you are"));
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(first, same, other)));
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
            driver.press(KeyCode.ENTER);
            assertThat(store.posting("V-1")).isPresent();
            assertThat(store.posting("W-1")).isPresent();
            assertThat(driver.ask(() -> window.parts().jobs().unknown())).singleElement().asString()
                    .endsWith("c.csv");
            assertThat(driver.ask(() -> offered(window).getText())).startsWith("Map the columns");
        });
    }

    @Test
    void aRemarkLeadsToTheReport() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.json"), "{{{ nothing of it");
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(bad)));
            driver.perform(() -> offered(window).fire());
            assertThat(driver.ask(() -> node(window, ".report-table"))).isNotNull();
        });
    }

    @Test
    void theChoicesAreAsWideAsTheirLettersAskFor() throws Exception {
        Path table = table("offers.csv");
        SampleWindow.open(folder.resolve("store"), List.of(nothing()), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(table)));
            double before = width(window, driver);
            for (int step = 0; step < 10; step++) {
                driver.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            assertThat(width(window, driver)).isGreaterThan(before * 1.5);
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            assertThat(width(window, driver)).isEqualTo(before);
        });
    }

    private static double width(MainWindow window, WindowDriver driver) {
        return driver.ask(
                () -> ((ComboBox<?>) Objects.requireNonNull(node(window, ".mapping .combo-box"))).getWidth());
    }

    private static Optional<Posting> opened(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> Optional.ofNullable(window.parts().session().postingProperty().get())
                .map(PostingFile::posting));
    }

    private static String focused(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> window.stage().getScene().getFocusOwner() instanceof ButtonBase button
                ? button.getText()
                : "");
    }

    private static List<String> choices(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> window.stage().getScene().getRoot().lookupAll(".mapping .combo-box").stream()
                .map(node -> ((ComboBox<?>) node).getValue().toString()).toList());
    }

    private static ButtonBase offered(MainWindow window) {
        return (ButtonBase) Objects.requireNonNull(node(window, ".notification-bar .button-bar .button"));
    }

    private static @org.jspecify.annotations.Nullable Node node(MainWindow window, String kind) {
        return window.stage().getScene().lookup(kind);
    }

    static String text(Node label) {
        return ((Label) label).getText();
    }
}
