package dev.assay.ui.report;

import dev.assay.model.Outcome;
import dev.assay.ui.control.ColumnRoom;
import dev.assay.ui.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.controlsfx.control.tableview2.FilteredTableColumn;
import org.controlsfx.control.tableview2.FilteredTableView;
import org.jspecify.annotations.Nullable;

/** The files and what was noticed in them, narrowed down by outcome and by words. */
final class RemarkTable {

    private final FilteredTableView<ReportRow> table = new FilteredTableView<>();
    private final ObservableList<ReportRow> rows = FXCollections.observableArrayList();
    private final FilteredTableColumn<ReportRow, ReportRow> outcome;
    private final FilteredTableColumn<ReportRow, ReportRow> told;

    private final Label none;
    private final Wording words;

    RemarkTable(Wording words) {
        this.words = words;
        outcome = column(words.of("report.outcome"),
                row -> name(row.outcome(), words));
        FilteredTableColumn<ReportRow, ReportRow> where = column(words.of("report.where"), ReportRow::where);
        told = column(words.of("report.told"), ReportRow::told);
        table.getColumns().setAll(List.of(outcome, where, told));
        FilteredTableView.configureForFiltering(table, rows);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        where.setPrefWidth(330);
        told.setPrefWidth(500);
        table.getStyleClass().add("report-table");
        table.setAccessibleText(words.of("report.table"));
        none = new Label(words.of("report.none-match"));
        table.setPlaceholder(none);
    }

    /** What an outcome is called where no files are counted. */
    private static String name(@Nullable Outcome outcome, Wording words) {
        return outcome == null ? "" : words.of(Wording.key(outcome), "").strip();
    }

    private static FilteredTableColumn<ReportRow, ReportRow> column(String title,
            Function<ReportRow, String> text) {
        FilteredTableColumn<ReportRow, ReportRow> column = new FilteredTableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        // Narrowed down above the table, not by a button of each column.
        column.setGraphic(null);
        column.setComparator(Comparator.comparing(text));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ReportRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        });
        return column;
    }

    TableView<ReportRow> view() {
        return table;
    }

    /** Whether there is nothing to narrow down. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Shows no files, and says why. @param key of what is said */
    void lack(String key) {
        rows.clear();
        none.setText(words.of(key));
    }

    void show(List<ReportRow> all) {
        none.setText(all.isEmpty() ? "" : words.of("report.none-match"));
        outcome.setVisible(all.stream().anyMatch(row -> row.outcome() != null));
        rows.setAll(all);
    }

    /** An outcome is told whole in these letters. */
    void fit(Font letters) {
        double room = ColumnRoom.of(letters, words.of("report.outcome"),
                Stream.of(Outcome.values()).map(each -> name(each, words)));
        outcome.setMinWidth(room);
        outcome.setMaxWidth(room);
    }

    /**
     * Shows those alone that became of this, and that speak of these words.
     *
     * @param wanted null for whatever became of them
     */
    void narrow(@Nullable Outcome wanted, String words) {
        outcome.setPredicate(wanted == null ? null : row -> row.outcome() == wanted);
        told.setPredicate(words.isBlank() ? null : row -> row.speaksOf(words));
        table.filter();
    }
}
