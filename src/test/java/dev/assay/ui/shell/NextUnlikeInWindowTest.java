package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one answer that the reviewer would change to the next by one key. */
class NextUnlikeInWindowTest {

    private static final String NONE = "No undecided field of the listed postings says what you overrode more often"
            + " than you accepted.";

    @TempDir
    private Path folder;

    private static CellKey at(WindowDriver driver, Session session) {
        return driver.ask(() -> new CellKey(session.currentProperty().get(), session.fieldProperty().get()));
    }

    private static CellKey next(WindowDriver driver, Session session) {
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
        driver.settle();
        return at(driver, session);
    }

    private static List<CellRow> undecided(ReviewStore store, String field, FieldValue said) {
        try (var rows = store.cells(CellQuery.ALL.leading(true).ofField(field).proposing(said)
                .in(FieldReview.State.UNDECIDED).ordered(CellQuery.Order.RISKIEST_FIRST))) {
            return rows.toList();
        }
    }

    /** The judged cell of a field. */
    private static CellRow row(ReviewStore store, CellKey cell) {
        try (var rows = store.cells(CellQuery.ALL.leading(true).ofField(cell.field()))) {
            return rows.filter(row -> row.postingId().equals(cell.postingId())).findFirst().orElseThrow();
        }
    }

    private static FieldValue said(ReviewStore store, CellKey at, FieldSpec field) {
        return Objects.requireNonNull(row(store, new CellKey(at.postingId(), field.key())).proposed());
    }

    @Test
    void whatWasOverruledIsFoundUntilItIsAcceptedAsOftenAndTheEndIsTold() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            CellKey start = at(driver, session);
            assertThat(next(driver, session)).as("nothing was overruled yet").isEqualTo(start);
            assertThat(driver.ask(() -> session.noticeProperty().get().text())).isEqualTo(NONE);

            FieldSpec spec = session.schema().fields().stream().filter(one -> one.kind() == ValueKind.CHOICE)
                    .max(Comparator
                            .comparingInt(one -> undecided(store, one.key(), said(store, start, one)).size()))
                    .orElseThrow();
            String field = spec.key();
            FieldValue said = said(store, start, spec);
            driver.perform(() -> session.open(start.postingId(), field));
            driver.settle();
            boolean first = said.equals(new FieldValue.Choice(spec.values().getFirst().key()));
            driver.press(first ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
            driver.settle();
            assertThat(row(store, new CellKey(start.postingId(), field)).state())
                    .isEqualTo(FieldReview.State.OVERRIDDEN);

            List<CellRow> like = undecided(store, field, said);
            assertThat(like).as("the sample data says it of several").hasSizeGreaterThan(2);
            CellKey found = next(driver, session);
            assertThat(found).isEqualTo(new CellKey(like.getFirst().postingId(), field));

            driver.press(KeyCode.ENTER);
            driver.settle();
            CellKey after = at(driver, session);
            assertThat(next(driver, session)).as("accepted as often as overridden").isEqualTo(after);
            assertThat(driver.ask(() -> session.noticeProperty().get().text())).isEqualTo(NONE);
        });
    }

    /** Whoever types on does it where the key leads: the field that was left stays undecided. */
    @Test
    void whatIsTypedAtOnceWaitsUntilTheFieldIsFound() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            CellKey start = at(driver, session);
            String field = "secondary_clouds";
            CellRow other = undecided(store, field,
                    said(store, start, session.schema().field(field).orElseThrow()))
                    .stream().filter(row -> !row.postingId().equals(start.postingId())).findFirst()
                    .orElseThrow();
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("review");
            driver.perform(() -> session.open(other.postingId(), field));
            driver.settle();
            driver.press(KeyCode.DIGIT1);
            driver.press(KeyCode.ENTER);
            driver.settle();
            driver.perform(() -> session.open(start.postingId(), start.field()));
            driver.settle();
            driver.perform(() -> {
                Robot robot = new Robot();
                List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN).forEach(robot::keyPress);
                List.of(KeyCode.DOWN, KeyCode.SHIFT, KeyCode.CONTROL).forEach(robot::keyRelease);
                robot.keyType(KeyCode.U);
            });
            driver.settle();
            assertThat(row(store, start).state()).isEqualTo(FieldReview.State.UNDECIDED);
            assertThat(row(store, new CellKey(start.postingId(), field)).state())
                    .isEqualTo(FieldReview.State.UNSURE);
        });
    }
}
