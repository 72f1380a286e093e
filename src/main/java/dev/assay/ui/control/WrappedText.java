package dev.assay.ui.control;

import dev.assay.text.Graphemes;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A text of several lines in whatever script, shown in the same label whatever it is: what is taken out and put back is styled
 * anew. What a label draws rightly is its label's; a text whose letters need
 * shaping is drawn line by line as a posting's is, since a label repeats words where it breaks one.
 */
public final class WrappedText extends Region {

    private final Label label = new Label();
    /** Tells how the label's letters look. */
    private final Text look = new Text("x");
    private List<ShapedBlock> blocks = List.of();

    /** @param styleClass of the label, whose letters and colour those of every text are */
    public WrappedText(String styleClass) {
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        look.fontProperty().bind(label.fontProperty());
        look.fillProperty().bind(label.textFillProperty());
        label.fontProperty().subscribe(() -> requestLayout());
        getChildren().add(label);
    }

    /** The label that holds the text, also where it does not draw it. */
    public Label label() {
        return label;
    }

    public void setText(String text) {
        if (text.equals(label.getText())) {
            return;
        }
        label.setText(text);
        boolean shaped = Shaping.isNeeded(text);
        blocks = shaped ? text.lines().map(this::block).toList() : List.of();
        label.setVisible(!shaped);
        setAccessibleRole(shaped ? AccessibleRole.TEXT : AccessibleRole.PARENT);
        setAccessibleText(shaped ? text : null);
        if (getChildren().size() > 1) {
            getChildren().remove(1, getChildren().size());
        }
        getChildren().addAll(blocks.stream().map(ShapedBlock::node).toList());
        requestLayout();
    }

    private ShapedBlock block(String line) {
        return new ShapedBlock(line, List.of(new ShapedBlock.Part(0, line.length(), look)),
                new Graphemes(line));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return label.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width;
        return snapSizeY(blocks.isEmpty()
                ? label.prefHeight(width)
                : blocks.stream().mapToDouble(block -> block.height(room, 0)).sum());
    }

    @Override
    protected void layoutChildren() {
        label.resizeRelocate(0, 0, getWidth(), getHeight());
        double y = 0;
        for (ShapedBlock block : blocks) {
            block.place(0, y, getWidth(), 0);
            y += block.height(getWidth(), 0);
        }
    }
}
