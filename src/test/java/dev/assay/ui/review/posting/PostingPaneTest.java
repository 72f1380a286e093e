package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import dev.assay.model.Answer;
import dev.assay.model.Posting;
import dev.assay.ui.control.PageScroll;
import dev.assay.ui.control.PostingText;
import dev.assay.ui.session.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What a reviewer does with mouse and keys on a posting. */
class PostingPaneTest {

    private final Posting posting = new Posting("1", "Data Engineer", "Acme", "Oslo",
            "We run **Airflow** on AWS.\n\n" + "A line that says nothing of interest.\n\n".repeat(60)
                    + "- Snowflake as the warehouse\n- dbt for models\n");
    private final Answer answer = PostingFixture.run(posting, Map.of("primary_cloud", List.of("AWS"),
            "orchestrator_category", List.of("**Airflow** on AWS"), "storage_layer",
            List.of("Snowflake", "warehouse"), "job_family", List.of("Data Engineer")));
    private final Session session = PostingFixture
            .session(PostingFixture.file(posting,
                    List.of(ChipsTest.pass1("m", "ext_work_model_stated", "remote")), answer));
    private final FxRobot robot = new FxRobot();
    private PostingPane pane;
    private PageScroll page;

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        pane = onFx(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            PostingPane made = PostingPane.of(session, PostingFixture.AT_ONCE, 700, 500);
            stage.setX(0);
            stage.setY(0);
            stage.setScene(made.scene());
            stage.sizeToScene();
            stage.show();
            session.load();
            session.select("primary_cloud");
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        page = (PageScroll) pane.scene().lookup(".posting-page .page-scroll");
    }

    @Test
    void selectingAFieldScrollsOnlyWhereItsEvidenceIsNotSeen() throws Exception {
        onFx(() -> {
            session.select("orchestrator_category");
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(page.getVvalue()).isZero();
        onFx(() -> {
            session.select("storage_layer");
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isSeen("Snowflake")).isTrue();
        assertThat(page.getVvalue()).isPositive();
    }

    @Test
    void aPostingOpensAtItsStartAndTheFirstStepToEvidenceLeadsToIt() throws Exception {
        String first = PostingFixture.SCHEMA.fields().getFirst().key();
        Session opened = PostingFixture.session(PostingFixture.file(posting, List.of(),
                PostingFixture.run(posting, Map.of(first, List.of("Snowflake")))));
        show(opened);
        assertThat(opened.fieldProperty().get()).isEqualTo(first);
        assertThat(page.getVvalue()).isZero();

        onFx(() -> {
            opened.stepEvidence(1);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isSeen("Snowflake")).isTrue();
    }

    @Test
    void aPostingThatIsOpenedAtAFieldShowsItsEvidence() throws Exception {
        onFx(() -> {
            session.open("1", "storage_layer");
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isSeen("Snowflake")).isTrue();
    }

    private void show(Session opened) throws Exception {
        onFx(() -> {
            PostingPane made = PostingPane.of(opened, PostingFixture.AT_ONCE, 700, 500);
            ((Stage) pane.scene().getWindow()).setScene(made.scene());
            opened.load();
            pane = made;
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        page = (PageScroll) pane.scene().lookup(".posting-page .page-scroll");
    }

    @Test
    void aClickOnAMarkSelectsItsFieldAndAnotherTheNext() throws Exception {
        robot.clickOn(at("AWS", 1));
        assertThat(session.fieldProperty().get()).isEqualTo("orchestrator_category");
        robot.clickOn(at("We", 1));
        assertThat(session.fieldProperty().get()).as("no mark there").isEqualTo("orchestrator_category");
        robot.clickOn(at("AWS", 1));
        assertThat(session.fieldProperty().get()).isEqualTo("primary_cloud");
        robot.clickOn(at("Airflow", 3));
        assertThat(session.fieldProperty().get()).isEqualTo("orchestrator_category");
    }

    @Test
    void aScreenReaderSelectsTheFieldOfAMarkAndShowsATab() throws Exception {
        Node mark = pane.scene().getRoot().lookupAll(".mark-fill").stream()
                .filter(one -> String.valueOf(one.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                        .startsWith("Storage"))
                .findFirst().orElseThrow();
        assertThat(mark.queryAccessibleAttribute(AccessibleAttribute.TEXT)).asString().contains("Snowflake",
                "warehouse");
        onFx(() -> {
            mark.executeAccessibleAction(AccessibleAction.FIRE);
            return null;
        });
        assertThat(session.fieldProperty().get()).isEqualTo("storage_layer");
        onFx(() -> {
            pane.scene().getRoot().lookupAll(".posting-tab").stream().skip(1).findFirst().orElseThrow()
                    .executeAccessibleAction(AccessibleAction.REQUEST_FOCUS);
            return null;
        });
        assertThat(pane.scene().getRoot().lookup(".facts").isVisible()).isTrue();
    }

    @Test
    void theContextMenuOffersTheFieldsOfTheMarksThereAndToRemoveOrAttachWords() throws Exception {
        robot.rightClickOn(at("AWS", 1));
        assertThat(menu()).containsExactly("Remove this piece from “Primary cloud”", "Go to “Orchestrator”",
                "Remove this piece from “Orchestrator”", "Copy", "Select all");
        onFx(() -> {
            item("Go to “Orchestrator”").fire();
            return null;
        });
        assertThat(session.fieldProperty().get()).isEqualTo("orchestrator_category");
        robot.push(KeyCode.ESCAPE);
        robot.doubleClickOn(at("We", 1));
        robot.rightClickOn(at("We", 1));
        assertThat(menu()).containsExactly("Attach the selected words to “Orchestrator”",
                "Teach: the selected words mean the open field’s value",
                "Teach: the selected words do not mean the answer’s value", "Copy",
                "Select all");
        robot.push(KeyCode.ESCAPE);
    }

    private List<String> menu() {
        return items().map(MenuItem::getText).toList();
    }

    private MenuItem item(String text) {
        return items().filter(item -> item.getText().equals(text)).findFirst().orElseThrow();
    }

    private Stream<MenuItem> items() {
        WaitForAsyncUtils.waitForFxEvents();
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> !(item instanceof SeparatorMenuItem));
    }

    @Test
    void textIsSelectedByMouseAndCopiedAsShown() throws Exception {
        robot.drag(at("run", 0)).dropTo(at(" AWS", 0));
        assertThat(page.text().selectedText()).isEqualTo("run Airflow on");
        assertThat(page.text().selectedSpan()).hasValueSatisfying(
                span -> assertThat(span.quote()).isEqualTo("run **Airflow** on"));
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("run Airflow on");
        assertThat(session.fieldProperty().get()).as("dragging selects no field").isEqualTo("primary_cloud");
    }

    @Test
    void wordsBlocksAndEverythingAreSelected() throws Exception {
        robot.doubleClickOn(at("run", 1));
        assertThat(page.text().selectedText()).isEqualTo("run");
        onFx(() -> {
            Rectangle2D box = box("Airflow");
            page.text()
                    .fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, (box.getMinX() + box.getMaxX()) / 2,
                            box.getMinY() + 2, 0, 0, MouseButton.PRIMARY, 1, true, false, false, false, true,
                            false, false,
                            false, false, true, null));
            return null;
        });
        assertThat(page.text().selectedText()).isEqualTo("run Airflow");
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(page.text().selectedText()).startsWith("We run Airflow on AWS.\n\nA line")
                .endsWith("• Snowflake as the warehouse\n• dbt for models");
    }

    @Test
    void theWordsOnTopStayThereWhateverBecomesOfLettersTabAndWindow() throws Exception {
        onFx(() -> {
            page.setVvalue(0.5);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        int words = wordsOnTop();
        for (String style : List.of("-fx-font-size: 26px;", "-fx-font-size: 13px;", "-fx-font-size: 20px;")) {
            changed(() -> pane.scene().getRoot().setStyle(style));
            assertThat(wordsOnTop()).as(style).isCloseTo(words, within(1));
        }
        changed(() -> pane.scene().getWindow().setWidth(420));
        assertThat(wordsOnTop()).as("narrow").isCloseTo(words, within(1));
        changed(() -> pane.scene().getWindow().setHeight(300));
        assertThat(wordsOnTop()).as("low").isCloseTo(words, within(1));
        changed(pane.controller()::showPass1);
        changed(() -> pane.scene().getRoot().setStyle("-fx-font-size: 15px;"));
        changed(pane.controller()::showReasoning);
        changed(pane.controller()::showPosting);
        assertThat(wordsOnTop()).as("another tab and back").isCloseTo(words, within(1));
        changed(() -> pane.scene().getStylesheets().addFirst(pane.scene().getStylesheets().removeLast()));
        assertThat(wordsOnTop()).as("other sheets").isCloseTo(words, within(1));
    }

    private void changed(Runnable change) throws Exception {
        onFx(() -> {
            change.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            pane.scene().getRoot().applyCss();
            pane.scene().getRoot().layout();
            return null;
        });
    }

    /** Which of the paragraphs, all of them different places of the page, is at the top of the view. */
    private int wordsOnTop() throws Exception {
        return onFx(() -> {
            double top = page.getVvalue()
                    * Math.max(0, page.text().getHeight() - page.getViewportBounds().getHeight());
            int at = page.text().offsetAt(page.text().columnLeftProperty().get(), top + 2);
            String before = page.text().pageProperty().get().text().substring(0, at);
            return (int) before.chars().filter(c -> c == '\n').count();
        });
    }

    @Test
    void aLongTitleLeavesTheTabsInViewAndIsToldInWhole() throws Exception {
        String title = "Senior Staff Data Platform Engineer for Streaming and Batch ".repeat(12).strip();
        Posting longOne = new Posting("2", title, "Acme", "Oslo", "We run Airflow.");
        Session other = PostingFixture.session(PostingFixture.file(longOne, List.of(), PostingFixture
                .run(longOne, Map.of("primary_cloud", List.of("Airflow")))));
        PostingPane shown = onFx(() -> {
            PostingPane made = PostingPane.of(other, PostingFixture.AT_ONCE, 420, 500);
            made.scene().getRoot().setStyle("-fx-font-size: 26px;");
            Stage stage = (Stage) pane.scene().getWindow();
            stage.setScene(made.scene());
            stage.sizeToScene();
            other.load();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        for (String tab : List.of("#postingTab", "#pass1Tab", "#reasoningTab")) {
            assertThat(onFx(() -> {
                shown.scene().getRoot().layout();
                var at = shown.scene().lookup(tab);
                return at.localToScene(at.getLayoutBounds()).getMaxY();
            })).as(tab).isLessThan(shown.scene().getHeight());
        }
        robot.moveTo(onFx(() -> shown.scene().lookup(".posting-head .posting-text")
                .localToScreen(new Point2D(30, 20))));
        assertThat(onFx(() -> ((PostingText) shown.scene().lookup(".posting-head .posting-text"))
                .boxesOf(0, title.length()))).as("one line of the title where the pane is low").hasSize(1);
        double cutAt = onFx(() -> {
            Node cut = shown.scene().lookup(".posting-head .posting-text").lookupAll(".block").stream()
                    .filter(block -> block.getClip() != null).findFirst().orElseThrow();
            return cut.getLayoutX() + ((Polygon) cut.getClip()).getPoints().get(6);
        });
        assertThat(onFx(() -> {
            PostingText header = (PostingText) shown.scene().lookup(".posting-head .posting-text");
            return IntStream.range(0, 60).mapToObj(at -> header.boxesOf(at, at + 1))
                    .filter(box -> !box.isEmpty())
                    .mapToDouble(box -> Math.abs(box.getFirst().getMaxX() - cutAt)).min().orElseThrow();
        })).as("from where the title is cut to the nearest end of a letter").isLessThan(0.5);
    }

    @Test
    void theTextAsGivenBeginsWhereThePageWas() throws Exception {
        onFx(() -> {
            session.select("job_family");
            page.setVvalue(0.5);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            pane.controller().toggleRaw();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(page.text().pageProperty().get().text()).isEqualTo(posting.description());
        assertThat(page.getVvalue()).isBetween(0.35, 0.65);
    }

    @Test
    void leadsToTheEntryOfPass1AndShowsItWhateverIsSearchedFor() throws Exception {
        TableView<?> table = (TableView<?>) pane.scene().lookup(".facts .table-view");
        onFx(() -> {
            ((TextField) pane.scene().lookup(".facts-search")).setText("nothing like it");
            session.showFact("ext_work_model_stated");
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pane.scene().lookup(".facts").isVisible()).isTrue();
        assertThat(table.getSelectionModel().getSelectedItem()).isInstanceOfSatisfying(FactTable.Row.class,
                row -> assertThat(row.key()).isEqualTo("ext_work_model_stated"));
    }

    @Test
    void findsWordsAndBringsThemIntoView() throws Exception {
        onFx(() -> {
            pane.controller().find();
            return null;
        });
        robot.write("snowflake");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isSeen("Snowflake")).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(pane.scene().lookup(".find-bar").isVisible()).isFalse();
        assertThat(pane.scene().getFocusOwner()).isSameAs(page.text());
    }

    @Test
    void marksFollowTheSizeOfTheLetters() throws Exception {
        Rectangle2D before = onFx(() -> page.text().boxesOf("primary_cloud", 0).getFirst());
        onFx(() -> {
            pane.scene().getRoot().setStyle("-fx-font-size: 26px");
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Rectangle2D after = onFx(() -> page.text().boxesOf("primary_cloud", 0).getFirst());
        assertThat(after.getHeight()).isGreaterThan(before.getHeight() * 1.6);
    }

    private boolean isSeen(String words) throws Exception {
        return onFx(() -> {
            Rectangle2D box = box(words);
            double top = page.text().localToScene(0, box.getMinY()).getY();
            double viewTop = page.localToScene(0, 0).getY();
            return top >= viewTop && top + box.getHeight() <= viewTop + page.getHeight();
        });
    }

    /** A point of the screen in the middle of a letter's left half. */
    private Point2D at(String words, int letter) throws Exception {
        return onFx(() -> {
            PostingText text = page.text();
            int offset = text.pageProperty().get().text().indexOf(words) + letter;
            Rectangle2D box = text.boxesOf(offset, offset + 1).getFirst();
            return text.localToScreen(box.getMinX() + box.getWidth() / 4,
                    (box.getMinY() + box.getMaxY()) / 2);
        });
    }

    private Rectangle2D box(String words) {
        int offset = page.text().pageProperty().get().text().indexOf(words);
        return page.text().boxesOf(offset, offset + words.length()).getFirst();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
