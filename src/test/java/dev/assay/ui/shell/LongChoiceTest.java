package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.review.FieldReview.State;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Whose answer is judged is searched by what is typed; nothing is decided meanwhile, and the keys decide again after it. */
class LongChoiceTest {

    /** One for all, as filling it takes longest: what one leaves there does not matter to another. */
    @TempDir
    private static Path folder;
    private final FxRobot robot = new FxRobot();

    @Test
    void lettersSearchTheAnswersAndDecideNothing() {
        inWindow((window, driver) -> {
            Session session = window.parts().session();
            Answer other = answers(session).stream().filter(answer -> !answer.equals(judged(session)))
                    .findFirst().orElseThrow();
            driver.perform(() -> choice(window).requestFocus());
            Map<String, FieldReview> decided = driver.ask(() -> Map.copyOf(session.reviews()));
            driver.type(other.engine().name().substring(0, 4));
            assertThat(driver.ask(() -> choice(window).isShowing())).isTrue();
            assertThat(driver.ask(() -> window.stage().getScene().getFocusOwner()))
                    .isInstanceOf(TextInputControl.class);
            assertThat(driver.ask(() -> judged(session))).as("until it is chosen").isNotEqualTo(other);
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(() -> judged(session))).isEqualTo(other);
            assertThat(driver.ask(session::reviews)).as("nothing was decided by a letter").isEqualTo(decided);
        });
    }

    @Test
    void theKeysDecideAgainHoweverItIsClosed() {
        inWindow((window, driver) -> {
            for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
                robot.clickOn(choice(window));
                driver.settle();
                assertThat(driver.ask(() -> choice(window).isShowing())).isTrue();
                driver.press(KeyCode.DOWN);
                driver.press(key);
                decides(window, driver, "closed by " + key);
            }
            Answer before = driver.ask(() -> judged(window.parts().session()));
            robot.clickOn(choice(window));
            driver.settle();
            driver.perform(() -> pick(choice(window)));
            driver.settle();
            assertThat(driver.ask(() -> judged(window.parts().session()))).isNotEqualTo(before);
            decides(window, driver, "closed by a click on one");
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".field-row:selected").isFocused()))
                    .as("the focus is where the keys decide").isTrue();
            robot.clickOn(choice(window));
            driver.settle();
            robot.clickOn(driver.ask(() -> window.stage().getScene().lookup(".field-row:selected")));
            driver.settle();
            decides(window, driver, "closed by a click elsewhere");
        });
    }

    @Test
    void otherChoicesTakeThePlaceOfThoseBefore() {
        inWindow((window, driver) -> {
            List<List<String>> offers = List.of(List.of("a", "b", "c", "d", "e"), List.of("x", "y"),
                    List.of("a", "b", "e"), List.of("e"), List.of("c", "d", "e", "a"));
            List<Throwable> failed = new ArrayList<>();
            driver.perform(() -> {
                Thread.UncaughtExceptionHandler before = Thread.currentThread().getUncaughtExceptionHandler();
                Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> failed.add(problem));
                LongChoice<String> choice = new LongChoice<>();
                choice.name(one -> one, one -> one);
                Pane root = (Pane) window.stage().getScene().getRoot();
                root.getChildren().add(choice);
                root.applyCss();
                root.layout();
                for (List<String> from : offers) {
                    for (List<String> to : offers) {
                        choice.offer(from, from.getLast());
                        choice.offer(to, to.getFirst());
                        if (!to.getFirst().equals(choice.getValue())) {
                            failed.add(new AssertionError(from + " to " + to + ": " + choice.getValue()));
                        }
                        choice.offer(to, to.getLast());
                        choice.offer(from, null);
                    }
                }
                root.getChildren().remove(choice);
                Thread.currentThread().setUncaughtExceptionHandler(before);
            });
            assertThat(failed).isEmpty();
        });
    }

    @Test
    void whatIsChosenIsNamedAlsoWhereItIsOfferedNoMore() {
        inWindow((window, driver) -> {
            LongChoice<String> choice = new LongChoice<>();
            driver.perform(() -> {
                choice.setPromptText("No answer");
                choice.name(one -> one + ", local", one -> one);
                ((Pane) window.stage().getScene().getRoot()).getChildren().add(choice);
                choice.offer(List.of("earlier", "other"), "earlier");
            });
            driver.perform(() -> choice.offer(List.of("newer", "other"), "earlier"));
            assertThat(driver.ask(() -> choice.getButtonCell().getText())).isEqualTo("earlier");
            driver.perform(() -> choice.offer(List.of(), "earlier"));
            assertThat(driver.ask(() -> choice.getButtonCell().getText())).isEqualTo("earlier");
            driver.perform(() -> choice.offer(List.of("newer", "other"), "newer"));
            assertThat(driver.ask(() -> List.copyOf(choice.getItems()))).containsExactly("newer", "other");
            driver.perform(() -> ((Pane) window.stage().getScene().getRoot()).getChildren().remove(choice));
        });
    }

    @Test
    void escapeLeavesWhatWasJudgedAndPutsNothingElseAway() {
        inWindow((window, driver) -> {
            Session session = window.parts().session();
            Answer before = driver.ask(() -> judged(session));
            driver.perform(() -> window.parts().reviewing().reviewer().ask());
            driver.perform(() -> choice(window).requestFocus());
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.DOWN);
            driver.press(KeyCode.ESCAPE);
            assertThat(driver.ask(() -> judged(session))).isEqualTo(before);
            assertThat(driver.ask(() -> choice(window).isShowing())).isFalse();
            assertThat(driver.ask(() -> window.parts().reviewing().reviewer().wantedProperty().get()))
                    .as("the question for the name is still there").isTrue();
        });
    }

    @Test
    void whatIsTypedAndFoundNowhereChoosesNothing() {
        inWindow((window, driver) -> {
            Session session = window.parts().session();
            Answer before = driver.ask(() -> judged(session));
            driver.perform(() -> choice(window).requestFocus());
            driver.type("eux");
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(() -> judged(session))).isEqualTo(before);
            assertThat(driver.ask(() -> choice(window).getValue())).isEqualTo(before);
        });
    }

    private static void decides(MainWindow window, WindowDriver driver, String how) {
        Session session = window.parts().session();
        String field = driver.ask(() -> session.fieldProperty().get());
        KeyCode key = driver.ask(() -> session.review(field).state()) == State.UNSURE ? KeyCode.X : KeyCode.U;
        driver.press(key);
        assertThat(driver.ask(() -> session.review(field).state())).as(how)
                .isEqualTo(key == KeyCode.U ? State.UNSURE : State.UNDECIDED);
    }

    /** As a click on a row does: another is selected, and the list closes. */
    private static void pick(ComboBoxBase<?> choice) {
        ListView<?> rows = Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                .map(list -> (ListView<?>) list.getScene().lookup(".list-view")).filter(Objects::nonNull)
                .findFirst().orElseThrow();
        rows.getSelectionModel().select(rows.getSelectionModel().getSelectedIndex() == 0 ? 1 : 0);
        choice.hide();
    }

    private static ComboBoxBase<?> choice(MainWindow window) {
        Node found = window.stage().getScene().lookup("#answers");
        return (ComboBoxBase<?>) Objects.requireNonNull(found);
    }

    private static List<Answer> answers(Session session) {
        return session.reviewed().map(PostingFile::answers).orElse(List.of());
    }

    private static Answer judged(Session session) {
        return Objects.requireNonNull(session.answerProperty().get());
    }

    private void inWindow(BiConsumer<MainWindow, WindowDriver> work) {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("ann"));
            work.accept(window, driver);
        });
    }
}
