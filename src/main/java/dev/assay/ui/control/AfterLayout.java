package dev.assay.ui.control;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * What is done once a node was laid out next and before it is drawn, such as scrolling to what has just got its place.
 * To lay it out for that at once would style and lay out everything twice.
 */
public final class AfterLayout {

    private final Node node;
    private final Runnable action;
    private boolean wanted;

    /** @param node what it is asked for only where that is in a window */
    public AfterLayout(Node node, Runnable action) {
        this.node = node;
        this.action = action;
    }

    /** Asks for it; however often, it is done once. */
    public void want() {
        Scene scene = node.getScene();
        if (scene == null || wanted) {
            return;
        }
        wanted = true;
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                wanted = false;
                action.run();
            }
        });
        Platform.requestNextPulse();
    }
}
