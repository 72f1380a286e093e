package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.CellRisk;
import dev.assay.audit.Risk;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.ui.control.Hint;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finding offers, taken where the finding is shown. */
class FixInWindowTest {

    @TempDir
    private Path folder;

    private record Offered(String posting, String answer, String field, FieldValue value) {}

    private static Optional<Offered> offered(ReviewStore store) {
        for (PostingSummary one : store.postings()) {
            PostingFile file = store.posting(one.id()).orElseThrow();
            for (CellRisk cell : file.risks()) {
                for (Risk.Reason finding : cell.findings()) {
                    FieldValue fix = finding.fix();
                    if (fix != null) {
                        return Optional.of(new Offered(one.id(), cell.answerId(), cell.field(), fix));
                    }
                }
            }
        }
        return Optional.empty();
    }

    @Test
    void oneKeyTakesItForTheOpenFieldAloneAndUndoTakesItBack() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            Offered offered = offered(store).orElseThrow();
            driver.perform(() -> session.open(offered.posting(), offered.field()));
            driver.settle();
            driver.perform(() -> session.judge(session.reviewed().orElseThrow().answers().stream()
                    .filter(answer -> answer.id().equals(offered.answer())).findFirst().orElseThrow()));
            driver.settle();

            Button button = driver.ask(() -> (Button) window.stage().getScene().lookup(".fix"));
            assertThat(button).as("the button beside the finding").isNotNull();
            assertThat(driver.ask(() -> button.getText())).contains(";");
            assertThat(driver.ask(() -> Hint.of(button))).contains(";");

            driver.press(KeyCode.SEMICOLON);
            assertThat(store.journal()).singleElement().satisfies(made -> {
                assertThat(made.what().field()).isEqualTo(offered.field());
                assertThat(made.what().kind()).isEqualTo(DecisionKind.OVERRIDE);
                assertThat(made.what().value()).isEqualTo(offered.value());
                assertThat(made.what().basis()).isEqualTo(Basis.SEEN);
            });
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(driver.ask(() -> session.review(offered.field()).state()))
                    .isEqualTo(FieldReview.State.UNDECIDED);
            driver.perform(button::fire);
            assertThat(driver.ask(() -> session.review(offered.field()).state()))
                    .as("the button does the same").isEqualTo(FieldReview.State.OVERRIDDEN);
        });
    }
}
