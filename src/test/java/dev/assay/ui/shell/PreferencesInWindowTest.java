package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.KeyPreset;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.session.Theme;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preferences by keyboard alone: what is chosen works at once, is told where it collides, and is there again. */
class PreferencesInWindowTest {

    /** The last of the rail, whichever screens are before it. */
    private static final KeyCode PREFERENCES = KeyCode.COMMA;

    @TempDir
    private Path folder;

    /** What stands above the keys and on their buttons, where it is not drawn whole. */
    private static List<String> cut(MainWindow window, WindowDriver driver) {
        driver.resize(1024, 700);
        return driver.ask(() -> window.stage().getScene().getRoot()
                .lookupAll(".keys-head > .label, .keys-table .button").stream().map(Labeled.class::cast)
                .filter(shown -> shown.isVisible() && shown.lookup(".text") instanceof Text drawn
                        && !drawn.getText().equals(shown.getText()) && !shown.isWrapText())
                .map(Labeled::getText).toList());
    }

    @Test
    void anotherKeyWorksAtOnceAndAfterARestart() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.perform(() -> window.parts().session().open("boston-home-security"));
            press(window, driver, CellAction.ACCEPT, KeyCode.CONTROL, KeyCode.O);
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".key-collisions")))
                    .extracting(shown -> ((Labeled) shown).getText()).asString()
                    .contains("Open files", "Accept and go on");
            assertThat(cut(window, driver)).as("beside what is said of the collision").isEmpty();
            press(window, driver, CellAction.ACCEPT, KeyCode.G);
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".key-collisions")))
                    .extracting(shown -> ((Labeled) shown).getText()).asString()
                    .contains("Pass 1 entry");
            press(window, driver, CellAction.ACCEPT, KeyCode.F4);
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            driver.press(KeyCode.ENTER);
            assertThat(store.journal()).as("Enter does nothing any more").isEmpty();
            driver.press(KeyCode.F4);
            assertThat(store.journal()).hasSize(1);
            driver.perform(() -> window.setTheme(Theme.DARK));
        });
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.F4);
            assertThat(store.journal()).hasSize(2);
            assertThat(driver.ask(() -> window.parts().session().keys().text(CellAction.ACCEPT)))
                    .isEqualTo("F4");
            driver.press(KeyCode.CONTROL, PREFERENCES);
            select(window, driver, CellAction.ACCEPT);
            driver.press(KeyCode.DELETE);
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            driver.press(KeyCode.ENTER);
            assertThat(store.journal()).as("its own key again").hasSize(3);
        });
        assertThat(store(folder)).isEqualTo("DARK");
    }

    private static String store(Path folder) {
        StringBuilder theme = new StringBuilder();
        SampleWindow.open(folder,
                (window, store) -> theme.append(store.settings().values().layout().theme()));
        return theme.toString();
    }

    @Test
    void whileAKeyIsWaitedForNoOtherActs() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.CONTROL, PREFERENCES);
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".status-keys").isVisible()))
                    .as("keys that decide are not named where they do nothing").isFalse();
            select(window, driver, CellAction.NOTE);
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            Node table = driver.ask(() -> window.stage().getScene().lookup(".keys-table"));
            assertThat(table).as("the screen is still shown").isNotNull();
            assertThat(driver.ask(() -> window.parts().session().keys().text(CellAction.NOTE)))
                    .isEqualTo("Ctrl+1");
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.ESCAPE);
            assertThat(driver.ask(() -> window.parts().session().keys().text(CellAction.NOTE)))
                    .as("Esc leaves it").isEqualTo("Ctrl+1");
        });
    }

    @Test
    void aHeldKeyIsNotTheKeyThatIsWaitedFor() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.CONTROL, PREFERENCES);
            select(window, driver, CellAction.NOTE);
            driver.perform(() -> {
                Robot robot = new Robot();
                robot.keyPress(KeyCode.ENTER);
                robot.keyPress(KeyCode.ENTER);
                robot.keyPress(KeyCode.ENTER);
                robot.keyRelease(KeyCode.ENTER);
            });
            assertThat(driver.ask(() -> window.parts().session().keys().chosen())).isEmpty();
        });
    }

    @Test
    void theRowWhoseKeyIsChangedByMouseIsTheOneThatEnterChangesNext() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.CONTROL, PREFERENCES);
            select(window, driver, WindowAction.OPEN);
            List<Button> buttons = driver
                    .ask(() -> window.stage().getScene().getRoot().lookupAll(".keys-table .button").stream()
                            .map(Button.class::cast).filter(button -> button.getAccessibleText()
                                    .endsWith(WindowAction.EXPORT.label(window.parts().session().words())))
                            .toList());
            driver.perform(buttons.getFirst()::fire);
            driver.press(KeyCode.F4);
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.F6);
            assertThat(driver.ask(() -> window.parts().session().keys().text(WindowAction.EXPORT)))
                    .isEqualTo("F6");
        });
    }

    @Test
    void theTableStaysWhereItIsWhenAKeyIsChangedOrReset() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            driver.press(KeyCode.CONTROL, PREFERENCES);
            select(window, driver, CellAction.GUIDELINE);
            for (String label : List.of("Change…", "Add…", "Reset")) {
                double before = driver.ask(() -> row(window, CellAction.GUIDELINE));
                driver.perform(() -> {
                    Button button = button(window, label, CellAction.GUIDELINE);
                    button.requestFocus();
                    button.fire();
                });
                if (!label.equals("Reset")) {
                    driver.press(label.equals("Add…") ? KeyCode.F9 : KeyCode.F4);
                }
                if (label.equals("Add…")) {
                    assertThat(window.parts().session().keys().given(CellAction.GUIDELINE)).hasSize(2);
                }
                assertThat(driver.ask(() -> row(window, CellAction.GUIDELINE)))
                        .as("where the row is after %s", label).isCloseTo(before, within(1.0));
                Node table = driver.ask(() -> window.stage().getScene().lookup(".keys-table"));
                assertThat(driver.ask(() -> window.stage().getScene().getFocusOwner()))
                        .as("the focus after %s", label).isSameAs(table);
                assertThat(driver.ask(() -> (Object) ((TableView<?>) table).getSelectionModel()
                        .getSelectedItem())).isEqualTo(CellAction.GUIDELINE);
            }
        });
    }

    /** How far down the table an action's buttons are. */
    private static double row(MainWindow window, Action action) {
        return button(window, "Change…", action).localToScene(0, 0).getY()
                - window.stage().getScene().lookup(".keys-table").localToScene(0, 0).getY();
    }

    private static Button button(MainWindow window, String label, Action action) {
        return window.stage().getScene().getRoot().lookupAll(".keys-table .button").stream()
                .map(Button.class::cast).filter(button -> button.getText().equals(label))
                .filter(button -> button.getAccessibleText()
                        .endsWith(": " + action.label(window.parts().session().words())))
                .findFirst().orElseThrow();
    }

    @Test
    void theFocusBeginsOnTheFirstControl() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            for (int times = 0; times < 2; times++) {
                driver.press(KeyCode.CONTROL, PREFERENCES);
                assertThat(driver.ask(() -> window.stage().getScene().getFocusOwner()))
                        .isSameAs(driver
                                .ask(() -> window.stage().getScene().lookup(".property-sheet .choice-box")));
                driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            }
        });
    }

    @Test
    void anArrowOpensAChoiceAndLeavesTheFocusThere() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.CONTROL, PREFERENCES);
            ChoiceBox<?> look = (ChoiceBox<?>) driver
                    .ask(() -> window.stage().getScene().lookup(".property-sheet .choice-box"));
            driver.press(KeyCode.DOWN);
            assertThat(driver.ask(look::isShowing)).isTrue();
            assertThat(driver.ask(() -> window.stage().getScene().getFocusOwner())).isSameAs(look);
            driver.perform(look::hide);
        });
    }

    @Test
    void whatAPresetHasNoCounterpartForIsSaidWhole() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            driver.press(KeyCode.CONTROL, PREFERENCES);
            driver.perform(
                    () -> window.parts().session().keys().choose(KeyPreset.PRODIGY, Screens.actions()));
            Labeled remarks = (Labeled) driver.ask(() -> window.stage().getScene().lookup(".key-remarks"));
            assertThat(remarks.getText()).contains("Reject");
            assertThat(driver.ask(() -> ((Text) remarks.lookup(".text")).getText().replace('\n', ' ')))
                    .isEqualTo(remarks.getText());
        });
    }

    @Test
    void cellsThatTheTableMadeAnewAreNotKept() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.CONTROL, PREFERENCES);
            List<WeakReference<Node>> before = driver
                    .ask(() -> window.stage().getScene().getRoot().lookupAll(".keys-table .table-cell")
                            .stream().filter(cell -> cell.getClass().getSimpleName().equals("KeyButtons"))
                            .map(WeakReference::new).toList());
            assertThat(before).isNotEmpty();
            press(window, driver, CellAction.NOTE, KeyCode.F4);
            press(window, driver, CellAction.NOTE, KeyCode.F6);
            for (int i = 0; i < 20 && left(driver, before) > 0; i++) {
                System.gc();
                driver.settle();
            }
            assertThat(left(driver, before)).isZero();
        });
    }

    /** How many are kept that no window shows. */
    private static long left(WindowDriver driver, List<WeakReference<Node>> cells) {
        return driver.ask(() -> cells.stream().map(WeakReference::get)
                .filter(cell -> cell != null && cell.getScene() == null).count());
    }

    @Test
    void aFolderThatCannotBeUsedIsToldInWordsWithWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Path there = Files.createDirectory(folder.resolve("there"));
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.press(KeyCode.CONTROL, PREFERENCES);
            TextField export = field(window, driver, "Export to");
            write(driver, export, folder.resolve("gone").toString());
            told(driver, export, "There is no such folder", "Type another one");
            write(driver, export, file.toString());
            told(driver, export, "This is a file", "Type the folder");
            write(driver, export, there.toString());
            told(driver, export);
            assertThat(store.settings().values().folders().export()).isEqualTo(there.toString());
        });
    }

    @Test
    void aNameThatIsTakenAwayIsToldAndStays() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.press(KeyCode.CONTROL, PREFERENCES);
            TextField name = field(window, driver, "Your name");
            write(driver, name, " ");
            told(driver, name, "Without a name nothing can be decided", "Type one");
            assertThat(window.parts().reviewing().reviewer().name()).isEqualTo("Ann");
            write(driver, name, "Bea");
            told(driver, name);
            assertThat(window.parts().reviewing().reviewer().name()).isEqualTo("Bea");
        });
    }

    @Test
    void aBlankNameIsNotTakenUnsaid() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().ask());
            Labeled who = (Labeled) driver.ask(() -> window.stage().getScene().lookup(".name-bar .label"));
            String asked = driver.ask(who::getText);
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(who::getText)).isNotEqualTo(asked).contains("Type one");
            assertThat(driver.ask(() -> window.parts().reviewing().reviewer().wantedProperty().get()))
                    .isTrue();
            driver.type("ann");
            assertThat(driver.ask(who::getText)).isEqualTo(asked);
            driver.press(KeyCode.ENTER);
            assertThat(window.parts().reviewing().reviewer().name()).isEqualTo("ann");
        });
    }

    private static TextField field(MainWindow window, WindowDriver driver, String name) {
        return driver
                .ask(() -> window.stage().getScene().getRoot().lookupAll(".preferences .text-field").stream()
                        .map(TextField.class::cast).filter(one -> spoken(one).startsWith(name)).findFirst()
                        .orElseThrow());
    }

    /** The name that a screen reader says. */
    private static String spoken(TextField field) {
        return field.getParent().getChildrenUnmodifiable().stream().filter(SpokenName.class::isInstance)
                .map(name -> ((SpokenName) name).getText()).findFirst().orElse("");
    }

    private static void write(WindowDriver driver, TextField field, String text) {
        driver.perform(() -> {
            field.requestFocus();
            field.setText(text);
        });
        driver.press(KeyCode.ENTER);
    }

    /** @param words what is said; nothing where there are none */
    private static void told(WindowDriver driver, TextField field, String... words) {
        Labeled label = (Labeled) driver.ask(() -> field.getParent().lookup(".told-below"));
        Supplier<Boolean> said = () -> words.length == 0
                ? label.getText().isEmpty()
                : List.of(words).stream().allMatch(label.getText()::contains);
        // The disk is asked beside all else that the window waits for.
        for (int looked = 0; looked < 500 && !driver.ask(said); looked++) {
            driver.settle();
        }
        assertThat(driver.ask(said)).as("said: " + label.getText()).isTrue();
        assertThat(driver.ask(() -> field.getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("invalid")))).isEqualTo(words.length > 0);
        List.of(words).forEach(each -> assertThat(driver.ask(() -> spoken(field)))
                .as("said to a screen reader").contains(each));
    }

    private static void press(MainWindow window, WindowDriver driver, Action action, KeyCode... keys) {
        driver.press(KeyCode.CONTROL, PREFERENCES);
        select(window, driver, action);
        driver.press(KeyCode.ENTER);
        driver.press(keys);
    }

    private static void showKeys(MainWindow window, WindowDriver driver) {
        driver.perform(() -> ((TabPane) window.stage().getScene().lookup(".preferences")).getSelectionModel()
                .selectLast());
    }

    @SuppressWarnings("unchecked")
    private static void select(MainWindow window, WindowDriver driver, Action action) {
        showKeys(window, driver);
        driver.perform(() -> {
            TableView<Action> table = (TableView<Action>) window.stage().getScene().lookup(".keys-table");
            table.getSelectionModel().select(action);
            table.scrollTo(action);
            table.requestFocus();
        });
    }
}
