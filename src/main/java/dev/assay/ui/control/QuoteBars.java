package dev.assay.ui.control;

import dev.assay.text.document.Block;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/** The bars beside the block quotes of a page, one for each quote and each that it lies in. */
final class QuoteBars {

    private static final int DEEPEST = 6;
    private static final double STEP = 1.1;
    private static final double WIDTH = 0.18;

    /** A bar, and the first and last block beside it. */
    private record Bar(Rectangle node, int depth, int first, int last) {}

    private final List<Bar> bars = new ArrayList<>();

    QuoteBars(List<Block> blocks) {
        for (int depth = 1; depth <= DEEPEST; depth++) {
            int first = -1;
            for (int i = 0; i <= blocks.size(); i++) {
                boolean within = i < blocks.size() && blocks.get(i).setting().quoted() >= depth;
                if (within && first < 0) {
                    first = i;
                } else if (!within && first >= 0) {
                    bars.add(new Bar(bar(), depth, first, i - 1));
                    first = -1;
                }
            }
        }
    }

    private static Rectangle bar() {
        Rectangle bar = new Rectangle();
        bar.getStyleClass().add("quote-bar");
        bar.setManaged(false);
        bar.setMouseTransparent(true);
        return bar;
    }

    List<Node> nodes() {
        return bars.stream().<Node>map(Bar::node).toList();
    }

    /** How far a block's text is moved in, in widths of a letter. */
    static double indent(Block block) {
        return STEP * Math.min(DEEPEST, block.setting().quoted());
    }

    /** Places the bars beside the blocks, which have their places. */
    void place(double left, double em, List<BlockView> blocks) {
        for (Bar bar : bars) {
            double top = blocks.get(bar.first).top();
            double bottom = top;
            for (int i = bar.first; i <= bar.last; i++) {
                bottom = Math.max(bottom, blocks.get(i).bottom());
            }
            bar.node.setX(Math.round(left + (bar.depth - 1) * STEP * em));
            bar.node.setY(Math.round(top - em * 0.1));
            bar.node.setWidth(Math.max(2, Math.round(em * WIDTH)));
            bar.node.setHeight(Math.round(bottom - top + em * 0.2));
        }
    }
}
