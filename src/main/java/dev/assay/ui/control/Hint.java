package dev.assay.ui.control;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is told where the mouse rests on a node, and to a screen reader as its help. A tooltip is a window of its own:
 * it is made once the mouse comes there, not with each of the hundreds of nodes that have something to tell.
 */
public final class Hint {

    /** How soon a sign is explained that cannot be read without its hint. */
    public static final Duration SOON = Duration.millis(300);
    /** The most a line of it is wide, in letters. */
    private static final double WIDTH = 33;

    private final Node node;
    private Supplier<String> words = () -> "";
    private @Nullable Duration delay;
    private @Nullable Tooltip tooltip;
    private boolean installed;

    private Hint(Node node) {
        this.node = node;
        if (node instanceof Control control) {
            // A control that a library made may have brought one.
            control.setTooltip(null);
        }
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> come());
    }

    /** The hint of a node, the same one whenever it is asked for. */
    public static Hint on(Node node) {
        return (Hint) node.getProperties().computeIfAbsent(Hint.class, key -> new Hint(node));
    }

    /** What a node tells; empty where nothing. */
    public static String of(Node node) {
        return node.getProperties().get(Hint.class) instanceof Hint hint ? hint.words.get() : "";
    }

    /** @param wait how long the mouse rests before it is shown, where that is other than of most */
    public Hint after(Duration wait) {
        delay = wait;
        return this;
    }

    /** @param told empty for nothing */
    public void say(String told) {
        say(told, () -> told);
    }

    /**
     * @param help what a screen reader is told
     * @param told asked for whenever it is shown
     */
    public void say(String help, Supplier<String> told) {
        words = told;
        if (node instanceof Control) {
            node.setAccessibleHelp(help);
        }
        if (node.isHover() || installed) {
            come();
        }
    }

    private void come() {
        String told = words.get();
        if (told.isEmpty()) {
            leave();
            return;
        }
        Tooltip shown = tooltip == null ? make() : tooltip;
        tooltip = shown;
        shown.setText(told);
        if (!installed) {
            installed = true;
            Tooltip.install(node, shown);
        }
    }

    private void leave() {
        if (installed && tooltip != null) {
            installed = false;
            tooltip.hide();
            Tooltip.uninstall(node, tooltip);
        }
    }

    private Tooltip make() {
        Tooltip made = new Tooltip();
        made.setWrapText(true);
        made.maxWidthProperty().bind(made.fontProperty().map(font -> WIDTH * font.getSize()));
        made.setOnShowing(event -> made.setText(words.get()));
        if (delay != null) {
            made.setShowDelay(delay);
        }
        return made;
    }
}
