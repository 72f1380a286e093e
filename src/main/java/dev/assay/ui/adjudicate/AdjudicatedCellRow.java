package dev.assay.ui.adjudicate;

import dev.assay.ui.control.SpokenRow;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A cell in the list: its field, who says what, what it was settled as, and which posting it is of. */
final class AdjudicatedCellRow extends SpokenRow<AdjudicatedRow> {

    private final Wording words;
    private final Label field = new Label();
    private final VBox said = new VBox();
    private final Label settled = new Label();
    private final Label posting = new Label();

    AdjudicatedCellRow(Wording words) {
        this.words = words;
        field.getStyleClass().add("row-value");
        settled.getStyleClass().addAll("row-fate", "fate-accepted");
        settled.managedProperty().bind(settled.visibleProperty());
        posting.getStyleClass().add("row-posting");
        consistsOf(new VBox(2, field, said, settled, posting));
    }

    @Override
    protected List<String> show(AdjudicatedRow row) {
        field.setText(row.field().label());
        said.getChildren().setAll(row.said(words).stream().map(AdjudicatedCellRow::side).toList());
        settled.setText(row.settled(words));
        settled.setVisible(!row.isOpen());
        posting.setText(row.heading());
        return List.of(row.field().label(), String.join("\n", row.said(words)), settled.getText(),
                row.heading());
    }

    private static Label side(String says) {
        Label side = new Label(says);
        side.getStyleClass().add("row-said");
        return side;
    }
}
