package dev.assay.ui.pace;

import dev.assay.evaluation.pace.PaceLine;
import dev.assay.review.FieldReview;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedBar;

/** How many cells are in which state, as parts of a bar that differ in height as well as in colour. */
public final class StateBar extends SegmentedBar<StateBar.Part> {

    private final Wording words;

    public StateBar(Wording words) {
        this.words = words;
        getStyleClass().add("state-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(false);
        setOrientation(Orientation.HORIZONTAL);
        setMinWidth(0);
        setInfoNodeFactory(null);
        setSegmentViewFactory(part -> {
            Region view = new Region();
            view.getStyleClass().addAll("part", part.state.name().toLowerCase(Locale.ROOT));
            return view;
        });
    }

    /** The cells of one state. */
    static final class Part extends SegmentedBar.Segment {

        private final FieldReview.State state;

        Part(FieldReview.State state, long cells) {
            super(cells);
            this.state = state;
        }
    }

    void show(PaceLine pace) {
        List<Part> parts = new ArrayList<>(List.of(new Part(FieldReview.State.ACCEPTED, pace.accepted()),
                new Part(FieldReview.State.OVERRIDDEN, pace.overridden()),
                new Part(FieldReview.State.UNSURE, pace.unsure()),
                new Part(FieldReview.State.UNDECIDED, pace.left())));
        parts.removeIf(part -> part.getValue() == 0);
        getSegments().setAll(parts);
        setAccessibleText(parts.stream().map(
                part -> words.of("pace.part", part.getValue(), words.name(part.state)))
                .collect(Collectors.joining(", ")));
    }
}
