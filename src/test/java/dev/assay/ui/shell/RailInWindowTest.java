package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.export.CertificateJson;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import dev.assay.review.dispute.Disputes;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import dev.assay.ui.control.Hint;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rail says how much is left on each screen. */
class RailInWindowTest {

    private static final Schema SCHEMA = Catalogue.shipped();

    @TempDir
    private Path folder;

    private static ToggleButton button(MainWindow window, WindowDriver driver, String title) {
        return driver.ask(() -> (ToggleButton) window.stage().getScene().getRoot().lookupAll(".rail-button")
                .stream().filter(node -> ((ToggleButton) node).getText().startsWith(title)).findFirst()
                .orElseThrow());
    }

    private static String said(long cells) {
        return String.format(Locale.ENGLISH, "%,d", cells);
    }

    @Test
    void whatIsDecidedIsNoLongerLeftAndNothingMoves() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.settle();
            ToggleButton review = button(window, driver, "Review");
            ToggleButton sweep = button(window, driver, "Sweep");
            long cells = store.count(CellQuery.ALL.leading(true).in(FieldReview.State.UNDECIDED));
            assertThat(cells).isEqualTo(25L * store.postings().size());
            assertThat(driver.ask(review::getText)).isEqualTo("Review\n" + store.postings().size() + " left");
            assertThat(driver.ask(sweep::getAccessibleText))
                    .isEqualTo("Sweep: " + said(cells) + " cells left");
            double height = driver.ask(sweep::getHeight);

            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(sweep::getText)).isEqualTo("Sweep\n" + said(cells - 1) + " left");
            assertThat(driver.ask(() -> Hint.of(sweep))).contains(said(cells - 1) + " cells left");
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(driver.ask(sweep::getText)).isEqualTo("Sweep\n" + said(cells) + " left");
            assertThat(driver.ask(sweep::getHeight)).isEqualTo(height);
        });
    }

    @Test
    void disputesAndSamplesAreCountedToo() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.settle();
            List<String> fields = SCHEMA.fields().stream().map(FieldSpec::key).toList();
            int open = Disputes.of(store, fields, Progress.NONE).open();
            ToggleButton disputes = button(window, driver, "Disputes");
            ToggleButton bulk = button(window, driver, "Bulk accept");
            assertThat(driver.ask(disputes::getText)).isEqualTo("Disputes\n" + open + " left");
            assertThat(driver.ask(disputes::getAccessibleText))
                    .isEqualTo("Disputes: " + open + " disputed cells left");
            assertThat(driver.ask(bulk::getText)).isEqualTo("Bulk accept\n\u00a0");
            assertThat(driver.ask(bulk::getAccessibleText)).isEqualTo("Bulk accept");
            double height = driver.ask(bulk::getHeight);
            assertThat(height).isEqualTo(driver.ask(disputes::getHeight));

            CellRow disputed = store.cells(CellQuery.ALL.with(CellQuery.DISPUTED)).findFirst().orElseThrow();
            driver.perform(() -> window.parts().session().open(disputed.postingId(), disputed.field()));
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(disputes::getText)).isEqualTo("Disputes\n" + (open - 1) + " left");

            Guarantees guarantees = new Guarantees(store, new CertificateJson(SCHEMA),
                    InstantSource.system());
            driver.perform(() -> window.parts().reviewing().together(
                    who -> guarantees.draw(new Stratum(CellQuery.ALL.ofField(fields.getFirst()), 2, 0),
                            new SamplePlan.Terms(1, 2, true, 0.5, 0.9, false), who),
                    drawn -> List.of(), drawn -> {}));
            assertThat(driver.ask(bulk::getText)).isEqualTo("Bulk accept\n1 left");
            assertThat(driver.ask(bulk::getAccessibleText))
                    .isEqualTo("Bulk accept: 1 sample left to look through");
            assertThat(driver.ask(() -> Hint.of(bulk))).contains("1 sample left to look through");
            assertThat(driver.ask(bulk::getHeight)).isEqualTo(height);
        });
    }

    /** Where it changed with the screen, all beside it went to and fro. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsAsWideOnEveryScreenAndSaysWhatEachIsFor(Language language) {
        Wording words = Wording.in(language);
        SampleWindow.open(folder, words, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1440, 900);
            Set<Double> widths = new TreeSet<>();
            for (Screen screen : Screens.all()) {
                driver.show(screen.id());
                driver.settle();
                widths.add(driver.ask(() -> ((Region) window.stage().getScene().lookup(".rail")).getWidth()));
                ToggleButton button = button(window, driver, screen.title(words));
                assertThat(driver.ask(() -> Hint.of(button)))
                        .startsWith(screen.title(words) + ": " + screen.meaning(words));
            }
            assertThat(widths).as("how wide it is").hasSize(1);
        });
    }
}
