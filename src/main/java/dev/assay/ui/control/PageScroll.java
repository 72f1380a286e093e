package dev.assay.ui.control;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.ScrollPane;

/** A page of text that scrolls, and brings a piece of evidence into view only where it is not. */
public final class PageScroll extends ScrollPane {

    private static final double MARGIN = 8;

    private final PostingText text = new PostingText();

    public PageScroll() {
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setContent(text);
        text.setOnReveal(this::reveal);
        text.pageProperty().subscribe(() -> setVvalue(0));
    }

    public PostingText text() {
        return text;
    }

    private void reveal(Rectangle2D box) {
        double view = getViewportBounds().getHeight();
        double most = text.getHeight() - view;
        if (most > 0 && view > 0) {
            double top = top(getVvalue() * most, view, box.getMinY(), box.getMaxY());
            setVvalue(Math.clamp(top / most, 0, 1));
        }
    }

    /** Where the view's top is to be: where it is if all of the box is seen, else with the box at a third. */
    static double top(double viewTop, double viewHeight, double boxTop, double boxBottom) {
        boolean seen = boxTop >= viewTop + MARGIN && boxBottom <= viewTop + viewHeight - MARGIN;
        return seen ? viewTop : boxTop - viewHeight / 3;
    }
}
