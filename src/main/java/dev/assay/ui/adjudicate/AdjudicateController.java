package dev.assay.ui.adjudicate;

import dev.assay.review.Decision;
import dev.assay.review.adjudication.Adjudication;
import dev.assay.review.adjudication.SharedCell;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.FacetMenu;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.LowMark;
import dev.assay.ui.control.RoomBelow;
import dev.assay.ui.control.ShownSelection;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.CellPane;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The screen of what several reviewers decided: the cells in a list, and beside it the open one's sides and editor. */
public final class AdjudicateController implements ScreenView {

    /** From which height on, in letters, the reasons are told whole. */
    private static final double ROOMY = 26;

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final Handlers handlers = new Handlers();
    private final AdjudicateModel model;
    private final CellPane cell;
    private final Map<SharedCell.Standing, ToggleButton> parts = new EnumMap<>(SharedCell.Standing.class);
    private Hint whyWhole = Hint.on(new Label());
    private ShownSelection<AdjudicatedRow> selection = new ShownSelection<>(new ListView<>(), index -> {});

    @FXML
    private SplitPane root;
    @FXML
    private ToggleButton disputed;
    @FXML
    private ToggleButton agreed;
    @FXML
    private ToggleButton alone;
    @FXML
    private MenuButton field;
    @FXML
    private Label count;
    @FXML
    private Button settle;
    @FXML
    private Button appoint;
    @FXML
    private Button makeBlind;
    @FXML
    private ListView<AdjudicatedRow> rows;
    @FXML
    private Label empty;
    @FXML
    private ScrollPane emptyPlace;
    @FXML
    private SplitPane beside;
    @FXML
    private StackPane postingPlace;
    @FXML
    private StackPane cellPlace;
    @FXML
    private FlowPane sides;
    @FXML
    private VBox decided;
    @FXML
    private Label reasons;
    @FXML
    private TextField note;

    AdjudicateController(ScreenContext context) {
        this.context = context;
        session = context.parts().session();
        words = session.words();
        model = new AdjudicateModel(context.parts(), context.services().store(), context.background());
        cell = new CellPane(context.parts(), this::focus);
    }

    @FXML
    private void initialize() {
        parts.putAll(Map.of(SharedCell.Standing.DISPUTED, disputed, SharedCell.Standing.AGREED, agreed,
                SharedCell.Standing.ALONE, alone));
        new FacetMenu(field, words.of("adjudicate.field"),
                FacetMenu.Kinds.of(model::counts, model::fields, kinds -> {
                    model.choose(kinds);
                    listed();
                }), words);
        ListAction.FILTER.mark(field, words);
        CellAction.SETTLE.mark(settle, words);
        Hint.on(makeBlind).say(words.of("adjudicate.make-blind.means"));
        whyWhole = Hint.on(reasons);
        decided.heightProperty().subscribe(this::tellReasons);
        note.fontProperty().subscribe(this::tellReasons);
        note.textProperty().bindBidirectional(model.noteProperty());
        note.setPromptText(words.of("adjudicate.note"));
        note.setOnAction(event -> focus());
        RoomBelow.in(beside, empty.fontProperty());
        LowMark.on(root, empty.fontProperty());
        rows.setItems(model.visible());
        rows.setCellFactory(view -> new AdjudicatedCellRow(words));
        selection = new ShownSelection<>(rows, this::open);
        rows.setSelectionModel(selection);
        model.visible().addListener((ListChangeListener<AdjudicatedRow>) change -> listed());
        model.loadingProperty().subscribe(this::listed);
        model.refusalProperty().subscribe(this::listed);
        context.parts().pace().toldProperty().subscribe(told -> listed());
        context.parts().reviewing().reviewer().blindProperty().subscribe(blind -> listed());
        session.currentProperty().subscribe(this::reveal);
        session.fieldProperty().subscribe(key -> reveal());
        cellPlace.getChildren().add(cell);
        context.parts().reviewing().onKept(act -> readAgain());
        // What the store shows follows the name, in its turn.
        context.parts().reviewing().reviewer().nameProperty()
                .subscribe(name -> Platform.runLater(this::readAgain));
        // A value that is chosen here settles what others said, and says so.
        root.sceneProperty().subscribe(scene -> context.parts().reviewing()
                .marking(Adjudication.How.OTHER.mark(),
                        key -> scene != null && model.isListed(key)));
        actions();
        listed();
    }

    private void readAgain() {
        if (root.getScene() != null) {
            model.read(() -> {
                reveal();
                openFirst();
            });
        }
    }

    private void actions() {
        handlers.on(cell.editor().actions(), cell.editor()::choose);
        handlers.on(MoveAction.POSTING_NEXT, () -> session.step(1));
        handlers.on(MoveAction.POSTING_PREVIOUS, () -> session.step(-1));
        handlers.on(ListAction.FILTER, () -> {
            field.requestFocus();
            field.show();
        });
        for (int side = 0; side < AdjudicateAction.TAKING.size(); side++) {
            int taken = side;
            handlers.on(AdjudicateAction.TAKING.get(side), () -> model.take(taken));
        }
        handlers.on(AdjudicateAction.ALL_WRONG, model::allWrong);
        handlers.on(CellAction.SETTLE, model::settleAll);
        handlers.usefulWhile(() -> model.now().isPresent(), Stream
                .concat(AdjudicateAction.TAKING.stream(), Stream.of(AdjudicateAction.ALL_WRONG))
                .toArray(Action[]::new));
        handlers.usefulWhile(() -> !model.visible().isEmpty(), MoveAction.FIELD_NEXT,
                MoveAction.FIELD_PREVIOUS,
                MoveAction.FIELD_NEXT_UNDECIDED, MoveAction.POSTING_NEXT, MoveAction.POSTING_PREVIOUS);
        handlers.onlyWhile(beside.visibleProperty(), context.posting()::offer);
    }

    @FXML
    private void showDisputed() {
        show(SharedCell.Standing.DISPUTED);
    }

    @FXML
    private void showAgreed() {
        show(SharedCell.Standing.AGREED);
    }

    @FXML
    private void showAlone() {
        show(SharedCell.Standing.ALONE);
    }

    private void show(SharedCell.Standing standing) {
        model.show(standing);
        listed();
        openFirst();
        focus();
    }

    @FXML
    private void settleAll() {
        model.settleAll();
        focus();
    }

    @FXML
    private void makeBlind() {
        model.makeBlind();
        focus();
    }

    @FXML
    private void appoint() {
        model.appoint();
        focus();
    }

    private void open(int index) {
        if (index >= 0 && index < model.visible().size() && index != model.shown()) {
            AdjudicatedRow row = model.visible().get(index);
            session.open(row.cell().cell().postingId(), row.field().key());
        }
    }

    /** Where the window shows no cell of the list, the first open one is opened. */
    private void openFirst() {
        if (root.getScene() != null && model.shown() < 0) {
            model.visible().stream().filter(AdjudicatedRow::isOpen).findFirst()
                    .or(() -> model.visible().stream().findFirst())
                    .ifPresent(row -> session.open(row.cell().cell().postingId(), row.field().key()));
        }
    }

    private void listed() {
        Loading now = model.loadingProperty().get();
        boolean known = now == Loading.READY || !model.visible().isEmpty();
        parts.forEach((standing, part) -> {
            part.setSelected(standing == model.standing());
            part.setText(words.of(switch (standing) {
                case DISPUTED -> "adjudicate.disputed";
                case AGREED -> "adjudicate.agreed";
                case ALONE -> "adjudicate.alone";
            }, model.open(standing)));
        });
        long open = model.visible().stream().filter(AdjudicatedRow::isOpen).count();
        count.setText(known ? words.of("adjudicate.count", model.visible().size(), open) : "");
        manage(settle, model.standing() != SharedCell.Standing.DISPUTED && open > 0);
        settle.setText(words.of("adjudicate.settle", open));
        manage(appoint, model.isAppointable());
        manage(makeBlind, model.canBeBlind());
        boolean refused = !model.refusalProperty().get().isEmpty();
        empty.setText(refused
                ? model.refusalProperty().get()
                : words.of(now == Loading.FAILED
                        ? "store.unreadable"
                        : now != Loading.READY
                                ? "adjudicate.reading"
                                : model.standing() == SharedCell.Standing.DISPUTED
                                        && model.count(SharedCell.Standing.AGREED) == 0
                                                ? "adjudicate.none"
                                                : "adjudicate.none-so"));
        emptyPlace.setVisible(model.visible().isEmpty());
        beside.setVisible(!model.visible().isEmpty());
        reveal();
    }

    private void reveal() {
        // Enter would settle all that are listed, where one looks at the next cell and means it alone.
        if (settle.isFocused() && selection.getSelectedIndex() != model.shown()) {
            rows.requestFocus();
        }
        selection.show(model.shown());
        selection.reveal();
        cell.listed();
        List<Node> shown = new ArrayList<>();
        model.now().ifPresent(row -> {
            List<Map.Entry<Decision, List<String>>> said = row.cell().sides();
            for (int side = 0; side < said.size(); side++) {
                shown.add(side(row, side, said.get(side)));
            }
            shown.add(button(AdjudicateAction.ALL_WRONG, words.of("adjudicate.all-wrong"), model::allWrong));
        });
        sides.getChildren().setAll(shown);
        tellReasons();
        manage(sides, !shown.isEmpty());
        manage(note, !shown.isEmpty());
    }

    /** Whole where there is room above the editor for them, else on one line, and whole where the pointer rests. */
    private void tellReasons() {
        List<String> why = model.now().map(row -> row.reasons(words)).orElse(List.of());
        boolean roomy = decided.getHeight() > ROOMY * note.getFont().getSize();
        reasons.setWrapText(roomy);
        reasons.setText(String.join(roomy ? "\n" : " · ", why));
        whyWhole.say(String.join("\n", why));
        manage(reasons, !why.isEmpty());
    }

    private Button side(AdjudicatedRow row, int at, Map.Entry<Decision, List<String>> said) {
        return button(at < AdjudicateAction.TAKING.size() ? AdjudicateAction.TAKING.get(at) : null,
                row.value(said.getKey(), words) + " · " + AdjudicatedRow.names(said.getValue()),
                () -> model.take(at));
    }

    /** @param action whose key does the same; null for none */
    private Button button(@Nullable Action action, String says, Runnable does) {
        Button button = new Button(says);
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.setMinWidth(0);
        button.setOnAction(event -> does.run());
        if (action != null) {
            action.mark(button, words);
            Label key = new Label(session.keys().first(action));
            key.getStyleClass().add("key-sign");
            button.setGraphic(key);
        }
        return button;
    }

    private static void manage(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
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
        model.read(() -> {
            reveal();
            openFirst();
        });
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
