package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The words around what was found are drawn once and within the row, in whatever script. */
class MarkedTextTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We offer parental leave and more days off, as long as you are with us",
            "Conge\u0301 parental: parental leave apre\u0300s the e\u0301preuve d\u2019e\u0301valuation",
            "\u0E40\u0E23\u0E32\u0E01\u0E33\u0E25\u0E31\u0E07 parental \u0E21\u0E2D\u0E07\u0E2B\u0E32\u0E27\u0E34\u0E28\u0E27\u0E01\u0E23\u0E02\u0E49\u0E2D\u0E21\u0E39\u0E25\u0E17\u0E35\u0E48\u0E21\u0E35",
            "\u0646\u0628\u062D\u062B \u0639\u0646 parental \u0628\u064A\u0627\u0646\u0627\u062A \u0644\u062F\u064A\u0647 \u062E\u0628\u0631\u0629"})
    void everyWordIsDrawnOnceAndWithinTheWidth(String text) {
        Range found = new Range(text.indexOf("parental"), text.indexOf("parental") + "parental".length());
        for (int width : List.of(90, 150, 260)) {
            List<Text> drawn = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> drawn(text, found, width));
            double lines = drawn.stream()
                    .mapToDouble(words -> words.localToScene(words.getLayoutBounds()).getMinY())
                    .mapToLong(Math::round).distinct().count();
            double high = WaitForAsyncUtils.waitForAsyncFx(20_000,
                    () -> made(text, found, width).getHeight());
            if (Shaping.isNeeded(text)) {
                assertThat(high).as("height of %s lines at %s", lines, width).isLessThan(lines * 25);
            }
            StringBuilder all = new StringBuilder();
            drawn.forEach(words -> all.append(words.getText()));
            assertThat(all.toString().replace(" ", "")).as("at " + width).isEqualTo(text.replace(" ", ""));
            assertThat(drawn)
                    .filteredOn(words -> words.getStyleClass().contains("hit") || words.isUnderline())
                    .extracting(Text::getText).as("set off").containsExactly("parental");
            if (Shaping.isNeeded(text)) {
                assertThat(drawn).allSatisfy(words -> {
                    assertThat(((TextFlow) words.getParent()).getLayoutInfo().getTextLineCount())
                            .as("lines of " + words.getText()).isEqualTo(1);
                    Bounds bounds = words.localToScene(words.getLayoutBounds());
                    assertThat(bounds.getMaxX()).as("%s at %s", words.getText(), width).isLessThan(width + 1);
                });
            }
        }
    }

    /** What is new to a window is styled, in each row of the queue and with each word that is searched for. */
    @Test
    void otherWordsAreShownInTheSameTexts() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            MarkedText shown = made("We offer parental leave", new Range(9, 17), 150);
            List<Text> before = new ArrayList<>();
            collect(shown, before);
            List<String> moved = new ArrayList<>();
            shown.getChildrenUnmodifiable().forEach(
                    child -> child.parentProperty().subscribe((was, now) -> moved.add(was + " → " + now)));
            shown.show("Our stack is dbt on Spark", List.of(new Range(13, 16)));
            List<Text> after = new ArrayList<>();
            collect(shown, after);
            assertThat(after).extracting(Text::getText).containsExactly("Our stack is ", "dbt", " on Spark");
            assertThat(after).as("the very same").usingElementComparator((a, b) -> a == b ? 0 : 1)
                    .isEqualTo(before);
            assertThat(moved).isEmpty();
            return true;
        });
    }

    private static List<Text> drawn(String text, Range found, double width) {
        List<Text> texts = new ArrayList<>();
        collect(made(text, found, width), texts);
        return texts;
    }

    private static MarkedText made(String text, Range found, double width) {
        MarkedText made = new MarkedText("words", "hit");
        made.show(text, List.of(found));
        made.lookupAll(".hit").forEach(hit -> ((Text) hit).setUnderline(true));
        Scene scene = new Scene(new Group(made));
        scene.getRoot().applyCss();
        made.resize(width, made.prefHeight(width));
        made.layout();
        return made;
    }

    private static void collect(Parent from, List<Text> texts) {
        for (Node node : from.getChildrenUnmodifiable()) {
            if (node instanceof Text words && words.isVisible()) {
                texts.add(words);
            } else if (node instanceof Parent parent && parent.isVisible()) {
                collect(parent, texts);
            }
        }
    }
}
