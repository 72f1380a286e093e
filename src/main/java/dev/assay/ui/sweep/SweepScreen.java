package dev.assay.ui.sweep;

import dev.assay.review.CellQuery;
import dev.assay.review.FieldReview;
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
import org.kordamp.ikonli.material2.Material2MZ;

/** One field of all postings, cell after cell, each beside its posting. */
public final class SweepScreen implements Screen {

    @Override
    public String id() {
        return "sweep";
    }

    @Override
    public Ikon icon() {
        return Material2MZ.VIEW_LIST;
    }

    @Override
    public List<Action> actions() {
        return List.of(SweepAction.values());
    }

    @Override
    public List<String> styleSheets() {
        return List.of();
    }

    /** The cells that nobody decided on. */
    @Override
    public Optional<Left> left(Services services) {
        CellQuery undecided = CellQuery.ALL.leading(true).in(FieldReview.State.UNDECIDED);
        return Optional.of(new Left(() -> OptionalLong.of(services.store().count(undecided)),
                "rail.left.sweep"));
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("sweep", context.parts().session().words(),
                type -> new SweepController(context), SweepController.class);
    }
}
