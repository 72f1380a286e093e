package dev.assay.ui.adjudicate;

import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** What several reviewers decided of the same cells, and what it is settled as. */
public final class AdjudicateScreen implements Screen {

    @Override
    public String id() {
        return "adjudicate";
    }

    @Override
    public Ikon icon() {
        return Material2AL.GAVEL;
    }

    @Override
    public List<Action> actions() {
        return List.of(AdjudicateAction.values());
    }

    @Override
    public List<String> styleSheets() {
        return List.of("adjudicate");
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("adjudicate", context.parts().session().words(),
                type -> new AdjudicateController(context), AdjudicateController.class);
    }
}
