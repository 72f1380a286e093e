package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Decision;
import dev.assay.review.ReviewStore;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.session.Notice;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said after an act offers the way back, moves nothing and takes no key. */
class NoticeInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void aDecisionIsToldWithTheWayBackWhichAClickTakes() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = begin(window);
            driver.press(KeyCode.X);
            String first = driver.ask(() -> window.parts().session().fieldProperty().get());
            Bounds screens = bounds(window, driver, "#screens");
            Bounds list = bounds(window, driver, ".queue .list-view");

            driver.press(KeyCode.U);

            assertThat(kinds(store)).containsExactly("unsure");
            Labeled said = (Labeled) find(window, driver, ".notice");
            assertThat(said.getText()).startsWith("Unsure: ");
            assertThat(driver.ask(() -> shown(said))).isTrue();
            assertThat(bounds(window, driver, "#screens")).isEqualTo(screens);
            assertThat(bounds(window, driver, ".queue .list-view")).isEqualTo(list);
            assertThat(focus(window, driver)).isEqualTo("FieldRow");

            Button undo = (Button) find(window, driver, ".notification-bar .button-bar .button");
            assertThat(undo.getText()).isEqualTo("Undo (Ctrl+Z)");
            click(driver, undo);

            assertThat(kinds(store)).containsExactly("unsure", "undo");
            assertThat(driver.ask(() -> window.parts().session().fieldProperty().get())).isEqualTo(first);
            assertThat(said.getText()).startsWith("Undone: ");
            assertThat(focus(window, driver)).as("the keys decide on").isEqualTo("FieldRow");
            assertThat(((Button) find(window, driver, ".notification-bar .button-bar .button")).getText())
                    .startsWith("Redo");
            driver.press(KeyCode.U);
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(kinds(store)).containsExactly("unsure", "undo", "unsure", "undo");
        });
    }

    @Test
    void aNameThatIsAskedForByAClickIsTypedAtOnce() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.settle();
            click(driver, find(window, driver, ".decision-bar > .accent"));
            driver.type("Mira");
            driver.press(KeyCode.ENTER);

            assertThat(driver.ask(() -> window.parts().reviewing().reviewer().nameProperty().get()))
                    .isEqualTo("Mira");
            assertThat(kinds(store)).containsExactly("accept");
            assertThat(focus(window, driver)).as("the keys decide on").isEqualTo("FieldRow");
        });
    }

    @Test
    void anErrorStaysUntilItIsPutAwayByMouseOrByKey() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = begin(window);
            Labeled said = (Labeled) find(window, driver, ".notice");
            driver.perform(() -> window.parts().session().notify(Notice.Kind.ERROR, "The disk is full."));
            driver.press(KeyCode.U);
            driver.press(KeyCode.U);
            assertThat(said.getText()).startsWith("The disk is full.\nUnsure: ");
            click(driver, find(window, driver, ".notification-bar .close-button"));
            assertThat(driver.ask(() -> shown(said))).isFalse();

            driver.perform(() -> window.parts().session().notify(Notice.Kind.ERROR, "The disk is full."));
            assertThat(driver.ask(() -> shown(said))).isTrue();
            driver.press(KeyCode.ESCAPE);
            assertThat(driver.ask(() -> shown(said))).isFalse();
            assertThat(kinds(store)).containsExactly("unsure", "unsure");
        });
    }

    @Test
    void nothingIsOfferedWhereItsKeyDoesNothing() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = begin(window);
            driver.press(KeyCode.U);
            driver.perform(() -> window.perform(WindowAction.REPORT));
            assertThat(driver.ask(
                    () -> scene(window).getRoot().lookupAll(".notification-bar .button-bar .button").size()))
                    .isZero();
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            assertThat(driver.ask(
                    () -> scene(window).getRoot().lookupAll(".notification-bar .button-bar .button").size()))
                    .isOne();
        });
    }

    @Test
    void whatOnlyInformsOfAScreenIsNotReadOnAnother() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = begin(window);
            driver.show("figures");
            driver.perform(() -> window.parts().session().notify(Notice.Kind.INFO, "Choose a figure."));
            Labeled said = (Labeled) find(window, driver, ".notice");
            assertThat(driver.ask(() -> shown(said))).isTrue();
            driver.show("pace");
            assertThat(driver.ask(() -> shown(said))).isFalse();
        });
    }

    private static WindowDriver begin(MainWindow window) {
        WindowDriver driver = new WindowDriver(window);
        driver.resize(1440, 900);
        driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
        return driver;
    }

    private static List<String> kinds(ReviewStore store) {
        return store.journal().stream().map(Decision::what).map(what -> what.kind().key()).toList();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void click(WindowDriver driver, Node node) {
        driver.perform(() -> {
            Bounds at = node.localToScreen(node.getLayoutBounds());
            Robot robot = new Robot();
            robot.mouseMove(at.getCenterX(), at.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
    }

    private static Bounds bounds(MainWindow window, WindowDriver driver, String selector) {
        Node node = find(window, driver, selector);
        return driver.ask(() -> node.localToScene(node.getLayoutBounds()));
    }

    private static String focus(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> scene(window).getFocusOwner().getClass().getSimpleName());
    }

    private static Node find(MainWindow window, WindowDriver driver, String selector) {
        return Objects.requireNonNull(driver.ask(() -> scene(window).lookup(selector)), selector);
    }

    private static Scene scene(MainWindow window) {
        return window.stage().getScene();
    }
}
