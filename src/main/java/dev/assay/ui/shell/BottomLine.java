package dev.assay.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/**
 * The line at the bottom of the window: a status bar, and what is said in the room that its items leave. What is
 * longer lies over what is above it for as long as it is said, beside what is clicked there, or over the line itself: it is read
 * whole, and nothing that is read or clicked moves.
 */
public final class BottomLine extends Region {

    /** In letters: a notice that is narrower is not read easily. */
    private static final double LEAST = 18;

    private static final Bounds NONE = new BoundingBox(0, 0, -1, -1);

    private final ObjectProperty<@Nullable StatusBar> bar = new SimpleObjectProperty<>(this, "bar");
    private final ObjectProperty<@Nullable NoticePane> notice = new SimpleObjectProperty<>(this, "notice");
    /** Where a notice lies that has no room in the line; empty where it has. */
    private Bounds place = NONE;

    public BottomLine() {
        bar.subscribe(this::take);
        notice.subscribe(this::take);
        Runnable followed = this::followed;
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(followed);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(followed);
            }
        });
    }

    private void take() {
        getChildren().setAll(Stream.<@Nullable Node>of(bar.get(), notice.get())
                .filter(Objects::nonNull).toList());
    }

    public @Nullable StatusBar getBar() {
        return bar.get();
    }

    public void setBar(@Nullable StatusBar given) {
        bar.set(given);
    }

    public @Nullable NoticePane getNotice() {
        return notice.get();
    }

    public void setNotice(@Nullable NoticePane given) {
        notice.set(given);
    }

    /** One line: as high as the bar is by itself. */
    @Override
    protected double computePrefHeight(double width) {
        StatusBar line = bar.get();
        return line == null ? 0 : snapSizeY(Math.max(line.minHeight(-1), line.prefHeight(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        StatusBar line = bar.get();
        NoticePane over = notice.get();
        if (line == null || over == null) {
            return;
        }
        line.resizeRelocate(0, 0, getWidth(), getHeight());
        line.layout();
        Bounds room = room(line);
        if (over.prefHeight(room.getWidth()) <= getHeight()) {
            place = NONE;
            over.resizeRelocate(room.getMinX(), 0, room.getWidth(), getHeight());
        } else {
            place = place(over);
            over.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        }
    }

    private Bounds place(NoticePane over) {
        return NoticePlace.of(getWidth(), LEAST * over.letter(), getHeight(), over::prefHeight,
                clickable());
    }

    /** Where a click does something in the lower half of the window: no notice is as high. */
    private List<Bounds> clickable() {
        if (getScene() == null) {
            return List.of();
        }
        Bounds here = localToScene(getLayoutBounds());
        Bounds half = new BoundingBox(here.getMinX(), here.getMinY() / 2, getWidth(), here.getMinY() / 2);
        return Clickable.in(getScene().getRoot(), this, half).map(this::sceneToLocal).toList();
    }

    /** What lies below a notice is laid out anew, as when another screen is shown: it makes room for its buttons. */
    private void followed() {
        NoticePane over = notice.get();
        if (over != null && over.isVisible() && !place.isEmpty() && !place.equals(place(over))) {
            requestLayout();
        }
    }

    /** The room between the items of a status bar. */
    private Bounds room(StatusBar line) {
        Node middle = line.lookup(".status-label");
        return middle == null
                ? new BoundingBox(0, 0, getWidth(), getHeight())
                : line.sceneToLocal(middle.localToScene(middle.getLayoutBounds()));
    }
}
