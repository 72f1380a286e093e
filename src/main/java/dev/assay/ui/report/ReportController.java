package dev.assay.ui.report;

import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The screen of what was read: it follows the files that are read while it is shown. */
final class ReportController implements ScreenView {

    private final ScreenContext context;
    private final Handlers handlers = new Handlers();
    private final ScrollPane root = new ScrollPane();

    ReportController(ScreenContext context) {
        this.context = context;
        root.getStyleClass().add("report");
        root.setFitToWidth(true);
        context.parts().jobs().reportProperty().subscribe(this::shown);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }

    @Override
    public void focus() {
        root.requestFocus();
    }

    @Override
    public void shown() {
        context.parts().session().problems(kept -> root
                .setContent(ReportPane.of(context.parts().jobs().reportProperty().get(), kept,
                        context.parts().session().words())));
    }
}
