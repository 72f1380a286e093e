package dev.assay.ui.sets;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The gold sets of the store: what each version holds, how two differ, and the next one. */
public final class SetsScreen implements Screen {

    @Override
    public String id() {
        return "sets";
    }

    @Override
    public Ikon icon() {
        return Material2MZ.VERIFIED;
    }

    @Override
    public Optional<KeyCombination> key() {
        return Optional.of(KeyCombinations.code(KeyCode.G, SHORTCUT_DOWN, SHIFT_DOWN));
    }

    @Override
    public List<Action> actions() {
        return List.of(SetsAction.values());
    }

    @Override
    public List<String> styleSheets() {
        return List.of("sets");
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("sets", context.parts().session().words(),
                type -> new SetsController(context), SetsController.class);
    }
}
