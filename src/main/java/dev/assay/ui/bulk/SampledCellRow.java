package dev.assay.ui.bulk;

import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.control.StateMark;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A cell of a sample in the list: its place, what was proposed, and what was decided. */
final class SampledCellRow extends ListCell<SampledRow> {

    private final Schema schema;
    private final Wording words;
    private final Predicate<SampledRow> hidden;
    private final StateMark state;
    private final Label number = new Label();
    private final Label value = new Label();
    private final Label posting = new Label();
    private final VBox content;

    /** @param hidden whether the reviewer is not shown what is proposed */
    SampledCellRow(Schema schema, Wording words, Predicate<SampledRow> hidden) {
        this.schema = schema;
        this.words = words;
        this.hidden = hidden;
        state = new StateMark(words);
        number.getStyleClass().add("row-posting");
        value.getStyleClass().add("row-value");
        posting.getStyleClass().add("row-posting");
        number.setMinWidth(USE_PREF_SIZE);
        HBox above = new HBox(6, state, number, value);
        above.setAlignment(Pos.BASELINE_LEFT);
        content = new VBox(2, above, posting);
        content.setMinWidth(0);
        content.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable SampledRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("wrong");
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (row.isWrong()) {
            getStyleClass().add("wrong");
        }
        state.setState(row.state());
        number.setText(Integer.toString(row.number()));
        value.setText(text(row));
        posting.setText(row.heading());
        setAccessibleText(
                row.number() + ". " + value.getText() + ". " + words.name(row.state()) + ". "
                        + row.heading());
        setGraphic(content);
    }

    private String text(SampledRow row) {
        FieldSpec spec = schema.require(row.cell().cell().field());
        if (row.isOpen() && hidden.test(row)) {
            return words.of("bulk.row-hidden", spec.label());
        }
        String proposed = ValueText.of(spec, row.cell().value(), words).text();
        return words.of("bulk.row", spec.label(), proposed, row.isWrong() ? 1 : 0, row.decided() == null
                ? words.name(row.state())
                : ValueText.of(spec, row.decided(), words).text());
    }
}
