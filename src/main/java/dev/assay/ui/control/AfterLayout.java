package dev.assay.ui.control;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * What is done once a node was laid out next and before it is drawn, such as scrolling to what has just got its place.
 * To lay it out for that at once would style and lay out everything twice. While the node is in no window it has no
 * place: what is asked for then is done when it is in one.
 */
public final class AfterLayout {

    private final Node node;
    private final Runnable action;
    private boolean wanted;
    /** Where it is asked for; null where nowhere. */
    private @Nullable Scene asked;

    public AfterLayout(Node node, Runnable action) {
        this.node = node;
        this.action = action;
        node.sceneProperty().subscribe(this::ask);
    }

    /** Asks for it; however often, it is done once. */
    public void want() {
        wanted = true;
        ask();
    }

    private void ask() {
        Scene scene = node.getScene();
        if (!wanted || scene == null || asked != null) {
            return;
        }
        asked = scene;
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                asked = null;
                if (scene.equals(node.getScene())) {
                    wanted = false;
                    action.run();
                } else {
                    ask();
                }
            }
        });
        Platform.requestNextPulse();
    }
}
