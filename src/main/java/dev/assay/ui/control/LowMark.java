package dev.assay.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** Marks for the style sheets what is low for its letters, so that what is around its lists and values can yield to them. */
public final class LowMark {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /** In letters. */
    private static final double ROOMY = 34;

    private LowMark() {}

    /** @param font the letters it is reckoned in */
    public static void on(Region region, ObservableValue<Font> font) {
        Runnable mark = () -> region.pseudoClassStateChanged(LOW, region.getHeight() > 0
                && region.getHeight() < ROOMY * font.getValue().getSize());
        region.heightProperty().subscribe(mark);
        font.subscribe(mark);
    }
}
