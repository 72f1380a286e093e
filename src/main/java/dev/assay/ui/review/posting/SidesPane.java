package dev.assay.ui.review.posting;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Shows the first of its parts beside another, above it where the pane is too narrow, or one part alone. Parts keep
 * their place in the scene whatever is shown, so that each stays as far scrolled as it is.
 */
public final class SidesPane extends Pane {

    /** The least room, in letters, for two sides beside each other, and above each other. */
    private static final double WIDE = 44;
    private static final double HIGH = 24;
    private static final double LEAST = 0.25;
    private static final double DIVIDER = 6;

    private final DoubleProperty em = new SimpleDoubleProperty(this, "em", 13);
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share", 0.5);
    private final BooleanProperty split = new SimpleBooleanProperty(this, "split");
    private final ReadOnlyBooleanWrapper room = new ReadOnlyBooleanWrapper(this, "room", true);
    private final Region divider = new Region();

    public SidesPane() {
        divider.getStyleClass().add("side-divider");
        divider.setManaged(false);
        divider.visibleProperty().bind(split.and(room));
        divider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        getChildren().add(divider);
        widthProperty().subscribe(this::measure);
        heightProperty().subscribe(this::measure);
        em.subscribe(this::measure);
        share.subscribe(() -> requestLayout());
        split.subscribe(() -> requestLayout());
        getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList()
                        .forEach(node -> node.visibleProperty().subscribe(() -> requestLayout()));
            }
        });
    }

    /** The size of the letters, in pixels. */
    public DoubleProperty emProperty() {
        return em;
    }

    /** The first part's share of the room. */
    public DoubleProperty shareProperty() {
        return share;
    }

    /** Whether the first part is to stand beside another. */
    public BooleanProperty splitProperty() {
        return split;
    }

    /** Whether there is room for two parts. */
    public ReadOnlyBooleanProperty roomProperty() {
        return room.getReadOnlyProperty();
    }

    private boolean isBeside() {
        return getWidth() >= WIDE * em.get();
    }

    private void measure() {
        boolean enough = getWidth() <= 0 || isBeside() || getHeight() >= HIGH * em.get();
        if (enough != room.get()) {
            // What is shown must not change amid a layout.
            Platform.runLater(() -> room.set(
                    getWidth() <= 0 || isBeside() || getHeight() >= HIGH * em.get()));
        }
        requestLayout();
    }

    private void dragged(MouseEvent event) {
        double at = isBeside()
                ? (divider.getLayoutX() + event.getX()) / getWidth()
                : (divider.getLayoutY() + event.getY()) / getHeight();
        share.set(Math.clamp(at, LEAST, 1 - LEAST));
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean first = true;
        for (Node part : getManagedChildren()) {
            if (!divider.isVisible()) {
                part.resizeRelocate(0, 0, width, height);
            } else if (isBeside()) {
                double cut = Math.round(width * Math.clamp(share.get(), LEAST, 1 - LEAST));
                part.resizeRelocate(first ? 0 : cut + DIVIDER, 0, first ? cut : width - cut - DIVIDER,
                        height);
                divider.resizeRelocate(cut, 0, DIVIDER, height);
                divider.setCursor(Cursor.H_RESIZE);
            } else {
                double cut = Math.round(height * Math.clamp(share.get(), LEAST, 1 - LEAST));
                part.resizeRelocate(0, first ? 0 : cut + DIVIDER, width,
                        first ? cut : height - cut - DIVIDER);
                divider.resizeRelocate(0, cut, width, DIVIDER);
                divider.setCursor(Cursor.V_RESIZE);
            }
            first = false;
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
