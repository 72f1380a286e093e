package dev.assay.ui.figures;

import dev.assay.evaluation.statistics.ConfidenceInterval;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A share as a dot on the line between which shares it lies. */
final class IntervalMark extends Region {

    private static final double RADIUS = 4;

    private final Line track = new Line();
    private final Line between = new Line();
    private final Circle dot = new Circle(RADIUS);
    private double share;
    private double low;
    private double high;
    private double left;

    IntervalMark() {
        getStyleClass().add("interval-mark");
        track.getStyleClass().add("track");
        between.getStyleClass().add("between");
        dot.getStyleClass().add("dot");
        setMinSize(0, 2 * RADIUS + 2);
        getChildren().addAll(track, between, dot);
    }

    /** @param from the share at the left end */
    void show(double value, ConfidenceInterval interval, double from) {
        share = value;
        low = interval.low();
        high = interval.high();
        left = from;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double y = getHeight() / 2;
        line(track, left, 1, y);
        line(between, low, high, y);
        dot.setCenterX(x(share));
        dot.setCenterY(y);
    }

    private void line(Line line, double from, double to, double y) {
        line.setStartX(x(from));
        line.setEndX(x(to));
        line.setStartY(y);
        line.setEndY(y);
    }

    private double x(double at) {
        return RADIUS + Math.clamp((at - left) / (1 - left), 0, 1) * Math.max(0, getWidth() - 2 * RADIUS);
    }
}
