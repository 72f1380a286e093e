package dev.assay.ui.compare;

import dev.assay.evaluation.source.Comparison;
import dev.assay.evaluation.source.PairFigures;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.OpenSelected;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.control.ColumnRoom;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.DoneAnew;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The tables of the sources: each figure leads to the cells that it points at. */
public final class CompareController implements ScreenView {

    /** In heights of the letters. */
    private static final double LEAST_WIDTH = 8.5;
    private static final double MOST_WIDTH = 18.5;
    /** The room of the bar that scrolls. */
    private static final double BAR = 24;

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final CompareModel model;
    private final Handlers handlers = new Handlers();
    private final List<ComparedField> lines;
    private Measure measure = new Measure.Decided();
    private boolean chosen;
    private String first = "";
    private String second = "";

    private final Label none = new Label();
    private final Label noPair = new Label();

    @FXML
    private SplitPane root;
    @FXML
    private LongChoice<Measure> measures;
    @FXML
    private Label state;
    @FXML
    private TableView<ComparedField> figures;
    @FXML
    private LongChoice<String> one;
    @FXML
    private LongChoice<String> other;
    @FXML
    private Label verdict;
    @FXML
    private TableView<ComparedField> changes;

    CompareController(ScreenContext context) {
        this.context = context;
        session = context.parts().session();
        words = session.words();
        model = new CompareModel(session, context.services().store(), context.background());
        lines = Stream.concat(Stream.of(new ComparedField(null, words.of("compare.all-fields"))),
                session.schema().fields().stream().map(spec -> new ComparedField(spec, spec.label())))
                .toList();
    }

    @FXML
    private void initialize() {
        measures.name(each -> each.label(words), each -> each.label(words));
        measures.setOnChoose(asked -> {
            chosen = true;
            measure = asked;
            tell();
            figures.refresh();
            figures.requestFocus();
        });
        ListAction.FILTER.mark(measures, words, words.of("compare.measure"));
        one.name(name -> name, name -> name);
        other.name(name -> name, name -> name);
        one.setOnChoose(chosen -> pair(chosen, second));
        other.setOnChoose(chosen -> pair(first, chosen));
        figures.getSelectionModel().setCellSelectionEnabled(true);
        figures.setPlaceholder(none);
        changes.setPlaceholder(noPair);
        figures.widthProperty().subscribe(this::fit);
        OpenSelected.in(figures, this::openFigure);
        OpenSelected.in(changes, this::openChange);
        changeColumns();
        state.fontProperty().subscribe(font -> fit());
        model.foundProperty().subscribe(this::show);
        model.loadingProperty().subscribe(this::tell);
        model.countedProperty().subscribe(this::tell);
        handlers.on(ListAction.FILTER, () -> {
            measures.requestFocus();
            measures.show();
        });
        handlers.on(ListAction.ARRANGE, () -> new DoneAnew(session)
                .run(model.foundProperty()::get, model::count, model.loadingProperty()));
    }

    private void tell() {
        Loading now = model.loadingProperty().get();
        // What is not counted yet is not known to be missing.
        none.setText(now == Loading.READY ? words.of("sweep.none") : "");
        noPair.setText(now == Loading.READY ? words.of("compare.one-source") : "");
        state.setText(switch (now) {
            case READY -> model.foundProperty().get().sources().isEmpty()
                    ? words.of("compare.no-source")
                    : measure.explained(words) + " " + words.of("compare.lists");
            case FAILED -> words.of("store.unreadable");
            case FIRST, MORE -> words.of("compare.counting", model.countedProperty().get(),
                    session.schema().fields().size());
        });
    }

    private void show(Comparison found) {
        if (!chosen) {
            boolean decided = found.sources().stream()
                    .anyMatch(source -> found.of(source, "").decided().n() > 0);
            measure = decided ? new Measure.Decided() : new Measure.Others();
        }
        measures.offer(model.measures(), measure);
        tell();
        List<String> names = found.sources();
        if (!names.equals(columns())) {
            figures.getColumns().clear();
            figures.getColumns().add(label());
            for (String source : names) {
                TableColumn<ComparedField, ComparedField> column = column(source);
                column.setCellFactory(
                        view -> new FigureCell(source, model.foundProperty()::get, () -> measure, words));
                Label head = new Label(source);
                Hint.on(head).say(source);
                column.setGraphic(head);
                column.getStyleClass().add("source-column");
                figures.getColumns().add(column);
            }
            fit();
        }
        figures.getItems().setAll(names.isEmpty() ? List.of() : lines);
        figures.refresh();
        if (names.size() > 1 && !(names.contains(first) && names.contains(second))) {
            first = names.get(0);
            second = names.get(1);
        }
        pair(first, second);
        if (figures.getSelectionModel().isEmpty() && names.size() > 0) {
            figures.getSelectionModel().select(0, figures.getColumns().get(1));
        }
    }

    /** As wide as there is room for all, and no narrower than a figure and the name above it need. */
    private void fit() {
        Font letters = state.getFont();
        double labels = ColumnRoom.of(letters, words.of("sweep.field"),
                lines.stream().map(ComparedField::label));
        List<TableColumn<ComparedField, ?>> sources = figures.getColumns().stream().skip(1).toList();
        figures.getColumns().stream().limit(1).forEach(column -> column.setPrefWidth(labels));
        double room = (figures.getWidth() - labels - BAR) / Math.max(1, sources.size());
        for (TableColumn<ComparedField, ?> each : sources) {
            double least = Math.max(LEAST_WIDTH * letters.getSize(),
                    ColumnRoom.of(letters, each.getText(), Stream.empty()) + letters.getSize());
            each.setPrefWidth(Math.clamp(room, least, Math.max(least, MOST_WIDTH * letters.getSize())));
        }
        changes.getColumns().stream().limit(1).forEach(column -> column.setPrefWidth(labels));
        changes.getColumns().stream().skip(1).forEach(column -> column
                .setPrefWidth(ColumnRoom.of(letters, column.getText(), Stream.empty())));
    }

    private List<String> columns() {
        return figures.getColumns().stream().skip(1).map(TableColumn::getText).toList();
    }

    private TableColumn<ComparedField, ComparedField> label() {
        TableColumn<ComparedField, ComparedField> label = column(words.of("sweep.field"));
        text(label, ComparedField::label);
        return label;
    }

    private static TableColumn<ComparedField, ComparedField> column(String name) {
        TableColumn<ComparedField, ComparedField> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static void text(TableColumn<ComparedField, ComparedField> column,
            Function<ComparedField, String> told) {
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ComparedField field, boolean empty) {
                super.updateItem(field, empty);
                setText(empty || field == null ? null : told.apply(field));
            }
        });
    }

    private void changeColumns() {
        changes.getColumns().add(label());
        for (PairColumn each : PairColumn.values()) {
            TableColumn<ComparedField, ComparedField> column = column(words.name(each));
            text(column, field -> each.told(pairOf(field), words));
            changes.getColumns().add(column);
        }
    }

    private PairFigures pairOf(ComparedField field) {
        return model.foundProperty().get().of(first, second, field.key());
    }

    private void pair(String chosen, String against) {
        first = chosen;
        second = against;
        List<String> names = model.foundProperty().get().sources();
        one.offer(names, names.contains(first) ? first : null);
        other.offer(names, names.contains(second) ? second : null);
        boolean two = names.contains(first) && names.contains(second) && !first.equals(second);
        changes.getItems().setAll(two ? lines : List.of());
        changes.refresh();
        PairFigures all = pairOf(lines.getFirst());
        verdict.setText(!two
                ? words.of("compare.two-sources")
                : all.decided() == 0
                        ? words.of("compare.changed", all.different(), all.same().n())
                        : words.of("compare.changed", all.different(), all.same().n()) + " " + words.of(
                                "compare.mcnemar", all.decided(), all.firstRight(), first, all.secondRight(),
                                second, all.p()));
    }

    private void openFigure() {
        TablePosition<?, ?> at = figures.getFocusModel().getFocusedCell();
        if (at.getRow() > 0 && at.getColumn() > 0) {
            FieldSpec field = Objects.requireNonNull(lines.get(at.getRow()).spec());
            open(model.selection(measure, columns().get(at.getColumn() - 1), field));
        } else {
            session.notify(Notice.Kind.INFO, words.of("compare.choose-cell"));
        }
    }

    private void openChange() {
        ComparedField line = changes.getSelectionModel().getSelectedItem();
        if (line != null && line.spec() != null) {
            open(model.selection(new Measure.With(second), first, line.spec()));
        }
    }

    private void open(CellSelection cells) {
        context.sweep(cells);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Handlers handlers() {
        return handlers;
    }

    @Override
    public void focus() {
        figures.requestFocus();
    }

    @Override
    public Node home() {
        return figures;
    }

    @Override
    public void shown() {
        model.count();
    }
}
