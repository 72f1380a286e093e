package dev.assay.ui.control;

import javafx.scene.Node;

/**
 * The one style class of a node that varies. It is replaced in a single change, since each change of a style class
 * styles the node and all below it anew.
 */
public final class StyleVariant {

    private final Node node;
    private String now = "";

    public StyleVariant(Node node) {
        this.node = node;
    }

    /** @param styleClass empty for none */
    public void set(String styleClass) {
        if (styleClass.equals(now)) {
            return;
        }
        int at = node.getStyleClass().indexOf(now);
        if (at < 0) {
            node.getStyleClass().add(styleClass);
        } else if (styleClass.isEmpty()) {
            node.getStyleClass().remove(at);
        } else {
            node.getStyleClass().set(at, styleClass);
        }
        now = styleClass;
    }
}
