package dev.assay.ui.shell;

import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.SaveState;
import dev.assay.ui.session.ScreenParts;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** The thin bar below. */
public final class StatusController {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ScreenParts parts;
    private final StatusModel model;
    private final BooleanProperty decides = new SimpleBooleanProperty(true);

    @FXML
    private HBox bar;
    @FXML
    private Label notice;
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
    private ProgressBar activityBar;
    @FXML
    private Label activity;

    public StatusController(ScreenParts parts) {
        this.parts = parts;
        this.model = new StatusModel(parts);
    }

    /** @param on whether the keys that decide work on the screen that is shown */
    void showKeys(boolean on) {
        decides.set(on);
    }

    @FXML
    private void initialize() {
        progress.textProperty().bind(model.progressProperty());
        saved.textProperty().bind(model.savedProperty());
        parts.reviewing().savedProperty()
                .subscribe(state -> saved.pseudoClassStateChanged(FAILED, state == SaveState.FAILED));
        reviewer.textProperty().bind(model.reviewerProperty());
        SpokenName.before(reviewer, parts.session().words().of("reviewer.change"));
        keys.textProperty().bind(model.keysProperty());
        activity.textProperty().bind(model.activityProperty());
        activityBar.progressProperty().bind(model.activityDoneProperty());
        activityBox.visibleProperty().bind(model.activityProperty().isNotEmpty());
        activityBox.managedProperty().bind(activityBox.visibleProperty());
        keys.visibleProperty().bind(Bindings.createBooleanBinding(this::leavesRoom, bar.widthProperty(),
                notice.textProperty(), notice.fontProperty(), keys.textProperty(), progress.textProperty(),
                reviewer.textProperty(), saved.textProperty(), activityBox.visibleProperty(), decides));
        keys.managedProperty().bind(keys.visibleProperty());
        WindowAction.REVIEWER.mark(reviewer, parts.session().words());
        WindowAction.CANCEL.mark(cancel, parts.session().words());
        parts.session().noticeProperty().subscribe(this::show);
    }

    private void show(Notice now) {
        notice.setText(now.text());
        notice.getStyleClass().setAll("label", "notice", now.kind().name().toLowerCase(Locale.ROOT));
        notice.setTooltip(now.isEmpty() ? null : new javafx.scene.control.Tooltip(now.text()));
    }

    /** Whether the keys can be named beside what is said; that is said whole, in lines if there is no room. */
    private boolean leavesRoom() {
        double needed = Stream.of(progress, reviewer, saved, notice, keys)
                .mapToDouble(part -> part.prefWidth(-1))
                .sum() + 4 * bar.getSpacing() + bar.snappedLeftInset() + bar.snappedRightInset();
        return decides.get() && !activityBox.isVisible()
                && (notice.getText().isEmpty() || needed <= bar.getWidth());
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
