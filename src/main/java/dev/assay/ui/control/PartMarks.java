package dev.assay.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/** A page's parts: what each is for in small letters above the block in which it begins, and a faint line beside it. */
final class PartMarks {

    private static final PseudoClass FOREIGN = PseudoClass.getPseudoClass("foreign");
    /** How far the line stands before the text, in widths of a letter; the numbers of evidence stand before it. */
    private static final double BESIDE = 0.35;
    /** Between two parts in one line. */
    private static final double APART = 3;

    private record Beside(PartMark mark, Line line) {}

    /** What is said above a block. */
    private record Caption(int block, Text words) {}

    private final Group group = new Group();
    private List<Beside> lines = List.of();
    private List<Caption> captions = List.of();

    PartMarks() {
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    Node node() {
        return group;
    }

    /** @param page on which they stand */
    void show(List<PartMark> marks, Page page) {
        lines = marks.stream().map(mark -> new Beside(mark, line(mark.foreign()))).toList();
        captions = captions(marks, page);
        List<Node> nodes = new ArrayList<>(lines.stream().<Node>map(Beside::line).toList());
        nodes.addAll(captions.stream().<Node>map(Caption::words).toList());
        group.getChildren().setAll(nodes);
        group.applyCss();
    }

    private static List<Caption> captions(List<PartMark> marks, Page page) {
        List<Caption> captions = new ArrayList<>();
        for (PartMark mark : marks) {
            int block = page.blockAt(mark.range().start());
            if (!captions.isEmpty() && captions.getLast().block == block) {
                Text words = captions.getLast().words;
                words.setText(words.getText() + " · " + mark.words());
            } else {
                captions.add(new Caption(block, text(mark.words())));
            }
        }
        return captions;
    }

    private static Line line(boolean foreign) {
        Line line = new Line();
        line.getStyleClass().setAll("part-line");
        line.pseudoClassStateChanged(FOREIGN, foreign);
        return line;
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().setAll("part-name");
        text.setTextOrigin(VPos.TOP);
        return text;
    }

    /** The height of what is said above some blocks, from one to another, end exclusive. */
    double height(int from, int to, double width) {
        double height = 0;
        for (Caption caption : captions) {
            if (caption.block >= from && caption.block < to) {
                caption.words.setWrappingWidth(width);
                height += caption.words.getLayoutBounds().getHeight();
            }
        }
        return height;
    }

    /** Places what is said above some blocks; gives its height. */
    double place(int from, int to, double left, double top, double width) {
        double y = top;
        for (Caption caption : captions) {
            if (caption.block >= from && caption.block < to) {
                caption.words.setWrappingWidth(width);
                caption.words.setX(left);
                caption.words.setY(Math.round(y));
                y += caption.words.getLayoutBounds().getHeight();
            }
        }
        return y - top;
    }

    /** Draws the lines beside the text, which has its place. */
    void draw(PageLayout layout) {
        double x = Math.round(layout.left() - BESIDE * layout.em()) + 0.5;
        double end = 0;
        for (Beside part : lines) {
            List<Rectangle2D> boxes = layout.boxes(part.mark.range().start(), part.mark.range().end());
            part.line.setVisible(!boxes.isEmpty());
            if (boxes.isEmpty()) {
                continue;
            }
            double top = boxes.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(0);
            double bottom = boxes.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
            double from = Math.min(bottom, Math.max(top, end == 0 ? top : end + APART));
            part.line.setStartX(x);
            part.line.setEndX(x);
            part.line.setStartY(Math.round(from));
            part.line.setEndY(Math.round(bottom));
            end = bottom;
        }
    }

    /** All parts in order, as it is told where nothing is drawn: what each is for, and how it begins. */
    static String told(List<PartMark> marks, Page page) {
        return marks.stream().map(mark -> mark.words() + ": " + beginning(page, mark))
                .collect(Collectors.joining("\n"));
    }

    private static String beginning(Page page, PartMark mark) {
        int end = Math.min(mark.range().end(), page.blocks().get(page.blockAt(mark.range().start())).end());
        return page.text().substring(mark.range().start(), Math.max(mark.range().start(), end));
    }
}
