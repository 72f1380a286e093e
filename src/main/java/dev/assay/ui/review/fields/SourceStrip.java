package dev.assay.ui.review.fields;

import dev.assay.ui.control.Confidence;
import dev.assay.ui.control.EvidenceMark;
import dev.assay.ui.wording.Wording;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cell of the matrix that is looked at: who says what, how surely, on what words, and the way to take it. */
final class SourceStrip extends VBox {

    private final Wording words;
    private final Label source = new Label();
    private final Label value = new Label();
    private final Label standing = new Label();
    private final EvidenceMark evidence;
    private final Label claim = new Label();
    private final Button take = new Button();

    SourceStrip(Wording words, Runnable onTake) {
        this.words = words;
        evidence = new EvidenceMark(words);
        getStyleClass().add("source-strip");
        source.getStyleClass().add("source-name");
        value.getStyleClass().add("source-value");
        standing.getStyleClass().add("source-standing");
        claim.getStyleClass().add("claim");
        claim.setWrapText(true);
        claim.setMinHeight(0);
        evidence.setMinWidth(Region.USE_PREF_SIZE);
        take.setText(words.of("matrix.take"));
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(event -> onTake.run());
        FieldsAction.TAKE.mark(take, words);
        source.setMinWidth(0);
        value.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(source, value, gap, take);
        HBox second = new HBox(evidence, standing);
        first.getStyleClass().add("source-line");
        second.getStyleClass().add("source-line");
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        standing.setMinWidth(0);
        getChildren().addAll(first, second, claim);
    }

    void show(SourceCell cell) {
        source.setText(cell.judged() ? words.of("matrix.judged", cell.source()) : cell.source());
        value.setText(cell.value() == null ? words.of("value.not-answered") : cell.value().text());
        evidence.setStatus(cell.status());
        evidence.setVisible(cell.status() != null);
        evidence.setManaged(cell.status() != null);
        String status = cell.status() == null ? "" : words.name(cell.status()) + " · ";
        standing.setText(cell.value() == null ? "" : status + Confidence.words(cell.confidence(), words));
        claim.setText(cell.claim().isBlank() ? words.of("evidence.none") : cell.claim().strip());
        take.setDisable(cell.value() == null);
    }
}
