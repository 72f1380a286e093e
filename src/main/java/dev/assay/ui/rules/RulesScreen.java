package dev.assay.ui.rules;

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

/** The rules by which the local engine decides, what each of them hits and how right it is, and the store's own. */
public final class RulesScreen implements Screen {

    @Override
    public String id() {
        return "rules";
    }

    @Override
    public Ikon icon() {
        return Material2MZ.RULE;
    }

    @Override
    public Optional<KeyCombination> key() {
        return Optional.of(KeyCombinations.code(KeyCode.L, KeyCombination.SHORTCUT_DOWN,
                KeyCombination.SHIFT_DOWN));
    }

    @Override
    public List<Action> actions() {
        return List.of(RulesAction.values());
    }

    @Override
    public List<String> styleSheets() {
        return List.of("rules");
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("rules", context.parts().session().words(),
                type -> new RulesController(context), RulesController.class);
    }
}
