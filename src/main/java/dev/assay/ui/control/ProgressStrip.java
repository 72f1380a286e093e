package dev.assay.ui.control;

import dev.assay.review.FieldReview;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/**
 * One small segment per field, told apart by height as well as by colour: accepted ones are full, overridden
 * ones are full with a notch, unsure ones are half, undecided ones are a line.
 */
public final class ProgressStrip extends Region {

    private static final double HEIGHT = 7;
    private final Map<FieldReview.State, Path> paths = new EnumMap<>(FieldReview.State.class);
    private List<FieldReview.State> states = List.of();

    public ProgressStrip() {
        getStyleClass().add("progress-strip");
        for (FieldReview.State state : FieldReview.State.values()) {
            Path path = new Path();
            path.getStyleClass().addAll("segment", state.name().toLowerCase(java.util.Locale.ROOT));
            path.setStroke(null);
            path.setManaged(false);
            paths.put(state, path);
            getChildren().add(path);
        }
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    public void setStates(List<FieldReview.State> states) {
        if (!states.equals(this.states)) {
            this.states = List.copyOf(states);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        paths.values().forEach(p -> p.getElements().clear());
        double step = getWidth() / Math.max(1, states.size());
        double gap = step > 5 ? 1.5 : 1;
        for (int i = 0; i < states.size(); i++) {
            FieldReview.State state = states.get(i);
            double left = snapPositionX(i * step);
            double right = Math.max(left + 1, snapPositionX((i + 1) * step - gap));
            switch (state) {
                case ACCEPTED -> block(state, left, right, 0, HEIGHT);
                case OVERRIDDEN -> {
                    block(state, left, right, 0, HEIGHT / 2 - 0.5);
                    block(state, left, right, HEIGHT / 2 + 1, HEIGHT);
                }
                case UNSURE -> block(state, left, right, HEIGHT / 2, HEIGHT);
                case UNDECIDED -> block(state, left, right, HEIGHT - 2, HEIGHT);
            }
        }
    }

    private void block(FieldReview.State state, double left, double right, double top, double bottom) {
        paths.getOrDefault(state, new Path()).getElements().addAll(new MoveTo(left, top), new HLineTo(right),
                new VLineTo(bottom), new HLineTo(left), new ClosePath());
    }
}
