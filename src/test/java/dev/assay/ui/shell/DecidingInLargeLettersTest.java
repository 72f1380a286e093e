package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.ui.action.WindowAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In large letters and a low window one sees what one decides with, on every screen that decides beside a posting. */
class DecidingInLargeLettersTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1024, 700, 100", "1024, 700, 150", "1024, 700, 200", "1440, 900, 150", "1440, 900, 200"})
    void theValuesOfADisputeAreSeenWhenItOpensAndTheReasonWhenItIsAskedFor(int width, int height,
            int percent) {
        inWindow(width, height, percent, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("disputes");
            list(window, driver, ".disputed-cells");
            List<Node> values = driver.ask(() -> all(window, ".ruling-form .option"));
            int seen = (int) values.stream().filter(value -> isSeen(driver, value)).count();
            assertThat(seen).as("values seen of " + values.size())
                    .isGreaterThanOrEqualTo(Math.min(3, values.size()));
            assertThat(driver.ask(() -> all(window, ".ruling-form .option .digit"))).first()
                    .satisfies(digit -> assertThat(isSeen(driver, digit)).isTrue());
            assertThat(isSeen(driver, node(window, driver, ".ruling-act .button"))).as("the button").isTrue();
            assertThat(driver.ask(() -> all(window, ".disputed-cells .row-posting"))).first()
                    .satisfies(row -> assertThat(isSeen(driver, row)).as("a cell of it").isTrue());
            assertThat(driver.ask(() -> all(window, ".dispute-list .list-cell .label"))).isNotEmpty()
                    .allSatisfy(
                            label -> assertThat(driver.ask(() -> isInRow(label))).as("in its row").isTrue());

            driver.press(KeyCode.ENTER);
            Node reason = node(window, driver, ".ruling-form .text-field");
            assertThat(driver.ask(reason::isFocused)).isTrue();
            assertThat(isSeen(driver, reason)).as("the reason").isTrue();
            Label summary = (Label) node(window, driver, ".ruling-summary");
            assertThat(summary.getText()).startsWith("Say why");
            assertThat(driver.ask(() -> top(summary) + 2 * summary.getFont().getSize() < top(make(window))))
                    .as("what is asked for").isTrue();
            assertThat(drawn(driver, summary)).isEqualToIgnoringWhitespace(summary.getText());
            driver.type("It says so");
            assertThat(isSeen(driver, reason)).isTrue();
            assertThat(isSeen(driver, summary)).as("what it changes").isTrue();
            Labeled make = driver.ask(() -> make(window));
            assertThat(isSeen(driver, make)).isTrue();
            assertThat(drawn(driver, make)).isEqualToIgnoringWhitespace(make.getText());
        });
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, 100", "1024, 700, 150", "1024, 700, 200", "1440, 900, 150", "1440, 900, 200"})
    void whatASampleShowsIsReadWholeAndItsButtonsAreWhole(int width, int height, int percent) {
        inWindow(width, height, percent, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("bulk");
            driver.settle();
            Labeled draw = (Labeled) driver.ask(() -> all(window, ".bulk .accent").getFirst());
            assertThat(isSeen(driver, draw)).as("what a sample is drawn by").isTrue();
            assertThat(drawn(driver, draw)).isEqualToIgnoringWhitespace(draw.getText());
            assertThat(driver.ask(() -> all(window, ".bulk-grid .label"))).first()
                    .satisfies(name -> assertThat(isSeen(driver, name)).as("the form").isTrue());
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
            list(window, driver, ".sampled-cells");
            for (Node button : driver.ask(() -> all(window, ".bulk-buttons .button"))) {
                assertThat(isSeen(driver, button)).as(((Button) button).getText()).isTrue();
                assertThat(drawn(driver, (Labeled) button))
                        .isEqualToIgnoringWhitespace(((Button) button).getText());
            }
            Label shows = (Label) node(window, driver, ".bulk-shows");
            assertThat(drawn(driver, shows)).isEqualToIgnoringWhitespace(shows.getText()).isNotEmpty();
            Node scroll = node(window, driver, ".bulk-told");
            assertThat(isSeen(driver, shows) || driver.ask(scroll::isFocusTraversable))
                    .as("seen whole, or scrolled by keyboard too").isTrue();
            assertThat(driver.ask(() -> all(window, ".sampled-cells .row-value"))).first()
                    .satisfies(row -> assertThat(isSeen(driver, row)).as("a cell of it").isTrue());
            assertThat(driver.ask(() -> all(window, ".bulk .decision-bar > .button"))).isNotEmpty()
                    .allSatisfy(button -> assertThat(isSeen(driver, button))
                            .as(((Button) button).getText()).isTrue());
        });
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, 100", "1024, 700, 150", "1024, 700, 200", "1440, 900, 150"})
    void whatIsAdjudicatedIsSaidWholeAndItsCellIsDecided(int width, int height, int percent) {
        inWindow(width, height, percent, (window, store) -> {
            for (int i = 0; i < 3; i++) {
                String posting = store.postings().get(i).id();
                store.append(List.of(said("Ann", posting, true)));
                if (i > 0) {
                    store.append(List.of(said("Ben", posting, i > 1)));
                }
            }
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Dora"));
            driver.show("adjudicate");
            list(window, driver, ".adjudicate-list");
            assertThat(driver.ask(() -> all(window, ".adjudicate .decision-bar > .button"))).isNotEmpty()
                    .allSatisfy(button -> assertThat(isSeen(driver, button))
                            .as(((Button) button).getText()).isTrue());
            assertThat(driver.ask(() -> all(window, ".adjudicate .option"))).first()
                    .satisfies(value -> assertThat(isSeen(driver, value)).isTrue());
            assertThat(driver.ask(() -> all(window, ".adjudicate-sides > .button"))).first()
                    .satisfies(side -> assertThat(isSeen(driver, side)).as("what one said").isTrue());
            driver.perform(() -> ((ToggleButton) find(window, "#alone")).fire());
            assertThat(driver.ask(() -> all(window, ".adjudicate-sides > .button"))).first()
                    .satisfies(side -> assertThat(isSeen(driver, side)).as("what one said").isTrue());
            Collection<Node> said = driver.ask(() -> all(window, ".adjudicate .part-tab, #settle"));
            assertThat(said).allSatisfy(part -> {
                assertThat(isSeen(driver, part)).as(((Labeled) part).getText()).isTrue();
                assertThat(drawn(driver, (Labeled) part))
                        .isEqualToIgnoringWhitespace(((Labeled) part).getText());
            });
        });
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, 100", "1024, 700, 150", "1024, 700, 200"})
    void theFieldThatIsSweptIsNamed(int width, int height, int percent) {
        inWindow(width, height, percent, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("sweep");
            list(window, driver, ".sweep-list");
            List<Node> named = driver.ask(() -> all(window, ".sweep .long-choice .list-cell"));
            assertThat(named).isNotEmpty().first().satisfies(cell -> assertThat(drawn(driver, (Labeled) cell))
                    .isEqualTo(((Labeled) cell).getText()).isNotEmpty());
        });
    }

    /** Also once the letters grow while it is open, and with a message at the bottom of the window. */
    @ParameterizedTest
    @CsvSource({"1024, 700, 100", "1024, 700, 150", "1024, 700, 200", "1440, 900, 200"})
    void theOpenCellIsSeenInItsListWhereverOneGoes(int width, int height, int percent) {
        inWindow(width, height, 100, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("sweep");
            list(window, driver, ".sweep-list");
            for (int i = 0; i < 6; i++) {
                driver.press(KeyCode.DOWN);
            }
            driver.perform(() -> {
                for (int size = 100; size < percent; size += 10) {
                    window.perform(WindowAction.TEXT_LARGER);
                }
            });
            openRowIsSeen(window, driver, "in larger letters");
            driver.press(KeyCode.ENTER);
            openRowIsSeen(window, driver, "after a decision");
            driver.press(KeyCode.END);
            openRowIsSeen(window, driver, "at the end");
            driver.press(KeyCode.UP);
            driver.press(KeyCode.UP);
            openRowIsSeen(window, driver, "above");
        });
    }

    private static void openRowIsSeen(MainWindow window, WindowDriver driver, String when) {
        driver.settle();
        assertThat(driver.ask(() -> all(window, ".sweep-list .list-cell:selected"))).as(when).hasSize(1)
                .allSatisfy(row -> assertThat(isSeen(driver, row)).as(when).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, 150", "1024, 700, 200", "1440, 900, 200"})
    void facetsThatWouldLeaveTheListNoRoomAreBehindOneButton(int width, int height, int percent) {
        inWindow(width, height, percent, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("sweep");
            Node list = list(window, driver, ".sweep-list");
            assertThat(driver.ask(() -> list.getLayoutBounds().getHeight()))
                    .isGreaterThan(0.4
                            * driver.ask(() -> list.getParent().getParent().getLayoutBounds().getHeight()));
            Node facet = node(window, driver, ".sweep .list-facet");
            assertThat(driver.ask(() -> isShown(facet))).isFalse();
            driver.press(KeyCode.F);
            assertThat(isSeen(driver, facet)).isTrue();
            assertThat(driver.ask(facet::isFocused)).isTrue();
        });
    }

    private static NewDecision said(String who, String posting, boolean value) {
        return new NewDecision(posting, "relocation_required", who, DecisionKind.OVERRIDE,
                new FieldValue.Flag(value), "", "Because the posting says so, in its own words.", "", 0)
                .withBasis(Basis.SEEN);
    }

    private void inWindow(int width, int height, int percent, BiConsumer<MainWindow, ReviewStore> work) {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(width, height);
            driver.perform(() -> {
                window.parts().reviewing().reviewer().set("Ann");
                for (int size = 100; size < percent; size += 10) {
                    window.perform(WindowAction.TEXT_LARGER);
                }
            });
            work.accept(window, store);
        });
    }

    private static Node find(MainWindow window, String selector) {
        return Objects.requireNonNull(window.stage().getScene().lookup(selector), selector);
    }

    private static Labeled make(MainWindow window) {
        return (Labeled) find(window, ".ruling-act .button");
    }

    private static Node node(MainWindow window, WindowDriver driver, String selector) {
        return driver.ask(() -> find(window, selector));
    }

    /** Those that are shown, from top to bottom. */
    private static List<Node> all(MainWindow window, String selectors) {
        List<Node> found = new ArrayList<>();
        for (String selector : selectors.split(", ")) {
            window.stage().getScene().getRoot().lookupAll(selector).stream()
                    .filter(DecidingInLargeLettersTest::isShown).forEach(found::add);
        }
        found.sort((one, other) -> Double.compare(top(one), top(other)));
        return found;
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInRow(Node label) {
        Node row = label;
        while (!(row instanceof ListCell<?>)) {
            row = row.getParent();
        }
        Bounds own = label.localToScene(label.getLayoutBounds());
        Bounds around = row.localToScene(row.getLayoutBounds());
        return !label.isVisible() || own.getMaxY() <= around.getMaxY() + 1;
    }

    /** Whether all of a node is within the window, and within whatever lets only a part of it be seen. */
    private static boolean isSeen(WindowDriver driver, Node node) {
        return driver.ask(() -> {
            Bounds own = node.localToScene(node.getLayoutBounds());
            boolean whole = own.getHeight() > 0 && isShown(node);
            for (Node in = node.getParent(); in != null; in = in.getParent()) {
                Node clip = in.getParent() == null ? in : in.getClip();
                whole &= clip == null || isWithin(own, in.localToScene(clip.getBoundsInParent()));
            }
            return whole;
        });
    }

    private static boolean isWithin(Bounds own, Bounds around) {
        return own.getMinX() >= around.getMinX() - 1 && own.getMaxX() <= around.getMaxX() + 1
                && own.getMinY() >= around.getMinY() - 1 && own.getMaxY() <= around.getMaxY() + 1;
    }

    private static String drawn(WindowDriver driver, Labeled labeled) {
        return driver.ask(() -> labeled.lookupAll(".text").stream().filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText()).reduce("", String::concat));
    }

    private static ListView<?> list(MainWindow window, WindowDriver driver, String style) {
        ListView<?> list = (ListView<?>) node(window, driver, style);
        for (int i = 0; i < 100 && driver.ask(() -> list.getItems().isEmpty()); i++) {
            driver.settle();
        }
        driver.settle();
        return list;
    }
}
