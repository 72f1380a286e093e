package dev.assay.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;
import javafx.scene.text.Font;

/**
 * How a height is shared between what is read and, below it, what one decides with. Where it is low for its letters,
 * what is read yields; a divider that was drawn by hand stays where it is in letters of that size.
 */
public final class RoomBelow {

    /** In letters: what is decided with has so much before what is read has its usual share, which keeps the least. */
    private static final double WANTED = 20;
    private static final double LEAST = 9;

    private final SplitPane split;
    private final double usual;
    private final AfterLayout laidOut;
    private double letters;
    private boolean drawn;

    private RoomBelow(SplitPane split) {
        this.split = split;
        usual = split.getDividerPositions()[0];
        laidOut = new AfterLayout(split, this::place);
    }

    /**
     * @param split of two parts, its divider where it is when there is room
     * @param font the letters it is reckoned in
     */
    public static void in(SplitPane split, ObservableValue<Font> font) {
        RoomBelow room = new RoomBelow(split);
        font.subscribe(now -> {
            room.letters = now.getSize();
            room.drawn = false;
            room.laidOut.want();
        });
        split.heightProperty().subscribe(room.laidOut::want);
        DrawnDivider.on(split, () -> room.drawn = true);
    }

    private void place() {
        if (!drawn && split.getHeight() > 0) {
            split.setDividerPositions(share(split.getHeight() / letters));
        }
    }

    private double share(double height) {
        return Math.clamp(1 - WANTED / height, Math.min(usual, LEAST / height), usual);
    }
}
