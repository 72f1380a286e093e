package dev.assay.ui.report;

import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** What was read of the files given, and what was not. */
public final class ReportScreen implements Screen {

    @Override
    public String id() {
        return "report";
    }

    @Override
    public Ikon icon() {
        return Material2AL.FACT_CHECK;
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public List<String> styleSheets() {
        return List.of("report", "mapping");
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return new ReportController(context);
    }
}
