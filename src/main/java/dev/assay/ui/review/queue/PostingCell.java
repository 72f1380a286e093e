package dev.assay.ui.review.queue;

import dev.assay.review.PostingSummary;
import dev.assay.ui.control.ProgressStrip;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A posting in the queue: title, company, progress, and how risky it is. */
final class PostingCell extends ListCell<PostingSummary> {

    private final Label title = new Label();
    private final Label company = new Label();
    private final Label progress = new Label();
    private final Label risk = new Label();
    private final ProgressStrip strip = new ProgressStrip();
    private final Tooltip tooltip = new Tooltip();
    private final VBox content;

    PostingCell() {
        title.getStyleClass().add("posting-title");
        company.getStyleClass().add("posting-company");
        progress.getStyleClass().add("posting-progress");
        risk.getStyleClass().add("posting-risk");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        company.setMinWidth(0);
        progress.setMinWidth(Region.USE_PREF_SIZE);
        risk.setMinWidth(Region.USE_PREF_SIZE);
        HBox below = new HBox(6, company, gap, risk, progress);
        below.setAlignment(Pos.BASELINE_LEFT);
        content = new VBox(3, title, below, strip);
        content.setMinWidth(0);
        content.setPrefWidth(1);
        tooltip.setShowDelay(Duration.millis(600));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
    }

    @Override
    protected void updateItem(@Nullable PostingSummary posting, boolean empty) {
        super.updateItem(posting, empty);
        if (empty || posting == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        title.setText(QueueModel.title(posting));
        company.setText(QueueModel.subtitle(posting));
        progress.setText(QueueModel.progress(posting));
        double score = posting.risk().score();
        risk.setText(score > 0 ? String.format(Locale.ROOT, "▲ %.0f", score) : "");
        strip.setStates(posting.states());
        tooltip.setText(QueueModel.title(posting) + "\n" + QueueModel.subtitle(posting) + "\n"
                + QueueModel.rest(posting) + "\n"
                + QueueModel.doubts(posting));
        setTooltip(tooltip);
        setAccessibleText(QueueModel.title(posting) + ", " + QueueModel.subtitle(posting) + ", "
                + posting.decided() + " of " + posting.states().size() + " fields decided");
        setGraphic(content);
    }
}
