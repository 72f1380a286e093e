package dev.assay.ui.control;

import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** A small drawn sign that grows with the text, with its meaning in words on hover and for a screen reader. */
public class Glyph extends Label {

    private final ScalingIcon sign = new ScalingIcon(this, Material2MZ.RADIO_BUTTON_UNCHECKED);
    private final Hint hint = Hint.on(this).after(Hint.SOON);
    private final VaryingState varying = new VaryingState(this);

    protected Glyph(String styleClass) {
        getStyleClass().addAll("glyph", styleClass);
    }

    /**
     * @param icon the shape
     * @param state the state that colours it
     * @param words its meaning
     */
    protected final void show(Ikon icon, String state, String words) {
        sign.setIcon(icon);
        varying.set(state);
        sign.setVisible(true);
        hint.say(words);
        setAccessibleText(words);
    }

    /** Shows nothing, and keeps its place. */
    protected final void showNothing() {
        sign.setVisible(false);
        hint.say("");
        setAccessibleText("");
    }
}
