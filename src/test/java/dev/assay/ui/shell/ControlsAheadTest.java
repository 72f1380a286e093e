package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlsAheadTest {

    @BeforeEach
    void startToolkit() {
        HeadlessWindow.start();
    }

    @Test
    void eachControlIsMadeInATurnOfItsOwnAndNoneIsShown() {
        int shown = onUi(() -> Window.getWindows().size());
        ControlsAhead ahead = onUi(() -> new ControlsAhead(new Scene(new Group())));
        int all = onUi(ahead::left);
        assertThat(onUi(() -> {
            ahead.begin();
            return ahead.left();
        })).isEqualTo(all - 1);
        for (int turn = 0; turn < all; turn++) {
            onUi(() -> true);
        }
        assertThat(onUi(ahead::left)).isZero();
        assertThat(onUi(() -> Window.getWindows().size())).isEqualTo(shown);
    }

    @Test
    void nothingMoreIsMadeOnceTheStoreIsOpen() {
        ControlsAhead ahead = onUi(() -> new ControlsAhead(new Scene(new Group())));
        int left = onUi(() -> {
            ahead.begin();
            ahead.stop();
            return ahead.left();
        });
        onUi(() -> true);
        assertThat(onUi(ahead::left)).isPositive().isEqualTo(left);
    }

    private static <T> T onUi(Callable<T> step) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(step.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
