package dev.assay.ui.bulk;

import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** Cells that nobody looks at, accepted under a bound on their error that a random sample shows. */
public final class BulkScreen implements Screen {

    @Override
    public String id() {
        return "bulk";
    }

    @Override
    public Ikon icon() {
        return Material2AL.DONE_ALL;
    }

    @Override
    public List<Action> actions() {
        return List.of(BulkAction.values());
    }

    @Override
    public List<String> styleSheets() {
        return List.of("bulk");
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("bulk", context.parts().session().words(),
                type -> new BulkController(context), BulkController.class);
    }
}
