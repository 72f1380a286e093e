package dev.assay.ui.bulk;

import dev.assay.evaluation.guarantee.OpenSamples;
import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Left;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Services;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

    /** The samples that are not looked through; nothing where there is none, for much may be left to be accepted. */
    @Override
    public Optional<Left> left(Services services) {
        OpenSamples samples = services.openSamples();
        return Optional.of(new Left(() -> {
            long open = samples.count();
            return open == 0 ? OptionalLong.empty() : OptionalLong.of(open);
        }, "rail.left.bulk"));
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("bulk", context.parts().session().words(),
                type -> new BulkController(context), BulkController.class);
    }
}
