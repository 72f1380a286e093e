package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Range;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** Where two fields' marks stand on the same words, the same one is seen on top whatever was done before. */
class MarkLayerTest {

    private static final Mark FIRST = mark("first", 1);
    private static final Mark SECOND = mark("second", 2);
    private static final Mark THIRD = mark("third", 3);

    private static Mark mark(String field, int hue) {
        return new Mark(field, hue, 0, List.of(new Range(0, 4)), false, field);
    }

    /** The hues as they are painted, the frontmost last. */
    private static List<String> painted(MarkLayer layer) {
        Group fills = (Group) layer.nodes(List.of()).getFirst();
        return fills.getChildren().stream().sorted(Comparator.comparingDouble(Node::getViewOrder).reversed())
                .map(node -> node.getStyleClass().stream().filter(style -> style.startsWith("group-"))
                        .findFirst().orElseThrow())
                .toList();
    }

    @Test
    void theOrderHangsOnTheSelectedFieldAlone() {
        MarkLayer layer = new MarkLayer(range -> "", marks -> {});
        layer.show(List.of(FIRST, SECOND, THIRD));
        assertThat(painted(layer)).containsExactly("group-1", "group-2", "group-3");

        layer.select("first");
        assertThat(painted(layer)).containsExactly("group-2", "group-3", "group-1");
        layer.select("elsewhere");
        assertThat(painted(layer)).as("gone on from").containsExactly("group-1", "group-2", "group-3");
        layer.show(List.of());
        layer.show(List.of(FIRST, SECOND, THIRD));
        assertThat(painted(layer)).as("made anew").containsExactly("group-1", "group-2", "group-3");
    }

    @Test
    void whatIsMarkedLaterStandsWhereItsFieldDoes() {
        MarkLayer layer = new MarkLayer(range -> "", marks -> {});
        layer.show(List.of(SECOND, THIRD));
        layer.show(List.of(FIRST, SECOND, THIRD));
        assertThat(painted(layer)).containsExactly("group-1", "group-2", "group-3");
    }
}
