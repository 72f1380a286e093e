package dev.assay.ui.review.fields;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/** Where the sources' columns stand, in the head and in every line: all as wide, and moved aside together where they are more than there is room for. */
final class MatrixColumns {

    /** The least width of a column in em. */
    private static final double LEAST = 10;

    private final DoubleProperty offset = new SimpleDoubleProperty();
    private final ReadOnlyIntegerWrapper laidOut = new ReadOnlyIntegerWrapper();
    private int count;
    private double from;
    private double room;
    private double width;

    void count(int sources) {
        if (count != sources) {
            count = sources;
            room = 0;
            changed();
        }
    }

    /**
     * Takes over how much room the lines have.
     *
     * @param left where the columns begin in a line, behind the field's name
     * @param right where they end
     * @param em the size of the letters
     */
    void fit(double left, double right, double em) {
        double now = Math.max(0, right - left);
        double each = count == 0 ? 0 : Math.max(LEAST * em, now / count);
        if (now != room || left != from || each != width) {
            from = left;
            room = now;
            width = each;
            offset.set(Math.clamp(offset.get(), 0, most()));
            changed();
        }
    }

    private void changed() {
        laidOut.set(laidOut.get() + 1);
    }

    /** Changes when the columns stand elsewhere, but for their {@link #offsetProperty}. */
    ReadOnlyIntegerProperty laidOutProperty() {
        return laidOut.getReadOnlyProperty();
    }

    /** How far all are moved aside, from 0 to {@link #most}. */
    DoubleProperty offsetProperty() {
        return offset;
    }

    double most() {
        return Math.max(0, count * width - room);
    }

    double from() {
        return from;
    }

    double room() {
        return room;
    }

    double width() {
        return width;
    }

    /** Where a column begins within the room for all. */
    double left(int column) {
        return column * width - offset.get();
    }

    /** Moves the columns by as little as shows one whole. */
    void reveal(int column) {
        double least = (column + 1) * width - room;
        double most = column * width;
        offset.set(Math.clamp(Math.clamp(offset.get(), Math.min(least, most), most), 0, most()));
    }
}
