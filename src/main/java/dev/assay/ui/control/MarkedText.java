package dev.assay.ui.control;

import dev.assay.text.Graphemes;
import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * A short text in whatever script, some words of which are set off. Where its letters need shaping it is drawn line by
 * line as a posting's is, since a flow of texts repeats words where it breaks one.
 */
public final class MarkedText extends LinesPane {

    private final TextFlow flow = new TextFlow();
    /** Tell how the letters look where they are not the flow's. */
    private final Text plain = new Text("x");
    private final Text marked = new Text("x");
    private @Nullable ShapedBlock block;

    /**
     * @param plain style class of the words
     * @param marked style class of the words set off
     */
    public MarkedText(String plain, String marked) {
        this.plain.getStyleClass().add(plain);
        this.marked.getStyleClass().add(marked);
        for (Text look : List.of(this.plain, this.marked)) {
            look.setVisible(false);
            look.setManaged(false);
        }
        getChildren().setAll(this.plain, this.marked, flow);
    }

    /** @param marks what is set off, first to last */
    public void show(String text, List<Range> marks) {
        List<ShapedBlock.Part> parts = new ArrayList<>();
        int at = 0;
        for (Range mark : marks) {
            add(parts, at, mark.start(), plain);
            add(parts, mark.start(), mark.end(), marked);
            at = mark.end();
        }
        add(parts, at, text.length(), plain);
        boolean shaped = Shaping.isNeeded(text);
        block = shaped ? new ShapedBlock(text, parts, new Graphemes(text)) : null;
        flow.getChildren()
                .setAll(shaped ? List.of() : parts.stream().map(part -> words(text, part)).toList());
        getChildren().setAll(plain, marked, block == null ? flow : block.node());
    }

    private static void add(List<ShapedBlock.Part> parts, int start, int end, Text look) {
        if (start < end) {
            parts.add(new ShapedBlock.Part(start, end, look));
        }
    }

    private static Text words(String text, ShapedBlock.Part part) {
        Text words = new Text(text.substring(part.start(), part.end()));
        words.getStyleClass().setAll(part.look().getStyleClass());
        return words;
    }

    @Override
    protected double computePrefWidth(double height) {
        ShapedBlock shaped = block;
        return shaped == null ? flow.prefWidth(-1) : shaped.width();
    }

    @Override
    protected double computePrefHeight(double width) {
        ShapedBlock shaped = block;
        double room = width < 0 ? Double.MAX_VALUE : width;
        return snapSizeY(shaped == null ? flow.prefHeight(width) : shaped.height(room, 0));
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        ShapedBlock shaped = block;
        if (shaped != null) {
            shaped.place(0, 0, getWidth(), 0);
        }
    }
}
