package dev.assay.ui.dispute;

import dev.assay.ui.control.AfterLayout;
import dev.assay.ui.control.Nodes;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Scrolls a form that is higher than its place so that its chief part is seen, and of it the beginning where not all is. */
final class FormScroll {

    /** What is left around it, in pixels. */
    private static final double EDGE = 3;

    private final ScrollPane scroll;
    private final Pane form;
    private final Supplier<Part> chief;
    private final AfterLayout laidOut;

    /** Of a form, from one child to another below it. */
    record Part(Region first, Region last) {}

    /** @param chief asked for whenever it is to be shown; while something else in the form has the focus, that is shown */
    FormScroll(ScrollPane scroll, Pane form, Supplier<Part> chief) {
        this.scroll = scroll;
        this.form = form;
        this.chief = chief;
        laidOut = new AfterLayout(form, this::show);
        scroll.viewportBoundsProperty().subscribe(laidOut::want);
        form.heightProperty().subscribe(laidOut::want);
    }

    /** Shows it as soon as it is laid out. */
    void want() {
        laidOut.want();
    }

    private void show() {
        Node focused = form.getScene().getFocusOwner();
        Part part = chief.get();
        if (Nodes.isWithin(focused, form) && !part.first().equals(focused)) {
            Bounds at = form.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
            reveal(at.getMinY(), at.getMaxY(), true);
        } else {
            reveal(part.first().getLayoutY(), part.last().getLayoutY() + part.last().getHeight() + EDGE,
                    false);
        }
    }

    /** @param asIs whether nothing moves where it is seen already */
    private void reveal(double from, double to, boolean asIs) {
        double view = scroll.getViewportBounds().getHeight();
        double room = form.getHeight() - view;
        if (room <= 0) {
            return;
        }
        double top = scroll.getVvalue() * room;
        if (asIs && from >= top && to <= top + view) {
            return;
        }
        double least = Math.min(to - view, from);
        // From a line's top on: half a line at the upper edge looks like a fault.
        double wanted = form.getChildren().stream().filter(Node::isManaged).flatMapToDouble(FormScroll::tops)
                .map(line -> line - EDGE).filter(line -> line >= least && line <= from).min().orElse(least);
        scroll.setVvalue(Math.clamp(wanted / room, 0, 1));
    }

    /** Where a part of the form begins, and where the lines do that it consists of. */
    private static DoubleStream tops(Node part) {
        DoubleStream lines = part instanceof Control
                ? DoubleStream.empty()
                : ((Parent) part).getChildrenUnmodifiable().stream().filter(Node::isVisible)
                        .mapToDouble(line -> part.getLayoutY() + line.getLayoutY());
        return DoubleStream.concat(DoubleStream.of(part.getLayoutY()), lines);
    }
}
