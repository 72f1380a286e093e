package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every source's answer beside the fields, by keyboard alone. */
class MatrixInWindowTest {

    @TempDir
    private Path folder;

    /** @param lower whether of its two edges the lower one is asked for, in pixels from the window's top */
    private static double edge(MainWindow window, String what, boolean lower) {
        Node node = window.stage().getScene().lookup(what);
        Bounds at = node.localToScene(node.getLayoutBounds());
        return lower ? at.getMaxY() : at.getMinY();
    }

    /** Whatever stands in the matrix, the window is not pushed out of its frame. */
    @Test
    void menuAndLineBelowStandInALowWindowInTheLargestLetters() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            driver.press(KeyCode.CONTROL, KeyCode.M);
            for (int i = 0; i < 12; i++) {
                driver.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            driver.settle();
            for (int i = 0; i < 4; i++) {
                assertThat(driver
                        .ask(() -> ((Parent) window.stage().getScene().getRoot()).getChildrenUnmodifiable()
                                .getFirst().getLayoutBounds().getHeight()))
                        .isLessThanOrEqualTo(700);
                driver.press(KeyCode.RIGHT);
            }
        });
    }

    @Test
    void aSourceIsLookedAtWithTheArrowsAndTakenWithOneKey() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            String posting = store.postings().stream().map(one -> one.id())
                    .filter(id -> store.posting(id).orElseThrow().currentAnswers().size() > 1).findFirst()
                    .orElseThrow();
            driver.perform(() -> session.open(posting));
            while (driver.ask(() -> session.openingProperty().get())) {
                driver.settle();
            }
            String field = driver.ask(() -> session.fieldProperty().get());
            driver.press(KeyCode.RIGHT);
            assertThat(driver.ask(() -> session.claims().lookedAt())).as("in the list arrows do nothing")
                    .isEmpty();

            driver.press(KeyCode.CONTROL, KeyCode.M);
            Node heads = driver.ask(() -> window.stage().getScene().lookup(".source-heads"));
            assertThat(driver.ask(() -> heads.getParent().isVisible())).isTrue();
            driver.press(KeyCode.RIGHT);
            Answer other = driver.ask(() -> session.claims().lookedAt().orElseThrow());
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.UP);
            assertThat(driver.ask(() -> session.fieldProperty().get())).isEqualTo(field);
            assertThat(driver.ask(() -> session.claims().lookedAt())).as("the column stays").contains(other);
            assertThat(driver.ask(() -> window.stage().getScene().getFocusOwner().getAccessibleText()))
                    .as("what a screen reader says of the cell").contains(other.engine().name());

            driver.press(KeyCode.ENTER);
            assertThat(store.journal()).singleElement().satisfies(
                    made -> assertThat(made.what().answerId()).as("Enter accepts what is judged")
                            .isNotEqualTo(other.id()));
            driver.press(KeyCode.UP);
            driver.press(KeyCode.EQUALS);
            List<NewDecision> act = store.journal().stream().skip(1).map(made -> made.what()).toList();
            assertThat(act).extracting(NewDecision::field).containsOnly(field);
            assertThat(act.getLast().kind()).isEqualTo(DecisionKind.EVIDENCE);
            assertThat(act.getLast().answerId()).isEqualTo(other.id());
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(driver.ask(() -> session.review(field).evidence())).isNull();

            driver.press(KeyCode.CONTROL, KeyCode.M);
            assertThat(driver.ask(() -> heads.getParent().isVisible())).isFalse();
            assertThat(driver.ask(() -> session.claims().lookedAt())).isEmpty();
        });
    }
}
