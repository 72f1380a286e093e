package dev.assay.ui.control;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** How the nodes of a scene lie in each other. */
public final class Nodes {

    private Nodes() {}

    /** Whether a node is another one or anything in it. */
    public static boolean isWithin(@Nullable Node node, Node whole) {
        Node at = node;
        while (at != null && at != whole) {
            at = at.getParent();
        }
        return at != null;
    }
}
