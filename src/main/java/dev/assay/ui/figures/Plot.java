package dev.assay.ui.figures;

import java.util.List;

/**
 * A picture of two shares against each other.
 *
 * @param title what it shows, in words
 * @param across what runs from left to right
 * @param up what runs from below
 * @param left the share at the left edge
 * @param bottom the share at the lower edge
 * @param top the share at the upper edge
 * @param diagonal whether the line is drawn from corner to corner on which both are the same
 * @param joined whether the points are joined
 * @param points what is drawn, the first behind
 */
record Plot(String title, String across, String up, double left, double bottom, double top, boolean diagonal,
        boolean joined,
        List<Point> points) {

    /**
     * A point.
     *
     * @param x the share across
     * @param y the share up
     * @param size how large its dot is, 0 to 1
     * @param style its style class
     * @param told what it says, on hover
     */
    record Point(double x, double y, double size, String style, String told) {}

    Plot {
        points = List.copyOf(points);
    }
}
