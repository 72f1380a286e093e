package dev.assay.ui.shell;

import dev.assay.ui.control.Nodes;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Gives the focus back to where the keys decide: when a menu or a choice closes, and when a button was clicked. A
 * button that was reached by Tab keeps it.
 */
final class FocusReturn {

    private final Scene scene;
    private final Supplier<Node> fields;
    private final Supplier<List<Node>> apart;
    private final Runnable home;
    private @Nullable Node place;
    private @Nullable Node clicked;

    /**
     * @param fields where the focus goes to the open field's line, whatever had it before
     * @param apart what has a focus of its own, such as a sheet
     * @param home puts the focus on the open field's line
     */
    FocusReturn(Scene scene, Supplier<Node> fields, Supplier<List<Node>> apart, Runnable home) {
        this.scene = scene;
        this.fields = fields;
        this.apart = apart;
        this.home = home;
        scene.focusOwnerProperty().subscribe(now -> {
            if (now != null && actor(now) == null && !(now instanceof TextInputControl)) {
                place = now;
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED,
                event -> clicked = event.getTarget() instanceof Node node ? actor(node) : null);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> later(clicked));
        scene.addEventHandler(ComboBoxBase.ON_HIDDEN, this::closed);
        scene.addEventHandler(MenuButton.ON_HIDDEN, this::closed);
        scene.addEventHandler(ChoiceBox.ON_HIDDEN, this::closed);
    }

    private void closed(Event event) {
        later(event.getTarget() instanceof Node node ? actor(node) : null);
    }

    /** Once the click or the choice has done what it does, and if it did not move the focus itself. */
    private void later(@Nullable Node from) {
        if (from != null) {
            Platform.runLater(() -> {
                Node focus = scene.getFocusOwner();
                if (!isOpen(from) && (focus == null || focus == from) && isReturned(from)) {
                    giveBack();
                }
            });
        }
    }

    private boolean isReturned(Node from) {
        return apart.get().stream().noneMatch(area -> area.isVisible() && Nodes.isWithin(from, area));
    }

    private void giveBack() {
        Node last = place;
        if (last == null || last.getScene() != scene || Nodes.isWithin(last, fields.get())
                || !isShown(last)) {
            home.run();
        } else {
            last.requestFocus();
        }
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(Node control) {
        return control instanceof ComboBoxBase<?> combo && combo.isShowing()
                || control instanceof MenuButton menu && menu.isShowing()
                || control instanceof ChoiceBox<?> choice && choice.isShowing();
    }

    /** The control a node belongs to that does something when clicked, or null. */
    private static @Nullable Node actor(Node node) {
        Node at = node;
        while (at != null && !(at instanceof ButtonBase) && !(at instanceof ComboBoxBase)
                && !(at instanceof ChoiceBox)) {
            at = at.getParent();
        }
        return at;
    }
}
