package dev.assay.ui.screen;

import dev.assay.model.Span;
import dev.assay.ui.session.Layout;
import javafx.scene.Node;

/** The pane of the open posting: one for all screens, which stands on the one that is shown. */
public interface PostingPane {

    Node root();

    /** Gives a screen that has the pane all that can be done in it. */
    void offer(Handlers handlers);

    /** Brings words of the open posting into view, and selects them. */
    void lead(Span words);

    /** The layout with what the reviewer made of the pane. */
    Layout remember(Layout layout);
}
