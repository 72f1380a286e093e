package dev.assay.ui.control;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Keeps the last part of something that is scrolled at the lower edge of the view while its own place lies below it, so
 * that in large letters or a low window one can decide without scrolling. It never leaves the thing it is a part of.
 */
public final class KeptInView {

    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");

    /** What is left below it, in pixels. */
    public static final double GAP = 5;

    private final Region part;
    private final Region whole;
    private final ScrollPane scroll;

    private KeptInView(Region part, Region whole, ScrollPane scroll) {
        this.part = part;
        this.whole = whole;
        this.scroll = scroll;
    }

    /**
     * @param part child of the whole, over whose other children it may lie
     * @param whole somewhere in what is scrolled
     */
    public static void keep(Region part, Region whole, ScrollPane scroll) {
        KeptInView kept = new KeptInView(part, whole, scroll);
        part.setViewOrder(-1);
        scroll.vvalueProperty().subscribe(kept::place);
        scroll.viewportBoundsProperty().subscribe(kept::place);
        part.layoutYProperty().subscribe(kept::place);
        part.heightProperty().subscribe(kept::place);
        whole.layoutYProperty().subscribe(kept::place);
        whole.heightProperty().subscribe(kept::place);
        content(scroll).layoutBoundsProperty().subscribe(kept::place);
    }

    private void place() {
        double view = scroll.getViewportBounds().getHeight();
        double room = Math.max(0, content(scroll).getLayoutBounds().getHeight() - view);
        double edge = scroll.getVvalue() * room + view;
        double top = part.getLayoutY();
        for (Node at = whole; at != content(scroll); at = Objects.requireNonNull(at.getParent())) {
            top += at.getLayoutY();
        }
        double below = Math.ceil(top + part.getHeight() - edge);
        double up = Math.clamp(below > 0 ? below + GAP : 0, 0,
                Math.max(0, part.getLayoutY() - whole.snappedTopInset()));
        part.setTranslateY(-up);
        part.pseudoClassStateChanged(KEPT, up > 0);
    }

    private static Node content(ScrollPane scroll) {
        return Objects.requireNonNull(scroll.getContent());
    }
}
