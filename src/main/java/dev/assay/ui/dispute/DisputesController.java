package dev.assay.ui.dispute;

import dev.assay.review.NewDecision;
import dev.assay.review.dispute.DisputeCluster;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.FacetMenu;
import dev.assay.ui.control.LeastAbove;
import dev.assay.ui.control.LowMark;
import dev.assay.ui.control.RoomBelow;
import dev.assay.ui.control.SearchField;
import dev.assay.ui.control.SearchKeys;
import dev.assay.ui.control.ShownSelection;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.DoneAnew;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.CellPane;
import dev.assay.ui.wording.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The screen of disputes: the disputes, the cells of the one that is looked at, and beside them a posting with the ruling, or with
 * the editor of that cell alone. The keys that decide speak of whichever of the two is shown.
 */
public final class DisputesController implements ScreenView {

    /** So few decisions are told cell by cell; more are read again. */
    private static final int FEW = 3;

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final Handlers handlers = new Handlers();
    private final DisputesModel model;
    private final RulingModel ruling;
    private final RulingPane form;
    private final CellPane cell;
    private final RulingsPane made;
    private final Set<String> stale = new LinkedHashSet<>();
    private ShownSelection<DisputeCluster> selection = new ShownSelection<>(new ListView<>(), index -> {});
    private ShownSelection<DisputedRow> cellSelection = new ShownSelection<>(new ListView<>(), index -> {});

    @FXML
    private SplitPane root;
    @FXML
    private ToggleButton disputes;
    @FXML
    private ToggleButton rulings;
    @FXML
    private SplitPane disputesPart;
    @FXML
    private StackPane rulingsPart;
    @FXML
    private SearchField search;
    @FXML
    private MenuButton field;
    @FXML
    private Label count;
    @FXML
    private Button arrange;
    @FXML
    private ListView<DisputeCluster> list;
    @FXML
    private Label empty;
    @FXML
    private Label cellCount;
    @FXML
    private ListView<DisputedRow> cells;
    @FXML
    private SplitPane beside;
    @FXML
    private StackPane postingPlace;
    @FXML
    private ToggleButton asRuling;
    @FXML
    private ToggleButton asCell;
    @FXML
    private StackPane deciding;

    DisputesController(ScreenContext context) {
        this.context = context;
        session = context.parts().session();
        words = session.words();
        model = new DisputesModel(session, context.services().store(), context.background());
        ruling = new RulingModel(context.parts(), context.services().store(), context.background());
        form = new RulingPane(context.parts(), ruling, this::focus);
        cell = new CellPane(context.parts(), this::focus);
        made = new RulingsPane(context);
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        search.name(words, words.of("disputes.search"));
        ListAction.SEARCH.mark(search, words, words.of("disputes.search"));
        SearchKeys.on(search, new Searching());
        FacetMenu fields = new FacetMenu(field, words.of("disputes.field"),
                FacetMenu.Kinds.of(model::counts, model::fields, model::choose), words);
        ListAction.FILTER.mark(field, words);
        ListAction.ARRANGE.mark(arrange, words, words.of("disputes.arrange-why"));
        list.setItems(model.visible());
        list.setCellFactory(view -> new DisputeCell(model, words));
        selection = new ShownSelection<>(list, model::choose);
        list.setSelectionModel(selection);
        RoomBelow.in(beside, empty.fontProperty());
        LowMark.on(root, empty.fontProperty());
        LeastAbove.keep(disputesPart, (Region) disputesPart.getItems().getFirst());
        cells.setItems(ruling.rows());
        cells.setCellFactory(view -> new DisputedCellRow(ruling, words, ruling::toggle));
        cellSelection = new ShownSelection<>(cells, this::open);
        cells.setSelectionModel(cellSelection);
        model.visible().addListener((ListChangeListener<DisputeCluster>) change -> listed());
        model.loadingProperty().subscribe(now -> {
            listed();
            begin();
            fields.name();
        });
        model.fieldsReadProperty().subscribe(read -> listed());
        model.chosenProperty().subscribe(this::chosen);
        ruling.rows().addListener((ListChangeListener<DisputedRow>) change -> cellsListed());
        session.currentProperty().subscribe(this::reveal);
        session.fieldProperty().subscribe(key -> reveal());
        context.parts().reviewing().onKept(this::kept);
        context.parts().rulings().knownProperty().subscribe(known -> {
            rulings.setText(words.of("rulings.tab", known.stream().filter(one -> one.stands()).count()));
            form.show(model.chosenProperty().get(), values());
        });
        context.parts().jobs().reportProperty().subscribe((before, now) -> stale());
        context.parts().reviewing().reviewer().sightProperty().subscribe((before, now) -> stale());
        DisputeAction.RULINGS.mark(rulings, words);
        DisputeAction.RULING_OR_CELL.mark(asCell, words);
        DisputeAction.RULING_OR_CELL.mark(asRuling, words);
        deciding.getChildren().addAll(form, cell);
        rulingsPart.getChildren().add(made);
        showRulings(false);
        showCell(false);
        actions();
    }

    private void actions() {
        Reviewing reviewing = context.parts().reviewing();
        Map<Action, Runnable> one = cell.editor().actions();
        handlers.on(one, digit -> {
            if (isOnCell()) {
                cell.editor().choose(digit);
            } else if (isOnRuling()) {
                form.choose(digit);
            }
        });
        on(MoveAction.FIELD_NEXT, one, () -> model.step(1), () -> made.step(1));
        on(MoveAction.FIELD_PREVIOUS, one, () -> model.step(-1), () -> made.step(-1));
        on(MoveAction.FIELD_NEXT_UNDECIDED, one, model::stepToOpen, () -> {});
        on(CellAction.ACCEPT, one, form::accept, made::open);
        on(CellAction.EDIT, one, form::edit, () -> {});
        on(CellAction.UNSURE, one, () -> say("disputes.not-unsure"), () -> {});
        on(CellAction.CLEAR, one, ruling::clear, made::withdraw);
        on(CellAction.DETACH, one, () -> say("disputes.cell-only"), () -> {});
        on(CellAction.NOTE, one, form::reason, () -> {});
        on(CellAction.REASON, one, form::reason, () -> {});
        on(CellAction.GUIDELINE, one, form::guideline, () -> {});
        handlers.on(CellAction.UNDO, reviewing::undo);
        handlers.on(CellAction.REDO, reviewing::redo);
        handlers.on(CellAction.SETTLE, () -> {
            showCell(false);
            form.make();
        });
        handlers.on(MoveAction.POSTING_NEXT, () -> session.step(1));
        handlers.on(MoveAction.POSTING_PREVIOUS, () -> session.step(-1));
        handlers.on(ListAction.SEARCH, () -> {
            showRulings(false);
            search.requestFocus();
            search.selectAll();
        });
        handlers.on(ListAction.FILTER, () -> {
            showRulings(false);
            field.requestFocus();
            field.show();
        });
        handlers.on(ListAction.ARRANGE, this::putInOrder);
        handlers.on(DisputeAction.LEAVE_OUT, () -> {
            int at = ruling.shown();
            if (at < 0) {
                say("disputes.none-shown");
            } else {
                ruling.toggle(ruling.rows().get(at).posting());
            }
        });
        handlers.on(DisputeAction.RULING_OR_CELL, () -> showCell(isOnRuling()));
        handlers.on(DisputeAction.RULINGS, () -> showRulings(!rulings.isSelected()));
        List.of(CellAction.SETTLE, MoveAction.POSTING_NEXT, MoveAction.POSTING_PREVIOUS,
                DisputeAction.LEAVE_OUT,
                DisputeAction.RULING_OR_CELL)
                .forEach(action -> handlers.onlyWhile(action, beside.visibleProperty()));
        handlers.onlyWhile(beside.visibleProperty(), context.posting()::offer);
    }

    /** What a key does, by what is shown: the cell, the ruling, or the list of rulings. */
    private void on(Action action, Map<Action, Runnable> cellToo, Runnable onRuling,
            Runnable onRulings) {
        Runnable onCell = cellToo.getOrDefault(action, () -> {});
        handlers.on(action, () -> {
            if (rulings.isSelected()) {
                onRulings.run();
            } else if (isOnCell()) {
                onCell.run();
            } else {
                onRuling.run();
            }
        });
    }

    private void say(String key) {
        session.notify(dev.assay.ui.session.Notice.Kind.INFO, words.of(key));
    }

    private boolean isOnCell() {
        return !rulings.isSelected() && asCell.isSelected();
    }

    private boolean isOnRuling() {
        return !rulings.isSelected() && asRuling.isSelected();
    }

    @FXML
    private void showDisputesPart() {
        showRulings(false);
    }

    @FXML
    private void showRulingsPart() {
        showRulings(true);
    }

    private void showRulings(boolean on) {
        disputes.setSelected(!on);
        rulings.setSelected(on);
        disputesPart.setVisible(!on);
        rulingsPart.setVisible(on);
        showBeside();
        if (isShown()) {
            focus();
        }
    }

    @FXML
    private void decideByRuling() {
        showCell(false);
    }

    @FXML
    private void decideCell() {
        showCell(true);
    }

    private void showCell(boolean on) {
        cell.editor().commit();
        asRuling.setSelected(!on);
        asCell.setSelected(on);
        form.setVisible(!on);
        cell.setVisible(on);
        if (isShown()) {
            focus();
        }
    }

    private boolean isShown() {
        return root.getScene() != null;
    }

    /** Where none was chosen yet, the first that is open is: also where they came while another screen was looked at. */
    private void begin() {
        if (model.loadingProperty().get() != Loading.READY || !isShown()) {
            return;
        }
        if (model.chosenProperty().get() == null) {
            model.stepToOpen();
        } else if (ruling.shown() < 0) {
            openFirst();
        }
    }

    /** Puts the disputes in order anew, and reads them again where more arrived. */
    @FXML
    private void putInOrder() {
        new DoneAnew(session).run(() -> List.copyOf(model.visible()), model::read, model.loadingProperty());
        focus();
    }

    private String values() {
        DisputeCluster one = model.chosenProperty().get();
        return one == null ? "" : model.values(one);
    }

    private void chosen(@Nullable DisputeCluster one) {
        selection.show(model.shown());
        selection.reveal();
        ruling.show(one, () -> {
            if (isShown()) {
                openFirst();
            }
        });
        form.show(one, values());
        cellsListed();
    }

    private void openFirst() {
        ruling.rows().stream().findFirst()
                .ifPresent(row -> session.open(row.posting(), row.cell().cell().field()));
    }

    private void open(int index) {
        if (index >= 0 && index < ruling.rows().size() && index != ruling.shown()) {
            DisputedRow row = ruling.rows().get(index);
            session.open(row.posting(), row.cell().cell().field());
        }
    }

    private void kept(List<NewDecision> act) {
        if (!act.isEmpty() && act.size() <= FEW && ruling.holds(act)) {
            ruling.decided(act, model::adjust);
            return;
        }
        act.stream().map(NewDecision::field).filter(key -> !key.isEmpty()).forEach(stale::add);
        if (act.isEmpty()) {
            stale();
        } else {
            freshen();
        }
    }

    /** All may have changed. */
    private void stale() {
        session.schema().fields().forEach(spec -> stale.add(spec.key()));
        freshen();
    }

    private void freshen() {
        if (isShown() && !stale.isEmpty() && model.loadingProperty().get() == Loading.READY) {
            Set<String> now = Set.copyOf(stale);
            stale.clear();
            model.reread(now);
            DisputeCluster one = model.chosenProperty().get();
            if (one != null && now.contains(one.of().field())) {
                ruling.refresh(() -> {});
            }
        }
    }

    /** Beside rulings stands nothing: a dispute and its cells would seem to be those of one. */
    private void showBeside() {
        beside.setVisible(!rulings.isSelected()
                && (!model.visible().isEmpty() || model.chosenProperty().get() != null));
    }

    private void listed() {
        selection.show(model.shown());
        Loading now = model.loadingProperty().get();
        boolean reading = now == Loading.FIRST;
        empty.setText(words.of(reading
                ? "disputes.reading"
                : now == Loading.FAILED
                        ? "store.unreadable"
                        : model.total() == 0 ? "disputes.none" : "disputes.no-match",
                model.fieldsReadProperty().get(), session.schema().fields().size()));
        empty.setVisible(model.visible().isEmpty());
        // A dispute that the search leaves out stays open, and so its keys act on what is shown.
        showBeside();
        boolean unknown = model.total() == 0 && now != Loading.READY;
        disputes.setText(words.of("disputes.tab", model.total()));
        count.setText(reading || unknown
                ? empty.getText()
                : words.of("disputes.count", model.visible().size(), model.total(), model.cells(),
                        model.open()));
    }

    private void cellsListed() {
        cellSelection.show(ruling.shown());
        cell.listed();
        long left = ruling.rows().stream().filter(DisputedRow::excepted).count();
        DisputeCluster one = model.chosenProperty().get();
        boolean known = one != null && ruling.loadingProperty().get() != Loading.FIRST;
        cellCount.setText(known ? words.of("disputes.cells", ruling.rows().size(), left) : "");
        asRuling.setText(words.of("disputes.as-ruling", one == null ? 0 : one.open()));
        form.voices();
    }

    private void reveal() {
        cellSelection.show(ruling.shown());
        cellSelection.reveal();
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
        if (rulings.isSelected()) {
            made.focusList();
        } else {
            (isOnCell() ? cells : list).requestFocus();
        }
    }

    @Override
    public Node home() {
        return disputesPart;
    }

    @Override
    public void shown() {
        postingPlace.getChildren().setAll(context.posting().root());
        session.goAlong(ruling);
        if (model.loadingProperty().get() == Loading.READY) {
            freshen();
            begin();
        } else {
            model.read();
        }
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

    private final class Searching implements SearchKeys.Leaving {

        @Override
        public void found(boolean forList) {
            if (model.shown() < 0) {
                model.choose(0);
            }
            focus();
        }

        @Override
        public void gaveUp() {
            focus();
        }
    }
}
