package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A claim in any script is drawn whole and once, line below line. */
class WrappedTextTest {

    /** Letters from right to left among others, as they stand in answers. */
    private static final String MIXED = "The title says \u062E\u0628\u0631\u0629 5+ \u0633\u0646\u0648\u0627\u062A"
            + " (senior) and \u05DE\u05D4\u05E0\u05D3\u05E1 \u05E0\u05EA\u05D5\u05E0\u05D9\u05DD in two tongues.";

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void noLineHoldsWordsOfAnother() {
        for (int width : List.of(90, 150, 260, 2000)) {
            List<Text> drawn = drawn(MIXED, width);
            StringBuilder all = new StringBuilder();
            drawn.forEach(text -> all.append(text.getText()));
            assertThat(all.toString().replace(" ", "")).as("at " + width).isEqualTo(MIXED.replace(" ", ""));
            assertThat(drawn).as("no line is broken again at " + width).allSatisfy(text -> assertThat(
                    ((TextFlow) text.getParent()).getLayoutInfo().getTextLineCount()).isEqualTo(1));
        }
    }

    @Test
    void whatIsDrawnLineByLineIsReadAloudAsOneText() {
        assertThat(shown(MIXED, 150).getAccessibleText()).isEqualTo(MIXED);
    }

    @Test
    void itIsAsHighAsItsLinesAndALineBreakIsOne() {
        double one = height("\u05DE\u05D4\u05E0\u05D3\u05E1", 2000);
        assertThat(height("\u05DE\u05D4\u05E0\u05D3\u05E1\n\u05E0\u05EA\u05D5\u05E0\u05D9\u05DD", 2000))
                .isBetween(1.8 * one,
                        2.2 * one);
        assertThat(height(MIXED, 150)).isGreaterThan(2 * one);
    }

    /** What is taken out of a window and put back is styled anew, as often as another cell is opened. */
    @Test
    void anotherTextPutsNothingBack() {
        List<String> moved = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            WrappedText made = shown("The title says senior.", 150);
            List<String> seen = new ArrayList<>();
            made.label().parentProperty().subscribe((was, now) -> seen.add(was + " → " + now));
            made.setText("The title says junior.");
            made.setText(MIXED);
            made.setText("The title says staff.");
            assertThat(made.getChildrenUnmodifiable()).containsExactly(made.label());
            return seen;
        });
        assertThat(moved).isEmpty();
    }

    private static double height(String text, double width) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> shown(text, width).getHeight());
    }

    private static List<Text> drawn(String text, double width) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            List<Text> found = new ArrayList<>();
            collect(shown(text, width), found);
            return found;
        });
    }

    private static WrappedText shown(String text, double width) {
        WrappedText made = new WrappedText("claim");
        made.setText(text);
        Scene scene = new Scene(new Group(made));
        scene.getRoot().applyCss();
        made.resize(width, made.prefHeight(width));
        made.layout();
        return made;
    }

    private static void collect(Parent from, List<Text> found) {
        for (Node node : from.getChildrenUnmodifiable()) {
            if (node instanceof Text text && text.isVisible()) {
                found.add(text);
            } else if (node instanceof Parent parent && parent.isVisible()) {
                collect(parent, found);
            }
        }
    }
}
