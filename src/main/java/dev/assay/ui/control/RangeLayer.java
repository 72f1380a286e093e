package dev.assay.ui.control;

import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Parts of a page painted in one colour behind its text. */
final class RangeLayer {

    private final Path path;
    private List<Range> ranges = List.of();

    RangeLayer(String styleClass) {
        path = MarkLayer.path(styleClass);
    }

    Path node() {
        return path;
    }

    void set(List<Range> parts) {
        ranges = parts;
    }

    void place(PageLayout layout) {
        List<PathElement> elements = new ArrayList<>();
        for (Range range : ranges) {
            for (Rectangle2D box : layout.boxes(range.start(), range.end())) {
                MarkLayer.addBox(elements, box, 0);
            }
        }
        path.getElements().setAll(elements);
    }
}
