package dev.assay.ui.dispute;

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
import org.kordamp.ikonli.material2.Material2AL;

/** Equal disputes between the sources, settled together by a ruling. */
public final class DisputesScreen implements Screen {

    @Override
    public String id() {
        return "disputes";
    }

    @Override
    public Ikon icon() {
        return Material2AL.CALL_SPLIT;
    }

    @Override
    public List<Action> actions() {
        return List.of(DisputeAction.values());
    }

    @Override
    public List<String> styleSheets() {
        return List.of("disputes");
    }

    /** The cells in dispute that nobody decided on. */
    @Override
    public Optional<Left> left(Services services) {
        CellQuery undecided = CellQuery.ALL.leading(true).with(CellQuery.DISPUTED)
                .in(FieldReview.State.UNDECIDED);
        return Optional.of(new Left(() -> OptionalLong.of(services.store().count(undecided)),
                "rail.left.disputes"));
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("disputes", context.parts().session().words(),
                type -> new DisputesController(context), DisputesController.class);
    }
}
