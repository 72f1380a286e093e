package dev.assay.ui.dispute;

import dev.assay.review.dispute.DisputeCluster;
import dev.assay.ui.control.Hint;
import dev.assay.ui.value.RulingText;
import dev.assay.ui.wording.Wording;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A dispute in the list: its field, the values that are named, and how many of its cells are undecided. */
final class DisputeCell extends ListCell<DisputeCluster> {

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
        field.setMinWidth(0);
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox above = new HBox(6, field, gap, count);
        above.setAlignment(Pos.BASELINE_LEFT);
        where.managedProperty().bind(where.visibleProperty());
        content = new VBox(2, above, values, where);
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
