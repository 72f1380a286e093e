package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.screen.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sign that marks a letter in a menu is a sign like any other in the name of a person, a file, a fact or a model. */
class UnderscoresInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void aNameIsShownWithAllItsSigns() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann_B"));
            for (Screen screen : Screens.all()) {
                driver.show(screen.id());
                assertThat(driver.ask(() -> eaten(window))).as(screen.id()).isEmpty();
            }
            driver.show("review");
            for (int field = 0; field < 25; field++) {
                driver.press(KeyCode.DOWN);
                assertThat(driver.ask(() -> eaten(window))).isEmpty();
            }
        });
    }

    @Test
    void whatRunsIsSaidWithTheWholeNameOfItsFile() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            assertThat(driver.ask(() -> List.of("#activity", "#reviewer").stream()
                    .map(id -> (Labeled) window.stage().getScene().lookup(id))
                    .map(Labeled::isMnemonicParsing).toList())).containsOnly(false);
        });
    }

    private static List<String> eaten(MainWindow window) {
        List<String> found = new ArrayList<>();
        each(window.stage().getScene().getRoot(), node -> {
            if (node instanceof Labeled said && said.isMnemonicParsing() && said.getText() != null
                    && said.getText().indexOf("_") > 0) {
                found.add(said.getText());
            }
        });
        return found;
    }

    private static void each(Parent from, Consumer<Node> look) {
        for (Node node : from.getChildrenUnmodifiable()) {
            look.accept(node);
            if (node instanceof Parent parent) {
                each(parent, look);
            }
        }
    }
}
