package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is told where the mouse rests. */
class HintTest {

    private final Label label = onFx(() -> new Label("+3"));

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aTooltipIsMadeOnlyWhereTheMouseComes() {
        onFx(() -> {
            new Scene(new Group(label));
            Hint.on(label).say("three more");
            return null;
        });
        assertThat(tooltips()).isEmpty();
        assertThat(label.getAccessibleHelp()).as("to a screen reader it is told all the same")
                .isEqualTo("three more");

        enter();

        assertThat(tooltips()).extracting(Tooltip::getText).containsExactly("three more");
    }

    @Test
    void itTellsWhatWasSaidLastAndNothingWhereNothingIsToBeSaid() {
        onFx(() -> {
            Hint.on(label).say("three more");
            return null;
        });
        enter();

        onFx(() -> {
            Hint.on(label).say("two more");
            return null;
        });
        assertThat(tooltips()).extracting(Tooltip::getText).containsExactly("two more");

        onFx(() -> {
            Hint.on(label).say("");
            return null;
        });
        assertThat(tooltips()).isEmpty();
    }

    private void enter() {
        onFx(() -> {
            label.fireEvent(
                    new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false,
                            false, false, false, false, false, false, false, true, null));
            return null;
        });
    }

    /** The tooltips that JavaFX shows where the mouse rests on the label. */
    private List<Tooltip> tooltips() {
        return onFx(() -> label.getProperties().values().stream().filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast).toList());
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
