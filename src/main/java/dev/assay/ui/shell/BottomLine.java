package dev.assay.ui.shell;

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
 * longer lies over what is above it, in the whole width, for as long as it is said: it is read whole, and nothing that
 * is read moves.
 */
public final class BottomLine extends Region {

    private final ObjectProperty<@Nullable StatusBar> bar = new SimpleObjectProperty<>(this, "bar");
    private final ObjectProperty<@Nullable NoticePane> notice = new SimpleObjectProperty<>(this, "notice");

    public BottomLine() {
        bar.subscribe(this::take);
        notice.subscribe(this::take);
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
            over.resizeRelocate(room.getMinX(), 0, room.getWidth(), getHeight());
        } else {
            double height = snapSizeY(over.prefHeight(getWidth()));
            over.resizeRelocate(0, -height, getWidth(), height);
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
