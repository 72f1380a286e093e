package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.export.GoldSetJson;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.FacetQuery;
import dev.assay.review.NewDecision;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A gold set is previewed, frozen, compared and led back to its cells, by keyboard. */
class SetsInWindowTest {

    private static final Schema SCHEMA = Catalogue.shipped();

    @TempDir
    private Path folder;

    private static NewDecision said(String posting, boolean value) {
        return new NewDecision(posting, "relocation_required", "Ada", DecisionKind.OVERRIDE,
                new FieldValue.Flag(value), "", "", "", 0).withBasis(Basis.SEEN);
    }

    private static <T extends Node> T find(MainWindow window, Class<T> type, String selector) {
        return type.cast(window.stage().getScene().lookup(selector));
    }

    private static void until(WindowDriver driver, BooleanSupplier is) {
        for (int i = 0; i < 200 && !driver.ask(is::getAsBoolean); i++) {
            driver.settle();
        }
    }

    private static String lines(MainWindow window) {
        return window.stage().getScene().getRoot().lookupAll(".sets-line").stream()
                .map(line -> ((Label) line).getText()).collect(Collectors.joining("\n"));
    }

    private static List<KnownGoldSet> frozen(ReviewStore store) {
        return new GoldSets(store, new GoldSetJson(SCHEMA), SCHEMA).all(new ArrayList<>());
    }

    private static void preview(WindowDriver driver, MainWindow window, String wanted) {
        until(driver, () -> lines(window).contains(wanted));
        assertThat(driver.ask(() -> lines(window))).contains(wanted);
    }

    @Test
    void whatGoesInAndWhatDoesNotIsToldBeforeItIsFrozenAndTheNextVersionIsComparedCellByCell() {
        SampleWindow.open(folder, (window, store) -> {
            List<String> ids = store.postings().stream().map(posting -> posting.id()).limit(4).toList();
            store.append(List.of(said(ids.get(0), true), said(ids.get(1), false), said(ids.get(2), false)));
            store.append(
                    List.of(new NewDecision(ids.get(3), "relocation_required", "Ada", DecisionKind.UNSURE,
                            null, "", "", "", 0).withBasis(Basis.SEEN)));
            long all = (long) store.postings().size() * SCHEMA.fields().size();
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ada"));
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
            driver.settle();
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            until(driver, () -> window.stage().getScene().getFocusOwner() instanceof TextField);
            driver.perform(() -> ((TextField) window.stage().getScene().getFocusOwner()).setText("pilot"));

            preview(driver, window, "3 cells of 3 postings would be frozen as pilot@1.");
            assertThat(driver.ask(() -> lines(window))).contains("1 cell: decided to be unsure.")
                    .contains(String.format(Locale.ENGLISH, "%,d cells: nobody decided on them.",
                            all - 4));
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
            until(driver, () -> find(window, TableView.class, ".sets-table").getItems().size() == 1);
            assertThat(frozen(store)).as("%s",
                    driver.ask(() -> window.parts().session().noticeProperty().get())).singleElement()
                    .satisfies(set -> {
                        assertThat(set.id()).isEqualTo("pilot@1");
                        assertThat(set.artefact().reviewer()).isEqualTo("Ada");
                    });

            store.append(List.of(said(ids.get(0), false), said(ids.get(3), true)));
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            preview(driver, window, "Since pilot@1: 1 cell new, 1 with another value, 0 gone.");
            driver.press(KeyCode.ENTER);
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
            until(driver, () -> find(window, TableView.class, ".sets-table").getItems().size() == 2);
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            TableView<?> changes = driver.ask(() -> find(window, TableView.class, ".sets-changes"));
            until(driver, () -> changes.getItems().size() == 2);
            assertThat(driver.ask(() -> changes.getItems().size())).isEqualTo(2);
            driver.perform(changes.getSelectionModel()::clearSelection);
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
            assertThat(driver.ask(() -> window.parts().session().noticeProperty().get().text()))
                    .startsWith("Choose a line");
            driver.perform(changes.getSelectionModel()::selectFirst);
            sweepsWhatDiffers(driver, window, List.of(ids.get(0), ids.get(3)));
            driver.press(KeyCode.ENTER);
            driver.settle();
            assertThat(driver.ask(() -> window.parts().session().currentProperty().get()))
                    .as("the cell that is compared is opened on Review").isEqualTo(ids.get(0));
            assertThat(driver.ask(() -> window.parts().session().fieldProperty().get()))
                    .isEqualTo("relocation_required");
        });
    }

    @Test
    void theKeyThatFreezesDoesSoWhereverInTheFormTheFocusIs() {
        SampleWindow.open(folder, (window, store) -> {
            List<String> ids = store.postings().stream().map(posting -> posting.id()).limit(3).toList();
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ada"));
            driver.show("sets");
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            until(driver, () -> window.stage().getScene().getFocusOwner() instanceof TextField);
            TextField name = (TextField) driver.ask(() -> window.stage().getScene().getFocusOwner());
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
            assertThat(driver.ask(() -> window.parts().session().noticeProperty().get().text()))
                    .as("what is missing").isEqualTo("Give it a name.");
            List<String> fields = List.of(".text-field", ".combo-box");
            for (int at = 0; at < fields.size(); at++) {
                String field = fields.get(at);
                int version = at + 1;
                store.append(List.of(said(ids.get(at), true)));
                driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
                driver.perform(() -> name.setText("pilot"));
                preview(driver, window, version == 1 ? "frozen as pilot@1" : "1 cell new");
                driver.perform(() -> window.stage().getScene().lookup(".sets-grid " + field).requestFocus());
                driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
                until(driver,
                        () -> find(window, TableView.class, ".sets-table").getItems().size() == version);
                assertThat(frozen(store)).as("frozen from %s", field).hasSize(version);
                until(driver, () -> window.stage().getScene().getFocusOwner() instanceof TableView);
                assertThat(driver.ask(() -> window.stage().getScene().getFocusOwner()))
                        .as("once it is frozen the focus is on the sets")
                        .isSameAs(driver.ask(() -> find(window, TableView.class, ".sets-table")));
            }
        });
    }

    @Test
    void aLetterThatFreezesIsWrittenInAName() {
        SampleWindow.open(folder, (window, store) -> {
            store.append(List.of(said(store.postings().getFirst().id(), true)));
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> {
                window.parts().reviewing().reviewer().set("Ada");
                window.parts().session().keys().add(CellAction.SETTLE, KeyCombinations.typed("F"));
            });
            driver.show("sets");
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            until(driver, () -> window.stage().getScene().getFocusOwner() instanceof TextField);
            TextField name = (TextField) driver.ask(() -> window.stage().getScene().getFocusOwner());
            driver.type("pilo");
            preview(driver, window, "frozen as pilo@1");
            driver.type("f");

            assertThat(name.getText()).isEqualTo("pilof");
            assertThat(frozen(store)).isEmpty();
        });
    }

    /** By key and by mouse, and back again. */
    private static void sweepsWhatDiffers(WindowDriver driver, MainWindow window, List<String> postings) {
        for (Runnable leads : List.<Runnable>of(
                () -> driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X), () -> {
                    Button button = driver.ask(() -> window.stage().getScene().getRoot()
                            .lookupAll(".sets-head .button").stream().map(Button.class::cast)
                            .filter(one -> one.getText().equals("Sweep 2 cells of “Relocation”"))
                            .findFirst().orElseThrow());
                    driver.perform(button::fire);
                })) {
            leads.run();
            until(driver, () -> window.stage().getScene().lookup(".sweep-list") instanceof ListView<?> list
                    && list.getItems().size() == 2);
            ListView<?> listed = driver.ask(() -> find(window, ListView.class, ".sweep-list"));
            assertThat(driver.ask(() -> listed.getItems().stream().map(String::valueOf).toList()))
                    .hasSize(2).allMatch(row -> postings.stream().anyMatch(row::contains));
            assertThat(driver.ask(() -> window.parts().session().fieldProperty().get()))
                    .isEqualTo("relocation_required");
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
            until(driver,
                    () -> window.stage().getScene().lookup(".sets-changes") instanceof TableView<?> table
                            && table.getItems().size() == 2);
        }
    }

    @Test
    void theCardIsShownAndTheSetIsWhatIsExportedFirst() {
        SampleWindow.open(folder, (window, store) -> {
            List<String> ids = store.postings().stream().map(posting -> posting.id()).limit(2).toList();
            store.append(List.of(said(ids.get(0), true), said(ids.get(1), false)));
            GoldSets sets = new GoldSets(store, new GoldSetJson(SCHEMA), SCHEMA);
            sets.freeze(new GoldSets.Wish("pilot", new QueueView("set",
                    FacetQuery.ALL, "", QueueOrder.AS_LOADED), null, null),
                    "Ada", Progress.NONE);
            WindowDriver driver = new WindowDriver(window);
            driver.show("sets");
            until(driver, () -> text(window).contains("relocation_required"));
            assertThat(driver.ask(() -> text(window))).contains("Licence").contains("relocation_required");

            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
            driver.settle();
            assertThat(driver.ask(() -> {
                @SuppressWarnings("unchecked")
                ComboBox<Object> which = find(window, ComboBox.class, ".sheet-body .combo-box");
                return which.getConverter().toString(which.getValue());
            })).isEqualTo("gold set pilot@1");
        });
    }

    private static String text(MainWindow window) {
        Node page = window.stage().getScene().lookup(".sets .posting-text");
        return page == null
                ? ""
                : String.valueOf(page.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"ENGLISH", "GERMAN"})
    void whyThereIsNoSetIsSaidWholeInALowWindowInTheLargestLetters(Language language) {
        SampleWindow.open(folder, Wording.in(language), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            for (int i = 0; i < 12; i++) {
                driver.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            driver.show("sets");
            Label none = driver.ask(() -> (Label) find(window, TableView.class, ".sets-table")
                    .getPlaceholder());
            until(driver, () -> !none.getText().isEmpty());
            driver.settle();
            assertThat(driver.ask(() -> ((Text) none.lookup(".text")).getText().replace('\n', ' ')))
                    .isEqualTo(driver.ask(none::getText).replace('\n', ' '));
        });
    }

    @Test
    void whereNothingIsFrozenOrDecidedThatIsSaid() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("sets");
            preview(driver, window, "");
            driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
            until(driver, () -> window.stage().getScene().getFocusOwner() instanceof TextField);
            driver.perform(() -> ((TextField) window.stage().getScene().getFocusOwner()).setText("pilot"));
            preview(driver, window, "None of these cells is decided");
            TableView<?> table = driver.ask(() -> find(window, TableView.class, ".sets-table"));
            assertThat(driver.ask(() -> ((Label) table.getPlaceholder()).getText()))
                    .contains("No gold set yet");
            assertThat(driver.ask(() -> find(window, Button.class, ".sets-form .accent").isDisabled()))
                    .isTrue();
        });
    }
}
