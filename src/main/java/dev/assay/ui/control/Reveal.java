package dev.assay.ui.control;

/** Decides how far to scroll for something to be seen. All figures are pixels of the page. */
final class Reveal {

    /** How near to the edge something may be and still count as seen. */
    static final double MARGIN = 8;

    private Reveal() {}

    /** Where the view's top is to be: where it is if all of the box is seen, else with the box at a third. */
    static double top(double viewTop, double viewHeight, double boxTop, double boxBottom) {
        boolean seen = boxTop >= viewTop + MARGIN && boxBottom <= viewTop + viewHeight - MARGIN;
        return seen ? viewTop : boxTop - viewHeight / 3;
    }
}
