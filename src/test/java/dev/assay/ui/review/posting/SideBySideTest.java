package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.control.PageScroll;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Session;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The posting beside Pass 1, or beside the reasoning: whatever field is selected, both go to it, and the other way round. */
class SideBySideTest {

    private static final Pass1 ENTRIES = ChipsTest.pass1("m", "ext_work_model_stated", "remote",
            "ext_nice_to_have_hard_skills", List.of("Kafka", "Snowflake"), "ext_employment_type_stated",
            "full_time",
            "ext_a", "a", "ext_b", "b", "ext_c", "c", "ext_d", "d", "ext_e", "e", "ext_f", "f", "ext_g", "g",
            "ext_h", "h", "ext_i", "i", "ext_j", "j", "ext_k", "k", "ext_l", "l", "ext_m", "m", "ext_n", "n");

    private final Posting posting = new Posting("1", "Data Engineer", "Acme", "Oslo",
            "We run **Airflow** on AWS.\n\n" + "A line that says nothing of interest.\n\n".repeat(60)
                    + "- Snowflake as the warehouse\n- dbt for models\n");
    private final Answer quoted = PostingFixture.run(posting, Map.of("primary_cloud", List.of("AWS"),
            "orchestrator_category", List.of("Airflow"), "storage_layer", List.of("Snowflake")));
    private final Answer answer = new Answer("a", "1", new EngineId("heron", "", ""), false,
            "### primary_cloud\n" + "Words about the cloud.\n\n".repeat(40) + "### storage_layer\n"
                    + "Snowflake it is.\n\n".repeat(40) + "### orchestrator_category\nAirflow.",
            quoted.fields(), "", Outcome.ACCEPTED);
    private final Session session = PostingFixture.session(PostingFixture.file(posting,
            List.of(ENTRIES), answer));
    private final FxRobot robot = new FxRobot();
    private PostingPane pane;
    private PageScroll page;
    private PageScroll reasoning;

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        pane = ask(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            PostingPane made = PostingPane.of(session, PostingFixture.AT_ONCE, 900, 600);
            stage.setX(0);
            stage.setY(0);
            stage.setScene(made.scene());
            stage.sizeToScene();
            stage.show();
            session.load();
            session.select("primary_cloud");
            return made;
        });
        page = (PageScroll) pane.scene().lookup(".posting-page .page-scroll");
        reasoning = (PageScroll) pane.scene().lookup(".reasoning .page-scroll");
        reasoningBeside();
    }

    private void reasoningBeside() {
        act(() -> {
            pane.controller().showReasoning();
            pane.controller().toggleSides();
        });
    }

    @Test
    void theReasoningStandsRightOfThePosting() {
        assertThat(bounds(page).getMaxX()).isLessThan(bounds(reasoning).getMinX());
        assertThat(bounds(page).getWidth()).isGreaterThan(300);
        assertThat(bounds(reasoning).getWidth()).isGreaterThan(300);
    }

    @Test
    void bothSidesGoToTheSelectedField() {
        act(() -> session.select("storage_layer"));
        assertThat(isSeen(page, page.text().boxesOf("storage_layer", 0))).as("its words in the posting")
                .isTrue();
        assertThat(isSeen(reasoning, reasoning.text().boxesOf("storage_layer", 0).subList(0, 1)))
                .as("where the reasoning begins to speak of it").isTrue();
        act(() -> session.select("primary_cloud"));
        assertThat(isSeen(page, page.text().boxesOf("primary_cloud", 0))).isTrue();
        assertThat(isSeen(reasoning, reasoning.text().boxesOf("primary_cloud", 0).subList(0, 1))).isTrue();
    }

    @Test
    void aPassageThatIsClickedSelectsItsField() {
        act(() -> session.select("storage_layer"));
        Rectangle2D words = reasoning.text().boxesOf("storage_layer", 0).getFirst();
        act(() -> session.select("job_family"));
        robot.clickOn(ask(() -> reasoning.text().localToScreen(words.getMinX() + 3, words.getMinY() + 5)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.fieldProperty().get()).isEqualTo("storage_layer");
        assertThat(isSeen(page, page.text().boxesOf("storage_layer", 0))).as("the posting came along")
                .isTrue();
    }

    @Test
    void theEntriesOfTheSelectedFieldAreMarkedAndAClickLeadsToItsWords() {
        act(pane.controller()::showPass1);
        act(() -> session.select("storage_layer"));
        TableView<?> table = (TableView<?>) pane.scene().lookup(".facts .table-view");
        assertThat(marked()).as("entries that speak of warehouses")
                .containsExactly("ext_nice_to_have_hard_skills");
        act(() -> session.select("remote_restriction"));
        assertThat(marked()).contains("ext_work_model_stated");
        act(() -> page.setVvalue(0));
        robot.clickOn(row(table, "ext_nice_to_have_hard_skills"));
        WaitForAsyncUtils.waitForFxEvents();
        act(() -> {});
        assertThat(session.fieldProperty().get()).isNotEqualTo("remote_restriction");
        assertThat(marked()).as("the entries of the field that was gone to")
                .contains("ext_nice_to_have_hard_skills");
        assertThat(page.text().selectedText()).isEqualTo("Snowflake");
        assertThat(top(page)).as("went to the words").isPositive();
        robot.clickOn(row(table, "ext_employment_type_stated"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.noticeProperty().get().text()).contains("does not stand in the posting");
    }

    @Test
    void theEntriesAreNarrowedDownByWordsAndByKindAndStillLeadToTheirWords() {
        act(pane.controller()::showPass1);
        act(() -> session.select("storage_layer"));
        TableView<?> table = (TableView<?>) pane.scene().lookup(".facts .table-view");
        MenuButton kinds = (MenuButton) pane.scene().lookup(".facts-kinds");
        int all = table.getItems().size();
        act(kinds::show);
        act(() -> kinds.getItems().stream().filter(item -> item.getText().contains("of the field"))
                .forEach(MenuItem::fire));
        act(kinds::hide);
        assertThat(table.getItems()).extracting(row -> ((FactTable.Row) row).key())
                .containsExactly("ext_nice_to_have_hard_skills");
        act(() -> session.select("job_family"));
        act(() -> session.select("storage_layer"));
        act(() -> table.getSelectionModel().select(0));
        act(table::requestFocus);
        robot.push(KeyCode.ENTER);
        act(() -> {});
        assertThat(page.text().selectedText()).isEqualTo("Snowflake");
        act(pane.controller()::toggleSilentFacts);
        assertThat(table.getItems()).hasSizeGreaterThanOrEqualTo(all);
        act(() -> ((TextField) pane.scene().lookup(".facts-search")).setText("kafka"));
        assertThat(table.getItems()).hasSize(1);
    }

    @Test
    void entriesThatArriveMoveNothing() {
        act(pane.controller()::showPass1);
        TableView<?> table = (TableView<?>) pane.scene().lookup(".facts .table-view");
        act(() -> {
            pane.scene().getWindow().setHeight(420);
            table.scrollTo(7);
            table.getSelectionModel().select(8);
        });
        Node flow = table.lookup(".virtual-flow");
        int first = ask(() -> ((VirtualFlow<?>) flow).getFirstVisibleCell().getIndex());
        assertThat(first).isPositive();
        act(session::refresh);
        assertThat(ask(() -> ((VirtualFlow<?>) flow).getFirstVisibleCell().getIndex())).isEqualTo(first);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(8);
    }

    private List<String> marked() {
        return ask(() -> pane.scene().getRoot().lookupAll(".facts .table-row-cell").stream()
                .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("of-field")))
                .map(row -> ((FactTable.Row) ((TableRow<?>) row).getItem()).key()).toList());
    }

    private Node row(TableView<?> table, String key) {
        return ask(() -> table.lookupAll(".table-row-cell").stream()
                .filter(row -> ((TableRow<?>) row).getItem() instanceof FactTable.Row fact
                        && fact.key().equals(key))
                .findFirst().orElseThrow());
    }

    @Test
    void eachSideStaysWhereItIsWhateverBecomesOfTheOther() {
        act(() -> reasoning.setVvalue(0.4));
        act(() -> page.setVvalue(0.6));
        double read = top(reasoning);
        double place = top(page);
        act(pane.controller()::showPass1);
        act(pane.controller()::showReasoning);
        assertThat(top(reasoning)).isCloseTo(read, within(2.0));
        assertThat(top(page)).isCloseTo(place, within(2.0));
        act(() -> session.refresh());
        assertThat(top(reasoning)).as("what is read again moves nothing").isCloseTo(read, within(0.01));
        assertThat(top(page)).isCloseTo(place, within(0.01));
        act(pane.controller()::toggleSides);
        act(pane.controller()::showPosting);
        act(pane.controller()::toggleSides);
        assertThat(ask(() -> reasoning.isVisible() || reasoning.getParent().isVisible())).isTrue();
        assertThat(top(reasoning)).isCloseTo(read, within(2.0));
        assertThat(top(page)).isCloseTo(place, within(2.0));
    }

    @Test
    void whereThereIsNoRoomOneSideIsShownAndItIsSaid() {
        act(() -> {
            pane.scene().getWindow().setWidth(420);
            pane.scene().getWindow().setHeight(560);
            pane.scene().getRoot().setStyle("-fx-font-size: 26px;");
        });
        Node facts = pane.scene().lookup(".facts");
        Node other = pane.scene().lookup(".reasoning");
        assertThat(ask(() -> List.of(page.getParent().isVisible(), facts.isVisible(), other.isVisible())))
                .containsExactly(false, false, true);
        Handlers handlers = new Handlers();
        pane.controller().offer(handlers);
        assertThat(handlers.state(PostingAction.SIDE_BY_SIDE)).isEqualTo("action.has-no-room");
        assertThat(handlers.isOn(PostingAction.SIDE_BY_SIDE)).hasValue(true);
        act(pane.controller()::showPosting);
        assertThat(ask(() -> page.getParent().isVisible())).isTrue();
        act(pane.controller()::toggleSides);
        assertThat(ask(() -> List.of(page.getParent().isVisible(), other.isVisible())))
                .as("the other, whole, and back by the same key").containsExactly(false, true);
        assertThat(session.noticeProperty().get().text()).startsWith("No room for two sides: Z goes");
        act(pane.controller()::toggleSides);
        assertThat(ask(() -> List.of(page.getParent().isVisible(), other.isVisible())))
                .containsExactly(true, false);
        act(() -> {
            pane.scene().getWindow().setWidth(900);
            pane.scene().getRoot().setStyle("-fx-font-size: 13px;");
        });
        assertThat(ask(() -> List.of(page.getParent().isVisible(), facts.isVisible(), other.isVisible())))
                .containsExactly(true, false, true);
        assertThat(handlers.state(PostingAction.SIDE_BY_SIDE)).isEmpty();
    }

    @Test
    void inANarrowPaneTheReasoningStandsBelow() {
        act(() -> {
            pane.scene().getWindow().setWidth(420);
            pane.scene().getWindow().setHeight(700);
            pane.scene().getRoot().setStyle("-fx-font-size: 13px;");
        });
        assertThat(bounds(page).getMaxY()).isLessThan(bounds(reasoning).getMinY());
    }

    @Test
    void wordsAreSoughtInTheSideThatHasTheFocus() {
        act(() -> reasoning.text().requestFocus());
        act(pane.controller()::find);
        robot.write("snowflake it");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isSeen(reasoning, reasoning.text().boxesOf("storage_layer", 0).subList(1, 2))).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(pane.scene().getFocusOwner()).isSameAs(reasoning.text());
        act(() -> page.text().requestFocus());
        act(pane.controller()::find);
        assertThat(ask(() -> pane.scene().lookup(".posting-page .find-bar").isVisible())).isTrue();
    }

    @Test
    void whatStandsBesideThePostingIsKept() {
        Layout kept = ask(() -> pane.controller().remember(Layout.FIRST));
        assertThat(kept.beside()).isEqualTo("REASONING");
        PostingPane next = ask(() -> {
            PostingPane made = PostingPane.of(session, PostingFixture.AT_ONCE, 900, 600);
            made.controller().take(kept);
            ((Stage) pane.scene().getWindow()).setScene(made.scene());
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ask(() -> next.scene().lookup(".reasoning").isVisible()
                && next.scene().lookup(".posting-page").isVisible())).isTrue();
    }

    private void act(Runnable change) {
        ask(() -> {
            change.run();
            return true;
        });
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            ask(() -> {
                pane.scene().getRoot().applyCss();
                pane.scene().getRoot().layout();
                return true;
            });
        }
    }

    private static <T> T ask(java.util.concurrent.Callable<T> work) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    }

    private static double top(PageScroll scroll) {
        return ask(() -> scroll.getVvalue()
                * Math.max(0, scroll.text().getHeight() - scroll.getViewportBounds().getHeight()));
    }

    private static Bounds bounds(ScrollPane node) {
        return ask(() -> node.localToScene(node.getLayoutBounds()));
    }

    private static boolean isSeen(PageScroll scroll, List<Rectangle2D> boxes) {
        double top = top(scroll);
        double bottom = top + scroll.getViewportBounds().getHeight();
        return !boxes.isEmpty()
                && boxes.stream().allMatch(box -> box.getMinY() >= top && box.getMaxY() <= bottom);
    }
}
