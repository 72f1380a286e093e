package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.source.NamedAnswers;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources of the corpus, by keyboard alone: a figure leads to just the cells that it points at. */
class CompareInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void enterOnAFigureListsItsCellsInTheSweepAndNoOthers() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            driver.show("compare");
            TableView<?> figures = driver
                    .ask(() -> (TableView<?>) window.stage().getScene().lookup(".compare-figures"));
            for (int i = 0; i < 40 && driver.ask(() -> figures.getItems().isEmpty()); i++) {
                driver.settle();
            }
            assertThat(driver.ask(() -> figures.getItems().size()))
                    .as("a line for each field, and one for all")
                    .isEqualTo(session.schema().fields().size() + 1);
            String source = driver.ask(() -> figures.getColumns().get(2).getText());
            String field = session.schema().fields().getFirst().key();
            // Nothing is decided yet, so that the figures tell of most of the others.
            long pointedAt = store.compared(field).map(NamedAnswers::of).filter(answers -> answers.of(source)
                    .filter(said -> answers.mostOthers(source)
                            .filter(most -> !said.value().agreesWith(most)).isPresent())
                    .isPresent()).count();
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.RIGHT);
            driver.press(KeyCode.ENTER);
            ListView<?> rows = driver
                    .ask(() -> (ListView<?>) window.stage().getScene().lookup(".sweep-list"));
            assertThat(driver.ask(() -> rows.getItems().size())).isEqualTo((int) pointedAt)
                    .isLessThan(store.postings().size());
            Button only = driver.ask(() -> (Button) window.stage().getScene().lookup(".sweep-only"));
            assertThat(driver.ask(only::isVisible)).as("which cells these are").isTrue();
            driver.perform(only::fire);
            assertThat(driver.ask(() -> rows.getItems().size())).as("all of the field again")
                    .isEqualTo(store.postings().size());
            assertThat(driver.ask(only::isVisible)).isFalse();
        });
    }
}
