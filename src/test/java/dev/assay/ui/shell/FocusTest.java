package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.Shipped;
import dev.assay.audit.RiskModel;
import dev.assay.export.Formats;
import dev.assay.ingest.SourceFiles;
import dev.assay.review.FieldReview.State;
import dev.assay.review.Intake;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.PageScroll;
import dev.assay.ui.review.posting.PostingAction;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import dev.assay.ui.session.Theme;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Where the focus is and stays: every stop of Tab shows it, every act has a key, and menus give it back. */
class FocusTest {

    private static final Schema SCHEMA = Shipped.SCHEMA;
    private static final Color LIGHT_RING = Color.web("#0969da");
    private static final Color DARK_RING = Color.web("#4493f8");

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();

    @Test
    void everyControlThatActsHasAKey() throws Exception {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            List<Node> acting = driver.ask(() -> {
                List<Node> found = new ArrayList<>();
                collect(window.stage().getScene().getRoot(), found);
                return found;
            });
            assertThat(acting).hasSizeGreaterThan(SCHEMA.fields().size()).allSatisfy(control -> {
                assertThat(Action.of(control)).as("%s", control).isPresent();
                assertThat(Action.of(control).orElseThrow().defaultKeys()).as("%s", control).isNotEmpty();
            });
        });
    }

    private static void collect(Parent from, List<Node> found) {
        for (Node node : from.getChildrenUnmodifiable()) {
            if (node.getStyleClass().contains("more-tabs")) {
                // What it offers has keys of its own.
                continue;
            }
            if (node instanceof ButtonBase || node instanceof ChoiceBox || node instanceof ComboBoxBase
                    || node instanceof TextInputControl) {
                found.add(node);
            } else if (node instanceof Parent parent && !(node instanceof MenuBar)) {
                collect(parent, found);
            }
        }
    }

    @Test
    void tabGoesRoundAndEveryStopShowsARing() throws Exception {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".field-row:selected").isFocused()))
                    .as("the window opens with the focus on a field").isTrue();
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                Color ring = theme == Theme.LIGHT ? LIGHT_RING : DARK_RING;
                driver.perform(() -> window.setTheme(theme));
                for (Runnable tab : List.<Runnable>of(() -> window.perform(PostingAction.TAB_PASS1),
                        () -> window.perform(PostingAction.TAB_REASONING),
                        () -> window.perform(PostingAction.TAB_POSTING))) {
                    driver.perform(tab);
                    driver.press(KeyCode.ESCAPE);
                    assertThat(driver.ask(() -> window.stage().getScene().lookup(".field-row:selected")
                            .isFocused())).as("Esc goes to the open field").isTrue();
                    assertThat(walk(window, driver, ring)).hasSizeGreaterThan(12);
                }
                driver.show("report");
                driver.press(KeyCode.TAB);
                assertThat(walk(window, driver, ring)).as("stops of the import").hasSizeGreaterThan(1);
                driver.show("review");
            }
        });
    }

    private List<Node> walk(MainWindow window, WindowDriver driver, Color ring) {
        List<Node> stops = new ArrayList<>();
        Node first = focus(window, driver);
        WritableImage before = picture(window, driver);
        Node now = first;
        do {
            driver.press(KeyCode.TAB);
            Node next = focus(window, driver);
            assertThat(next).as("Tab leaves %s", now).isNotNull().isNotSameAs(now);
            assertThat(stops).as("Tab goes round").doesNotContain(next);
            WritableImage after = picture(window, driver);
            assertThat(appeared(before, after, ring)).as("ring of %s", next).isGreaterThan(50);
            stops.add(next);
            before = after;
            now = next;
        } while (now != first);
        driver.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focus(window, driver)).as("Shift+Tab goes back").isSameAs(stops.get(stops.size() - 2));
        return stops;
    }

    @Test
    void tabMovesNoText() throws Exception {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 600);
            PageScroll page = (PageScroll) driver
                    .ask(() -> window.stage().getScene().lookup(".page-scroll"));
            driver.perform(() -> page.setVvalue(0.3));
            double place = page.getVvalue();
            for (int i = 0; i < 30; i++) {
                driver.press(KeyCode.TAB);
                assertThat(page.getVvalue()).as("where the text stands, the focus on %s",
                        focus(window, driver)).isCloseTo(place, within(0.005));
            }
            driver.perform(() -> page.text().requestFocus());
            driver.press(KeyCode.PAGE_DOWN);
            assertThat(page.getVvalue()).as("a key scrolls it").isGreaterThan(place);
        });
    }

    @Test
    void aScreenHasTheFocusAtOnce() throws Exception {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            for (Screen one : Screens.all().reversed()) {
                List<KeyCode> screen = ScreenKeys.of(one);
                Node before = focus(window, driver);
                Node atOnce = driver.ask(() -> {
                    Robot keys = new Robot();
                    screen.forEach(keys::keyPress);
                    screen.reversed().forEach(keys::keyRelease);
                    return window.stage().getScene().getFocusOwner();
                });
                assertThat(atOnce).as("%s", screen).isNotNull().isNotSameAs(before);
                driver.settle();
                if (one.id().equals("review")) {
                    assertThat(focus(window, driver)).as("the field where the review was left")
                            .hasSameClassAs(atOnce);
                } else {
                    assertThat(focus(window, driver)).as("%s, once it is drawn", screen).isSameAs(atOnce);
                }
            }
        });
    }

    /** The keys that show a screen, in the order in which they are pressed. */
    @Test
    void theKeysDecideAgainWhenAMenuOrAButtonIsDone() throws Exception {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().session().open("boston-home-security"));
            driver.perform(() -> window.parts().reviewing().reviewer().set("ann"));
            for (String control : List.of("#order", "#views", ".fields-header #filter",
                    ".note-editor .menu-button")) {
                click(window, driver, control);
                driver.press(KeyCode.DOWN);
                driver.press(KeyCode.ENTER);
                decides(window, driver, control);
                click(window, driver, control);
                driver.press(KeyCode.ESCAPE);
                decides(window, driver, control + ", closed by Escape");
            }
            for (String control : List.of(".posting-raw", ".open-field .guide", ".window-bar .button")) {
                click(window, driver, control);
                decides(window, driver, control);
            }
            driver.press(KeyCode.W);
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ENTER);
            decides(window, driver, "W");
            driver.press(KeyCode.L);
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ENTER);
            decides(window, driver, "L");
        });
    }

    @Test
    void aSheetIsReadToItsEndByKeys() throws Exception {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 600);
            driver.press(KeyCode.F1);
            ScrollPane body = (ScrollPane) driver.ask(() -> window.stage().getScene().lookup(".sheet-body"));
            for (int i = 0; i < 10; i++) {
                driver.press(KeyCode.PAGE_DOWN);
            }
            assertThat(driver.ask(body::getVvalue)).isEqualTo(1.0);
            driver.press(KeyCode.ESCAPE);
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".sheet-body"))).isNull();
        });
    }

    @Test
    void aKeyHeldLongerThanWhatItDidFirstDoesNothingMore() throws Exception {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("ann"));
            click(window, driver, "#order");
            driver.press(KeyCode.DOWN);
            hold(driver, KeyCode.ENTER);
            Session session = window.parts().session();
            assertThat(driver.ask(() -> session.reviews().values().stream()
                    .filter(review -> review.state() != State.UNDECIDED).count()))
                    .as("decided by an Enter that chose in a menu").isZero();

            hold(driver, KeyCode.C);
            TextArea note = (TextArea) driver.ask(() -> window.stage().getScene()
                    .lookup(".note-editor .text-area"));
            assertThat(note.isFocused()).isTrue();
            assertThat(note.getText()).as("typed by the key that led here").isEmpty();
            driver.press(KeyCode.C);
            assertThat(note.getText()).as("typed by the next press").isEqualTo("c");
        });
    }

    /** Presses a key as a keyboard does that repeats it until it is let go. */
    private static void hold(WindowDriver driver, KeyCode key) {
        for (int i = 0; i < 4; i++) {
            driver.perform(() -> new Robot().keyPress(key));
        }
        driver.perform(() -> new Robot().keyRelease(key));
    }

    @Test
    void everyMenuFitsASmallScreenAtTwiceTheTextSize() throws Exception {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            for (int i = 0; i < 10; i++) {
                driver.perform(() -> window.perform(WindowAction.TEXT_LARGER));
            }
            MenuBar bar = (MenuBar) driver.ask(() -> window.stage().getScene().lookup(".menu-bar"));
            for (Menu menu : bar.getMenus()) {
                driver.perform(menu::show);
                ContextMenu shown = driver.ask(() -> Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                        .filter(Window::isShowing).findFirst().orElseThrow());
                assertThat(driver.ask(() -> shown.getSkin().getNode().getLayoutBounds().getHeight()))
                        .as(menu.getText()).isLessThanOrEqualTo(700);
                assertThat(driver.ask(() -> shown.getSkin().getNode().prefHeight(-1)))
                        .as(menu.getText() + ", whole").isLessThanOrEqualTo(700);
                assertThat(driver.ask(() -> shown.getSkin().getNode().lookupAll(".menu-key").stream()
                        .map(key -> Math.round(key.localToScene(key.getLayoutBounds()).getMaxX()))
                        .distinct().toList())).as("where the keys of " + menu.getText() + " end").hasSize(1);
                driver.perform(menu::hide);
            }
        });
    }

    private void click(MainWindow window, WindowDriver driver, String control) {
        Node node = driver.ask(() -> window.stage().getScene().lookup(control));
        assertThat(node).as(control).isNotNull();
        robot.clickOn(node);
        driver.settle();
    }

    /** Marks the open field as unsure, so that Enter surely decides, and presses it. */
    private void decides(MainWindow window, WindowDriver driver, String after) {
        Session session = window.parts().session();
        String field = driver.ask(() -> session.fieldProperty().get());
        assertThat(driver.ask(() -> session.review(field).state())).as(field).isEqualTo(State.UNDECIDED);
        driver.press(KeyCode.ENTER);
        assertThat(driver.ask(() -> session.review(field).state()))
                .as("Enter after %s, the focus on %s", after,
                        focus(window, driver))
                .isEqualTo(State.ACCEPTED);
    }

    private static Node focus(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> window.stage().getScene().getFocusOwner());
    }

    private static WritableImage picture(MainWindow window, WindowDriver driver) {
        return driver.ask(() -> window.stage().getScene().snapshot(null));
    }

    /** How many pixels have the colour now that had another. */
    private static int appeared(WritableImage before, WritableImage after, Color colour) {
        int wanted = argb(colour);
        int[] was = pixels(before);
        int[] is = pixels(after);
        return (int) IntStream.range(0, is.length).filter(i -> is[i] == wanted && was[i] != wanted).count();
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int[] pixels = new int[width * (int) image.getHeight()];
        image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(),
                PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static int argb(Color colour) {
        return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }

    private void inWindow(Consumer<MainWindow> work) throws Exception {
        try (ReviewStore store = H2ReviewStore.open(folder.resolve("store"), SCHEMA,
                new VersionedReader("test", Shipped.READER::read))) {
            RiskModel risk = new RiskModel(SCHEMA);
            Intake intake = new Intake(store, Shipped.READER::read, Shipped.GROUNDER,
                    Shipped.ENGINE,
                    (PostingFile file) -> risk.of(file.posting(), file.pass1(), file.answers()));
            Services services = new Services(SCHEMA, store, intake, paths -> SourceFiles.of(paths).stream()
                    .map(file -> new Intake.SourceFile(file.path(), file.size(), file::open)).toList(),
                    () -> new Formats(SCHEMA, JudgedAnswer::primary), Path.of("sample-data"),
                    JudgedAnswer::primary);
            intake.read(services.files().apply(List.of(Path.of("sample-data"))), Progress.NONE);
            intake.infer(Progress.NONE);
            HeadlessWindow.with(services, Layout.FIRST, Wording.in(Language.ENGLISH), window -> {
                work.accept(window);
                return true;
            });
        }
    }
}
