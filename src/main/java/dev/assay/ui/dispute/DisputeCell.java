package dev.assay.ui.dispute;

import dev.assay.review.dispute.DisputeCluster;
import dev.assay.ui.control.BesideOrBelow;
import dev.assay.ui.control.SpokenRow;
import dev.assay.ui.value.RulingText;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A dispute in the list: its field, the values that are named, and how many of its cells are undecided. */
final class DisputeCell extends SpokenRow<DisputeCluster> {

    /** How much of the field's name is worth a place beside what is counted, in heights of the letters. */
    private static final double FIELD_LETTERS = 10;

    private final DisputesModel model;
    private final Wording words;
    private final Label field = new Label();
    private final Label count = new Label();
    private final Label values = new Label();
    private final Label where = new Label();

    DisputeCell(DisputesModel model, Wording words) {
        this.model = model;
        this.words = words;
        field.getStyleClass().add("row-value");
        count.getStyleClass().add("row-count");
        where.getStyleClass().add("row-posting");
        where.managedProperty().bind(where.visibleProperty());
        consistsOf(new VBox(2, new BesideOrBelow(field, count, FIELD_LETTERS), values, where));
    }

    @Override
    protected List<String> show(DisputeCluster one) {
        field.setText(model.field(one).label());
        count.setText(one.open() == 0
                ? words.of("disputes.row-settled", one.cells())
                : words.of("disputes.row-count", one.open(), one.cells()));
        values.setText(model.values(one));
        where.setText(RulingText.where(one.of().words(), words));
        where.setVisible(!where.getText().isEmpty());
        getStyleClass().remove("settled");
        if (one.open() == 0) {
            getStyleClass().add("settled");
        }
        return List.of(field.getText(), count.getText(), values.getText(), where.getText());
    }
}
