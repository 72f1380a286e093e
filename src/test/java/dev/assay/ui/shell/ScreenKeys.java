package dev.assay.ui.shell;

import dev.assay.ui.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that go to a screen, as they are pressed. */
final class ScreenKeys {

    private ScreenKeys() {}

    static List<KeyCode> of(Screen screen) {
        KeyCodeCombination keys = (KeyCodeCombination) GoTo.of(Screens.all(), screen).keys().getFirst();
        List<KeyCode> pressed = new ArrayList<>(List.of(KeyCode.CONTROL));
        if (keys.getShift() == KeyCombination.ModifierValue.DOWN) {
            pressed.add(KeyCode.SHIFT);
        }
        pressed.add(keys.getCode());
        return pressed;
    }
}
