package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.control.SearchField;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who types words and presses Enter gets the first posting they are found in, however long the search takes. */
class SearchInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void enterRightAfterTheWordsOpensWhatTheyAreFoundInAndNothingIsDecidedMeanwhile() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            for (String word : List.of("quill", "tiller", "quill")) {
                driver.perform(() -> {
                    Robot robot = new Robot();
                    robot.keyType(KeyCode.SLASH);
                    word.chars().forEach(letter -> robot
                            .keyType(KeyCode.getKeyCode(Character.toString(Character.toUpperCase(letter)))));
                    robot.keyType(KeyCode.ENTER);
                    robot.keyType(KeyCode.ENTER);
                });
                driver.settle();
                List<String> listed = driver.ask(() -> window.parts().session().queue().visible().stream()
                        .map(posting -> posting.id()).toList());
                assertThat(listed).as(word).hasSize(1);
                assertThat(driver.ask(() -> window.parts().session().currentProperty().get())).as(word)
                        .isEqualTo(listed.getFirst());
                assertThat(store.journal()).as(word).isEmpty();
            }
        });
    }

    /** Where the queue is put away its search comes back with it: no letter or digit of the words decides. */
    @Test
    void wordsAreSearchedForWhereTheQueueWasPutAway() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            for (String words : List.of("unx1", "quill2")) {
                driver.press(KeyCode.CONTROL, KeyCode.B);
                driver.press(KeyCode.SLASH);
                driver.type(words);
                assertThat(store.journal()).as(words).isEmpty();
                assertThat(driver.ask(() -> window.parts().session().queue().searchProperty().get()))
                        .isEqualTo(words);
                driver.press(KeyCode.ESCAPE);
            }
        });
    }

    /** By mouse there was no way to empty it, and 1, none or many hits all were "0 of 110 finished". */
    @Test
    void whatIsFoundIsCountedAndAClickEmptiesTheSearchOnEveryScreen() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1440, 900);
            Scene scene = window.stage().getScene();
            int all = store.postings().size();
            Label heading = (Label) driver.ask(() -> scene.lookup(".queue .pane-count"));
            driver.press(KeyCode.SLASH);
            driver.type("kafka");
            int listed = driver.ask(() -> ((ListView<?>) scene.lookup(".posting-list")).getItems().size());
            assertThat(listed).isBetween(1, all - 1);
            assertThat(driver.ask(heading::getText)).isEqualTo(listed + " of " + all + " listed");
            assertThat(driver.ask(heading::getAccessibleText)).contains("finished");

            for (String screen : List.of("review", "sweep", "disputes", "rules", "report")) {
                driver.show(screen);
                SearchField field = (SearchField) driver
                        .ask(() -> scene.getRoot().lookupAll(".text-field").stream()
                                .filter(SearchField.class::isInstance).findFirst().orElseThrow());
                driver.perform(() -> field.setText("kafka"));
                Node clear = driver.ask(() -> field.lookup(".search-clear"));
                assertThat(driver.ask(clear::isVisible)).as(screen).isTrue();
                driver.perform(() -> {
                    Bounds at = clear.localToScreen(clear.getLayoutBounds());
                    Robot robot = new Robot();
                    robot.mouseMove(at.getCenterX(), at.getCenterY());
                    robot.mouseClick(MouseButton.PRIMARY);
                });
                assertThat(driver.<String>ask(field::getText)).as(screen).isEmpty();
                assertThat(driver.ask(clear::isVisible)).as(screen).isFalse();
                assertThat(driver.ask(field::isFocused)).as(screen).isTrue();
            }
            driver.show("review");
            assertThat(driver.ask(heading::getText)).isEqualTo("0 of " + all + " finished");
        });
    }
}
