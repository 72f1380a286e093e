package dev.assay.ui.review.fields;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.assay.model.FieldValue;
import dev.assay.review.Decision;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.shell.Keyboard;
import dev.assay.ui.shell.Screens;
import dev.assay.ui.value.EditorOptions;
import dev.assay.ui.value.Option;
import dev.assay.ui.value.OptionRow;
import dev.assay.ui.value.OptionSearchTest;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Choosing a value of one's own by keys: nothing else acts meanwhile, and Escape gives all back. */
class ChoosingTest {

    /** So wide that many values stand in two columns. */
    private static final double WIDE = 460;

    @TempDir
    private Path folder;
    private final List<String> acted = new ArrayList<>();
    private DeskSample sample;
    private FieldsPane pane;
    private Stage stage;
    private EventDispatcher dispatcher;

    @BeforeEach
    void show() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        onFx(() -> {
            dispatcher = stage.getEventDispatcher();
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            sample = new DeskSample(folder);
            pane = FieldsPane.of(sample, WIDE, 700);
            keys();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(pane.scene());
            stage.sizeToScene();
            stage.show();
            sample.open(DeskSample.FULL, "");
            pane.controller().focus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            // The keys would stay with the stage, and all they act on.
            stage.setEventDispatcher(dispatcher);
            sample.close();
            return null;
        });
    }

    /** The keys as the window has them, with those that lead out of the pane written down. */
    private void keys() {
        Keyboard keyboard = new Keyboard(Screens.actions(), new ChosenKeys(Wording.in(Language.ENGLISH)));
        Handlers keys = new Handlers();
        for (Action action : Screens.actions()) {
            keys.on(action, () -> acted.add(action.name()));
        }
        keys.on(CellAction.ACCEPT, pane.controller().editor()::accept);
        keys.on(CellAction.EDIT, pane.controller().editor()::edit);
        keys.on(CellAction.NOTE, pane.controller().editor()::note);
        keys.onChoose(pane.controller().editor()::choose);
        keyboard.here(keys);
        keyboard.install(pane.scene());
    }

    /** {@link OptionSearchTest} finds every value of every field; here one of each field is typed, found and kept. */
    @Test
    void aUniqueBeginningIsTypedInEveryField() {
        for (FieldSpec spec : sample.schema.fields()) {
            List<Option> options = options(spec);
            Option option = options.getLast();
            chooses(spec, option, OptionSearchTest.beginning(option, options));
        }
        assertThat(acted).isEmpty();
    }

    private void chooses(FieldSpec spec, Option option, String typed) {
        open(spec.key());
        type("e" + typed);
        push(KeyCode.ENTER);

        Decision last = sample.session().review(spec.key()).last();
        assertThat(last).as(spec.key() + ": " + typed).isNotNull();
        FieldValue value = last.what().value();
        if (value instanceof FieldValue.Choices(List<String> keys)) {
            assertThat(keys).as(spec.key() + ": " + typed).contains(option.key());
        } else {
            assertThat(value).as(spec.key() + ": " + typed).isEqualTo(EditorOptions.value(spec, option));
        }
    }

    @Test
    void noLetterActsWhileAValueIsChosen() {
        open("job_family");
        push(KeyCode.E);
        type("abcdefghijklmnopqrstuvwxyz");

        assertThat(acted).isEmpty();
        assertThat(sample.store.journal()).isEmpty();
        assertThat(isChoosing()).isTrue();
        push(KeyCode.ENTER);
        assertThat(sample.store.journal()).as("Enter takes no value that was not found").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"LEFT", "RIGHT", "UP", "DOWN"})
    void arrowsStayAmongTheValues(KeyCode arrow) {
        for (FieldSpec spec : sample.schema.fields()) {
            open(spec.key());
            push(KeyCode.E);
            int left = onFx(() -> {
                Robot robot = new Robot();
                int away = 0;
                for (int i = 0; i < 18; i++) {
                    robot.keyType(arrow);
                    away += isChoosing() ? 0 : 1;
                }
                robot.keyType(KeyCode.ESCAPE);
                return away;
            });
            assertThat(left).as(spec.key()).isZero();
        }
        assertThat(acted).isEmpty();
        assertThat(sample.store.journal()).isEmpty();
    }

    @Test
    void leftAndRightGoToTheOtherColumn() {
        open("job_family");
        push(KeyCode.E, KeyCode.HOME, KeyCode.DOWN);
        Node first = focused();
        push(KeyCode.RIGHT);
        Node beside = focused();

        assertThat(beside.getLayoutX()).isGreaterThan(first.getLayoutX());
        assertThat(beside.getLayoutY()).isEqualTo(first.getLayoutY());
        push(KeyCode.LEFT);
        assertThat(focused()).isSameAs(first);
    }

    @Test
    void escapeGivesTicksMeaningAndFocusBack() {
        open("secondary_clouds");
        String meaning = meaning();
        String value = value("secondary_clouds");
        push(KeyCode.E, KeyCode.HOME, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE);
        assertThat(value("secondary_clouds")).isNotEqualTo(value);
        type("g");
        push(KeyCode.ESCAPE);

        assertThat(value("secondary_clouds")).isEqualTo(value);
        assertThat(meaning()).isEqualTo(meaning);
        assertThat(pane.row("secondary_clouds").isFocused()).isTrue();
        assertThat(sample.store.journal()).isEmpty();
    }

    @Test
    void theValueLookedAtIsInViewAtTwiceTheTextSize() {
        onFx(() -> {
            pane.scene().getRoot().setStyle("-fx-font-size: 26px;");
            return null;
        });
        open("sub_specialty");
        WaitForAsyncUtils.waitForFxEvents();
        Node view = pane.scene().lookup("#scroll");
        for (KeyCode key : List.of(KeyCode.E, KeyCode.END, KeyCode.HOME, KeyCode.DOWN, KeyCode.DOWN)) {
            push(key);
            assertThat(onFx(() -> view.localToScene(view.getLayoutBounds())
                    .contains(focused().localToScene(focused().getLayoutBounds())))).as("%s", key).isTrue();
        }
    }

    @Test
    void nothingIsFinishedWhileAValueIsBeingChosen() {
        open("job_family");
        push(KeyCode.E, KeyCode.DOWN);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        chord(KeyCode.SHIFT, KeyCode.ENTER);
        push(KeyCode.DELETE);

        assertThat(acted).isEmpty();
        assertThat(sample.store.journal()).isEmpty();
        assertThat(isChoosing()).isTrue();
        assertThat(sample.session().noticeProperty().get().text()).contains("Enter takes it");
    }

    @Test
    void aSearchThatFindsNothingIsSaidAndTakenBackByLetters() {
        open("seniority_level");
        type("esx");
        assertThat(meaning()).contains("No value begins with “sx”");
        push(KeyCode.BACK_SPACE);
        type("t");
        push(KeyCode.ENTER);

        assertThat(last("seniority_level")).isEqualTo(new FieldValue.Choice("staff"));
    }

    /** The whole row lights up, so the whole of it chooses: name, meaning, number and sign. */
    @ParameterizedTest
    @ValueSource(strings = {".option-label", ".meaning", ".digit", ".sign"})
    void aClickAnywhereOnAValueChoosesIt(String part) {
        open("leadership_expectation");
        click(option("people_manager").lookup(part));
        assertThat(last("leadership_expectation")).isEqualTo(new FieldValue.Choice("people_manager"));

        open("secondary_clouds");
        String value = value("secondary_clouds");
        click(option("aws").lookup(part));
        assertThat(value("secondary_clouds")).isNotEqualTo(value);
    }

    /** What a click was meant for is not moved away under the mouse by what it points at on its way. */
    @ParameterizedTest
    @ValueSource(strings = {"leadership_expectation", "secondary_clouds", "seniority_level", "job_family"})
    void nothingMovesUnderTheMouse(String field) {
        open(field);
        Node accept = pane.open().lookup(".decision-bar .button");
        double before = top(accept);
        for (OptionRow row : List.copyOf(rows())) {
            move(row);
            assertThat(top(accept)).as("mouse over %s", row.option().key()).isEqualTo(before);
        }
        push(KeyCode.E, KeyCode.DOWN, KeyCode.END);
        assertThat(top(accept)).as("focus among the values").isEqualTo(before);
        push(KeyCode.C);
        assertThat(top(accept)).as("focus in the note").isEqualTo(before);
    }

    @Test
    void overrideSaysWhatToDo() {
        open("leadership_expectation");
        click(pane.open().lookupAll(".decision-bar .button").stream().skip(1).findFirst().orElseThrow());
        assertThat(meaning()).startsWith("Choose another value");
        push(KeyCode.DOWN);
        assertThat(meaning()).doesNotContain("Choose another value");

        open("secondary_clouds");
        push(KeyCode.E);
        assertThat(meaning()).startsWith("Tick what holds");
    }

    /** Its place has room for the longest meaning of the field, so that it is read whole by keyboard, too. */
    @Test
    void everyMeaningIsReadWhole() {
        for (FieldSpec spec : sample.schema.fields()) {
            open(spec.key());
            push(KeyCode.E, KeyCode.HOME);
            for (int i = 0; i < rows().size(); i++) {
                push(KeyCode.DOWN);
                Label below = (Label) pane.open().lookup(".meaning-below");
                assertThat(onFx(() -> ((Text) below.lookup(".text")).getText())).as(spec.key())
                        .isEqualTo(below.getText());
            }
            push(KeyCode.ESCAPE);
        }
    }

    @Test
    void tabLeavesTheNoteInBothDirections() {
        open("seniority_level");
        TextArea note = (TextArea) pane.open().lookup(".note-editor .text-area");
        push(KeyCode.C);
        assertThat(note.isFocused()).isTrue();
        push(KeyCode.TAB);
        assertThat(note.isFocused()).isFalse();
        push(KeyCode.C);
        chord(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(note.isFocused()).isFalse();
        assertThat(note.getText()).isEmpty();
    }

    private static List<Option> options(FieldSpec spec) {
        return OptionSearchTest.options(spec);
    }

    private OptionRow option(String key) {
        return pane.open().lookupAll(".option").stream().map(OptionRow.class::cast)
                .filter(row -> row.isVisible() && row.option().key().equals(key)).findFirst().orElseThrow();
    }

    private List<OptionRow> rows() {
        return pane.open().lookupAll(".option").stream().map(OptionRow.class::cast).filter(Node::isVisible)
                .toList();
    }

    private double top(Node node) {
        return onFx(() -> {
            pane.scene().getRoot().applyCss();
            pane.scene().getRoot().layout();
            return node.localToScene(0, 0).getY();
        });
    }

    private boolean isChoosing() {
        return focused() instanceof OptionRow;
    }

    private Node focused() {
        return pane.scene().getFocusOwner();
    }

    private String meaning() {
        return ((Label) pane.open().lookup(".meaning-below")).getText();
    }

    private String value(String field) {
        return String.valueOf(onFx(() -> pane.row(field).getAccessibleText()));
    }

    private FieldValue last(String field) {
        Decision last = sample.session().review(field).last();
        assertThat(last).as(field).isNotNull();
        return last.what().value();
    }

    private void open(String field) {
        onFx(() -> {
            sample.session().select(field);
            pane.controller().focus();
            pane.scene().getRoot().applyCss();
            pane.scene().getRoot().layout();
            return null;
        });
    }

    private void push(KeyCode... keys) {
        onFx(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyType(key);
                sample.later.all();
            }
            return null;
        });
    }

    private void chord(KeyCode held, KeyCode key) {
        onFx(() -> {
            Robot robot = new Robot();
            robot.keyPress(held);
            robot.keyType(key);
            robot.keyRelease(held);
            sample.later.all();
            return null;
        });
    }

    /** Types letters, digits and spaces; signs count for nothing in a search. */
    private void type(String text) {
        onFx(() -> {
            Robot robot = new Robot();
            text.toUpperCase(Locale.ROOT).chars().mapToObj(c -> c == ' '
                    ? KeyCode.SPACE
                    : KeyCode.getKeyCode(Character.toString(c))).filter(java.util.Objects::nonNull)
                    .forEach(robot::keyType);
            sample.later.all();
            return null;
        });
    }

    private void move(Node node) {
        onFx(() -> {
            var at = node.localToScreen(node.getLayoutBounds());
            new Robot().mouseMove(at.getCenterX(), at.getCenterY());
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void click(Node node) {
        onFx(() -> {
            pane.scene().getRoot().layout();
            var at = node.localToScreen(node.getLayoutBounds());
            Robot robot = new Robot();
            robot.mouseMove(at.getCenterX(), at.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            sample.later.all();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
