package dev.assay.ui.screen;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.ui.session.Layout;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** A screen as it stands in the window. */
public interface ScreenView {

    Node root();

    /** What its actions do; an action without one is off while the screen is shown. */
    Handlers handlers();

    /** Puts the focus where the screen's keys act. */
    void focus();

    /** Puts the focus where it rests once a field that was written in is left by Escape. */
    default void leaveField() {
        focus();
    }

    /** The part of it that gives the focus back to where the keys act, whatever in it had it before. */
    default Node home() {
        return root();
    }

    /** What has a focus of its own that stays. */
    default List<Node> apart() {
        return List.of();
    }

    /** What it adds to the bar above while it is shown. */
    default List<Node> tools() {
        return List.of();
    }

    /** What of it the command palette finds, beside its actions. */
    default List<PaletteEntry> palette() {
        return List.of();
    }

    /** The gold set that is looked at on it, which is offered first where something is exported. */
    default Optional<KnownGoldSet> exports() {
        return Optional.empty();
    }

    /** Whether it is still working out what it shows, on a thread of its own. */
    default boolean isBusy() {
        return false;
    }

    /** It comes to be shown; what it shows may have changed meanwhile. */
    default void shown() {}

    /** The window is laid out for the first time, or anew. */
    default void arrange() {}

    /** Keeps what is still being written. */
    default void commit() {}

    /** The layout with what the reviewer made of this screen. */
    default Layout remember(Layout layout) {
        return layout;
    }
}
