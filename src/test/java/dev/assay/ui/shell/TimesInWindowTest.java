package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.CellQuery;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import dev.assay.ui.session.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided in the window is kept with how long it took. */
class TimesInWindowTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path outside;

    @Test
    void whatADecisionTookIsInTheJournalAndStaysWhenTheIndexIsMadeAnew() throws IOException {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.settle();
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.U);
            driver.press(KeyCode.U);
            List<Decision> made = store.journal();
            assertThat(made).hasSize(3).allSatisfy(one -> assertThat(one.what().tookMs()).isPositive());

            driver.press(KeyCode.CONTROL, KeyCode.Z);
            driver.press(KeyCode.U);
            Decision again = store.journal().getLast();
            assertThat(again.what().field()).isEqualTo(made.get(2).what().field());
            assertThat(again.what().tookMs()).as("what was undone took its time all the same")
                    .isGreaterThan(made.get(2).what().tookMs());
        });
        delete(folder.resolve("db"));
        SampleWindow.services(folder, (services, store) -> {
            List<Decision> made = store.journal();
            assertThat(made.subList(0, 3)).extracting(one -> one.what().tookMs()).allSatisfy(
                    took -> assertThat(took).isPositive());
            assertThat(store.took(made.get(0).what().field())).containsExactly(made.get(0).what().tookMs());
            assertThat(store.took(made.get(1).what().field())).containsExactly(made.get(1).what().tookMs());
            assertThat(store.took(made.get(2).what().field())).containsExactly(made.get(4).what().tookMs());
            assertThat(store.count(CellQuery.ALL.leading(true).in(FieldReview.State.UNSURE))).isEqualTo(2);
            assertThat(store.check().damage()).isEmpty();
            assertThat(exported(services, store)).extracting(line -> line.contains("\"took_ms\":"))
                    .as("those that were looked at, and an undo")
                    .containsExactly(true, true, true, false, true);
        });
    }

    private List<String> exported(Services services, ReviewStore store) {
        Path out = outside.resolve("decisions.jsonl");
        services.formats().get().require("decisions").write(store, out, Progress.NONE);
        try {
            return Files.readAllLines(out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path whole) throws IOException {
        try (Stream<Path> paths = Files.walk(whole)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
