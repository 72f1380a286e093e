package dev.assay.ui.sets;

import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.FormKey;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.control.Page;
import dev.assay.ui.control.PageScroll;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.DoneAnew;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The versions of the gold sets, and below them the card of one, how it differs from another, or the next one. */
public final class SetsController implements ScreenView {

    /** Where no set is, there is room for why. */
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final SetsModel model;
    private final FreezeForm form;
    private final Handlers handlers = new Handlers();
    private final PageScroll card = new PageScroll();
    private final Label none = new Label();
    private final Label noCard = new Label();
    private final SimpleObjectProperty<Part> part = new SimpleObjectProperty<>(Part.CARD);
    private boolean arrived;
    private @Nullable SetTable table;
    private @Nullable ChangesPane differences;

    /** What is shown of the set that is looked at. */
    private enum Part {
        CARD, CHANGES, NEW
    }

    @FXML
    private SplitPane root;
    @FXML
    private Button export;
    @FXML
    private Label state;
    @FXML
    private Label unreadable;
    @FXML
    private TableView<KnownGoldSet> sets;
    @FXML
    private ToggleButton cardTab;
    @FXML
    private ToggleButton changesTab;
    @FXML
    private ToggleButton newTab;
    @FXML
    private StackPane cardPlace;
    @FXML
    private VBox changesPlace;
    @FXML
    private Label againstLabel;
    @FXML
    private LongChoice<KnownGoldSet> against;
    @FXML
    private MenuButton kinds;
    @FXML
    private Button sweep;
    @FXML
    private Label count;
    @FXML
    private TableView<ChangedLabel> changes;
    @FXML
    private StackPane formPlace;

    SetsController(ScreenContext context) {
        this.context = context;
        session = context.parts().session();
        words = session.words();
        model = new SetsModel(context.services(), context.background(), session::failed);
        form = new FreezeForm(model, session.queue(), words, this::freeze);
        FormKey.on(form, CellAction.SETTLE, session.keys(), this::freeze);
    }

    @FXML
    private void initialize() {
        table = new SetTable(sets, session.schema().version(), againstLabel, words);
        SetsAction.SET_SWEEP.mark(sweep, words);
        differences = new ChangesPane(changes, against, kinds, sweep, count, session, model,
                new ChangesPane.Leads(cell -> context.review().accept(cell.postingId(), cell.field()),
                        context::sweep));
        sets.setPlaceholder(none);
        none.setWrapText(true);
        noCard.getStyleClass().add("empty-text");
        noCard.setWrapText(true);
        card.text().offerMenu(words);
        cardPlace.getChildren().setAll(card, noCard,
                new SpokenName(words.of("sets.card"), card.text()));
        formPlace.getChildren().setAll(form);
        WindowAction.EXPORT.mark(export, words);
        export.setText(words.of("sets.export"));
        SetsAction.SET_CARD.mark(cardTab, words);
        SetsAction.SET_CHANGES.mark(changesTab, words);
        SetsAction.SET_NEW.mark(newTab, words);
        unreadable.managedProperty().bind(unreadable.textProperty().isNotEmpty());
        model.loadingProperty().subscribe(now -> tell());
        model.knownProperty().subscribe(this::list);
        sets.getSelectionModel().selectedItemProperty().subscribe(one -> chosen());
        actions();
        show(Part.CARD);
    }

    private void actions() {
        handlers.onSwitch(SetsAction.SET_CARD, () -> open(Part.CARD), () -> part.get() == Part.CARD);
        handlers.onSwitch(SetsAction.SET_CHANGES, () -> open(Part.CHANGES),
                () -> part.get() == Part.CHANGES);
        handlers.onSwitch(SetsAction.SET_NEW, () -> open(Part.NEW), () -> part.get() == Part.NEW);
        handlers.on(SetsAction.SET_SWEEP, () -> {
            if (part.get() == Part.CHANGES && differences != null) {
                differences.sweep();
            } else {
                open(Part.CHANGES);
            }
        });
        handlers.on(CellAction.SETTLE, () -> {
            if (part.get() == Part.NEW) {
                freeze();
            } else {
                open(Part.NEW);
            }
        });
        handlers.on(ListAction.FILTER, () -> {
            if (part.get() == Part.NEW) {
                form.openFrom();
            } else {
                show(Part.CHANGES);
                against.requestFocus();
                against.show();
            }
        });
        handlers.on(ListAction.ARRANGE,
                () -> new DoneAnew(session).run(model.knownProperty()::get, this::read));
        handlers.on(MoveAction.LEAVE, () -> open(Part.CARD));
        handlers.onlyWhile(MoveAction.LEAVE, part.isEqualTo(Part.NEW).and(
                Bindings.isNotEmpty(sets.getItems())));
    }

    private void read(Runnable then) {
        model.read(() -> {
            if (part.get() == Part.NEW) {
                form.refresh(chosenSet().orElse(null));
            }
            then.run();
        });
    }

    /** The list as it is now: what was looked at stays so, or else the newest. */
    private void list(SetsModel.Known known) {
        String before = chosenSet().map(KnownGoldSet::id).orElse("");
        sets.getItems().setAll(known.sets());
        if (table != null) {
            table.fit();
        }
        unreadable.setText(known.unreadable().stream().map(words::said)
                .map(said -> said.place() + ": " + said.message()).collect(Collectors.joining("\n")));
        known.sets().stream().filter(set -> set.id().equals(before)).findFirst()
                .or(() -> known.sets().stream().findFirst())
                .ifPresent(set -> sets.getSelectionModel().select(set));
        chosen();
        tell();
    }

    private Optional<KnownGoldSet> chosenSet() {
        return Optional.ofNullable(sets.getSelectionModel().getSelectedItem());
    }

    private void tell() {
        Loading now = model.loadingProperty().get();
        List<KnownGoldSet> known = model.knownProperty().get().sets();
        state.setText(switch (now) {
            case FIRST -> words.of("sets.reading");
            case FAILED -> words.of("store.unreadable");
            case READY, MORE -> words.of("sets.count",
                    known.stream().map(KnownGoldSet::name).distinct().count(), known.size());
        });
        none.setText(now == Loading.READY ? words.of("sets.none") : "");
        if (chosenSet().isEmpty()) {
            noCard.setText(noCard());
        }
        sets.pseudoClassStateChanged(EMPTY, known.isEmpty());
        export.setDisable(chosenSet().isEmpty());
    }

    @FXML
    private void export() {
        context.perform().accept(WindowAction.EXPORT);
    }

    @FXML
    private void showCard() {
        open(Part.CARD);
    }

    @FXML
    private void showChanges() {
        open(Part.CHANGES);
    }

    @FXML
    private void showNew() {
        open(Part.NEW);
    }

    /** Shows a part, with the focus where its keys act. */
    private void open(Part wanted) {
        show(wanted);
        focus();
    }

    private void show(Part wanted) {
        part.set(wanted);
        cardTab.setSelected(wanted == Part.CARD);
        changesTab.setSelected(wanted == Part.CHANGES);
        newTab.setSelected(wanted == Part.NEW);
        cardPlace.setVisible(wanted == Part.CARD);
        changesPlace.setVisible(wanted == Part.CHANGES);
        formPlace.setVisible(wanted == Part.NEW);
        if (wanted == Part.NEW) {
            form.refresh(chosenSet().orElse(null));
        } else {
            chosen();
        }
    }

    /** Shows what is asked for of the set that is looked at. */
    private void chosen() {
        Optional<KnownGoldSet> set = chosenSet();
        export.setDisable(set.isEmpty());
        if (part.get() == Part.CHANGES && differences != null) {
            differences.show(set.orElse(null), model.knownProperty().get().sets());
        } else if (part.get() == Part.CARD) {
            card.text().pageProperty().set(Page.EMPTY);
            noCard.setText(set.isEmpty() ? noCard() : words.of("sets.reading"));
            noCard.setVisible(true);
            set.ifPresentOrElse(one -> model.card(one, page -> {
                noCard.setVisible(false);
                card.text().pageProperty().set(page);
            }, failure -> noCard.setText(String.valueOf(failure.getMessage()))), model::forget);
        }
    }

    /** Why no data card is shown where no set is looked at. */
    private String noCard() {
        return words.of(switch (model.loadingProperty().get()) {
            case FIRST -> "sets.reading";
            case FAILED -> "store.unreadable";
            case READY, MORE -> "sets.no-card";
        });
    }

    private void freeze() {
        Plan plan = form.planProperty().get();
        GoldSets.Wish wish = form.wish().orElse(null);
        if (plan == null || wish == null || !plan.isFreezable()) {
            session.notify(Notice.Kind.INFO, form.whyNot());
            return;
        }
        String who = context.parts().reviewing().reviewer().name();
        if (who.isEmpty()) {
            context.parts().reviewing().reviewer().ask();
            return;
        }
        context.parts().jobs().run(words.of("sets.freezing"), progress -> {
            Optional<GoldSets.Frozen> frozen = context.services().goldSets().freeze(wish, who, progress);
            context.background().onUi(() -> model.read(() -> frozen.ifPresent(this::frozen)));
            return frozen.map(made -> words.of(made.made() ? "sets.frozen" : "sets.unchanged",
                    made.set().id(), made.set().set().size())).orElse(words.of("sets.cancelled"));
        });
    }

    private void frozen(GoldSets.Frozen made) {
        sets.getItems().stream().filter(set -> set.id().equals(made.set().id())).findFirst()
                .ifPresent(set -> sets.getSelectionModel().select(set));
        if (part.get() == Part.NEW) {
            show(Part.CARD);
            if (root.getScene() != null) {
                focus();
            }
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
    public Optional<KnownGoldSet> exports() {
        return chosenSet();
    }

    @Override
    public void focus() {
        switch (part.get()) {
            case CARD -> sets.requestFocus();
            case CHANGES -> changes.requestFocus();
            case NEW -> form.focusFirst();
        }
    }

    @Override
    public void leaveField() {
        sets.requestFocus();
    }

    @Override
    public Node home() {
        return part.get() == Part.CHANGES ? changes : sets;
    }

    @Override
    public List<Node> apart() {
        return List.of(form);
    }

    @Override
    public boolean isBusy() {
        return model.loadingProperty().get() == Loading.MORE;
    }

    @Override
    public void shown() {
        model.read(() -> {
            if (!arrived && sets.getItems().isEmpty()) {
                show(Part.NEW);
            } else if (part.get() == Part.NEW) {
                form.refresh(chosenSet().orElse(null));
            }
            arrived = true;
        });
    }
}
