package dev.assay.ui.control;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/**
 * An icon that grows with the text of its label or button. A text in the icons' font rather than a
 * {@code FontIcon}, whose size is in pixels and belongs to the theme.
 */
public final class ScalingIcon extends Text {

    /** Puts an icon into a label or button. */
    public ScalingIcon(Labeled owner, Ikon icon) {
        getStyleClass().add("sign");
        setAccessibleRole(AccessibleRole.NODE);
        String family = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance())
                .resolve(icon.getDescription()).getFontFamily();
        setStyle("-fx-font-family: '" + family + "'; -fx-font-size: 1.2em; -fx-font-weight: normal;");
        setIcon(icon);
        owner.setGraphic(this);
    }

    /** @param icon of the same font as the first */
    public void setIcon(Ikon icon) {
        setText(Character.toString(icon.getCode()));
    }

    /** Nothing: its letter means something in the icons' font only, and a label without words passes it on. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? ""
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
