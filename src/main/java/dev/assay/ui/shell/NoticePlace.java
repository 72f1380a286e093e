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
    /** So much of what is read easily is better than what lies over the middle of the window. */
    private static final double NARROWER = 0.7;

    private NoticePlace() {}

    /**
     * Over the bottom line where one line is enough. Else above it, as wide as the window where that covers nothing that
     * is clicked, or in the widest room beside that; where none is wide enough, so over the bottom line, in the end a
     * narrower one too. Only where that has no room either it lies above all that is clicked, over what is read.
     *
     * @param width of the window
     * @param least what is narrower is not read easily
     * @param line how high the bottom line is
     * @param height how high it is, by its width
     * @param buttons where they are; 0 is the top of the bottom line, and what is above it is negative
     */
    static Bounds of(double width, double least, double line, DoubleUnaryOperator height,
            List<Bounds> buttons) {
        if (height.applyAsDouble(width) <= line) {
            return new BoundingBox(0, 0, width, line);
        }
        Bounds beside = beside(width, least, 0, height, buttons);
        for (double wide = least; beside.isEmpty() && wide >= NARROWER * least; wide *= NARROWER) {
            beside = beside(width, wide, line, of -> Math.max(line, height.applyAsDouble(of)), buttons);
        }
        return beside.isEmpty() ? above(over(0, width, 0, height), buttons) : beside;
    }

    /** Empty where no room is wide enough. @param bottom its lower edge */
    private static Bounds beside(double width, double least, double bottom, DoubleUnaryOperator height,
            List<Bounds> buttons) {
        Bounds place = over(0, width, bottom, height);
        List<Bounds> covered = new ArrayList<>();
        for (List<Bounds> more = covered(place, buttons); !more.isEmpty(); more = covered(place, buttons)) {
            covered.addAll(more);
            Bounds room = widest(width, covered);
            if (room.getWidth() < least) {
                return new BoundingBox(0, 0, -1, -1);
            }
            place = over(room.getMinX(), room.getWidth(), bottom, height);
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
    private static Bounds above(Bounds whole, List<Bounds> buttons) {
        Bounds place = whole;
        for (List<Bounds> more = covered(whole, buttons); !more.isEmpty(); more = covered(place, buttons)) {
            double top = more.stream().mapToDouble(Bounds::getMinY).min().orElse(0) - GAP;
            place = new BoundingBox(0, top - whole.getHeight(), whole.getWidth(), whole.getHeight());
        }
        return place;
    }

    private static Bounds over(double from, double width, double bottom, DoubleUnaryOperator height) {
        double high = Math.ceil(height.applyAsDouble(width));
        return new BoundingBox(from, bottom - high, width, high);
    }

    private static List<Bounds> covered(Bounds notice, List<Bounds> buttons) {
        return buttons.stream().filter(one -> isCovered(one, notice)).toList();
    }

    /** What touches at an edge covers nothing. */
    private static boolean isCovered(Bounds one, Bounds notice) {
        return one.getMinX() < notice.getMaxX() && one.getMaxX() > notice.getMinX()
                && one.getMinY() < notice.getMaxY() && one.getMaxY() > notice.getMinY();
    }
}
