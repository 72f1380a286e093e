package dev.assay.ui.shell;

import dev.assay.ui.value.OptionRow;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;

/** What a click does something with: a button, or an option of a field. */
final class Clickable {

    private Clickable() {}

    /** The one that something is a part of; empty where it is part of none. */
    static Optional<Node> of(EventTarget target) {
        return Stream
                .iterate(target instanceof Node node ? node : null, node -> node != null, Node::getParent)
                .filter(Clickable::is).findFirst();
    }

    private static boolean is(Node node) {
        return node instanceof ButtonBase || node instanceof OptionRow;
    }

    /**
     * Where those are seen that lie in an area and do something now, each as much of it as is seen there.
     *
     * @param except whose own are not asked for
     * @param area in the scene
     */
    static Stream<Bounds> in(Node root, Node except, Bounds area) {
        if (root == except || !root.isVisible() || area.isEmpty()) {
            return Stream.empty();
        }
        if (is(root)) {
            return Stream.of(common(root.localToScene(root.getLayoutBounds()), area))
                    .filter(seen -> !seen.isEmpty() && !root.isDisabled());
        }
        Node clip = root.getClip();
        Bounds seen = clip == null ? area : common(root.localToScene(clip.getBoundsInParent()), area);
        return root instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(node -> in(node, except, seen))
                : Stream.empty();
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        // Less than nothing is an empty box.
        return new BoundingBox(left, top, Math.min(one.getMaxX(), other.getMaxX()) - left,
                Math.min(one.getMaxY(), other.getMaxY()) - top);
    }
}
