package dev.assay.ui.control;

import javafx.scene.control.Labeled;
import org.kordamp.ikonli.javafx.FontIcon;

/** An icon that grows with the text of its label or button. */
public final class Sign extends FontIcon {

    private static final double OF_TEXT = 1.15;

    /** Puts the icon into a label or button. */
    public Sign(Labeled owner) {
        owner.fontProperty().subscribe(font -> setIconSize((int) Math.round(font.getSize() * OF_TEXT)));
        owner.setGraphic(this);
    }
}
