package dev.assay.ui.control;

import dev.assay.review.FieldReview;
import dev.assay.ui.wording.Wording;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;

/**
 * One small segment per field, told apart by height as well as by colour: accepted ones are full, overridden
 * ones are full with a notch, unsure ones are half, undecided ones are a line.
 */
public final class ProgressStrip extends Region {

    private static final double HEIGHT = 7;
    private final Map<FieldReview.State, Path> paths = new EnumMap<>(FieldReview.State.class);
    private final Wording words;
    private List<FieldReview.State> states = List.of();

    public ProgressStrip(Wording words) {
        this.words = words;
        getStyleClass().add("progress-strip");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
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
            setAccessibleText(said(states, words));
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            requestLayout();
        }
    }

    /** How many fields are in which state, in words. */
    public static String said(List<FieldReview.State> states, Wording words) {
        return Stream.of(FieldReview.State.values()).filter(states::contains)
                .map(state -> Collections.frequency(states, state) + " " + words.name(state))
                .collect(Collectors.joining(", "));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE ->
                (double) (states.size() - Collections.frequency(states, FieldReview.State.UNDECIDED))
                        / Math.max(1, states.size());
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
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
