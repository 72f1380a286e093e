package dev.assay.ui.sets;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.ui.control.ColumnRoom;
import dev.assay.ui.control.Hint;
import dev.assay.ui.wording.Wording;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The versions of all sets in a table, each column as wide as what stands in it. */
final class SetTable {

    private final TableView<KnownGoldSet> view;
    private final String codebook;
    private final Wording words;
    /** Has the letters of the table, by which its columns are measured. */
    private final Labeled letters;

    /** @param codebook the version of the fields as they are now */
    SetTable(TableView<KnownGoldSet> view, String codebook, Labeled letters, Wording words) {
        this.view = view;
        this.codebook = codebook;
        this.letters = letters;
        this.words = words;
        for (SetColumn each : SetColumn.values()) {
            TableColumn<KnownGoldSet, KnownGoldSet> column = new TableColumn<>(words.name(each));
            column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
            column.setSortable(false);
            column.setReorderable(false);
            column.setCellFactory(table -> new Told(each));
            view.getColumns().add(column);
        }
        letters.fontProperty().subscribe(font -> fit());
    }

    private final class Told extends TableCell<KnownGoldSet, KnownGoldSet> {

        private final SetColumn column;
        private final Hint hint = Hint.on(this);

        Told(SetColumn column) {
            this.column = column;
        }

        @Override
        protected void updateItem(@Nullable KnownGoldSet set, boolean empty) {
            super.updateItem(set, empty);
            setText(empty || set == null ? null : column.told(set, codebook, words));
            hint.say(empty || set == null ? "" : column.whole(set, words));
        }
    }

    void fit() {
        for (SetColumn each : SetColumn.values()) {
            view.getColumns().get(each.ordinal()).setPrefWidth(ColumnRoom.of(letters.getFont(),
                    words.name(each),
                    view.getItems().stream().map(set -> each.told(set, codebook, words))));
        }
    }
}
