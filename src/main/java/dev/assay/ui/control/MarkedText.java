package dev.assay.ui.control;

import dev.assay.text.Graphemes;
import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * A short text in whatever script, some words of which are set off. Where its letters need shaping it is drawn line by
 * line as a posting's is, since a flow of texts repeats words where it breaks one.
 */
public final class MarkedText extends LinesPane {

    /** How many children there are but for those that are drawn line by line. */
    private static final int UNSHAPED = 3;

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
        flow(text, shaped ? List.of() : parts);
        if (getChildren().size() > UNSHAPED) {
            getChildren().remove(UNSHAPED, getChildren().size());
        }
        if (block != null) {
            getChildren().add(block.node());
        }
    }

    /** What is there is used again, for what is put into a window is styled anew. */
    private void flow(String text, List<ShapedBlock.Part> parts) {
        ObservableList<Node> runs = flow.getChildren();
        if (runs.size() > parts.size()) {
            runs.remove(parts.size(), runs.size());
        }
        runs.addAll(Stream.generate(Text::new).limit(parts.size() - runs.size()).toList());
        for (int i = 0; i < parts.size(); i++) {
            ShapedBlock.Part part = parts.get(i);
            Text run = (Text) runs.get(i);
            run.setText(text.substring(part.start(), part.end()));
            if (!run.getStyleClass().equals(part.look().getStyleClass())) {
                run.getStyleClass().setAll(part.look().getStyleClass());
            }
        }
    }

    private static void add(List<ShapedBlock.Part> parts, int start, int end, Text look) {
        if (start < end) {
            parts.add(new ShapedBlock.Part(start, end, look));
        }
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
