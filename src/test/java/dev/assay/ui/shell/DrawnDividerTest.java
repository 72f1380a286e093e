package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.control.DrawnDivider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/** A divider that was drawn stays, by whichever of its parts it was drawn. */
class DrawnDividerTest {

    @Test
    void itsGripIsAPartOfItAndADividerOfAPaneInItIsNot() {
        HeadlessWindow.start();
        CompletableFuture<Integer> told = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                SplitPane inner = new SplitPane(new Pane(), new Pane());
                SplitPane outer = new SplitPane(new Pane(), inner);
                new Scene(outer, 400, 300);
                outer.applyCss();
                outer.layout();
                AtomicInteger drawn = new AtomicInteger();
                DrawnDivider.on(outer, drawn::incrementAndGet);
                release(divider(inner));
                assertThat(drawn).as("another's").hasValue(0);
                release(divider(outer));
                assertThat(drawn).hasValue(1);
                release(((Parent) divider(outer)).getChildrenUnmodifiable().getFirst());
                told.complete(drawn.get());
            } catch (Throwable problem) {
                told.completeExceptionally(problem);
            }
        });
        assertThat(told.join()).as("by its grip").isEqualTo(2);
    }

    private static Node divider(SplitPane split) {
        return split.getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("split-pane-divider")).findFirst()
                .orElseThrow();
    }

    private static void release(Node node) {
        Event.fireEvent(node,
                new MouseEvent(MouseEvent.MOUSE_RELEASED, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false,
                        false, false, false, false, false, false, false, false, true, null));
    }
}
