package dev.assay.ui.dispute;

import dev.assay.review.dispute.DisputeCluster;
import dev.assay.ui.control.BesideOrBelow;
import dev.assay.ui.control.Hint;
import dev.assay.ui.value.RulingText;
import dev.assay.ui.wording.Wording;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A dispute in the list: its field, the values that are named, and how many of its cells are undecided. */
final class DisputeCell extends ListCell<DisputeCluster> {

    /** How much of the field's name is worth a place beside what is counted, in heights of the letters. */
    private static final double FIELD_LETTERS = 10;

    private final DisputesModel model;
    private final Wording words;
    private final Label field = new Label();
    private final Label count = new Label();
    private final Label values = new Label();
    private final Label where = new Label();
    private final Hint hint = Hint.on(this);
    private final VBox content;

    DisputeCell(DisputesModel model, Wording words) {
        this.model = model;
        this.words = words;
        field.getStyleClass().add("row-value");
        count.getStyleClass().add("row-count");
        where.getStyleClass().add("row-posting");
        where.managedProperty().bind(where.visibleProperty());
        content = new VBox(2, new BesideOrBelow(field, count, FIELD_LETTERS), values, where);
        content.setMinWidth(0);
        content.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable DisputeCluster one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            hint.say("");
            setAccessibleText(null);
            return;
        }
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
        String said = Stream.of(field.getText(), count.getText(), values.getText(), where.getText())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        hint.say(said);
        setAccessibleText(said.replace('\n', '.'));
        setGraphic(content);
    }
}
