package dev.assay.ui.figures;

import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.OpenSelected;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.control.ColumnRoom;
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
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/** One view of the figures at a time: a table, and beside it the picture of it where it has one. */
public final class FiguresController implements ScreenView {

    /** In heights of the letters. */
    private static final double BAR_WIDTH = 12;
    private static final double MOST_BAR_WIDTH = 34;
    /** The room of the bar that scrolls. */
    private static final double SCROLL = 20;
    private static final double SIDE_BY_SIDE = 75;
    private static final double ONE_ABOVE_THE_OTHER = 20;

    /** So many dots of a copied picture stand for one of the screen. */
    private static final double SHARP = 2;
    private static final DataFormat SVG = svg();

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final FiguresModel model;
    private final FigureTables tables;
    private final PlotPane plot;
    private final Handlers handlers = new Handlers();
    private final Label none = new Label();
    private FigureView view = FigureView.ACCURACY;
    private String source = "";
    private FieldSpec field;
    private FigureTable shown = FigureTable.NONE;

    @FXML
    private VBox root;
    @FXML
    private LongChoice<FigureView> views;
    @FXML
    private LongChoice<String> sources;
    @FXML
    private LongChoice<FieldSpec> fields;
    @FXML
    private MenuButton copy;
    @FXML
    private Label state;
    @FXML
    private Label says;
    @FXML
    private SplitPane body;
    @FXML
    private TableView<FigureTable.Row> table;

    private static DataFormat svg() {
        DataFormat known = DataFormat.lookupMimeType("image/svg+xml");
        return known == null ? new DataFormat("image/svg+xml") : known;
    }

    FiguresController(ScreenContext context) {
        this.context = context;
        session = context.parts().session();
        words = session.words();
        model = new FiguresModel(context.services(), context.background(), session::failed);
        tables = new FigureTables(session.schema(), words);
        plot = new PlotPane(words);
        field = session.schema().fields().getFirst();
    }

    @FXML
    private void initialize() {
        views.name(words::name, words::name);
        views.offer(List.of(FigureView.values()), view);
        views.setOnChoose(asked -> choose(asked, source, field));
        ListAction.FILTER.mark(views, words, words.of("figures.view"));
        sources.name(name -> name, name -> name);
        sources.setOnChoose(asked -> choose(view, asked, field));
        fields.name(FieldSpec::label, FieldSpec::label);
        fields.offer(session.schema().fields(), field);
        fields.setOnChoose(asked -> choose(view, source, asked));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setPlaceholder(none);
        none.setWrapText(true);
        OpenSelected.in(table, this::open);
        for (CopyForm form : CopyForm.values()) {
            MenuItem item = new MenuItem(words.name(form));
            item.setOnAction(event -> copy(form));
            copy.getItems().add(item);
        }
        state.fontProperty().subscribe(font -> fit());
        body.widthProperty().subscribe(this::arrangeBody);
        body.heightProperty().subscribe(this::arrangeBody);
        table.widthProperty().subscribe(this::fit);
        model.foundProperty().subscribe(now -> show());
        model.loadingProperty().subscribe(now -> tell());
        model.doneProperty().subscribe(now -> tell());
        handlers.on(ListAction.FILTER, () -> {
            views.requestFocus();
            views.show();
        });
        handlers.on(ListAction.ARRANGE, () -> new DoneAnew(session)
                .run(() -> model.foundProperty().get().map(Measured::figures), model::measure,
                        model.loadingProperty()));
    }

    private void choose(FigureView asked, String of, FieldSpec in) {
        view = asked;
        source = of;
        field = in;
        show();
        table.requestFocus();
    }

    private void tell() {
        Optional<Measured> found = model.foundProperty().get();
        state.setText(switch (model.loadingProperty().get()) {
            case FIRST, MORE -> words.of("figures.measuring", model.doneProperty().get(),
                    session.schema().fields().size());
            case FAILED -> words.of("store.unreadable");
            case READY -> found.filter(measured -> measured.figures().extent().counted() > 0)
                    .map(measured -> words.of("figures.counted", measured.figures().extent().counted(),
                            measured.figures().extent().postings()))
                    .orElse("");
        });
        none.setText(model.loadingProperty().get() == Loading.READY ? words.of("figures.none") : "");
    }

    private void show() {
        Optional<Measured> found = model.foundProperty().get();
        List<String> names = found.map(Measured::sources).orElse(List.of());
        if (!names.contains(source)) {
            source = names.isEmpty() ? "" : names.getFirst();
        }
        sources.offer(names, names.isEmpty() ? null : source);
        visible(sources, view.isOfSource());
        visible(fields, view.isOfField());
        shown = found.map(measured -> tables.of(measured, view, source, field)).orElse(FigureTable.NONE);
        says.setText(shown.says());
        visible(says, !shown.says().isEmpty());
        copy.setDisable(shown.rows().isEmpty());
        table.getColumns().setAll(columns());
        table.getItems().setAll(shown.rows());
        fit();
        if (!shown.rows().isEmpty()) {
            TableColumn<FigureTable.Row, ?> first = table.getColumns()
                    .get(Math.min(1, shown.columns().size() - 1));
            table.getSelectionModel().clearAndSelect(0, first);
        }
        Plot picture = shown.picture();
        if (picture != null) {
            plot.show(picture);
        }
        arrangeBody();
        tell();
    }

    private static void visible(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    /** The picture stands beside the table where there is room, else below it; where there is none, the table tells it all. */
    private void arrangeBody() {
        double em = state.getFont().getSize();
        boolean beside = body.getWidth() > SIDE_BY_SIDE * em;
        boolean drawn = shown.picture() != null && (beside || body.getHeight() > ONE_ABOVE_THE_OTHER * em);
        List<Node> wanted = drawn ? List.of(table, plot) : List.of(table);
        body.setOrientation(beside ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        if (!body.getItems().equals(wanted)) {
            body.getItems().setAll(wanted);
        }
        if (drawn) {
            body.setDividerPositions(beside ? 0.55 : 0.45);
        }
    }

    private List<TableColumn<FigureTable.Row, FigureTable.Row>> columns() {
        Stream.Builder<TableColumn<FigureTable.Row, FigureTable.Row>> columns = Stream.builder();
        for (int at = 0; at < shown.columns().size(); at++) {
            int column = at;
            TableColumn<FigureTable.Row, FigureTable.Row> one = column(shown.columns().get(at));
            one.setCellFactory(view -> new ToldCell(column));
            columns.add(one);
        }
        if (shown.hasBars()) {
            TableColumn<FigureTable.Row, FigureTable.Row> bars = column(
                    words.of("figures.from-to-all", left()));
            bars.setCellFactory(view -> new BarCell());
            columns.add(bars);
        }
        return columns.build().toList();
    }

    private static TableColumn<FigureTable.Row, FigureTable.Row> column(String name) {
        TableColumn<FigureTable.Row, FigureTable.Row> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** The share at the left end of the bars. */
    private double left() {
        double least = shown.rows().stream().mapToDouble(row -> row.between().low()).min().orElse(0);
        return Math.min(0.9, Math.floor(least * 10) / 10);
    }

    private final class BarCell extends TableCell<FigureTable.Row, FigureTable.Row> {

        private final IntervalMark mark = new IntervalMark();

        BarCell() {
            mark.prefWidthProperty().bind(widthProperty().subtract(16));
        }

        @Override
        protected void updateItem(FigureTable.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null || Double.isNaN(row.share())) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                mark.show(row.share(), row.between(), left());
                setGraphic(mark);
                setAccessibleText(words.of("figures.share-between", row.share(), row.between().low(),
                        row.between().high()));
            }
        }
    }

    /** Each column as wide as what stands in it, so that nothing is cut. */
    private void fit() {
        Font letters = state.getFont();
        double taken = 0;
        for (int at = 0; at < table.getColumns().size(); at++) {
            int column = at;
            TableColumn<FigureTable.Row, ?> one = table.getColumns().get(at);
            boolean isBar = at >= shown.columns().size();
            double room = ColumnRoom.of(letters, one.getText(), isBar
                    ? Stream.empty()
                    : shown.rows().stream().map(row -> row.figures().get(column).text()));
            taken += isBar ? 0 : room;
            one.setPrefWidth(isBar
                    ? Math.clamp(table.getWidth() - taken - SCROLL,
                            Math.max(BAR_WIDTH * letters.getSize(), room), MOST_BAR_WIDTH * letters.getSize())
                    : room);
        }
    }

    /** Lists the cells that the selected figure leads to in the sweep. */
    private void open() {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        CellSelection cells = null;
        if (at.getRow() >= 0 && at.getRow() < shown.rows().size()) {
            List<Figure> figures = shown.rows().get(at.getRow()).figures();
            cells = figures.get(Math.clamp(at.getColumn(), 0, figures.size() - 1)).opens();
        }
        if (cells == null) {
            session.notify(Notice.Kind.INFO, words.of("figures.leads-nowhere"));
        } else {
            context.sweep(cells);
        }
    }

    private void copy(CopyForm form) {
        ClipboardContent content = new ClipboardContent();
        switch (form) {
            case CSV -> content.putString(shown.csv());
            case PNG -> content.putImage(picture());
            case SVG -> {
                String svg = FigureSvg.of(shown, left(), words);
                content.put(SVG, svg);
                content.putString(svg);
            }
        }
        Clipboard.getSystemClipboard().setContent(content);
        session.notify(Notice.Kind.INFO, form == CopyForm.CSV
                ? words.of("figures.copied", shown.rows().size())
                : words.of("figures.picture-copied", words.name(form)));
    }

    /** What is seen: the picture where one is drawn, else the table. */
    private WritableImage picture() {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(Transform.scale(SHARP, SHARP));
        Node seen = body.getItems().contains(plot) ? plot : table;
        return seen.snapshot(sharp, null);
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
        table.requestFocus();
    }

    @Override
    public Node home() {
        return table;
    }

    @Override
    public boolean isBusy() {
        return model.loadingProperty().get() == Loading.MORE;
    }

    @Override
    public void shown() {
        if (model.loadingProperty().get() != Loading.MORE) {
            model.measure();
        }
    }
}
