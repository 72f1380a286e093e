package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.review.posting.PostingAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A menu checks what is on, whichever way it was switched. */
class MenuChecksTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsOnIsChecked() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            assertThat(checked(driver, window)).contains("Show the queue", "Posting", "Review")
                    .doesNotContain("Sweep", "Digits without Shift (AZERTY)");
            driver.press(KeyCode.CONTROL, KeyCode.B);
            driver.press(KeyCode.CONTROL, KeyCode.M);
            driver.perform(() -> window.perform(WindowAction.BARE_DIGITS));
            assertThat(checked(driver, window)).doesNotContain("Show the queue")
                    .contains("Every source’s answer beside the fields", "Digits without Shift (AZERTY)");
            driver.show("sweep");
            assertThat(checked(driver, window)).contains("Sweep").doesNotContain("Review");
        });
    }

    @Test
    void quittingIsTheLastOfTheFirstMenu() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            assertThat(driver.ask(() -> ((MenuBar) window.stage().getScene().lookup(".menu-bar")).getMenus()
                    .getFirst().getItems().getLast().getUserData())).isSameAs(WindowAction.QUIT);
        });
    }

    @Test
    void whatWouldChangeNothingIsNotOffered() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            assertThat(List.of(offers(driver, window, CellAction.CLEAR),
                    offers(driver, window, PostingAction.FIND_NEXT),
                    offers(driver, window, ListAction.CLEAR_FACETS),
                    offers(driver, window, CellAction.UNSURE)))
                    .containsExactly(false, false, false, true);
            driver.press(KeyCode.U);
            driver.press(KeyCode.UP);
            driver.perform(() -> window.parts().session().queue().searchProperty().set("Kafka"));
            driver.settle();
            assertThat(List.of(offers(driver, window, CellAction.CLEAR),
                    offers(driver, window, ListAction.CLEAR_FACETS))).containsExactly(true, true);
            driver.show("bulk");
            assertThat(offers(driver, window, CellAction.UNSURE)).as("no sample was drawn").isFalse();
        });
    }

    private static boolean offers(WindowDriver driver, MainWindow window, Action action) {
        return driver.ask(() -> {
            List<Object> found = new ArrayList<>();
            for (Menu menu : ((MenuBar) window.stage().getScene().lookup(".menu-bar")).getMenus()) {
                menu.getOnShowing().handle(null);
                menu.getItems().forEach(item -> offered(item, found));
            }
            return found.contains(action);
        });
    }

    private static void offered(MenuItem item, List<Object> found) {
        if (item instanceof Menu below) {
            below.getItems().forEach(one -> offered(one, found));
        } else if (item.getUserData() != null && !item.isDisable()) {
            found.add(item.getUserData());
        }
    }

    /** What is checked in the menu View, as it says it. */
    private static List<String> checked(WindowDriver driver, MainWindow window) {
        MenuBar bar = driver.ask(() -> (MenuBar) window.stage().getScene().lookup(".menu-bar"));
        Menu view = bar.getMenus().getLast();
        driver.perform(view::show);
        List<String> checked = driver.ask(() -> {
            List<String> found = new ArrayList<>();
            view.getItems().forEach(item -> read(item, found));
            return found;
        });
        driver.perform(view::hide);
        return checked;
    }

    private static void read(MenuItem item, List<String> found) {
        if (item instanceof Menu below) {
            below.getItems().forEach(one -> read(one, found));
        } else if (item instanceof CustomMenuItem custom && custom.getContent() instanceof MenuLine line
                && line.isChecked()) {
            found.add(((Label) line.getChildren().get(1)).getText());
        }
    }
}
