package dev.assay.ui.pace;

import dev.assay.evaluation.pace.PaceLine;
import dev.assay.review.FieldReview;
import dev.assay.ui.control.OpenSelected;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.control.ColumnRoom;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.DoneAnew;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.PaceWatch;
import dev.assay.ui.session.PaceWords;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The pace of all fields above, and a line for each below: it leads to what is left of it. */
public final class PaceController implements ScreenView {

    /** In heights of the letters, for these grow. */
    private static final double BAR_WIDTH = 11.5;

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final PaceWords said;
    private final PaceWatch watch;
    private final StateBar bar;
    private final Handlers handlers = new Handlers();

    @FXML
    private VBox root;
    @FXML
    private VBox head;
    @FXML
    private Label all;
    @FXML
    private Label times;
    @FXML
    private Label probes;
    @FXML
    private TableView<PaceLine> lines;

    PaceController(ScreenContext context) {
        this.context = context;
        session = context.parts().session();
        words = session.words();
        said = new PaceWords(words);
        watch = context.parts().pace();
        bar = new StateBar(words);
    }

    @FXML
    private void initialize() {
        head.getChildren().add(1, bar);
        lines.getColumns().add(column("field", words.of("sweep.field"), this::label));
        lines.getColumns().add(column("bar", words.of("pace.bar"), this::bar));
        for (PaceColumn each : PaceColumn.values()) {
            lines.getColumns().add(column("told", words.name(each),
                    (cell, pace) -> cell.setText(each.told(pace, words))));
        }
        lines.setRowFactory(table -> new PaceRow(this::spoken));
        OpenSelected.in(lines, this::open);
        times.fontProperty().subscribe(font -> fit());
        handlers.on(ListAction.ARRANGE,
                () -> new DoneAnew(session).run(watch.toldProperty()::get, watch::count));
        probes.managedProperty().bind(probes.textProperty().isNotEmpty());
        session.claims().probes().probingProperty().subscribe(now -> showProbes());
        context.parts().reviewing().reviewer().nameProperty().subscribe(now -> showProbes());
        watch.toldProperty().subscribe(now -> show());
        watch.loadingProperty().subscribe(now -> show());
    }

    private void showProbes() {
        probes.setText(said.probes(session.claims().probes().probingProperty().get(),
                context.parts().reviewing().reviewer().name()));
    }

    private TableColumn<PaceLine, PaceLine> column(String style, String name,
            BiConsumer<TableCell<PaceLine, PaceLine>, PaceLine> fill) {
        TableColumn<PaceLine, PaceLine> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("pace-" + style);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable PaceLine pace, boolean empty) {
                super.updateItem(pace, empty);
                if (empty || pace == null) {
                    setText(null);
                    setGraphic(null);
                } else {
                    fill.accept(this, pace);
                }
            }
        });
        return column;
    }

    /** Each column as wide as what stands in it, so that nothing is cut. */
    private void fit() {
        Font letters = times.getFont();
        width(0, ColumnRoom.of(letters, words.of("sweep.field"), told(this::label)));
        width(1, Math.max(BAR_WIDTH * letters.getSize(),
                ColumnRoom.of(letters, words.of("pace.bar"), Stream.empty())));
        for (PaceColumn each : PaceColumn.values()) {
            width(2 + each.ordinal(),
                    ColumnRoom.of(letters, words.name(each), told(pace -> each.told(pace, words))));
        }
    }

    private Stream<String> told(Function<PaceLine, String> column) {
        return lines.getItems().stream().map(column);
    }

    private void width(int column, double wide) {
        lines.getColumns().get(column).setPrefWidth(wide);
    }

    private void label(TableCell<PaceLine, PaceLine> cell, PaceLine pace) {
        cell.setText(label(pace));
    }

    private String label(PaceLine pace) {
        return session.schema().require(pace.field()).label();
    }

    private void bar(TableCell<PaceLine, PaceLine> cell, PaceLine pace) {
        StateBar shown = cell.getGraphic() instanceof StateBar before ? before : new StateBar(words);
        shown.show(pace);
        shown.prefWidthProperty().bind(cell.widthProperty().subtract(16));
        cell.setGraphic(shown);
        cell.setAccessibleText(shown.getAccessibleText());
    }

    private String spoken(PaceLine pace) {
        return label(pace) + ": " + Stream.of(PaceColumn.values())
                .map(each -> words.name(each) + " " + each.told(pace, words))
                .collect(Collectors.joining(", "));
    }

    private void show() {
        PaceWatch.Told told = watch.toldProperty().get();
        boolean none = told == null || told.all().cells() == 0;
        bar.setVisible(!none);
        bar.setManaged(!none);
        times.setVisible(!none);
        times.setManaged(!none);
        Label placeholder = new Label(switch (watch.loadingProperty().get()) {
            case FIRST, MORE -> words.of("pace.counting");
            case FAILED -> words.of("store.unreadable");
            case READY -> words.of("sweep.none");
        });
        lines.setPlaceholder(placeholder);
        if (told == null || none) {
            all.setText(placeholder.getText());
            lines.getItems().clear();
            return;
        }
        all.setText(watch.loadingProperty().get() == Loading.FAILED
                ? words.of("store.unreadable")
                : words.of("pace.all", told.all().decided(), told.all().cells(), told.all().left(),
                        said.forecast(told.all())));
        bar.show(told.all());
        times.setText(told.all().timed() == 0
                ? words.of("pace.none-timed")
                : words.of("pace.all-times", told.all().timed(), said.times(told.all())));
        int selected = Math.max(0, lines.getSelectionModel().getSelectedIndex());
        lines.getItems().setAll(told.fields());
        fit();
        lines.getSelectionModel().select(selected);
    }

    /** Lists what is left of the selected field in the sweep. */
    private void open() {
        PaceLine pace = lines.getSelectionModel().getSelectedItem();
        if (pace != null) {
            context.sweep(new CellSelection(pace.field(), words.of("pace.undecided"),
                    cell -> cell.state() == FieldReview.State.UNDECIDED));
        }
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
        lines.requestFocus();
    }

    @Override
    public Node home() {
        return lines;
    }
}
