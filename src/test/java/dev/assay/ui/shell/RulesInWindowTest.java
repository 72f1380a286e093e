package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.ReviewStore;
import dev.assay.review.StoreRules;
import dev.assay.schema.Catalogue;
import dev.assay.ui.control.LineNumbers;
import dev.assay.ui.control.PageScroll;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All rules are found by the words they ask for, with what they hit; own ones are told wrong at their line, and tried before they are kept. */
class RulesInWindowTest {

    private static final String OWN = "concepts:\n  own.lights: {words: [lights]}\nfields:\n  primary_cloud:\n"
            + "    add:\n      - id: own.lights\n        when: own.lights\n        value: gcp\n";

    @TempDir
    private Path folder;

    private static <T extends Node> T find(MainWindow window, WindowDriver driver, String selector,
            Class<T> type) {
        return type.cast(driver.ask(() -> window.stage().getScene().lookup(selector)));
    }

    private static void search(MainWindow window, WindowDriver driver, String words) {
        TextField search = find(window, driver, ".rules .text-field", TextField.class);
        driver.perform(() -> search.setText(words));
    }

    private static ListView<?> list(MainWindow window, WindowDriver driver, String name) {
        return driver.ask(() -> window.stage().getScene().getRoot().lookupAll(".cell-list").stream()
                .filter(ListView.class::isInstance).map(ListView.class::cast)
                .filter(list -> name.equals(list.getAccessibleText())).findFirst().orElseThrow());
    }

    private static List<String> rows(WindowDriver driver, ListView<?> list) {
        return driver.ask(() -> list.lookupAll(".list-cell").stream().map(Node::getAccessibleText)
                .filter(text -> text != null).toList());
    }

    private static String rules(ReviewStore store) {
        return new StoreRules(store.artefacts(), Catalogue.shipped()).text();
    }

    @Test
    void aRuleIsFoundByItsWordsAndLeadsToThemInThePosting() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("rules");
            search(window, driver, "cloud redshift only aws");
            ListView<?> rules = list(window, driver, "Rules");
            assertThat(rows(driver, rules)).anySatisfy(row -> assertThat(row)
                    .contains("Primary cloud: AWS", "2 hits", "cloud.aws and not cloud.azure"));
            driver.perform(() -> rules.getSelectionModel().selectFirst());
            ListView<?> hits = list(window, driver, "Cells that the rule decides");
            assertThat(driver.ask(() -> hits.getItems().size())).isEqualTo(2);

            Node posting = driver
                    .ask(() -> window.stage().getScene().lookup(".rules .posting").getParent());
            driver.perform(() -> hits.getSelectionModel().select(0));
            assertThat(driver.ask(posting::isVisible)).isTrue();
            assertThat(driver.ask(() -> window.parts().session().fieldProperty().get()))
                    .isEqualTo("primary_cloud");
            PageScroll page = find(window, driver, ".page-scroll", PageScroll.class);
            assertThat(driver.ask(() -> page.text().selectedText()))
                    .as("the rule's words are selected").isEqualTo("Redshift");
            driver.perform(hits::requestFocus);
            driver.press(KeyCode.ENTER);
            assertThat(driver.ask(() -> window.stage().getScene().lookup(".rules"))).as("Enter reviews it")
                    .isNull();
            driver.show("rules");
            search(window, driver, "");
            driver.perform(() -> rules.getSelectionModel().selectFirst());
            driver.settle();
            assertThat(driver.ask(() -> hits.getItems().isEmpty())).isTrue();
            assertThat(driver.ask(posting::isVisible)).as("a posting that the rule says nothing of")
                    .isFalse();
        });
    }

    @Test
    void tabIndentsAndWhatLeavesTheTextIsSaid() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("rules");
            driver.press(KeyCode.CONTROL, KeyCode.E);
            TextArea text = find(window, driver, ".rules-text", TextArea.class);
            driver.perform(text::requestFocus);
            driver.press(KeyCode.TAB);
            assertThat(text.getText()).as("YAML knows no tab").isEqualTo("  ");
            assertThat(find(window, driver, ".rules-hint", Labeled.class).getText())
                    .isEqualTo("Tab indents; Esc or Ctrl+Tab leaves the text.");
            driver.press(KeyCode.CONTROL, KeyCode.TAB);
            assertThat(driver.ask(text::isFocused)).isFalse();
        });
    }

    @Test
    void whatIsWrongIsToldAtItsLine() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("rules");
            driver.press(KeyCode.CONTROL, KeyCode.E);
            TextArea text = find(window, driver, ".rules-text", TextArea.class);
            driver.perform(() -> text.setText(OWN.replace("gcp", "moon")));
            LineNumbers numbers = find(window, driver, ".line-numbers", LineNumbers.class);
            assertThat(driver.ask(() -> numbers.markedProperty().get())).isEqualTo(6);
            assertThat(find(window, driver, ".rules-fault", Labeled.class).getText())
                    .startsWith("Line 6:").contains("moon");
            driver.press(KeyCode.CONTROL, KeyCode.S);
            driver.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(rules(store)).as("nothing that cannot be used is kept").isEmpty();

            driver.perform(() -> text.setText(OWN));
            assertThat(driver.ask(() -> numbers.markedProperty().get())).isZero();
        });
    }

    @Test
    void ownRulesAreTriedCellByCellThenKeptAndTakenBack() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.show("rules");
            driver.press(KeyCode.CONTROL, KeyCode.E);
            TextArea text = find(window, driver, ".rules-text", TextArea.class);
            driver.perform(() -> text.setText(OWN));
            driver.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(rules(store)).as("the first press only shows").isEmpty();
            ListView<?> changes = list(window, driver, "Cells that come out otherwise");
            assertThat(rows(driver, changes)).anySatisfy(row -> assertThat(row)
                    .contains("Senior Data Engineer (Streaming)", "Primary cloud: AWS → Google Cloud"));

            driver.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(rules(store)).isEqualTo(OWN);
            assertThat(driver.ask(changes::getItems)).as("kept, nothing changes any more").isEmpty();
            driver.press(KeyCode.CONTROL, KeyCode.E);
            search(window, driver, "lights");
            assertThat(rows(driver, list(window, driver, "Rules"))).anySatisfy(
                    row -> assertThat(row).contains("Primary cloud: Google Cloud", "own"));

            driver.press(KeyCode.CONTROL, KeyCode.E);
            driver.perform(text::clear);
            driver.press(KeyCode.CONTROL, KeyCode.S);
            driver.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(rules(store)).isEmpty();
        });
    }

    @Test
    void whatWasTaughtIsSeenWholeAndTakenBackByOneKey() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.perform(() -> window.parts().session().open("utrecht-streaming", "seniority_level"));
            driver.settle();
            driver.press(KeyCode.CONTROL, KeyCode.F);
            driver.type("lights");
            driver.settle();
            driver.press(KeyCode.ESCAPE);
            driver.press(KeyCode.CONTROL, KeyCode.T);
            driver.settle();
            driver.show("rules");
            TextArea text = find(window, driver, ".rules-text", TextArea.class);
            assertThat(text.getText()).as("what was tried is there to be kept").contains("lights");
            driver.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(rules(store)).contains("lights");

            driver.press(KeyCode.CONTROL, KeyCode.E);
            search(window, driver, "lights");
            driver.perform(list(window, driver, "Rules")::requestFocus);
            driver.press(KeyCode.X);
            driver.settle();
            assertThat(text.getText()).as("without it, to be kept").isEmpty();
            driver.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(rules(store)).isEmpty();
        });
    }
}
