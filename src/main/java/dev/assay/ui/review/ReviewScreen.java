package dev.assay.ui.review;

import dev.assay.export.ViewJson;
import dev.assay.review.QueueIndex;
import dev.assay.review.QueueViews;
import dev.assay.ui.action.Action;
import dev.assay.ui.review.fields.FieldsAction;
import dev.assay.ui.review.fields.FieldsController;
import dev.assay.ui.review.posting.PostingAction;
import dev.assay.ui.review.queue.QueueAction;
import dev.assay.ui.review.queue.QueueController;
import dev.assay.ui.screen.Left;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Services;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** One posting after another, each beside its Pass 1 facts and its fields. */
public final class ReviewScreen implements Screen {

    @Override
    public String id() {
        return "review";
    }

    @Override
    public Ikon icon() {
        return Material2MZ.RATE_REVIEW;
    }

    @Override
    public List<Action> actions() {
        return Stream.<Action[]>of(QueueAction.values(), PostingAction.values(), FieldsAction.values())
                .flatMap(Stream::of).toList();
    }

    @Override
    public List<String> styleSheets() {
        return List.of("queue", "posting", "fields", "dashes");
    }

    /** The postings that are not finished. */
    @Override
    public Optional<Left> left(Services services) {
        return Optional.of(new Left(() -> {
            QueueIndex.Totals totals = services.store().totals();
            return OptionalLong.of(totals.postings() - totals.finished());
        }, "rail.left.review"));
    }

    @Override
    public ScreenView open(ScreenContext context) {
        return ScreenLoader.load("review", context.parts().session().words(), type -> {
            if (type == ReviewController.class) {
                return new ReviewController(context);
            }
            if (type == QueueController.class) {
                return new QueueController(context.parts(),
                        new QueueViews(context.services().store().artefacts(), new ViewJson()),
                        context.background());
            }
            if (type == FieldsController.class) {
                return new FieldsController(context.parts());
            }
            throw new IllegalArgumentException("No screen has the controller " + type.getName() + ".");
        }, ReviewController.class);
    }
}
