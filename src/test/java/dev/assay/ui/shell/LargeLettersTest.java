package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.Shipped;
import dev.assay.audit.RiskModel;
import dev.assay.export.Formats;
import dev.assay.ingest.SourceFiles;
import dev.assay.review.Intake;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.QueueOrder;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.review.posting.PostingAction;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Theme;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the size of letters and window: what is said is said whole, where it belongs, and nothing is lost by the change. */
class LargeLettersTest {

    private static final Schema SCHEMA = Shipped.SCHEMA;
    private static final String TEXT = "We run Airflow on AWS and load Snowflake every night; you bring five years of"
            + " SQL and like to own a warehouse from end to end, with a team of four in Leeds.";

    private static final String PASS1 = ", \"pass1\": {\"ext_salary_text_raw\": \"$130,000 – $140,000 a year, paid at"
            + " the end of each month\", \"ext_work_model_stated\": \"remote\","
            + " \"ext_visa_sponsorship_stated\": \"will_not_sponsor\"}";

    @TempDir
    private Path folder;

    @Test
    void tabsAndWhatIsSaidAboveTheTextBeginWhereTheTextDoes() {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            for (int percent = 100; percent <= 200; percent += 50) {
                String at = percent + " %";
                double column = left(window, driver, "#header") + driver
                        .ask(() -> window.stage().getScene().lookup("#header .run").getLayoutX());
                if (percent == 100) {
                    assertThat(left(window, driver, ".posting-tab .text")).as("tabs at " + at)
                            .isCloseTo(column, within(3.0));
                }
                assertThat(driver.ask(() -> {
                    Node said = ((Parent) window.stage().getScene().lookup(".related-bar"))
                            .getChildrenUnmodifiable().getFirst();
                    return said.localToScene(said.getLayoutBounds()).getMinX();
                })).as("what is said above the text at " + at).isCloseTo(column, within(3.0));
                MenuButton more = (MenuButton) find(window, driver, ".more-tabs");
                driver.perform(more::show);
                List<String> offered = more.isVisible()
                        ? more.getItems().stream().map(MenuItem::getText).toList()
                        : List.of();
                driver.perform(more::hide);
                for (String tab : List.of("#postingTab", "#pass1Tab", "#reasoningTab", "#raw")) {
                    Labeled button = (Labeled) find(window, driver, tab);
                    if (!offered.contains(button.getText())) {
                        assertThat(drawn(driver, button)).as(at).isEqualTo(button.getText());
                        assertThat(isIn(window, driver, button, ".posting"))
                                .as(tab + " within the pane at " + at).isTrue();
                    }
                }
                assertThat(
                        driver.ask(() -> window.stage().getScene().lookup(".posting-tabs").getLayoutBounds()
                                .getHeight() / more.getFont().getSize()))
                        .as("one line of tabs, in letters at " + at)
                        .isLessThan(3.0);
                larger(window, driver, 5);
            }
        });
    }

    @Test
    void postingsThatSayTheSameAreCalledByTitleAndReachedByTab() {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            Labeled link = (Labeled) find(window, driver, ".related-bar .hyperlink");
            assertThat(link.getText()).contains("Data Engineer", "Acme", "other");
            driver.press(KeyCode.ESCAPE);
            for (int i = 0; i < 40 && !driver.ask(link::isFocused); i++) {
                driver.press(KeyCode.TAB);
            }
            assertThat(driver.ask(link::isFocused)).as("Tab comes to the link").isTrue();
            assertThat(driver.ask(() -> link.getBorder().getStrokes().getFirst().getWidths().getTop()))
                    .as("a ring of two pixels around it").isEqualTo(2.0);
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(() -> window.parts().session().currentProperty().get())).isEqualTo("other");
        });
    }

    @Test
    void theTextKeepsAUsablePartOfALowWindowInTheLargestLetters() {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            larger(window, driver, 10);
            Node page = find(window, driver, ".posting-page .page-scroll");
            Node pane = find(window, driver, ".posting");
            double letters = driver.ask(() -> ((Labeled) window.stage().getScene().lookup("#raw")).getFont()
                    .getSize());
            assertThat(driver.ask(() -> page.getLayoutBounds().getHeight() / letters)).as("in letters")
                    .isGreaterThan(8.0);
            assertThat(driver.ask(() -> page.getLayoutBounds().getHeight() / pane.getLayoutBounds()
                    .getHeight())).as("of the pane").isGreaterThan(0.35);
            List<Node> chips = driver.ask(() -> List.copyOf(window.stage().getScene().getRoot()
                    .lookupAll(".chip"))).stream().filter(Node::isVisible).toList();
            assertThat(chips).isNotEmpty()
                    .allSatisfy(chip -> assertThat(isIn(window, driver, chip, ".posting")).isTrue());
            assertThat(chips).extracting(chip -> ((Labeled) chip).getText()).contains("+2");
            MenuButton related = (MenuButton) find(window, driver, ".related-bar .menu-button");
            assertThat(related.getText()).isEqualTo("Same text under 1 other id");
            assertThat(related.getItems()).extracting(MenuItem::getText).singleElement().asString()
                    .contains("Open", "Data Engineer", "other");
        });
    }

    @Test
    void aMessageIsSaidWholeAtEveryTextSizeAndTheKeysAreNamedWhereThereIsRoom() {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            Labeled said = (Labeled) find(window, driver, ".notice");
            Node keys = find(window, driver, ".status-keys");
            String message = "Accepted 7 fields; 12 are left to look at. Look at each of the fields listed first;"
                    + " Ctrl+Enter then accepts the rest.";
            for (int percent = 100; percent <= 200; percent += 50) {
                driver.perform(() -> window.parts().session().notify(Notice.Kind.WARNING, message));
                assertThat(driver.ask(said::isTextTruncated)).as(percent + " %").isFalse();
                assertThat(driver.ask(said::getText)).isEqualTo(message);
                assertThat(isIn(window, driver, said, ".window")).as("in the window at " + percent + " %")
                        .isTrue();
                larger(window, driver, 5);
            }
            driver.perform(() -> window.parts().session().notify(Notice.Kind.INFO, ""));
            assertThat(driver.ask(keys::isVisible)).as("the keys come back").isTrue();
        });
    }

    @Test
    void theKeysBelowAndTheCountsOfTheQueueAreNeverCut() {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1440, 900);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.press(KeyCode.ENTER);
            driver.settle();
            assertThat(centre(window, driver, ".posting-list .posting-company"))
                    .as("beside the company where there is room")
                    .isCloseTo(centre(window, driver, ".posting-list .posting-risk"), within(4.0));
            driver.resize(1024, 700);
            driver.perform(() -> window.parts().session().notify(Notice.Kind.INFO, ""));
            for (int percent = 100; percent <= 200; percent += 50) {
                bringQueue(window, driver);
                Labeled keys = (Labeled) find(window, driver, ".status-keys");
                assertThat(drawn(driver, keys)).as("keys at " + percent + " %").isEqualTo(keys.getText());
                assertThat(keys.getText()).as("as many as there is room for")
                        .matches("(Enter .*)?[?] all keys|");
                assertThat(percent > 150 || !keys.getText().isEmpty()).isTrue();
                for (String part : List.of(".posting-list .posting-risk",
                        ".posting-list .posting-progress")) {
                    Labeled said = (Labeled) find(window, driver, part);
                    assertThat(drawn(driver, said)).as(percent + " %").isEqualTo(said.getText()).isNotEmpty();
                    assertThat(isIn(window, driver, said, ".posting-list .clipped-container"))
                            .as(part + " at " + percent + " %").isTrue();
                }
                larger(window, driver, 5);
            }
        });
    }

    @Test
    void aTabThatHasNoRoomIsOfferedByAMenuAndStandsInTheLineWhenItIsShown() {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            larger(window, driver, 10);
            MenuButton more = (MenuButton) find(window, driver, ".more-tabs");
            Node reasoning = find(window, driver, "#reasoningTab");
            assertThat(driver.ask(reasoning::isVisible)).isFalse();
            driver.perform(more::show);
            driver.perform(() -> more.getItems().stream().filter(item -> item.getText().equals("Reasoning"))
                    .forEach(MenuItem::fire));
            driver.perform(more::hide);
            assertThat(driver.ask(() -> find(".reasoning", window).isVisible())).isTrue();
            assertThat(driver.ask(reasoning::isVisible)).isTrue();
        });
    }

    @Test
    void whateverIsShownOfAPostingHasAboutTenLinesOfALowWindowInTheLargestLetters() {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            larger(window, driver, 10);
            driver.perform(() -> window.parts().session().notify(Notice.Kind.INFO, ""));
            double letters = driver.ask(() -> ((Labeled) find("#raw", window)).getFont().getSize());
            for (PostingAction tab : List.of(PostingAction.TAB_PASS1, PostingAction.TAB_REASONING)) {
                driver.perform(() -> window.perform(tab));
                Node shown = find(window, driver,
                        tab == PostingAction.TAB_PASS1 ? ".facts .virtual-flow" : ".reasoning .page-scroll");
                assertThat(driver.ask(() -> shown.getLayoutBounds().getHeight() / (1.25 * letters)))
                        .as("lines of " + tab).isGreaterThan(9.5);
            }
        });
    }

    /** Where there is no room for the queue beside the posting, it stands there when it was asked for. */
    private static void bringQueue(MainWindow window, WindowDriver driver) {
        if (driver.ask(() -> window.stage().getScene().lookup("#order") == null)) {
            driver.press(KeyCode.CONTROL, KeyCode.B);
        }
    }

    @Test
    void theOrderOfTheQueueIsSaidWholeInANarrowWindow() {
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
            inWindow(language, window -> {
                WindowDriver driver = new WindowDriver(window);
                driver.resize(1024, 700);
                for (int percent = 100; percent <= 200; percent += 100) {
                    bringQueue(window, driver);
                    for (QueueOrder order : QueueOrder.values()) {
                        driver.perform(() -> window.parts().session().queue().orderProperty().set(order));
                        Labeled said = (Labeled) find(window, driver, "#order .label");
                        assertThat(drawn(driver, said)).as(language + " at " + percent + " %")
                                .isEqualTo(said.getText()).isNotEmpty();
                    }
                    Node arrow = find(window, driver, "#order .arrow");
                    Node box = find(window, driver, "#order");
                    // The sign is ten pixels wide about the middle of its place, however large the letters are.
                    assertThat(driver.ask(() -> box.localToScene(box.getLayoutBounds()).getMaxX()
                            - arrow.localToScene(arrow.getLayoutBounds()).getCenterX()))
                            .as("the sign is within the border").isGreaterThan(5 + 4);
                    larger(window, driver, 10);
                }
            });
        }
    }

    @Test
    void whatIsListedAndHowMuchIsSaidWholeInLargeLettersAndASmallWindow() {
        inWindow(Language.GERMAN, window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            larger(window, driver, 5);
            saidWhole(driver, (Labeled) find(window, driver, "#filter .label"));
            driver.show("sweep");
            saidWhole(driver, (Labeled) find(window, driver, "#order .label"));
            saidWhole(driver, (Labeled) find(window, driver, "#count"));
            driver.show("disputes");
            saidWhole(driver, (Labeled) find(window, driver, "#count"));
        });
    }

    /** What is counted goes on meanwhile, so what is said and what is drawn are taken of one moment. */
    private static void saidWhole(WindowDriver driver, Labeled said) {
        List<String> saidAndDrawn = driver.ask(() -> {
            said.layout();
            return List.of(said.getText(), letters(said));
        });
        assertThat(saidAndDrawn.getLast()).isEqualToIgnoringWhitespace(saidAndDrawn.getFirst()).isNotEmpty();
    }

    private static Node find(String selector, MainWindow window) {
        return Objects.requireNonNull(window.stage().getScene().lookup(selector));
    }

    @Test
    void theReasonIsNamedWholeAtEveryTextSize() {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            for (int percent = 100; percent <= 200; percent += 10) {
                assertThat(drawn(driver, (Labeled) find(window, driver, ".note-editor .reasons")))
                        .as(percent + " %").isEqualTo("Reason");
                larger(window, driver, 1);
            }
        });
    }

    @Test
    void aNoteBeingWrittenAndTheFieldSurviveAnotherSizeAndTheme() {
        inWindow(window -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.DOWN);
            String field = driver.ask(() -> window.parts().session().fieldProperty().get());
            driver.press(KeyCode.C);
            driver.type("half a no");
            TextArea note = (TextArea) find(window, driver, ".note-editor .text-area");
            larger(window, driver, 10);
            for (Theme theme : Theme.values()) {
                driver.perform(() -> window.setTheme(theme));
            }
            driver.resize(1024, 700);
            assertThat(driver.ask(note::isFocused)).isTrue();
            driver.type("te");
            assertThat(note.getText()).isEqualTo("half a note");
            assertThat(driver.ask(() -> window.parts().session().fieldProperty().get())).isEqualTo(field);
            assertThat(isIn(window, driver, note, "#scroll")).as("the note is in view").isTrue();
        });
    }

    private static void larger(MainWindow window, WindowDriver driver, int steps) {
        driver.perform(() -> {
            for (int i = 0; i < steps; i++) {
                window.perform(WindowAction.TEXT_LARGER);
            }
        });
    }

    private static Node find(MainWindow window, WindowDriver driver, String selector) {
        return driver.ask(() -> {
            Node found = window.stage().getScene().lookup(selector);
            assertThat(found).as(selector).isNotNull();
            return found;
        });
    }

    private static double left(MainWindow window, WindowDriver driver, String selector) {
        Node node = find(window, driver, selector);
        return driver.ask(() -> node.localToScene(node.getLayoutBounds()).getMinX());
    }

    private static double centre(MainWindow window, WindowDriver driver, String selector) {
        Node node = find(window, driver, selector);
        return driver.ask(() -> node.localToScene(node.getLayoutBounds()).getCenterY());
    }

    private static boolean isIn(MainWindow window, WindowDriver driver, Node node, String pane) {
        Node around = find(window, driver, pane);
        return driver.ask(() -> {
            Bounds inner = node.localToScene(node.getLayoutBounds());
            Bounds outer = around.localToScene(around.getLayoutBounds());
            return inner.getMinX() >= outer.getMinX() && inner.getMaxX() <= outer.getMaxX() + 1
                    && inner.getMinY() >= outer.getMinY() - 1 && inner.getMaxY() <= outer.getMaxY() + 1;
        });
    }

    /** The letters on the screen, which a label may have cut. */
    private static String drawn(WindowDriver driver, Parent labeled) {
        return driver.ask(() -> letters(labeled));
    }

    private static String letters(Parent labeled) {
        return labeled.lookupAll(".text").stream().filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText()).collect(Collectors.joining());
    }

    private void inWindow(Consumer<MainWindow> work) {
        inWindow(Language.ENGLISH, work);
    }

    private void inWindow(Language language, Consumer<MainWindow> work) {
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
            Path file = folder.resolve("postings.jsonl");
            Files.write(file, List.of("one", "other").stream().map(id -> "{\"id\": \"" + id
                    + "\", \"title\": \"Data Engineer\", \"company\": \"Acme\", \"location\": \"Leeds\","
                    + " \"description\": \"" + TEXT + "\"" + PASS1 + "}").toList());
            intake.read(services.files().apply(List.of(file)), Progress.NONE);
            intake.infer(Progress.NONE);
            HeadlessWindow.with(services, Layout.FIRST, Wording.in(language), window -> {
                WindowDriver driver = new WindowDriver(window);
                driver.perform(() -> window.parts().session().open("one"));
                work.accept(window);
                return true;
            });
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
