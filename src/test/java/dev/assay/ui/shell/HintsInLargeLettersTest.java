package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told where the mouse rests is told in letters of the size of all others. */
class HintsInLargeLettersTest {

    @Test
    void aHintIsAsLargeAsTheWords(@TempDir Path folder) {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            for (int percent = 100; percent <= 200; percent += 50) {
                for (String told : new String[]{".rail-button", ".option"}) {
                    double scale = percent / 100.0;
                    Tooltip hint = driver.ask(() -> hint(window.stage().getScene().lookup(told)));
                    driver.perform(() -> hint.show(window.stage(), 100, 100));
                    assertThat(driver.ask(() -> hint.getFont().getSize())).as(told + " at " + percent + " %")
                            .isCloseTo(14 * scale, within(scale));
                    assertThat(driver.ask(hint::getMaxWidth)).isCloseTo(460 * scale, within(25 * scale));
                    driver.perform(hint::hide);
                }
                for (int i = 0; i < 5; i++) {
                    driver.press(KeyCode.CONTROL, KeyCode.EQUALS);
                }
            }
        });
    }

    /** The hint of a node that the mouse comes to. */
    private static Tooltip hint(Node node) {
        node.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false,
                false, false, false, false, false, false, false, true, null));
        return node.getProperties().values().stream().filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast).findFirst().orElseThrow();
    }
}
