package dev.assay.ui.preferences;

import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import java.util.List;
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
