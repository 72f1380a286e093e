package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.PostingText;
import dev.assay.ui.control.SearchField;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One field of all postings by keyboard alone: each decision is made on the cell that is shown, and leads to the next. */
class SweepInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void aDecisionLeadsToTheSameFieldOfTheNextPosting() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            String field = driver.ask(() -> session.fieldProperty().get());
            driver.show("sweep");
            ListView<?> rows = rows(window, driver);
            assertThat(rows.getItems()).as("a cell for each posting").hasSameSizeAs(store.postings());
            driver.perform(() -> rows.getSelectionModel().select(0));
            String first = shown(session, driver);
            driver.press(KeyCode.ENTER);
            String second = shown(session, driver);
            assertThat(second).isNotEqualTo(first);
            driver.press(KeyCode.U);
            driver.press(KeyCode.K);
            assertThat(shown(session, driver)).as("back, and then on again").isEqualTo(second);
            driver.press(KeyCode.J);
            String third = shown(session, driver);
            driver.press(KeyCode.ENTER);

            assertThat(store.journal()).extracting(decision -> decision.what().field()).containsOnly(field);
            assertThat(store.journal()).extracting(decision -> decision.what().basis())
                    .containsOnly(Basis.SEEN);
            assertThat(postings(store.journal())).containsExactly(first, second, third);
            assertThat(driver.ask(() -> session.fieldProperty().get())).isEqualTo(field);
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(shown(session, driver)).as("what is taken back is shown").isEqualTo(third);
            assertThat(store.journal().getLast().what().kind()).isEqualTo(DecisionKind.UNDO);
            driver.show("review");
            assertThat(shown(session, driver)).isEqualTo(third);
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(() -> session.fieldProperty().get()))
                    .as("on the other screen on to the next field").isNotEqualTo(field);
            assertThat(shown(session, driver)).isEqualTo(third);
        });
    }

    /** At the end of the list a decision leads nowhere, which is said with the way to what is left above. */
    @Test
    void theEndOfTheListIsSaid() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("sweep");
            driver.press(KeyCode.END);
            driver.settle();
            driver.press(KeyCode.ENTER);
            driver.settle();
            assertThat(store.journal()).hasSize(1);
            assertThat(driver.ask(() -> session.noticeProperty().get().text()))
                    .isEqualTo("The end of the list. Ctrl+Tab goes to the next undecided cell.");
            assertThat(driver.ask(() -> session.noticeProperty().get().offer())).isEqualTo(CellAction.UNDO);
        });
    }

    /** One key lists all cells of the field again, whatever chose some of them. */
    @Test
    void whatNarrowsTheListIsClearedByOneKey() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("sweep");
            ListView<?> list = (ListView<?>) driver
                    .ask(() -> window.stage().getScene().lookup(".sweep-list"));
            int all = driver.ask(() -> list.getItems().size());
            SearchField search = search(window, driver);
            driver.perform(() -> search.setText("xyzzy"));
            driver.settle();
            assertThat(driver.ask(() -> list.getItems().size())).isLessThan(all);
            driver.perform(list::requestFocus);
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
            driver.settle();
            assertThat(driver.ask(() -> list.getItems().size())).isEqualTo(all);
            String left = driver.ask(search::getText);
            assertThat(left).isEmpty();
        });
    }

    /** Less is seen of the posting there than on the screen one comes from. */
    @Test
    void theWordsOfTheOpenCellAreInViewOnThisScreenToo() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            PostingText text = (PostingText) driver
                    .ask(() -> window.stage().getScene().lookup(".posting-text.reading"));
            Node scroll = driver.ask(() -> window.stage().getScene().lookup(".page-scroll"));
            String low = driver.ask(() -> text.marksProperty().get().stream()
                    .filter(mark -> !text.boxesOf(mark.field(), mark.number()).isEmpty())
                    .filter(mark -> mark.number() == 0
                            && top(text, mark) < scroll.getLayoutBounds().getHeight())
                    .max(Comparator.comparingDouble(mark -> top(text, mark))).orElseThrow().field());
            driver.perform(() -> window.parts().session().select(low));
            driver.show("sweep");
            driver.settle();
            assertThat(driver.ask(() -> window.parts().session().fieldProperty().get())).isEqualTo(low);
            Mark mark = driver.ask(() -> text.marksProperty().get().stream()
                    .filter(one -> one.field().equals(low) && one.number() == 0).findFirst().orElseThrow());
            assertThat(driver.ask(() -> text.localToScene(0, top(text, mark)).getY())).isBetween(
                    driver.ask(() -> scroll.localToScene(scroll.getLayoutBounds()).getMinY()),
                    driver.ask(() -> scroll.localToScene(scroll.getLayoutBounds()).getMaxY()));
            SearchField search = search(window, driver);
            assertThat(driver.ask(search::getWidth)).as("the search has its line")
                    .isGreaterThan(0.8 * driver.ask(() -> ((Region) search.getParent()).getWidth()));
        });
    }

    private static SearchField search(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> window.stage().getScene().getRoot().lookupAll(".sweep .list-head .text-field")
                .stream().filter(SearchField.class::isInstance).map(SearchField.class::cast).findFirst()
                .orElseThrow());
    }

    private static double top(PostingText text, Mark mark) {
        return text.boxesOf(mark.field(), mark.number()).getFirst().getMinY();
    }

    /** What is looked at stays, and that there is more is said. */
    @Test
    void cellsThatArrivedAreListedOnceThatIsAskedFor() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("sweep");
            ListView<?> rows = rows(window, driver);
            int before = rows.getItems().size();
            String looked = shown(window.parts().session(), driver);
            Path more = newPostings();
            driver.perform(() -> window.parts().jobs().read(List.of(more)));
            assertThat(rows.getItems()).hasSize(before);
            Node arrange = driver
                    .ask(() -> window.stage().getScene().getRoot().lookup(".sweep .queue-arrange"));
            assertThat(arrange.isVisible()).as("more has arrived").isTrue();

            driver.perform(() -> window.perform(ListAction.ARRANGE));

            assertThat(rows.getItems()).hasSize(before + 2);
            assertThat(arrange.isVisible()).isFalse();
            assertThat(shown(window.parts().session(), driver)).isEqualTo(looked);
        });
    }

    private Path newPostings() {
        try {
            return Files.writeString(folder.resolve("more.jsonl"), """
                    {"id": "new-1", "title": "Data Engineer", "company": "Kestrel", "description": "On AWS."}
                    {"id": "new-2", "title": "Analyst", "company": "Kestrel", "description": "On Azure."}
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A menu and a button that change nothing are not offered. */
    @Test
    void anOrderAnewIsOfferedOnceADecisionWouldMoveACell() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("sweep");
            Node arrange = driver
                    .ask(() -> window.stage().getScene().getRoot().lookup(".sweep .queue-arrange"));
            assertThat(arrange.isVisible()).isFalse();
            ListView<?> rows = rows(window, driver);
            driver.perform(() -> rows.getSelectionModel().select(0));
            driver.press(KeyCode.ENTER);
            assertThat(arrange.isVisible()).as("a value that stays").isFalse();
            driver.press(KeyCode.DIGIT1);
            assertThat(arrange.isVisible()).as("a value that was overridden").isTrue();
            driver.perform(() -> window.perform(ListAction.ARRANGE));
            assertThat(arrange.isVisible()).isFalse();
        });
    }

    @Test
    void theRowMarkedIsTheCellThatIsShown() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            driver.show("sweep");
            ListView<?> rows = rows(window, driver);
            for (int i = 0; i < 5; i++) {
                driver.press(KeyCode.DOWN);
                String marked = driver.ask(() -> String.valueOf(rows.getSelectionModel().getSelectedItem()));
                assertThat(marked).contains("postingId=" + shown(session, driver) + ",");
            }
            driver.perform(() -> rows.getSelectionModel().select(0));
            assertThat(driver.ask(() -> rows.getSelectionModel().getSelectedIndex())).isZero();
            assertThat(driver.ask(() -> String.valueOf(rows.getItems().getFirst())))
                    .contains("postingId=" + shown(session, driver) + ",");
        });
    }

    @Test
    void aNoteIsWrittenAndAReasonChosenInSightInALowWindow() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 620);
            driver.show("sweep");
            Node pane = driver.ask(() -> window.stage().getScene().lookup(".cell-editor"));
            for (KeyCode key : List.of(KeyCode.C, KeyCode.W)) {
                driver.press(key);
                assertThat(driver.ask(() -> {
                    Node focus = window.stage().getScene().getFocusOwner();
                    return pane.localToScene(pane.getLayoutBounds())
                            .contains(focus.localToScene(focus.getLayoutBounds()));
                })).as("what " + key + " leads to is seen").isTrue();
                driver.press(KeyCode.ESCAPE);
            }
        });
    }

    @Test
    void whatWasDecidedStaysInItsRowWhenTheNextIsOpened() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            driver.show("sweep");
            ListView<?> rows = rows(window, driver);
            driver.perform(() -> rows.getSelectionModel().select(0));
            String first = shown(session, driver);
            driver.press(KeyCode.ENTER);
            String second = shown(session, driver);
            assertThat(row(rows, first, driver)).contains("state=ACCEPTED");
            assertThat(row(rows, second, driver)).contains("state=UNDECIDED");
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(row(rows, first, driver)).as("taken back from another posting")
                    .contains("state=UNDECIDED");
        });
    }

    @Test
    void whatIsTickedInOnePostingIsNeverDecidedInAnother() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            Session session = window.parts().session();
            String several = session.schema().fields().stream().filter(field -> field.kind() == ValueKind.SET)
                    .findFirst().orElseThrow().key();
            driver.perform(() -> session.select(several));
            driver.show("sweep");
            ListView<?> rows = rows(window, driver);
            driver.press(KeyCode.DIGIT1);
            driver.press(KeyCode.DIGIT2);
            String ticked = shown(session, driver);
            int other = driver.ask(() -> rows.getSelectionModel().getSelectedIndex() == 0 ? 1 : 0);
            driver.perform(() -> {
                rows.requestFocus();
                rows.getSelectionModel().select(other);
            });
            assertThat(shown(session, driver)).isNotEqualTo(ticked);
            driver.press(KeyCode.ENTER);

            assertThat(store.journal()).singleElement()
                    .satisfies(decision -> assertThat(decision.what().kind())
                            .as("what this posting's answer says").isEqualTo(DecisionKind.ACCEPT));
        });
    }

    /** At 1024 and in large letters the words took the place of the sign that lists all again. */
    @Test
    void whatAloneIsListedKeepsTheSignThatListsAllAgain() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            Session session = window.parts().session();
            driver.perform(() -> session.handed().hand(new CellSelection(session.fieldProperty().get(),
                    "heron-large differs from what was decided one by one in the half of the postings",
                    cell -> true)));
            driver.show("sweep");
            Button only = driver.ask(() -> (Button) window.stage().getScene().lookup(".sweep-only"));
            for (int larger = 0; larger <= 10; larger += 5) {
                Bounds sign = driver
                        .ask(() -> only.getGraphic().localToScene(only.getGraphic().getLayoutBounds()));
                assertThat(driver.ask(() -> only.localToScene(only.getLayoutBounds())).contains(sign))
                        .isTrue();
                for (int i = 0; i < 5; i++) {
                    driver.perform(() -> window.perform(WindowAction.TEXT_LARGER));
                }
            }
            driver.perform(only::fire);
            assertThat(driver.ask(only::isVisible)).isFalse();
            driver.perform(() -> session.handed().hand(
                    new CellSelection(session.fieldProperty().get(), "Undecided", cell -> true)));
            driver.resize(1440, 900);
            driver.show("pace");
            driver.show("sweep");
            assertThat(driver.ask(only::getWidth)).as("no wider than what it says")
                    .isLessThan(driver.ask(() -> ((Region) only.getParent()).getWidth()) * 2 / 3);
        });
    }

    /** Where the cell is higher than its place it is scrolled, but to the top of a line. */
    @Test
    void noLineOfTheOpenCellIsCutByItsTitle() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            driver.show("sweep");
            List<String> cut = new ArrayList<>();
            Session session = window.parts().session();
            for (String field : session.schema().fields().stream().map(FieldSpec::key).toList()) {
                driver.perform(() -> session.select(field));
                driver.settle();
                cut.addAll(driver.ask(() -> cut(window.stage().getScene().lookup(".cell-editor"), field)));
            }
            assertThat(cut).isEmpty();
        });
    }

    private static List<String> cut(Node scroll, String field) {
        double edge = scroll.localToScene(0, 0).getY();
        return scroll.lookupAll(".open-field .label").stream().map(Label.class::cast)
                .filter(label -> label.isVisible() && label.getParent().isVisible()
                        && !label.getText().isEmpty())
                .filter(label -> {
                    Bounds at = label.localToScene(label.getLayoutBounds());
                    return at.getMinY() < edge - 1 && at.getMaxY() > edge + 1;
                }).map(label -> field + ": " + label.getText()).toList();
    }

    private static String row(ListView<?> rows, String posting, WindowDriver driver) {
        return driver.ask(() -> rows.getItems().stream().map(String::valueOf)
                .filter(row -> row.contains("postingId=" + posting + ",")).findFirst().orElse(""));
    }

    private static List<String> postings(List<Decision> journal) {
        return journal.stream().map(decision -> decision.what().postingId()).toList();
    }

    /** The posting that is shown, once it stands: until then nothing is decided on it. */
    private static String shown(Session session, WindowDriver driver) {
        while (driver.ask(() -> session.openingProperty().get())) {
            driver.settle();
        }
        return driver.ask(() -> session.currentProperty().get());
    }

    private static ListView<?> rows(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> (ListView<?>) window.stage().getScene().lookup(".sweep-list"));
    }
}
