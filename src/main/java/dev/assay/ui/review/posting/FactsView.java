package dev.assay.ui.review.posting;

import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
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

/** The facts of Pass 1 as a table that can be searched and copied. */
public final class FactsView extends VBox {

    /** Widths in letters' sizes. */
    private static final double NAME_WIDTH = 13;
    private static final double NARROWEST_NAME = 7;
    private static final double NARROWEST_VALUE = 7;

    private final TextField search = new TextField();
    private final CheckBox withSilent = new CheckBox();
    private final Label count = new Label();
    private final TableView<FactTable.Row> table = new TableView<>();
    private final Wording words;
    private FactTable facts = FactTable.EMPTY;

    FactsView(Wording words) {
        this.words = words;
        setMinWidth(0);
        getStyleClass().add("facts");
        search.setPromptText(words.of("facts.search"));
        search.setAccessibleText(words.of("facts.search"));
        search.getStyleClass().add("facts-search");
        search.textProperty().subscribe(this::fill);
        withSilent.setSelected(false);
        withSilent.selectedProperty().subscribe(this::fill);
        withSilent.getStyleClass().add("facts-silent");
        PostingAction.FIND.mark(search, words, words.of("facts.search"));
        PostingAction.FACTS_SILENT.mark(withSilent, words);
        count.getStyleClass().add("facts-count");
        HBox bar = new HBox(search, count, withSilent);
        bar.getStyleClass().add("facts-bar");
        HBox.setHgrow(search, Priority.ALWAYS);
        search.fontProperty().subscribe(() -> table.getColumns().setAll(columns()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        withSilent.setMinWidth(0);
        search.fontProperty().subscribe(font -> search.setMinWidth(font.getSize() * NARROWEST_NAME));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        });
        table.setAccessibleText(words.of("facts.table"));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
    }

    @SuppressWarnings("ReferenceEquality") // the very one, not one like it
    void show(FactTable shown) {
        if (shown == facts) {
            return;
        }
        boolean sameColumns = shown.models().equals(facts.models()) && !table.getColumns().isEmpty();
        facts = shown;
        if (!sameColumns) {
            table.getColumns().setAll(columns());
            table.scrollToColumnIndex(0);
        }
        withSilent.setText(words.of("facts.silent", facts.silentCount()));
        fill();
    }

    /** Selects a fact and brings it into view, whatever is searched for. */
    void reveal(String key) {
        facts.rows().stream().filter(row -> row.key().equals(key)).findFirst().ifPresent(row -> {
            search.clear();
            withSilent.setSelected(withSilent.isSelected() || row.silent());
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        });
    }

    void search() {
        search.requestFocus();
        search.selectAll();
    }

    void toggleSilent() {
        withSilent.fire();
    }

    private void fill() {
        List<FactTable.Row> rows = facts.find(search.getText(), withSilent.isSelected());
        table.setItems(FXCollections.observableArrayList(rows));
        long disputed = rows.stream().filter(FactTable.Row::disputed).count();
        count.setText(words.of("facts.count", rows.size(), disputed));
        table.setPlaceholder(new Label(words.of(facts.rows().isEmpty() ? "facts.none" : "facts.no-match")));
    }

    private List<TableColumn<FactTable.Row, FactTable.Value>> columns() {
        List<TableColumn<FactTable.Row, FactTable.Value>> columns = new ArrayList<>();
        double em = search.getFont().getSize();
        TableColumn<FactTable.Row, FactTable.Value> name = column(words.of("facts.fact"), -1);
        name.setPrefWidth(em * NAME_WIDTH);
        name.setMaxWidth(em * NAME_WIDTH);
        name.setMinWidth(em * NARROWEST_NAME);
        name.getStyleClass().add("fact-name-column");
        columns.add(name);
        for (int i = 0; i < facts.models().size(); i++) {
            TableColumn<FactTable.Row, FactTable.Value> model = column(facts.models().get(i), i);
            model.setMinWidth(em * NARROWEST_VALUE);
            columns.add(model);
        }
        return columns;
    }

    /** @param model which model's values the column shows; -1 for the fact's name */
    private static TableColumn<FactTable.Row, FactTable.Value> column(String title, int model) {
        TableColumn<FactTable.Row, FactTable.Value> column = new TableColumn<>();
        Label heading = new Label(title);
        heading.setTooltip(new Tooltip(title));
        heading.getStyleClass().add("fact-heading");
        column.setGraphic(heading);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> constant(model < 0
                ? new FactTable.Value(row.getValue().label(), row.getValue().silent(), false)
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
}
