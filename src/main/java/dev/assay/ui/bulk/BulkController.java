package dev.assay.ui.bulk;

import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.export.AtomicFile;
import dev.assay.export.CertificateJson;
import dev.assay.export.JsonText;
import dev.assay.review.CellKey;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.FormKey;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.LowMark;
import dev.assay.ui.control.RoomBelow;
import dev.assay.ui.control.ShownSelection;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.CellPane;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The screen of bulk acceptance: a sample is drawn, its cells are decided in their order, and the rest is accepted. */
public final class BulkController implements ScreenView {

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final Handlers handlers = new Handlers();
    /** The first of the list was chosen, once it was there and looked at. */
    private boolean begun;
    private final StratumModel stratum;
    private final SamplesModel model;
    private final StratumForm form;
    private final CellPane cell;
    private final CertificateText text;
    private ShownSelection<KnownCertificate> selection = new ShownSelection<>(new ListView<>(), index -> {});
    private ShownSelection<SampledRow> cellSelection = new ShownSelection<>(new ListView<>(), index -> {});
    /** The cell of a sample that was looked at last on this screen. */
    private @Nullable CellKey looked;

    @FXML
    private SplitPane root;
    @FXML
    private ToggleButton drawing;
    @FXML
    private ToggleButton samples;
    @FXML
    private StackPane formPlace;
    @FXML
    private SplitPane samplesPart;
    @FXML
    private ListView<KnownCertificate> certificates;
    @FXML
    private Label empty;
    @FXML
    private Label cellCount;
    @FXML
    private ListView<SampledRow> cells;
    @FXML
    private SplitPane beside;
    @FXML
    private StackPane postingPlace;
    @FXML
    private Label shows;
    @FXML
    private Label why;
    @FXML
    private Button accept;
    @FXML
    private Button export;
    @FXML
    private StackPane cellPlace;

    BulkController(ScreenContext context) {
        this.context = context;
        session = context.parts().session();
        words = session.words();
        stratum = new StratumModel(session, context.services().store(), context.background());
        model = new SamplesModel(context.parts(), context.services().store(), context.services().guarantees(),
                context.background());
        form = new StratumForm(stratum, session.schema(), words, this::draw);
        FormKey.on(form, CellAction.SETTLE, session.keys(), this::draw);
        cell = new CellPane(context.parts(), this::focus);
        text = new CertificateText(session.schema(), words);
    }

    @FXML
    private void initialize() {
        formPlace.getChildren().add(form);
        cellPlace.getChildren().add(cell);
        RoomBelow.in(beside, empty.fontProperty());
        LowMark.on(root, empty.fontProperty());
        certificates.setItems(model.all());
        certificates.setCellFactory(view -> new CertificateRow(text));
        selection = new ShownSelection<>(certificates, this::choose);
        certificates.setSelectionModel(selection);
        cells.setItems(model.rows());
        cells.setCellFactory(view -> new SampledCellRow(session.schema(), words,
                row -> model.hides(row.cell().cell())));
        cellSelection = new ShownSelection<>(cells, this::open);
        cells.setSelectionModel(cellSelection);
        model.all().addListener((ListChangeListener<KnownCertificate>) change -> listed());
        model.loadingProperty().subscribe(this::listed);
        model.rows().addListener((ListChangeListener<SampledRow>) change -> reveal());
        model.chosenProperty().subscribe(one -> {
            told();
            session.claims().probes().showAnew();
        });
        model.standingProperty().subscribe(one -> told());
        session.currentProperty().subscribe(this::reveal);
        session.fieldProperty().subscribe(key -> reveal());
        BulkAction.NEW_SAMPLE.mark(drawing, words);
        BulkAction.SAMPLES_DRAWN.mark(samples, words);
        CellAction.SETTLE.mark(accept, words, words.of("bulk.accept-why"));
        accept.setOnAction(event -> model.accept());
        export.setOnAction(event -> export());
        show(true);
        context.parts().reviewing().onKept(act -> kept());
        actions();
    }

    /** What was decided meanwhile is no part of what would be drawn. */
    private void kept() {
        if (isShown() && drawing.isSelected()) {
            form.refresh();
        }
    }

    private void actions() {
        Map<Action, Runnable> one = cell.editor().actions();
        handlers.on(one, digit -> onCell(() -> cell.editor().choose(digit)));
        one.forEach((action, run) -> handlers.on(action, () -> onCell(run)));
        handlers.usefulWhile(() -> !drawing.isSelected(), Stream.concat(
                one.keySet().stream()
                        .filter(action -> action != CellAction.UNDO && action != CellAction.REDO),
                Stream.of(MoveAction.POSTING_NEXT, MoveAction.POSTING_PREVIOUS)).toArray(Action[]::new));
        handlers.on(CellAction.UNDO, context.parts().reviewing()::undo);
        handlers.on(CellAction.REDO, context.parts().reviewing()::redo);
        handlers.on(MoveAction.FIELD_NEXT, () -> step(1));
        handlers.on(MoveAction.FIELD_PREVIOUS, () -> step(-1));
        handlers.on(CellAction.ACCEPT, () -> {
            if (certificates.isFocused()) {
                cells.requestFocus();
            } else {
                onCell(cell.editor()::accept);
            }
        });
        handlers.on(CellAction.SETTLE, () -> {
            if (drawing.isSelected()) {
                draw();
            } else {
                model.accept();
            }
        });
        handlers.on(ListAction.SEARCH, () -> {
            show(true);
            form.search();
        });
        handlers.on(ListAction.FILTER, () -> {
            show(true);
            form.openFields();
        });
        handlers.on(MoveAction.POSTING_NEXT, () -> session.step(1));
        handlers.on(MoveAction.POSTING_PREVIOUS, () -> session.step(-1));
        handlers.on(BulkAction.NEW_SAMPLE, () -> show(true));
        handlers.on(BulkAction.SAMPLES_DRAWN, () -> {
            show(false);
            certificates.requestFocus();
        });
        handlers.onlyWhile(beside.visibleProperty(), context.posting()::offer);
    }

    /** While it is being chosen what to draw, no key decides on the cell that happens to be open. */
    private void onCell(Runnable action) {
        if (!drawing.isSelected()) {
            action.run();
        }
    }

    private void step(int by) {
        if (certificates.isFocused()) {
            choose(Math.clamp(selection.getSelectedIndex() + by, 0, Math.max(0, model.all().size() - 1)));
        } else {
            session.step(by);
        }
    }

    @FXML
    private void showForm() {
        show(true);
    }

    @FXML
    private void showSamples() {
        show(false);
    }

    private void show(boolean toDraw) {
        drawing.setSelected(toDraw);
        samples.setSelected(!toDraw);
        formPlace.setVisible(toDraw);
        samplesPart.setVisible(!toDraw);
        cell.setVisible(!toDraw);
        beside.setVisible(!toDraw && !model.all().isEmpty());
        if (toDraw && isShown()) {
            form.refresh();
        }
        if (isShown()) {
            focus();
        }
    }

    private boolean isShown() {
        return root.getScene() != null;
    }

    private void draw() {
        String refusal = stratum.refusal();
        if (!refusal.isEmpty()) {
            session.notify(Notice.Kind.INFO, refusal);
        } else {
            model.draw(stratum.stratum(), stratum.terms(), () -> {
                show(false);
                start();
            });
        }
    }

    private void choose(int at) {
        if (at >= 0 && at < model.all().size()) {
            model.choose(model.all().get(at), this::start);
        }
    }

    /**
     * Opens the cell that was looked at here, also where another of the sample was meanwhile.
     *
     * @return whether it is still to be decided
     */
    private boolean goBack(@Nullable CellKey left) {
        Optional<SampledRow> there = model.rows().stream()
                .filter(row -> row.isOpen() && row.cell().cell().equals(left)).findFirst();
        there.ifPresent(row -> session.open(row.cell().cell().postingId(), row.cell().cell().field()));
        return there.isPresent();
    }

    /** Opens the first cell that is to be looked at. */
    private void start() {
        if (isShown()) {
            model.start().ifPresent(first -> session.open(first.postingId(), first.field()));
        }
    }

    private void open(int index) {
        if (index >= 0 && index < model.rows().size() && index != model.shown()) {
            SampledRow row = model.rows().get(index);
            session.open(row.cell().cell().postingId(), row.cell().cell().field());
        }
    }

    private void listed() {
        KnownCertificate now = model.chosenProperty().get();
        int at = now == null ? -1 : model.all().stream().map(KnownCertificate::id).toList().indexOf(now.id());
        selection.show(at);
        samples.setText(words.of("bulk.samples", model.all().size()));
        Loading loading = model.loadingProperty().get();
        empty.setText(words.of(loading == Loading.READY
                ? "bulk.none"
                : loading == Loading.FAILED ? "store.unreadable" : "bulk.reading"));
        empty.setVisible(model.all().isEmpty());
        beside.setVisible(!drawing.isSelected() && !model.all().isEmpty());
    }

    private void told() {
        listed();
        KnownCertificate now = model.chosenProperty().get();
        shows.setText(now == null ? "" : text.shows(now));
        String refusal = model.refusal();
        why.setText(refusal);
        int left = model.standingProperty().get().left();
        accept.setText(words.of("bulk.accept", now == null ? 0 : left));
        accept.setDisable(!refusal.isEmpty());
        export.setDisable(now == null || now.certificate().applied() == null);
    }

    private void reveal() {
        cellCount.setText(words.of("bulk.sample-cells", model.rows().size(),
                model.rows().stream().filter(SampledRow::isOpen).count()));
        int shown = model.shown();
        if (isShown() && shown >= 0) {
            CellKey now = model.rows().get(shown).cell().cell();
            // Enter would accept all the rest, where one looks at the next cell and means it alone.
            if (!now.equals(looked) && (accept.isFocused() || export.isFocused())) {
                cells.requestFocus();
            }
            looked = now;
        }
        cellSelection.show(shown);
        cellSelection.reveal();
        cell.listed();
    }

    private void export() {
        KnownCertificate now = model.chosenProperty().get();
        if (now == null || now.certificate().applied() == null) {
            session.notify(Notice.Kind.INFO, words.of("bulk.no-certificate"));
            return;
        }
        CertificateJson json = new CertificateJson(session.schema());
        context.files().toWrite(words.of("bulk.export"), words.of("bulk.file", now.id()), "jsonl")
                .ifPresent(file -> context.background().run(() -> write(file, JsonText.line(json.plain(now))),
                        done -> session.notify(Notice.Kind.SUCCESS, words.of("bulk.exported", file)),
                        session::failed));
    }

    private static boolean write(Path file, String line) {
        try (AtomicFile out = AtomicFile.at(file)) {
            out.write(line + "\n");
            out.commit();
            return true;
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
        if (drawing.isSelected()) {
            form.focusFirst();
        } else if (model.rows().isEmpty()) {
            certificates.requestFocus();
        } else {
            cells.requestFocus();
        }
    }

    @Override
    public void leaveField() {
        if (drawing.isSelected()) {
            form.leave();
        } else {
            focus();
        }
    }

    @Override
    public Node home() {
        return samplesPart;
    }

    @Override
    public void shown() {
        CellKey left = looked;
        postingPlace.getChildren().setAll(context.posting().root());
        session.goAlong(model);
        form.refresh();
        model.read(() -> {
            if (!begun && isShown()) {
                begun = true;
                if (!model.all().isEmpty()) {
                    show(false);
                    choose(0);
                }
            } else if (!drawing.isSelected() && !goBack(left) && model.shown() < 0) {
                start();
            }
        });
        // Not before it is laid out for the first time: only then can the lists have the focus.
        context.background().afterFrames(2, this::focus);
    }

    @Override
    public void commit() {
        cell.editor().commit();
    }

    @Override
    public Layout remember(Layout layout) {
        return context.posting().remember(layout);
    }
}
