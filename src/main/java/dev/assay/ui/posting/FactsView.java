package dev.assay.ui.posting;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The facts of Pass 1 as a table that can be searched and copied. */
public final class FactsView extends VBox {

    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");
    private static final PseudoClass DISPUTED = PseudoClass.getPseudoClass("disputed");

    private final TextField search = new TextField();
    private final CheckBox withSilent = new CheckBox();
    private final Label count = new Label();
    private final TableView<FactTable.Row> table = new TableView<>();
    private FactTable facts = FactTable.EMPTY;

    public FactsView() {
        getStyleClass().add("facts");
        search.setPromptText("Search facts");
        search.setAccessibleText("Search facts");
        search.getStyleClass().add("facts-search");
        search.textProperty().subscribe(this::fill);
        withSilent.setSelected(false);
        withSilent.selectedProperty().subscribe(this::fill);
        withSilent.getStyleClass().add("facts-silent");
        count.getStyleClass().add("facts-count");
        HBox bar = new HBox(search, count, withSilent);
        bar.getStyleClass().add("facts-bar");
        HBox.setHgrow(search, Priority.ALWAYS);
        count.setMinWidth(Region.USE_PREF_SIZE);
        withSilent.setMinWidth(Region.USE_PREF_SIZE);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        });
        table.setAccessibleText("Facts of Pass 1");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
    }

    void show(FactTable shown) {
        boolean sameColumns = shown.models().equals(facts.models()) && !table.getColumns().isEmpty();
        facts = shown;
        if (!sameColumns) {
            table.getColumns().setAll(columns());
        }
        withSilent.setText("Show the " + facts.silentCount() + " not stated");
        fill();
    }

    private void fill() {
        List<FactTable.Row> rows = facts.find(search.getText(), withSilent.isSelected());
        table.setItems(FXCollections.observableArrayList(rows));
        long disputed = rows.stream().filter(FactTable.Row::disputed).count();
        count.setText(rows.size() + (rows.size() == 1 ? " fact" : " facts")
                + (disputed == 0 ? "" : ", " + disputed + " differ"));
        table.setPlaceholder(new Label(facts.rows().isEmpty()
                ? "No Pass 1 result was imported for this posting."
                : "No fact matches."));
    }

    private List<TableColumn<FactTable.Row, FactTable.Value>> columns() {
        List<TableColumn<FactTable.Row, FactTable.Value>> columns = new java.util.ArrayList<>();
        columns.add(column("Fact", 190, -1));
        for (int i = 0; i < facts.models().size(); i++) {
            columns.add(column(facts.models().get(i), 240, i));
        }
        return columns;
    }

    /** @param model which model's values the column shows; -1 for the fact's name */
    private static TableColumn<FactTable.Row, FactTable.Value> column(String title, double width, int model) {
        TableColumn<FactTable.Row, FactTable.Value> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> constant(model < 0
                ? new FactTable.Value(row.getValue().label(), row.getValue().silent())
                : row.getValue().values().get(model)));
        column.setCellFactory(any -> new FactCell(model < 0));
        return column;
    }

    private static <T> ReadOnlyObjectProperty<T> constant(T value) {
        return new SimpleObjectProperty<>(value);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.getSelectionModel().getSelectedItems().stream().map(FactTable.Row::line)
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class FactCell extends TableCell<FactTable.Row, FactTable.Value> {

        private final boolean name;
        private final Tooltip tooltip = new Tooltip();

        FactCell(boolean name) {
            this.name = name;
            getStyleClass().add(name ? "fact-name" : "fact-value");
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(460);
            setWrapText(true);
        }

        @Override
        protected void updateItem(FactTable.@Nullable Value value, boolean empty) {
            super.updateItem(value, empty);
            FactTable.Row row = getTableRow() == null ? null : getTableRow().getItem();
            if (empty || value == null || row == null) {
                setText(null);
                setTooltip(null);
                pseudoClassStateChanged(SILENT, false);
                pseudoClassStateChanged(DISPUTED, false);
                return;
            }
            setText(value.text());
            tooltip.setText(name ? row.key() : value.text());
            setTooltip(tooltip);
            pseudoClassStateChanged(SILENT, value.silent());
            pseudoClassStateChanged(DISPUTED, row.disputed() && !name);
        }
    }
}
