package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From doubt to doubt by one key. */
class NextDoubtfulInWindowTest {

    @TempDir
    private Path folder;

    private static CellKey next(WindowDriver driver, Session session) {
        driver.press(KeyCode.CONTROL, KeyCode.DOWN);
        driver.settle();
        return driver.ask(() -> new CellKey(session.currentProperty().get(), session.fieldProperty().get()));
    }

    @Test
    void thePostingComesFirstThenTheRiskiestAndTheEndIsTold() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            String first = driver.ask(() -> session.currentProperty().get());
            Set<CellKey> seen = new HashSet<>();
            CellKey at = next(driver, session);
            while (at.postingId().equals(first)) {
                assertThat(seen.add(at)).as("each once").isTrue();
                driver.press(KeyCode.U);
                at = next(driver, session);
            }
            assertThat(seen).extracting(CellKey::field).contains("leadership_expectation")
                    .doesNotContain("seniority_level");
            CellRow riskiest = store.cells(CellQuery.ALL.leading(true).in(FieldReview.State.UNDECIDED)
                    .ordered(CellQuery.Order.RISKIEST_FIRST)).filter(row -> !row.postingId().equals(first))
                    .findFirst().orElseThrow();
            assertThat(at).isEqualTo(new CellKey(riskiest.postingId(), riskiest.field()));

            driver.perform(() -> session.queue().searchProperty().set("zzqqxxzz"));
            driver.settle();
            assertThat(driver.ask(() -> session.queue().visible().size())).isZero();
            at = driver
                    .ask(() -> new CellKey(session.currentProperty().get(), session.fieldProperty().get()));
            for (int nth = 0; nth < 30; nth++) {
                next(driver, session);
                driver.press(KeyCode.U);
            }
            assertThat(next(driver, session).postingId()).isEqualTo(at.postingId());
            assertThat(driver.ask(() -> session.noticeProperty().get().text()))
                    .isEqualTo("No undecided field of the listed postings is doubtful.");
        });
    }

    @Test
    void whereNoneIsToldNoneIsLeft() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            String none = "No undecided field of the listed postings is doubtful.";
            for (int nth = 0; nth < 400
                    && !driver.ask(() -> session.noticeProperty().get().text()).equals(none); nth++) {
                driver.press(KeyCode.U);
                next(driver, session);
            }
            try (Stream<CellRow> left = store
                    .cells(CellQuery.ALL.leading(true).in(FieldReview.State.UNDECIDED))) {
                assertThat(left.filter(row -> row.risk() >= 0.5
                        || row.findings().stream().anyMatch(finding -> finding.weight() >= 0.5))).isEmpty();
            }
            assertThat(store.count(CellQuery.ALL.leading(true).in(FieldReview.State.UNDECIDED))).isPositive();
        });
    }
}
