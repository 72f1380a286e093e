package dev.assay.ui.control;

import dev.assay.model.Span;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A page of text that scrolls, and brings a piece of evidence into view only where it is not. */
public final class PageScroll extends ScrollPane {

    private static final PseudoClass FOCUSED_WITHIN = PseudoClass.getPseudoClass("text-focused");

    private final PostingText text = new PostingText();
    private final ReadingPlace reading = new ReadingPlace(text);
    private final ReadOnlyDoubleWrapper columnLeft = new ReadOnlyDoubleWrapper(this, "columnLeft");
    private final Timeline dragging = new Timeline(new KeyFrame(Duration.millis(30), tick -> scrollOn()));
    private boolean staying;
    private boolean arriving;
    private double dragSpeed;
    private @Nullable MouseEvent lastDrag;
    private @Nullable Span place;

    public PageScroll() {
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setContent(text);
        text.setOnReveal(this::reveal);
        text.setOnPlaced(this::stay);
        vvalueProperty().subscribe(() -> {
            if (arriving) {
                arriving = false;
                stay();
            } else if (!staying) {
                reading.scrolledTo(top());
            }
        });
        viewportBoundsProperty().subscribe((before, now) -> {
            if (before.getHeight() != now.getHeight()) {
                stay();
            }
        });
        text.pageProperty().subscribe(this::startPage);
        text.columnLeftProperty().subscribe(left -> {
            if (text.pageProperty().get().look() == Page.Look.READING) {
                columnLeft.set(left.doubleValue() + snappedLeftInset());
            }
        });
        text.focusedProperty().subscribe(now -> pseudoClassStateChanged(FOCUSED_WITHIN, now));
        text.focusVisibleProperty().subscribe(now -> {
            // The theme's skin would bring the end of the whole text into view.
            arriving = now;
            Platform.runLater(() -> arriving = false);
        });
        dragging.setCycleCount(Timeline.INDEFINITE);
        text.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        text.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> dragging.stop());
    }

    public PostingText text() {
        return text;
    }

    /** Where the column of a page to be read begins, in pixels; stays while a text is shown as it was given. */
    public ReadOnlyDoubleProperty columnLeftProperty() {
        return columnLeft.getReadOnlyProperty();
    }

    /** Scrolls by views, a little less than whole ones, so that a line stays to go on from. */
    public void scroll(double views) {
        double most = most();
        if (most > 0) {
            double by = views * 0.9 * getViewportBounds().getHeight();
            setVvalue(Math.clamp(getVvalue() + by / most, 0, 1));
        }
    }

    /** Lets the next page, of the same posting, begin with the words that are on top now. */
    public void keepPlace() {
        int offset = text.offsetAt(text.columnLeftProperty().get(), top() + Reveal.MARGIN);
        place = top() <= Reveal.MARGIN
                ? null
                : text.pageProperty().get().map().span(offset, offset + 40).orElse(null);
    }

    /**
     * Lets what stands above the page grow or shrink without moving the words that are read, as far as there is room.
     *
     * @param around holds the page and what stands above it
     * @param read whether the page is being read; if not, it just moves
     */
    public void standStill(Parent around, boolean read, Runnable change) {
        if (!read || getScene() == null) {
            change.run();
            return;
        }
        double before = localToScene(0, 0).getY();
        change.run();
        around.applyCss();
        around.layout();
        double down = localToScene(0, 0).getY() - before;
        if (down != 0) {
            scrollTo(Math.max(0, top() + down));
        }
    }

    private void startPage(Page page) {
        Span keep = place;
        place = null;
        reading.forget();
        setVvalue(0);
        if (keep != null) {
            page.map().shown(keep).stream().findFirst().ifPresent(range -> text.onNextLayout(() -> text
                    .boxAt(range.start()).ifPresent(box -> scrollTo(box.getMinY() - Reveal.MARGIN))));
        }
    }

    /** Goes back to the words that were on top, without taking that for scrolling. */
    private void stay() {
        staying = true;
        reading.top().ifPresent(this::scrollTo);
        staying = false;
    }

    private double most() {
        return text.getHeight() - getViewportBounds().getHeight();
    }

    private double top() {
        return getVvalue() * Math.max(0, most());
    }

    private void scrollTo(double top) {
        if (most() > 0) {
            setVvalue(Math.clamp(top / most(), 0, 1));
        }
    }

    private void reveal(Rectangle2D box) {
        double view = getViewportBounds().getHeight();
        if (view > 0) {
            scrollTo(Reveal.top(top(), view, box.getMinY(), box.getMaxY()));
        }
    }

    private void dragged(MouseEvent event) {
        double y = event.getY() - top();
        double view = getViewportBounds().getHeight();
        dragSpeed = y < 0 ? y / 3 : y > view ? (y - view) / 3 : 0;
        lastDrag = event;
        if (dragSpeed == 0) {
            dragging.stop();
        } else {
            dragging.play();
        }
    }

    /** Goes on scrolling while the mouse rests beyond the edge with the button down. */
    private void scrollOn() {
        MouseEvent drag = lastDrag;
        if (drag != null) {
            scrollTo(top() + Math.clamp(dragSpeed, -60, 60));
            double y = dragSpeed < 0 ? top() : top() + getViewportBounds().getHeight();
            text.textSelection().extend(text.offsetAt(drag.getX(), y));
            text.selectionMoved();
        }
    }
}
