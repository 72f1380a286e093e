package dev.assay.ui.review.fields;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.assay.model.FieldValue;
import dev.assay.review.Decision;
import dev.assay.review.NewDecision;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.shell.Keyboard;
import dev.assay.ui.shell.Screens;
import dev.assay.ui.value.EditorOptions;
import dev.assay.ui.value.OptionRow;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventDispatcher;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What a reviewer does with mouse and keys on the fields. */
class FieldsPaneTest {

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
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
            pane = FieldsPane.of(sample, 340, 620);
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

    /** The keys as the window has them. */
    private void keys() {
        Keyboard keyboard = new Keyboard(Screens.actions(), new ChosenKeys(Wording.in(Language.ENGLISH)));
        Handlers keys = new Handlers();
        keys.on(MoveAction.FIELD_NEXT, () -> sample.session().step(1));
        keys.on(CellAction.ACCEPT, pane.controller().editor()::accept);
        keys.on(CellAction.EDIT, pane.controller().editor()::edit);
        keys.on(CellAction.UNSURE, pane.controller().editor()::unsure);
        keys.on(CellAction.NOTE, pane.controller().editor()::note);
        keys.onChoose(pane.controller().editor()::choose);
        keyboard.here(keys);
        keyboard.install(pane.scene());
    }

    @Test
    void whileTheStoreIsReadNobodyIsToldToChooseAPosting() {
        List<String> said = onFx(() -> {
            Session waiting = new Session(sample.schema, sample.store, sample.later, file -> Optional.empty(),
                    Wording.in(Language.ENGLISH));
            Reviewing reviewing = new Reviewing(waiting, sample.store, sample.later);
            FieldsPane empty = FieldsPane.of(new ScreenParts(waiting, reviewing, sample.parts.jobs(),
                    sample.parts.rulings(), sample.parts.pace()),
                    sample.schema, 340, 620);
            Label title = (Label) empty.scene().getRoot().lookup("#emptyTitle");
            String before = title.getText();
            waiting.load();
            sample.later.all();
            return List.of(before, title.getText());
        });
        assertThat(said).containsExactly("Opening the posting…", "No posting is open");
    }

    @Test
    void everyFieldOpensWithItsEditorWhollyInView() {
        for (FieldSpec spec : sample.schema.fields()) {
            select(spec.key());
            frame();
            long shown = pane.open().lookupAll(".option").stream().filter(Node::isVisible).count();
            assertThat(shown).as(spec.key()).isEqualTo(EditorOptions.of(spec,
                    sample.session().proposal(spec.key()).map(field -> field.value()).orElse(null), null,
                    Wording.in(Language.ENGLISH))
                    .options()
                    .size());
            Bounds view = bounds((ScrollPane) pane.scene().lookup("#scroll"));
            Bounds row = bounds(pane.row(spec.key()));
            assertThat(row.getMinY()).as(spec.key()).isBetween(view.getMinY() - 1,
                    view.getMaxY() - row.getHeight());
            assertThat(bounds(pane.open()).getMaxY()).as(spec.key()).isLessThanOrEqualTo(view.getMaxY() + 1);
        }
    }

    @Test
    void howToDecideShowsAnExampleOfEachValue() {
        FieldSpec spec = sample.schema.fields().stream().filter(field -> field.kind() == ValueKind.FLAG)
                .findFirst().orElseThrow();
        onFx(() -> {
            sample.session().select(spec.key());
            return null;
        });
        Label examples = (Label) pane.open().lookup(".examples");
        assertThat(examples.isVisible()).isFalse();

        robot.interact(() -> pane.controller().editor().guideline());

        assertThat(examples.isVisible()).isTrue();
        assertThat(spec.examples()).isNotEmpty();
        assertThat(examples.getText())
                .contains(spec.offered().stream().map(value -> "• " + value.label() + " — ")
                        .toList());
        assertThat(spec.examples().stream().filter(example -> examples.getText().contains(example.text())))
                .hasSize(spec.offered().size());

        robot.interact(() -> pane.controller().editor().guideline());
        assertThat(examples.isVisible()).isFalse();
    }

    @Test
    void columnsStandInLineWhateverTheyHold() {
        for (String column : List.of(".state-mark", ".field-label", ".value", ".confidence-meter",
                ".evidence-mark")) {
            assertThat(sample.schema.fields()).extracting(
                    spec -> pane.row(spec.key()).lookup(column).getLayoutX()).as(column).containsOnly(
                            pane.row("job_family").lookup(column).getLayoutX());
        }
    }

    @Test
    void openingAFieldLeavesItsLineAsHighAsItWas() {
        double before = pane.row("job_family").getHeight();
        robot.clickOn(pane.row("job_family"));

        assertThat(sample.session().fieldProperty().get()).isEqualTo("job_family");
        assertThat(pane.row("job_family").getHeight()).isEqualTo(before);
        assertThat(pane.row("job_family").isFocused()).isTrue();
    }

    @Test
    void whatAValueReplacedIsShownAtEveryTextSize() {
        push(KeyCode.DIGIT9);
        for (int size : List.of(13, 19, 26)) {
            onFx(() -> {
                pane.scene().getRoot().setStyle("-fx-font-size: " + size + "px;");
                return null;
            });
            WaitForAsyncUtils.waitForFxEvents();
            Node row = pane.row("seniority_level");
            Label was = (Label) row.lookup(".text-was");
            Label now = (Label) row.lookup(".text-now");
            assertThat(List.of(drawn(now), drawn(was))).as("at " + size).containsExactly("Distinguished",
                    was.getText());
            assertThat(was.getText()).isNotEmpty();
            assertThat(bounds(row).contains(bounds(was)) && bounds(row).contains(bounds(now)))
                    .as("within its line at " + size).isTrue();
            assertThat(bounds(was).getMinX() >= bounds(now).getMaxX()
                    || bounds(was).getMinY() >= bounds(now).getMaxY()).as("beside or below at " + size)
                    .isTrue();
        }
    }

    /** The letters on the screen, which a label may have cut. */
    private static String drawn(Label label) {
        return onFx(() -> label.isVisible() && label.getWidth() > 0
                ? ((Text) label.lookup(".text")).getText()
                : "");
    }

    @Test
    void keysDecideAndTheFocusGoesOn() {
        push(KeyCode.ENTER);
        push(KeyCode.DIGIT2);
        push(KeyCode.U);

        assertThat(last("seniority_level").value()).isEqualTo(new FieldValue.Choice("intern"));
        assertThat(last("job_family").value()).isEqualTo(new FieldValue.Choice("analytics_engineer"));
        assertThat(last("sub_specialty").value()).isNull();
        assertThat(pane.row("leadership_expectation").isFocused()).isTrue();
        assertThat(pane.row("seniority_level").queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .asString().contains("Seniority: Intern", "accepted");
    }

    @Test
    void arrowsChooseAmongTheOptionsWhileEditing() {
        push(KeyCode.E);
        push(KeyCode.UP);
        push(KeyCode.ENTER);

        assertThat(last("seniority_level").value()).isEqualTo(new FieldValue.Choice("not_mentioned"));
        assertThat(pane.row("job_family").isFocused()).isTrue();
    }

    @Test
    void escapeLeavesTheOptionsAndDecidesNothing() {
        select("secondary_clouds");
        push(KeyCode.DIGIT1);
        push(KeyCode.ESCAPE);

        assertThat(sample.store.journal()).isEmpty();
        assertThat(pane.row("secondary_clouds").isFocused()).isTrue();
        push(KeyCode.ENTER);
        assertThat(last("secondary_clouds").value())
                .isEqualTo(new FieldValue.Choices(List.of("aws", "azure", "gcp")));
    }

    @Test
    void digitsTickASetAndEnterConfirmsIt() {
        select("secondary_clouds");
        push(KeyCode.DIGIT1);
        push(KeyCode.DIGIT2);
        assertThat(sample.store.journal()).isEmpty();
        push(KeyCode.ENTER);

        assertThat(last("secondary_clouds").value()).isEqualTo(new FieldValue.Choices(List.of("gcp")));
        assertThat(pane.row("processing_paradigm").isFocused()).isTrue();
    }

    @Test
    void anOptionIsChosenByMouse() {
        robot.clickOn(pane.open().lookupAll(".option").stream().map(OptionRow.class::cast)
                .filter(option -> option.option().key().equals("staff")).findFirst().orElseThrow()
                .lookup(".option-label"));
        done();

        assertThat(last("seniority_level").value()).isEqualTo(new FieldValue.Choice("staff"));
    }

    @Test
    void aNoteIsWrittenWithoutKeysActingAndKeptWithTheDecision() {
        push(KeyCode.C);
        robot.write("due e1");
        push(KeyCode.ESCAPE);
        assertThat(pane.row("seniority_level").isFocused()).isTrue();
        assertThat(sample.store.journal()).isEmpty();
        push(KeyCode.ENTER);

        assertThat(last("seniority_level").note()).isEqualTo("due e1");
        assertThat(((TextArea) pane.open().lookup(".text-area")).getText()).as("the next field's note")
                .isEmpty();
    }

    /** Before it is decided on as after it, and without the row being any higher. */
    @Test
    void aNoteIsSeenInTheFieldsRow() {
        FieldRow row = pane.row("seniority_level");
        double height = onFx(row::getHeight);
        assertThat(onFx(() -> row.lookup(".note-mark").isVisible())).isFalse();
        push(KeyCode.C);
        robot.write("due to title");
        push(KeyCode.ESCAPE);
        assertThat(onFx(() -> row.lookup(".note-mark").isVisible())).as("undecided").isTrue();
        push(KeyCode.ENTER);
        done();
        assertThat(onFx(() -> row.lookup(".note-mark").isVisible())).as("decided").isTrue();
        assertThat(onFx(() -> row.lookup(".note-mark").getAccessibleText())).isEqualTo("Note: due to title");
        assertThat(onFx(row::getAccessibleText)).contains("Note: due to title");
        assertThat(onFx(row::getHeight)).isEqualTo(height);
        assertThat(onFx(() -> pane.row("job_family").lookup(".note-mark").isVisible())).isFalse();
    }

    @Test
    void aNoteLeftByMouseStaysWithItsField() {
        push(KeyCode.C);
        robot.write("mine");
        robot.clickOn(pane.row("leadership_expectation"));
        push(KeyCode.ENTER);
        select("seniority_level");
        push(KeyCode.ENTER);

        assertThat(last("leadership_expectation").note()).isEmpty();
        assertThat(last("seniority_level").note()).isEqualTo("mine");
    }

    /** Something that appears above or below the fields, as an import's bar, makes them lower. */
    @Test
    void whereTheReviewerHasScrolledToStaysWhenThePaneGetsLower() {
        ScrollPane scroll = robot.lookup("#scroll").queryAs(ScrollPane.class);
        frame();
        onFx(() -> {
            assertThat(scroll.getVvalue()).isLessThan(0.5);
            scroll.setVvalue(1);
            return null;
        });
        onFx(() -> {
            scroll.getScene().getWindow().setHeight(scroll.getScene().getWindow().getHeight() - 60);
            return null;
        });
        done();
        frame();
        assertThat(onFx(scroll::getVvalue)).isGreaterThan(0.9);
    }

    @Test
    void aPostingWithoutAnswerOffersToInferIt() {
        onFx(() -> {
            sample.open(DeskSample.TEXT, "");
            return null;
        });
        assertThat(pane.scene().lookup("#unanswered").isVisible()).isTrue();
        assertThat(pane.scene().lookup("#inferNow").isVisible()).isTrue();
    }

    @Test
    void whereThereIsNothingToInferFromThatIsSaidAndNothingOffered() {
        onFx(() -> {
            sample.open(DeskSample.NONE, "");
            return null;
        });
        assertThat(pane.scene().lookup("#unanswered").isVisible()).isTrue();
        assertThat(pane.scene().lookup("#inferNow").isVisible()).isFalse();
        assertThat(pane.scene().lookup("#unanswered").lookupAll(".empty-text")).extracting(
                node -> ((Label) node).getText()).singleElement().asString().contains("text", "Pass 1");
        push(KeyCode.DIGIT1);

        assertThat(sample.session().review("seniority_level").last()).as("values can still be chosen")
                .isNotNull();
    }

    private void select(String field) {
        onFx(() -> {
            sample.session().select(field);
            return null;
        });
    }

    private void push(KeyCode key) {
        robot.push(key);
        done();
    }

    private void done() {
        onFx(() -> {
            sample.later.all();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until all was laid out once more: what was asked for before is where it is drawn then. */
    private void frame() {
        CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
        onFx(() -> {
            pane.scene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    pane.scene().removePostLayoutPulseListener(this);
                    laidOut.complete(true);
                }
            });
            Platform.requestNextPulse();
            return null;
        });
        assertThat(laidOut).succeedsWithin(Duration.ofSeconds(20));
    }

    private NewDecision last(String field) {
        Decision last = sample.session().review(field).last();
        assertThat(last).as(field).isNotNull();
        return last.what();
    }

    private static Bounds bounds(Node node) {
        return onFx(() -> node.localToScene(node.getLayoutBounds()));
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
