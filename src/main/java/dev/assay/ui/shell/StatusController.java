package dev.assay.ui.shell;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.SaveState;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.controlsfx.control.StatusBar;

/** The line below: how far the review is, what runs, and what is said. */
public final class StatusController {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    /** The gaps between the items, in letters. */
    private static final double GAPS = 6;

    private final ScreenParts parts;
    private final StatusModel model;
    private final Consumer<Action> perform;
    private final BooleanProperty decides = new SimpleBooleanProperty(true);

    @FXML
    private StatusBar bar;
    @FXML
    private NoticePane notice;
    @FXML
    private Label progress;
    @FXML
    private Label saved;
    @FXML
    private Label keys;
    @FXML
    private Button reviewer;
    @FXML
    private Button cancel;
    @FXML
    private HBox activityBox;
    @FXML
    private Button activity;

    /** @param perform carries out what a notice offers, as its key does */
    public StatusController(ScreenParts parts, Consumer<Action> perform) {
        this.parts = parts;
        this.model = new StatusModel(parts);
        this.perform = perform;
    }

    /** @param on whether the keys that decide work on the screen that is shown */
    void showKeys(boolean on) {
        decides.set(on);
    }

    @FXML
    private void initialize() {
        Session session = parts.session();
        progress.textProperty().bind(model.progressProperty());
        saved.textProperty().bind(model.savedProperty());
        parts.reviewing().savedProperty()
                .subscribe(state -> saved.pseudoClassStateChanged(FAILED, state == SaveState.FAILED));
        reviewer.textProperty().bind(model.reviewerProperty());
        SpokenName.before(reviewer, parts.session().words().of("reviewer.change"));
        keys.textProperty().bind(model.keysProperty());
        activity.textProperty().bind(model.activityProperty());
        bar.progressProperty().bind(Bindings.createDoubleBinding(
                () -> model.activityProperty().get().isEmpty() ? 0 : model.activityDoneProperty().get(),
                model.activityProperty(), model.activityDoneProperty()));
        activityBox.visibleProperty().bind(model.activityProperty().isNotEmpty());
        activityBox.managedProperty().bind(activityBox.visibleProperty());
        WindowAction.REVIEWER.mark(reviewer, session.words());
        WindowAction.CANCEL.mark(cancel, session.words());
        WindowAction.JOBS.mark(activity, session.words());
        notice.whenClosed(session.words(), session.notices()::close);
        session.notices().shownProperty().subscribe(now -> say());
        decides.subscribe(on -> say());
        keys.visibleProperty().bind(Bindings.createBooleanBinding(this::leavesRoom, bar.widthProperty(),
                notice.textProperty(), keys.fontProperty(), keys.textProperty(), progress.textProperty(),
                reviewer.textProperty(), saved.textProperty(), activityBox.visibleProperty(), decides));
        keys.managedProperty().bind(keys.visibleProperty());
    }

    /** What is offered beside a notice is there where its key works. */
    private void say() {
        Notice now = parts.session().notices().shownProperty().get();
        notice.show(decides.get() ? now : now.withoutOffer(), parts.session().keys(),
                parts.reviewing()::take);
    }

    /** Whether the keys can be named beside what is said; that is said whole, in lines if there is no room. */
    private boolean leavesRoom() {
        double needed = Stream.of(progress, reviewer, saved, notice, keys)
                .mapToDouble(part -> part.prefWidth(-1))
                .sum() + GAPS * keys.getFont().getSize();
        return decides.get() && !activityBox.isVisible()
                && (notice.getText().isEmpty() || needed <= bar.getWidth());
    }

    @FXML
    private void showJobs() {
        perform.accept(WindowAction.JOBS);
    }

    @FXML
    private void cancel() {
        parts.jobs().activityProperty().get().cancel().run();
    }

    @FXML
    private void changeReviewer() {
        parts.reviewing().reviewer().ask();
    }
}
