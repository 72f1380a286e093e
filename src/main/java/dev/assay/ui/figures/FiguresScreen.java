package dev.assay.ui.figures;

import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** How right the sources are by what was decided, how sure that is, and what it means for the work. */
public final class FiguresScreen implements Screen {

    @Override
    public String id() {
        return "figures";
    }

    @Override
    public Ikon icon() {
        return Material2AL.INSERT_CHART;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public List<String> styleSheets() {
        return List.of("figures");
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("figures", context.parts().session().words(),
                type -> new FiguresController(context), FiguresController.class);
    }
}
