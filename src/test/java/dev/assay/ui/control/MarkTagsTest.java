package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every tag stands in the margin, whatever begins in a line and how large the letters are. */
class MarkTagsTest {

    private static final double WIDE = 400;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void eachPieceHasItsTagWhereThereIsRoom() {
        assertThat(texts(shown(2, List.of(tag(0, 10), tag(1, 10), tag(2, 40)), WIDE)))
                .containsExactlyInAnyOrder("1", "2", "3");
    }

    @ParameterizedTest
    @CsvSource({"12, 18", "12, 26", "24, 36", "24, 52"})
    void whereThereIsNoneOneTagStandsForAll(int letters, double right) {
        List<Label> labels = shown(1, List.of(tag(0, 10), tag(1, 40), tag(2, 40), tag(3, 40), tag(4, 40)),
                right,
                letters);
        assertThat(labels).allSatisfy(
                label -> assertThat(label.getLayoutX()).as(label.getText()).isGreaterThanOrEqualTo(0));
        assertThat(texts(labels)).hasSize(2).contains("1").containsAnyOf("2–5", "2+");
        assertThat(labels).filteredOn(label -> !label.getText().equals("1")).singleElement()
                .satisfies(all -> {
                    assertThat(all.getPseudoClassStates()).extracting(Object::toString).contains("current");
                    assertThat(all.getAccessibleText()).contains("2. evidence 1", "5. evidence 4");
                });
    }

    @Test
    void theTagsOfAnotherLineComeBackWhenThereIsRoomAgain() {
        List<MarkTags.Tag> line = IntStream.range(0, 4).mapToObj(number -> tag(number, 10)).toList();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            MarkTags tags = new MarkTags();
            new Scene(new Group(tags.node()));
            tags.show(line, 0, 24);
            assertThat(visible(tags)).hasSize(1);
            tags.show(line, 0, WIDE);
            assertThat(texts(visible(tags))).containsExactlyInAnyOrder("1", "2", "3", "4");
            return true;
        });
    }

    private static List<Label> shown(int current, List<MarkTags.Tag> tags, double right) {
        return shown(current, tags, right, 12);
    }

    private static List<Label> shown(int current, List<MarkTags.Tag> tags, double right, int letters) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            MarkTags made = new MarkTags();
            Group root = new Group(made.node());
            root.setStyle("-fx-font-size: " + letters + "px");
            new Scene(root);
            made.show(tags, current, right);
            return visible(made);
        });
    }

    private static List<Label> visible(MarkTags tags) {
        return tags.node().getChildren().stream().filter(node -> node.isVisible()).map(Label.class::cast)
                .toList();
    }

    private static List<String> texts(List<Label> labels) {
        return labels.stream().map(Label::getText).toList();
    }

    private static MarkTags.Tag tag(int number, double y) {
        return new MarkTags.Tag(new Mark("job_family", 1, number, List.of(), false, "evidence " + number),
                new Rectangle2D(50, y, 100, 20));
    }
}
