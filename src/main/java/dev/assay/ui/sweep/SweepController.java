package dev.assay.ui.sweep;

import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.ChoiceName;
import dev.assay.ui.control.EvenRows;
import dev.assay.ui.control.FacetFold;
import dev.assay.ui.control.FacetMenu;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.control.LowMark;
import dev.assay.ui.control.RoomBelow;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.control.SearchField;
import dev.assay.ui.control.SearchKeys;
import dev.assay.ui.control.ShownSelection;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.DoneAnew;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.CellPane;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2AL;

/** The screen of one field: its cells in a list, and beside it the open one's posting and editor. */
public final class SweepController implements ScreenView {

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final Handlers handlers = new Handlers();
    private final SweepModel model;
    private final CellPane cell;
    private final List<FacetMenu> facets = new ArrayList<>();
    private int listed;
    private ShownSelection<SweepRow> selection = new ShownSelection<>(new ListView<>(), index -> {});

    @FXML
    private SplitPane root;
    @FXML
    private LongChoice<FieldSpec> field;
    @FXML
    private ChoiceBox<SweepOrder> order;
    @FXML
    private SearchField search;
    @FXML
    private ToggleButton fold;
    @FXML
    private FlowPane facetLine;
    @FXML
    private MenuButton state;
    @FXML
    private MenuButton value;
    @FXML
    private MenuButton agreement;
    @FXML
    private MenuButton evidence;
    @FXML
    private Button only;
    @FXML
    private Label count;
    @FXML
    private Button arrange;
    @FXML
    private ListView<SweepRow> rows;
    @FXML
    private Label empty;
    @FXML
    private SplitPane beside;
    @FXML
    private StackPane postingPlace;
    @FXML
    private StackPane cellPlace;

    SweepController(ScreenContext context) {
        this.context = context;
        session = context.parts().session();
        words = session.words();
        model = new SweepModel(session, context.services().store(), context.background());
        cell = new CellPane(context.parts(), this::focus);
    }

    @FXML
    private void initialize() {
        field.name(FieldSpec::label, FieldSpec::label);
        field.setOnChoose(spec -> {
            show(spec);
            focus();
        });
        SweepAction.SWEEP_FIELD.mark(field, words);
        order.getItems().setAll(SweepOrder.values());
        order.setConverter(new ChoiceName<>(words::name));
        order.valueProperty().bindBidirectional(model.orderProperty());
        ListAction.ORDER.mark(order, words);
        search.textProperty().bindBidirectional(model.searchProperty());
        search.name(words, words.of("sweep.search"));
        ListAction.SEARCH.mark(search, words, words.of("sweep.search"));
        SearchKeys.on(search, this::focus);
        ListAction.FILTER.mark(state, words);
        ListAction.ARRANGE.mark(arrange, words, words.of("sweep.arrange-why"));
        arrange.visibleProperty().bind(model.outOfOrderProperty());
        arrange.managedProperty().bind(arrange.visibleProperty());
        facets.addAll(List.of(facet(state, SweepFacet.STATE), facet(value, SweepFacet.VALUE),
                facet(agreement, SweepFacet.AGREEMENT), facet(evidence, SweepFacet.EVIDENCE)));
        FacetFold folding = new FacetFold(fold, facetLine, facets, LowMark.isLow(root, empty.fontProperty()),
                words);
        only.textProperty().bind(model.onlyProperty().map(CellSelection::title).orElse(""));
        new ScalingIcon(only, Material2AL.CLOSE);
        only.visibleProperty().bind(model.onlyProperty().isNotNull());
        only.managedProperty().bind(only.visibleProperty());
        only.textProperty().subscribe(title -> Hint.on(only).say(title + "\n" + words.of("sweep.only")));
        RoomBelow.in(beside, empty.fontProperty());
        LowMark.on(root, empty.fontProperty());
        rows.setItems(model.visible());
        rows.setCellFactory(view -> new SweepCell(words));
        EvenRows.in(rows, empty.fontProperty());
        selection = new ShownSelection<>(rows, this::open);
        rows.setSelectionModel(selection);
        model.visible().addListener((ListChangeListener<SweepRow>) change -> listed());
        model.loadingProperty().subscribe(this::listed);
        session.currentProperty().subscribe(this::reveal);
        cellPlace.getChildren().add(cell);
        session.fieldProperty().subscribe(key -> reveal());
        model.leftProperty().subscribe(this::count);
        context.parts().jobs().reportProperty().subscribe((before, now) -> model.arrived());
        actions(folding);
    }

    private FacetMenu facet(MenuButton button, SweepFacet facet) {
        return new FacetMenu(button, words.name(facet), FacetMenu.Kinds.of(() -> model.counts(facet),
                () -> model.chosen(facet), kinds -> model.choose(facet, kinds)), words);
    }

    private void actions(FacetFold folding) {
        handlers.on(cell.editor().actions(), cell.editor()::choose);
        handlers.usefulWhile(cell.editor()::isTouched, CellAction.CLEAR);
        handlers.on(MoveAction.POSTING_NEXT, () -> session.step(1));
        handlers.on(MoveAction.POSTING_PREVIOUS, () -> session.step(-1));
        handlers.on(ListAction.SEARCH, () -> {
            search.requestFocus();
            search.selectAll();
        });
        handlers.on(ListAction.FILTER, () -> {
            folding.unfold();
            state.requestFocus();
            state.show();
        });
        handlers.on(ListAction.ORDER, () -> {
            SweepOrder[] all = SweepOrder.values();
            order.setValue(all[(order.getValue().ordinal() + 1) % all.length]);
        });
        handlers.on(ListAction.ARRANGE, this::putInOrder);
        handlers.on(ListAction.CLEAR_FACETS, () -> {
            narrowNothing();
            listAll();
        });
        handlers.usefulWhile(this::isNarrowed, ListAction.CLEAR_FACETS);
        handlers.usefulWhile(model.outOfOrderProperty()::get, ListAction.ARRANGE);
        handlers.on(SweepAction.SWEEP_FIELD, () -> {
            field.requestFocus();
            field.show();
        });
        handlers.onlyWhile(beside.visibleProperty(), context.posting()::offer);
    }

    private void narrowNothing() {
        for (SweepFacet facet : SweepFacet.values()) {
            model.choose(facet, Set.of());
        }
        facets.forEach(FacetMenu::name);
        search.clear();
    }

    private boolean isNarrowed() {
        return model.onlyProperty().get() != null || !search.getText().isEmpty()
                || Stream.of(SweepFacet.values()).anyMatch(facet -> !model.chosen(facet).isEmpty());
    }

    /** Lists all cells of the field again. */
    @FXML
    private void listAll() {
        model.only(null, this::reveal);
        focus();
    }

    /** Puts the list in order anew, with what was decided since. */
    @FXML
    private void putInOrder() {
        new DoneAnew(session).run(() -> List.copyOf(model.visible()), told -> model.renew(() -> {
            reveal();
            told.run();
        }));
        focus();
    }

    private void show(FieldSpec spec) {
        if (root.getScene() != null) {
            session.select(spec.key());
        }
        model.show(spec, () -> {
            facets.forEach(FacetMenu::name);
            reveal();
            if (root.getScene() != null && !model.lists(session.currentProperty().get())) {
                model.visible().stream().filter(SweepRow::isOpen).findFirst()
                        .or(() -> model.visible().stream().findFirst())
                        .ifPresent(row -> session.open(row.posting(), spec.key()));
            }
        });
        field.offer(session.schema().fields(), spec);
    }

    private void open(int index) {
        FieldSpec spec = model.fieldProperty().get();
        if (spec != null && index >= 0 && index < rows.getItems().size() && index != model.shown()) {
            session.open(rows.getItems().get(index).posting(), spec.key());
        }
    }

    /** The list changed: what the window shows is marked in it, and nothing else. */
    private void listed() {
        // Past the end of a shorter list there is nothing to lay out.
        if (model.visible().size() < listed) {
            rows.scrollTo(0);
        }
        listed = model.visible().size();
        selection.show(model.shown());
        cell.listed();
        Loading now = model.loadingProperty().get();
        empty.setText(words.of(now == Loading.READY
                ? model.total() == 0 ? "sweep.none" : "sweep.no-match"
                : now == Loading.FAILED ? "store.unreadable" : "sweep.reading"));
        empty.setVisible(model.visible().isEmpty());
        beside.setVisible(now != Loading.READY || !model.visible().isEmpty());
        count();
    }

    private void count() {
        boolean unknown = model.total() == 0 && model.loadingProperty().get() != Loading.READY;
        count.setText(unknown
                ? ""
                : words.of("sweep.count", model.visible().size(), model.total(), model.leftProperty().get()));
    }

    private void reveal() {
        selection.show(model.shown());
        selection.reveal();
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
        rows.requestFocus();
    }

    @Override
    public Node home() {
        return rows;
    }

    @Override
    public void shown() {
        postingPlace.getChildren().setAll(context.posting().root());
        session.goAlong(model);
        Optional<CellSelection> handed = session.handed().take();
        if (handed.isPresent()) {
            narrowNothing();
            model.only(handed.get(), () -> {});
            show(session.schema().require(handed.get().field()));
            return;
        }
        FieldSpec spec = Optional.ofNullable(model.fieldProperty().get())
                .or(() -> session.schema().field(session.fieldProperty().get()))
                .orElseGet(() -> session.schema().fields().getFirst());
        show(spec);
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
