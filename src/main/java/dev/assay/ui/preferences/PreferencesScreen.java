package dev.assay.ui.preferences;

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

/** Keys, look, text size and folders, as the reviewer prefers them. */
public final class PreferencesScreen implements Screen {

    @Override
    public String id() {
        return "preferences";
    }

    @Override
    public Ikon icon() {
        return Material2MZ.TUNE;
    }

    /** What one prefers has the key it has elsewhere. */
    @Override
    public Optional<KeyCombination> key() {
        return Optional.of(KeyCombinations.code(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN));
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public List<String> styleSheets() {
        return List.of("preferences");
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("preferences", context.parts().session().words(),
                type -> new PreferencesController(context.preferences(),
                        context.parts().reviewing().reviewer(), context.actions()),
                PreferencesController.class);
    }
}
