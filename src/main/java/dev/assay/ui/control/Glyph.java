package dev.assay.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** A small drawn sign that grows with the text, with its meaning in words on hover and for a screen reader. */
public class Glyph extends Label {

    private final ScalingIcon sign = new ScalingIcon(this, Material2MZ.RADIO_BUTTON_UNCHECKED);
    private final Tooltip tip = new Tooltip();
    private final StyleVariant variant = new StyleVariant(this);

    protected Glyph(String styleClass) {
        getStyleClass().addAll("glyph", styleClass);
        tip.setShowDelay(Duration.millis(300));
        tip.setWrapText(true);
        setTooltip(tip);
    }

    /**
     * @param icon the shape
     * @param style the style class that colours it
     * @param words its meaning
     */
    protected final void show(Ikon icon, String style, String words) {
        sign.setIcon(icon);
        variant.set(style);
        sign.setVisible(true);
        tip.setText(words);
        setAccessibleText(words);
    }

    /** Shows nothing, and keeps its place. */
    protected final void showNothing() {
        sign.setVisible(false);
        tip.setText("");
        setAccessibleText("");
    }
}
