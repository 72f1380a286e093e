package dev.assay.ui.review.posting;

import dev.assay.ui.control.Hint;
import dev.assay.ui.control.SearchField;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The facts of Pass 1 as a table that can be searched and copied. */
public final class FactsView extends VBox {

    /** Widths in letters' sizes. */
    private static final double NAME_WIDTH = 13;
    private static final double WIDEST_SEARCH = 20;
    private static final double NARROWEST_NAME = 7;
    private static final double NARROWEST_VALUE = 7;

    private final SearchField search = new SearchField();
    private final MenuButton kinds = new MenuButton();
    private final ObservableList<FactTable.Row> all = FXCollections.observableArrayList();
    private final FilteredList<FactTable.Row> rows = new FilteredList<>(all);
    /** Not one of ControlsFX: its skin takes rows out amid their layout where rows differ in height. */
    private final TableView<FactTable.Row> table = new TableView<>(rows);
    private final ObjectProperty<FactKind> kind = new SimpleObjectProperty<>(FactKind.STATED);
    private final Wording words;
    private final ObjectProperty<Set<String>> ofField = new SimpleObjectProperty<>(Set.of());
    private FactTable facts = FactTable.EMPTY;
    private Consumer<FactTable.Row> onPick = row -> {};
    private Consumer<FactTable.Row> onLead = row -> {};
    private String posting = "";
    private boolean revealWanted;

    FactsView(Wording words) {
        this.words = words;
        setMinWidth(0);
        getStyleClass().add("facts");
        search.name(words, words.of("facts.search"));
        search.getStyleClass().add("facts-search");
        PostingAction.FIND.mark(search, words, words.of("facts.search"));
        kinds();
        HBox bar = new HBox(search, new SpokenName(words.of("facts.search"), search), kinds);
        HBox.setHgrow(search, Priority.ALWAYS);
        bar.setMinHeight(USE_PREF_SIZE);
        bar.getStyleClass().add("facts-bar");
        recolumn();
        search.fontProperty().subscribe(this::recolumn);
        search.textProperty().subscribe(this::narrow);
        kind.subscribe(this::narrow);
        search.fontProperty().subscribe(font -> search.setMaxWidth(font.getSize() * WIDEST_SEARCH));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(row -> {
                    onPick.accept(row);
                    onLead.accept(row);
                });
                event.consume();
            }
        });
        table.setRowFactory(any -> row());
        visibleProperty().subscribe(this::revealWanted);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
    }

    private void kinds() {
        kinds.getStyleClass().addAll("flat", "facts-kinds");
        kinds.setMinWidth(USE_PREF_SIZE);
        PostingAction.FACTS_SILENT.mark(kinds, words, words.of("facts.kinds"));
        SpokenName.before(kinds, words.of("facts.kinds"));
        ToggleGroup one = new ToggleGroup();
        kinds.setOnShowing(event -> kinds.getItems().setAll(Arrays.stream(FactKind.values()).map(each -> {
            RadioMenuItem item = new RadioMenuItem(name(each));
            item.setMnemonicParsing(false);
            item.setToggleGroup(one);
            item.setSelected(each == kind.get());
            item.setDisable(count(each) == 0 && each != kind.get());
            item.setOnAction(chosen -> kind.set(each));
            return item;
        }).toList()));
        kinds.getItems().add(new RadioMenuItem());
    }

    private String name(FactKind each) {
        return words.of(Wording.key(each), count(each));
    }

    private long count(FactKind each) {
        return facts.rows().stream().filter(row -> each.has(row, ofField.get())).count();
    }

    private FactRow row() {
        FactRow row = new FactRow(ofField);
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            FactTable.Row fact = row.getItem();
            if (fact != null && event.getButton() == MouseButton.PRIMARY && !event.isShiftDown()
                    && !event.isShortcutDown()) {
                if (event.getClickCount() == 1) {
                    onPick.accept(fact);
                } else if (event.getClickCount() == 2) {
                    onLead.accept(fact);
                }
            }
        });
        return row;
    }

    /**
     * @param pick told an entry that was clicked
     * @param lead told an entry whose words in the posting are wanted
     */
    void on(Consumer<FactTable.Row> pick, Consumer<FactTable.Row> lead) {
        onPick = pick;
        onLead = lead;
    }

    /** Marks the entries that speak of the selected field, and brings one into view where none is. */
    void mark(Set<String> keys) {
        ofField.set(keys);
        narrow();
        reveal();
    }

    private void reveal() {
        revealWanted = true;
        revealWanted();
    }

    private void revealWanted() {
        if (!revealWanted || !isVisible()) {
            return;
        }
        revealWanted = false;
        List<Integer> places = IntStream.range(0, table.getItems().size())
                .filter(i -> ofField.get().contains(table.getItems().get(i).key())).boxed().toList();
        if (!places.isEmpty() && places.stream().noneMatch(this::isSeen)) {
            table.scrollTo(places.getFirst());
        }
    }

    private boolean isSeen(int place) {
        return flow().map(
                flow -> flow.getFirstVisibleCell() != null && flow.getFirstVisibleCell().getIndex() <= place
                        && flow.getLastVisibleCell().getIndex() > place)
                .orElse(false);
    }

    private Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) table.lookup(".virtual-flow"));
    }

    /**
     * Shows facts; where they are of the posting that is shown, what is read stays where it is.
     *
     * @param postingId the posting they are of
     */
    void show(FactTable shown, String postingId) {
        if (shown.equals(facts) && postingId.equals(posting)) {
            return;
        }
        if (postingId.equals(posting)) {
            stay(() -> take(shown));
            return;
        }
        posting = postingId;
        take(shown);
        table.scrollTo(0);
        reveal();
    }

    /** Keeps the line that is on top there, and what is selected. */
    private void stay(Runnable change) {
        List<String> selected = table.getSelectionModel().getSelectedItems().stream().map(FactTable.Row::key)
                .toList();
        Optional<IndexedCell<?>> first = flow().map(VirtualFlow::getFirstVisibleCell);
        String top = first.filter(cell -> cell.getIndex() < table.getItems().size())
                .map(cell -> table.getItems().get(cell.getIndex()).key()).orElse("");
        double within = first.map(cell -> cell.getLayoutY()).orElse(0.0);
        change.run();
        for (int i = 0; i < table.getItems().size(); i++) {
            String key = table.getItems().get(i).key();
            if (selected.contains(key)) {
                table.getSelectionModel().select(i);
            }
            if (key.equals(top)) {
                table.scrollTo(i);
            }
        }
        table.layout();
        flow().ifPresent(flow -> flow.scrollPixels(-within));
    }

    private void take(FactTable shown) {
        boolean sameColumns = shown.models().equals(facts.models()) && !table.getColumns().isEmpty();
        facts = shown;
        all.setAll(facts.rows());
        if (sameColumns) {
            narrow();
        } else {
            recolumn();
            table.scrollToColumnIndex(0);
        }
    }

    /** Selects a fact and brings it into view, whatever is searched for. */
    void reveal(String key) {
        facts.rows().stream().filter(row -> row.key().equals(key)).findFirst().ifPresent(row -> {
            search.clear();
            if (!kind.get().has(row, ofField.get())) {
                kind.set(FactKind.ALL);
            }
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
        kind.set(kind.get() == FactKind.ALL ? FactKind.STATED : FactKind.ALL);
    }

    boolean isSilentShown() {
        return kind.get() == FactKind.ALL;
    }

    private void recolumn() {
        table.getColumns().setAll(columns());
        narrow();
    }

    private void narrow() {
        FactKind wanted = kind.get();
        Set<String> keys = ofField.get();
        String sought = search.getText();
        rows.setPredicate(row -> wanted.has(row, keys) && row.holds(sought));
        kinds.setText(name(kind.get()));
        long disputed = table.getItems().stream().filter(FactTable.Row::disputed).count();
        table.setAccessibleText(words.of("facts.table") + ", "
                + words.of("facts.count", table.getItems().size(), disputed));
        table.setPlaceholder(new Label(words.of(facts.rows().isEmpty() ? "facts.none" : "facts.no-match")));
    }

    private List<TableColumn<FactTable.Row, FactTable.Row>> columns() {
        List<TableColumn<FactTable.Row, FactTable.Row>> columns = new ArrayList<>();
        double em = search.getFont().getSize();
        TableColumn<FactTable.Row, FactTable.Row> name = column(words.of("facts.fact"), -1);
        name.setPrefWidth(em * NAME_WIDTH);
        name.setMaxWidth(em * NAME_WIDTH);
        name.setMinWidth(em * NARROWEST_NAME);
        name.getStyleClass().add("fact-name-column");
        columns.add(name);
        for (int i = 0; i < facts.models().size(); i++) {
            TableColumn<FactTable.Row, FactTable.Row> model = column(facts.models().get(i), i);
            model.setMinWidth(em * NARROWEST_VALUE);
            columns.add(model);
        }
        return columns;
    }

    /** @param model which model's values the column shows; -1 for the fact's name */
    private static TableColumn<FactTable.Row, FactTable.Row> column(String title, int model) {
        TableColumn<FactTable.Row, FactTable.Row> column = new TableColumn<>();
        Label heading = new Label(title);
        Hint.on(heading).say(title);
        heading.getStyleClass().add("fact-heading");
        column.setText(title);
        column.setGraphic(heading);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> constant(row.getValue()));
        column.setCellFactory(any -> new FactCell(model));
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
