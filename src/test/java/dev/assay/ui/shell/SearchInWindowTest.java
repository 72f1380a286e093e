package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
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
}
