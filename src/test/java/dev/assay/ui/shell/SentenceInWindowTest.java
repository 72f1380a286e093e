package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evidence in the reviewer's words is written where a cell is open, the attached words are offered, and undo takes it back. */
class SentenceInWindowTest {

    @TempDir
    private Path folder;

    private static List<Decision> edits(ReviewStore store) {
        return store.journal().stream().filter(made -> made.what().kind() == DecisionKind.EVIDENCE).toList();
    }

    @Test
    void theAttachedWordsAreOfferedAndWhatIsSaidIsKeptWithThem() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ada"));
            driver.perform(() -> window.parts().session().open("utrecht-streaming", "seniority_level"));
            driver.settle();
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
            Node editor = driver.ask(() -> window.stage().getScene().lookup(".sentence-editor"));
            TextArea text = driver.ask(() -> (TextArea) editor.lookup(".text-area"));
            assertThat(driver.ask(text::isFocused)).isTrue();
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
            String words = driver.ask(text::getText);
            assertThat(words).as("the words that the answer rests on").isNotBlank();
            driver.perform(() -> text.setText("The title says " + words + "."));
            driver.press(KeyCode.ENTER);
            driver.settle();

            assertThat(edits(store)).singleElement().satisfies(made -> {
                assertThat(made.what().note()).isEqualTo("The title says " + words + ".");
                assertThat(made.what().spans()).extracting(span -> span.quote().strip()).contains(words);
            });
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            driver.settle();
            assertThat(driver.ask(() -> window.parts().session().review("seniority_level").sentence()))
                    .isEmpty();
            String after = driver.ask(text::getText);
            assertThat(after).isEmpty();
        });
    }

    @Test
    void whoGoesOnToAnotherFieldOrPostingKeepsWhatWasWritten() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ada"));
            driver.perform(() -> window.parts().session().open("utrecht-streaming", "seniority_level"));
            write(driver, window, "The title says so.");
            driver.perform(() -> window.parts().session().select("job_family"));
            driver.settle();
            assertThat(edits(store)).singleElement().satisfies(made -> {
                assertThat(made.what().field()).isEqualTo("seniority_level");
                assertThat(made.what().note()).isEqualTo("The title says so.");
            });

            write(driver, window, "The duties say so.");
            driver.perform(() -> window.parts().session().open("boston-home-security"));
            driver.settle();
            assertThat(edits(store)).hasSize(2).last().satisfies(made -> {
                assertThat(made.what().postingId()).isEqualTo("utrecht-streaming");
                assertThat(made.what().field()).isEqualTo("job_family");
                assertThat(made.what().note()).isEqualTo("The duties say so.");
            });
        });
    }

    private static void write(WindowDriver driver, MainWindow window, String sentence) {
        driver.settle();
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        driver.perform(() -> ((TextArea) window.stage().getScene().lookup(".sentence-editor .text-area"))
                .setText(sentence));
    }
}
