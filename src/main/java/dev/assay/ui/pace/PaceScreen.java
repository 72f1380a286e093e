package dev.assay.ui.pace;

import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is done and left of each field, how long a cell took, and how long the rest takes. */
public final class PaceScreen implements Screen {

    @Override
    public String id() {
        return "pace";
    }

    @Override
    public Ikon icon() {
        return Material2MZ.TIMER;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public List<String> styleSheets() {
        return List.of("pace");
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("pace", context.parts().session().words(),
                type -> new PaceController(context), PaceController.class);
    }
}
