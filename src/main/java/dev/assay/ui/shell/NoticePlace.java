package dev.assay.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/** Where a notice of several lines lies that leaves what is clicked to be clicked. */
final class NoticePlace {

    private static final double GAP = 8;

    private NoticePlace() {}

    /**
     * As wide as the window above the bottom line where that covers nothing that is clicked; else in the widest room beside it, and
     * where none is wide enough, above it.
     *
     * @param width of the window
     * @param least what is narrower is not read easily
     * @param height how high it is, by its width
     * @param buttons where they are; 0 is the top of the bottom line, and what is above it is negative
     */
    static Bounds of(double width, double least, DoubleUnaryOperator height, List<Bounds> buttons) {
        Bounds whole = above(0, width, height);
        List<Bounds> covered = new ArrayList<>(covered(whole, buttons));
        Bounds place = whole;
        for (List<Bounds> more = covered; !more.isEmpty(); more = covered(place, buttons)) {
            covered.addAll(more == covered ? List.of() : more);
            place = widest(width, covered);
            if (place.getWidth() < least) {
                return above(whole, covered, buttons);
            }
            place = above(place.getMinX(), place.getWidth(), height);
        }
        return place;
    }

    /** The widest room between buttons, from side to side; of no height. */
    private static Bounds widest(double width, List<Bounds> buttons) {
        double from = 0;
        Bounds widest = new BoundingBox(0, 0, 0, 0);
        for (Bounds button : buttons.stream().sorted(Comparator.comparingDouble(Bounds::getMinX)).toList()) {
            widest = wider(widest, from, button.getMinX() - GAP);
            from = Math.max(from, button.getMaxX() + GAP);
        }
        return wider(widest, from, width);
    }

    private static Bounds wider(Bounds before, double from, double to) {
        return to - from > before.getWidth() ? new BoundingBox(from, 0, to - from, 0) : before;
    }

    /** Above all that it would cover, however far up that is. */
    private static Bounds above(Bounds whole, List<Bounds> first, List<Bounds> buttons) {
        Bounds place = whole;
        for (List<Bounds> more = first; !more.isEmpty(); more = covered(place, buttons)) {
            double top = more.stream().mapToDouble(Bounds::getMinY).min().orElse(0) - GAP;
            place = new BoundingBox(0, top - whole.getHeight(), whole.getWidth(), whole.getHeight());
        }
        return place;
    }

    private static Bounds above(double from, double width, DoubleUnaryOperator height) {
        double high = Math.ceil(height.applyAsDouble(width));
        return new BoundingBox(from, -high, width, high);
    }

    private static List<Bounds> covered(Bounds notice, List<Bounds> buttons) {
        return buttons.stream().filter(notice::intersects).toList();
    }
}
