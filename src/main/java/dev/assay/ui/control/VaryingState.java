package dev.assay.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The one state of a node that varies, as style sheets know it: a pseudo-class, since for another style class its rules
 * would be looked up anew, and those of all below it.
 */
public final class VaryingState {

    private final Node node;
    private @Nullable PseudoClass now;

    public VaryingState(Node node) {
        this.node = node;
    }

    /** @param state as it is called in style sheets, such as {@code not-found} */
    public void set(String state) {
        PseudoClass next = PseudoClass.getPseudoClass(state);
        if (next == now) {
            return;
        }
        if (now != null) {
            node.pseudoClassStateChanged(now, false);
        }
        node.pseudoClassStateChanged(next, true);
        now = next;
    }
}
