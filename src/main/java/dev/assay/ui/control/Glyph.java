package dev.assay.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;

/** A small drawn sign that grows with the text, with its meaning in words on hover and for a screen reader. */
public class Glyph extends Label {

    private final Sign icon = new Sign(this);
    private final Tooltip tip = new Tooltip();
    private String variant = "";

    protected Glyph(String styleClass) {
        getStyleClass().addAll("glyph", styleClass);
        tip.setShowDelay(Duration.millis(300));
        tip.setWrapText(true);
        setTooltip(tip);
    }

    /**
     * @param sign the shape
     * @param style the style class that colours it
     * @param words its meaning
     */
    protected final void show(Ikon sign, String style, String words) {
        if (!sign.equals(icon.getIconCode())) {
            icon.setIconCode(sign);
        }
        if (!style.equals(variant)) {
            getStyleClass().remove(variant);
            getStyleClass().add(style);
            variant = style;
        }
        icon.setVisible(true);
        tip.setText(words);
        setAccessibleText(words);
    }

    /** Shows nothing, and keeps its place. */
    protected final void showNothing() {
        icon.setVisible(false);
        tip.setText("");
        setAccessibleText("");
    }
}
