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
        // Of its own: a sheet takes the nearest of a class for what is around something, low or not.
        region.getStyleClass().add("yielding");
        ObservableValue<Boolean> low = isLow(region, font);
        // Not while it is styled or laid out: what stands in it would be so half, and stay.
        AfterLayout mark = new AfterLayout(region, () -> region.pseudoClassStateChanged(LOW, low.getValue()));
        low.subscribe(mark::want);
    }

    /** Whether a region that was laid out is low for its letters. */
    public static ObservableValue<Boolean> isLow(Region region, ObservableValue<Font> font) {
        return lowerThan(ROOMY, region, font);
    }

    /** Whether a region that was laid out is lower than so many letters. */
    public static ObservableValue<Boolean> lowerThan(double letters, Region region,
            ObservableValue<Font> font) {
        return font.flatMap(now -> region.heightProperty().map(
                high -> high.doubleValue() > 0 && high.doubleValue() < letters * now.getSize()));
    }
}
