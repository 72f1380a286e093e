package dev.assay.ui.rules;

import dev.assay.inference.RuleWords;
import dev.assay.review.RuleTrial;
import dev.assay.review.StoreRules;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.ChoiceName;
import dev.assay.ui.control.FacetMenu;
import dev.assay.ui.control.RowInView;
import dev.assay.ui.control.SearchField;
import dev.assay.ui.control.SearchKeys;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.DoneAnew;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The screen of the rules: all of them in a list with what each hits, or the store's own to be written; beside them the cells that the
 * chosen rule decides, or those that come out otherwise, and the posting of the one that is looked at.
 */
public final class RulesController implements ScreenView {

    /** Below which height, in letters, the list has no room for more beside it. */
    private static final double LOW = 28;
    private static final double SHARE = 0.64;

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final Handlers handlers = new Handlers();
    private final RulesModel model;
    private final OwnRulesModel ownModel;
    private final OwnRulesPane ownPane;
    private boolean listing;
    private RowInView hitInView = new RowInView(new ListView<>());
    private RowInView changeInView = new RowInView(new ListView<>());

    @FXML
    private SplitPane root;
    @FXML
    private ToggleButton allTab;
    @FXML
    private ToggleButton ownTab;
    @FXML
    private SplitPane rulesPart;
    @FXML
    private StackPane ownPart;
    @FXML
    private SearchField search;
    @FXML
    private MenuButton field;
    @FXML
    private ChoiceBox<RuleOrder> order;
    @FXML
    private Label count;
    @FXML
    private ListView<RuleRow> rules;
    @FXML
    private Label empty;
    @FXML
    private ScrollPane detail;
    @FXML
    private Label head;
    @FXML
    private Label told;
    @FXML
    private Label when;
    @FXML
    private Label asks;
    @FXML
    private Button takeBack;
    @FXML
    private Button edit;
    @FXML
    private VBox hitsPart;
    @FXML
    private Label hitCount;
    @FXML
    private ListView<HitRow> hits;
    @FXML
    private Label noHits;
    @FXML
    private VBox changesPart;
    @FXML
    private Label changeCount;
    @FXML
    private ListView<RuleTrial.Change> changes;
    @FXML
    private Label noChanges;
    @FXML
    private StackPane postingPlace;

    @SuppressWarnings("NullAway.Init")
    RulesController(ScreenContext context) {
        this.context = context;
        session = context.parts().session();
        words = session.words();
        Supplier<StoreRules> own = () -> context.services().intake().rules(session.schema());
        model = new RulesModel(session, context.services().store(), own, context.background());
        ownModel = new OwnRulesModel(context.parts(), own, context.background());
        ownPane = new OwnRulesPane(ownModel, session, context.files(), model::read);
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        search.name(words, words.of("rules.search"));
        ListAction.SEARCH.mark(search, words, words.of("rules.search"));
        SearchKeys.on(search, this::focus);
        new FacetMenu(field, words.of("rules.field"),
                FacetMenu.Kinds.of(model::counts, model::fields, model::choose), words);
        ListAction.FILTER.mark(field, words);
        order.getItems().setAll(RuleOrder.values());
        order.setConverter(new ChoiceName<>(words::name));
        order.valueProperty().bindBidirectional(model.orderProperty());
        ListAction.ORDER.mark(order, words);
        RulesAction.OWN_RULES.mark(ownTab, words);
        RulesAction.OWN_RULES.mark(allTab, words);
        rules.setItems(model.visible());
        rules.setCellFactory(view -> new RuleCellRow(model, words));
        rules.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        hits.setItems(model.hits());
        hitInView = new RowInView(hits);
        changeInView = new RowInView(changes);
        changes.setItems(ownModel.changes());
        new LeadingLists(context, model, this::isShown).show(hits, changes);
        ownPart.getChildren().add(ownPane);
        model.visible().addListener((ListChangeListener<RuleRow>) change -> listed());
        model.loadingProperty().subscribe(this::tell);
        model.countingProperty().subscribe(now -> {
            tell();
            rules.refresh();
        });
        model.countedProperty().subscribe(this::tell);
        model.chosenProperty().subscribe(this::tellChosen);
        model.listingProperty().subscribe(this::tellHits);
        model.hits().addListener((ListChangeListener<HitRow>) change -> tellHits());
        ownModel.triedProperty().subscribe(this::tellChanges);
        ownModel.draftProperty().subscribe(this::tell);
        context.parts().reviewing().onKept(act -> stale());
        context.parts().jobs().reportProperty().subscribe((before, now) -> stale());
        rulesPart.heightProperty().subscribe(this::leaveRoomForList);
        count.fontProperty().subscribe(this::leaveRoomForList);
        actions();
        showOwn(false);
        tellChosen();
        tellChanges();
    }

    /** What was decided or arrived may change what is counted: it is counted anew when the screen is shown. */
    private void stale() {
        if (isShown()) {
            model.read();
        }
    }

    private void actions() {
        handlers.on(ListAction.SEARCH, () -> {
            showOwn(false);
            search.requestFocus();
            search.selectAll();
        });
        handlers.on(ListAction.FILTER, () -> {
            showOwn(false);
            field.requestFocus();
            field.show();
        });
        handlers.on(ListAction.ORDER, () -> {
            RuleOrder[] all = RuleOrder.values();
            order.setValue(all[(order.getValue().ordinal() + 1) % all.length]);
        });
        handlers.on(ListAction.ARRANGE, () -> new DoneAnew(session)
                .run(model::counted, model::read, model.countingProperty()));
        handlers.on(MoveAction.POSTING_NEXT, () -> step(1));
        handlers.on(MoveAction.POSTING_PREVIOUS, () -> step(-1));
        handlers.usefulWhile(() -> !(isOwn() ? changes : hits).getItems().isEmpty(), MoveAction.POSTING_NEXT,
                MoveAction.POSTING_PREVIOUS);
        handlers.on(CellAction.CLEAR, this::takeBack);
        handlers.usefulWhile(() -> !isOwn() && !takeBack.isDisabled(), CellAction.CLEAR);
        CellAction.CLEAR.mark(takeBack, words, words.of("rules.take-back-why"));
        handlers.onSwitch(RulesAction.OWN_RULES, () -> showOwn(!isOwn()), this::isOwn);
        onOwn(RulesAction.TRY_RULES, ownModel::tryOut);
        onOwn(RulesAction.KEEP_RULES, () -> ownModel.keep(model::read));
        handlers.onlyWhile(postingPlace.visibleProperty(), context.posting()::offer);
    }

    private void onOwn(Action action, Runnable does) {
        handlers.on(action, () -> {
            showOwn(true);
            does.run();
        });
        handlers.usefulWhile(ownModel::isChanged, action);
    }

    /** Steps along the cells that are listed beside. */
    private void step(int by) {
        ListView<?> list = isOwn() ? changes : hits;
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0,
                Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(to);
        (isOwn() ? changeInView : hitInView).bring(to);
    }

    private boolean isShown() {
        return root.getScene() != null;
    }

    private boolean isOwn() {
        return ownTab.isSelected();
    }

    @FXML
    private void showRules() {
        showOwn(false);
    }

    @FXML
    private void showOwnRules() {
        showOwn(true);
    }

    private void showOwn(boolean on) {
        allTab.setSelected(!on);
        ownTab.setSelected(on);
        rulesPart.setVisible(!on);
        ownPart.setVisible(on);
        hitsPart.setVisible(!on);
        changesPart.setVisible(on);
        showPosting(model.listingProperty().get());
        if (isShown()) {
            focus();
        }
    }

    @FXML
    private void takeBack() {
        RuleRow one = model.chosenProperty().get();
        if (one != null && one.isOwn()) {
            showOwn(true);
            ownModel.without(one.id(), () -> ownPane.goTo(one.rule().place().line()));
        }
    }

    @FXML
    private void edit() {
        RuleRow one = model.chosenProperty().get();
        if (one != null && one.isOwn()) {
            showOwn(true);
            ownPane.goTo(one.rule().place().line());
        }
    }

    private void choose(@Nullable RuleRow row) {
        if (!listing && !model.isFilling()) {
            model.choose(row);
        }
    }

    /** Looks at the same rule as before, where it is still listed. */
    private void listed() {
        RuleRow before = model.chosenProperty().get();
        RuleRow now = model.visible().stream().filter(row -> before != null && row.id().equals(before.id()))
                .findFirst().or(() -> model.visible().stream().findFirst()).orElse(null);
        listing = true;
        if (now == null) {
            rules.getSelectionModel().clearSelection();
        } else {
            rules.getSelectionModel().select(now);
        }
        listing = false;
        if (before == null || !before.equals(now)) {
            model.choose(now);
        }
        tell();
        tellChosen();
    }

    private void tell() {
        Loading loading = model.loadingProperty().get();
        Loading counting = model.countingProperty().get();
        allTab.setText(words.of("rules.tab", model.total()));
        ownTab.setText(words.of(ownModel.isChanged() ? "rules.own-tab-changed" : "rules.own-tab",
                model.own()));
        String listed = words.of("rules.count", model.visible().size());
        count.setText(switch (counting) {
            case MORE -> words.of("rules.counting", listed, model.countedProperty().get(),
                    session.schema().fields().size());
            case FAILED -> words.of("store.unreadable");
            default -> listed;
        });
        empty.setText(words.of(loading == Loading.FIRST
                ? "rules.reading"
                : loading == Loading.FAILED ? "store.unreadable" : "rules.none"));
        empty.setVisible(model.visible().isEmpty());
    }

    private void tellChosen() {
        RuleRow one = model.chosenProperty().get();
        head.setText(one == null ? "" : words.of("rules.row", one.field().label(), one.value()));
        told.setText(one == null
                ? ""
                : words.of("rules.id", one.id(), one.rule().because(),
                        one.rule().because().isEmpty() ? 0 : 1));
        when.setText(one == null
                ? ""
                : one.when().isEmpty() ? words.of("rules.otherwise") : words.of("rules.when", one.when()));
        asks.setText(one == null
                ? ""
                : one.asks().stream().map(this::asked).collect(Collectors.joining("\n")));
        boolean own = one != null && one.isOwn();
        for (Button button : List.of(takeBack, edit)) {
            button.setDisable(!own);
            button.setVisible(own);
            button.setManaged(own);
        }
        tellHits();
    }

    private String asked(RuleWords one) {
        return words.of("rules.words", one.concept(), String.join(" · ", one.words()));
    }

    private void tellHits() {
        RuleRow one = model.chosenProperty().get();
        Loading now = model.listingProperty().get();
        long decided = model.hits().stream().filter(hit -> hit.decided() != null).count();
        long wrong = model.hits().stream().filter(HitRow::isWrong).count();
        hitCount.setText(one == null || model.hits().isEmpty()
                ? ""
                : words.of("rules.hit-count", model.hits().size(), decided, wrong)
                        + (now == Loading.MORE ? " " + words.of("rules.reading-more") : ""));
        noHits.setText(one == null
                ? ""
                : words.of(now == Loading.FAILED
                        ? "store.unreadable"
                        : now == Loading.MORE ? "rules.reading-hits" : "rules.no-hits"));
        noHits.setVisible(model.hits().isEmpty());
        showPosting(now);
    }

    /** Beside a rule that decides no cell stands no posting: whatever was open before would seem to be meant. */
    private void showPosting(Loading now) {
        boolean any = isOwn() || !model.hits().isEmpty();
        postingPlace.setVisible(any || now == Loading.MORE && postingPlace.isVisible());
    }

    private void tellChanges() {
        Jobs.TriedRules tried = ownModel.triedProperty().get();
        changeCount.setText(tried == null
                ? ""
                : words.of("rules.changes", tried.trial().changed().size(), tried.trial().better(),
                        tried.trial().worse(), ownModel.changes().stream()
                                .filter(change -> change.decision() != null).count()));
        noChanges.setText(words.of(tried == null ? "rules.not-tried" : "rules.changes-nothing"));
        noChanges.setVisible(ownModel.changes().isEmpty());
        tell();
    }

    @Override
    public boolean isBusy() {
        return isShown() && (model.countingProperty().get() == Loading.MORE
                || model.listingProperty().get() == Loading.MORE);
    }

    /** Where the list has no room above it, what is told of the chosen rule is told where the pointer rests. */
    private void leaveRoomForList() {
        boolean low = rulesPart.getHeight() > 0 && rulesPart.getHeight() < LOW * count.getFont().getSize();
        if (low) {
            rulesPart.getItems().remove(detail);
        } else if (!rulesPart.getItems().contains(detail)) {
            rulesPart.getItems().add(detail);
            rulesPart.setDividerPositions(SHARE);
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
        if (isOwn()) {
            ownPane.focusText();
        } else {
            rules.requestFocus();
        }
    }

    @Override
    public void leaveField() {
        if (isOwn()) {
            ownTab.requestFocus();
        } else {
            focus();
        }
    }

    @Override
    public Node home() {
        return isOwn() ? ownPane : rulesPart;
    }

    @Override
    public void shown() {
        postingPlace.getChildren().setAll(context.posting().root());
        ownModel.read(() -> {
            if (ownModel.isChanged() && ownModel.triedProperty().get() != null) {
                showOwn(true);
            }
        });
        model.read();
        // Not before it is laid out for the first time: only then can a list have the focus.
        context.background().afterFrames(2, this::focus);
    }

    @Override
    public Layout remember(Layout layout) {
        return context.posting().remember(layout);
    }
}
