package dev.assay.ui.compare;

import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** The sources of the corpus field by field, and two of them against each other. */
public final class CompareScreen implements Screen {

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public Ikon icon() {
        return Material2AL.COMPARE_ARROWS;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public List<String> styleSheets() {
        return List.of("compare");
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("compare", context.parts().session().words(),
                type -> new CompareController(context), CompareController.class);
    }
}
