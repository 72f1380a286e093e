package dev.assay.ui.adjudicate;

import dev.assay.ui.control.Hint;
import dev.assay.ui.wording.Wording;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A cell in the list: its field, who says what, what it was settled as, and which posting it is of. */
final class AdjudicatedCellRow extends ListCell<AdjudicatedRow> {

    private final Wording words;
    private final Label field = new Label();
    private final VBox said = new VBox();
    private final Label settled = new Label();
    private final Label posting = new Label();
    private final Hint hint = Hint.on(this);
    private final VBox content = new VBox(2, field, said, settled, posting);

    AdjudicatedCellRow(Wording words) {
        this.words = words;
        field.getStyleClass().add("row-value");
        settled.getStyleClass().addAll("row-fate", "fate-accepted");
        settled.managedProperty().bind(settled.visibleProperty());
        posting.getStyleClass().add("row-posting");
        content.setMinWidth(0);
        content.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable AdjudicatedRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            hint.say("");
            setAccessibleText(null);
            return;
        }
        field.setText(row.field().label());
        said.getChildren().setAll(row.said(words).stream().map(AdjudicatedCellRow::side).toList());
        settled.setText(row.settled(words));
        settled.setVisible(!row.isOpen());
        posting.setText(row.heading());
        String all = Stream.of(row.field().label(), String.join("\n", row.said(words)), settled.getText(),
                row.heading())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        hint.say(all);
        setAccessibleText(all.replace("\n", ". "));
        setGraphic(content);
    }

    private static Label side(String says) {
        Label side = new Label(says);
        side.getStyleClass().add("row-said");
        return side;
    }
}
