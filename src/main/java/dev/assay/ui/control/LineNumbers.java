package dev.assay.ui.control;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** The numbers of a text's lines, beside the area that it is written in, one of which can be marked. Its lines are not broken. */
public final class LineNumbers extends Region {

    private static final int LEAST_DIGITS = 3;

    private final TextArea area;
    private final Text numbers = new Text();
    private final Rectangle mark = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private final IntegerProperty marked = new SimpleIntegerProperty();

    public LineNumbers(TextArea area) {
        this.area = area;
        getStyleClass().add("line-numbers");
        numbers.getStyleClass().add("line-number");
        numbers.fontProperty().bind(area.fontProperty());
        mark.getStyleClass().add("line-marked");
        mark.setManaged(false);
        numbers.setManaged(false);
        setClip(clip);
        setMouseTransparent(true);
        getChildren().addAll(mark, numbers);
        area.textProperty().subscribe(text -> count());
        area.scrollTopProperty().subscribe(this::requestLayout);
        area.heightProperty().subscribe(this::requestLayout);
        area.fontProperty().subscribe(this::requestLayout);
        marked.subscribe(this::requestLayout);
    }

    /** The line that is marked, from 1; 0 for none. */
    public IntegerProperty markedProperty() {
        return marked;
    }

    private void count() {
        String text = area.getText();
        int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int digits = Math.max(LEAST_DIGITS, Integer.toString(lines).length());
        numbers.setText(IntStream.rangeClosed(1, lines)
                .mapToObj(line -> " ".repeat(digits - Integer.toString(line).length()) + line)
                .collect(Collectors.joining("\n")));
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets around = getInsets();
        return around.getLeft() + Math.ceil(numbers.getLayoutBounds().getWidth()) + around.getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    private double ownHeight() {
        return numbers.getLayoutBounds().getHeight() / numbers.getText().lines().count();
    }

    /** That of the area's own lines: letters of another font may stand among them, which are higher. */
    private double lineHeight() {
        return area.lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> !text.getText().isEmpty() && text.getText().equals(area.getText()))
                .findFirst()
                .map(text -> text.getLayoutBounds().getHeight() / (1 + text.getText().chars()
                        .filter(c -> c == '\n').count()))
                .orElseGet(this::ownHeight);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double top = area.lookup(".content") instanceof Region content
                ? sceneToLocal(content.localToScene(new Point2D(0, content.snappedTopInset()))).getY()
                : 0;
        numbers.setLineSpacing(0);
        numbers.setLineSpacing(lineHeight() - ownHeight());
        numbers.setLayoutX(getInsets().getLeft());
        numbers.setLayoutY(top - numbers.getLayoutBounds().getMinY());
        double line = lineHeight();
        mark.setVisible(marked.get() > 0);
        mark.setWidth(getWidth());
        mark.setHeight(line);
        mark.setLayoutY(top + (marked.get() - 1) * line);
    }
}
