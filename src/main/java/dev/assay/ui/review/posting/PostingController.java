package dev.assay.ui.review.posting;

import dev.assay.model.Span;
import dev.assay.review.DecisionKind;
import dev.assay.text.document.Range;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.LowMark;
import dev.assay.ui.control.PageScroll;
import dev.assay.ui.control.PostingText;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.PostingPane;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.FxBackground;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/** The posting in the middle: its header, and tabs for its text, its Pass 1 facts and the models' reasoning. */
public final class PostingController implements PostingPane {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /** The least height, in letters, in which a header of its whole height leaves the text most of the pane. */
    private static final int ROOMY = 34;
    /** The least height, in letters, in which a line of chips leaves the text a few lines. */
    private static final int FOR_CHIPS = 13;

    private final PostingModel model;
    private final Teaching teaching;
    private final TextOffers offers;
    private final ReasoningModel reasoningModel;
    private final FindModel finding;
    private final FieldFacts fieldFacts;
    private final Session session;
    private final Reviewing reviewing;
    private final FactsView facts;
    private FindModel searched;
    private boolean revealWanted;
    private @Nullable Range led;

    @FXML
    private StackPane pane;
    @FXML
    private PostingText header;
    @FXML
    private ChipLines chips;
    @FXML
    private ToggleButton postingTab;
    @FXML
    private ToggleButton pass1Tab;
    @FXML
    private ToggleButton reasoningTab;
    @FXML
    private ToggleButton raw;
    @FXML
    private VBox text;
    @FXML
    private RelatedBar related;
    @FXML
    private Label notice;
    @FXML
    private Label hint;
    @FXML
    private PageScroll page;
    @FXML
    private ReasoningView reasoning;
    @FXML
    private Label empty;
    @FXML
    private VBox content;
    @FXML
    private Region headMargin;
    @FXML
    private TabLine tabs;
    @FXML
    private SpokenName pageName;
    @FXML
    private SidesPane sides;
    @FXML
    private ToggleButton beside;
    @FXML
    private FindBar findBar;

    /** As {@link #PostingController(ScreenParts, Background)}, with a thread of its own. */
    public PostingController(ScreenParts parts) {
        this(parts, new FxBackground("pages"));
    }

    /** @param background makes the pages; where it is idle, what was opened is shown */
    public PostingController(ScreenParts parts, Background background) {
        this.session = parts.session();
        reviewing = parts.reviewing();
        model = new PostingModel(session, background);
        finding = new FindModel(model.pageProperty(), session.words());
        searched = finding;
        facts = new FactsView(session.words());
        fieldFacts = new FieldFacts(session, background);
        teaching = new Teaching(session, reviewing, parts.jobs(), this::selectedSpan);
        offers = new TextOffers(session, reviewing, model::postingId, teaching);
        reasoningModel = new ReasoningModel(session, model, parts.jobs().reasoning(), background);
    }

    @FXML
    private void initialize() {
        sides.getChildren().add(facts);
        header.marksProperty().bind(model.headerMarksProperty());
        header.pageProperty().bind(model.headerProperty());
        model.headerProperty().subscribe(() -> header.setHover(model.headerRest()));
        mark(header);
        page.text().pageProperty().bind(model.pageProperty());
        page.text().marksProperty().bind(model.pageMarksProperty());
        page.text().partsProperty().bind(model.pagePartsProperty());
        pageName.setLabelFor(page.text());
        mark(page.text());
        // On another screen it has another height.
        List.<Observable>of(model.pageProperty(), session.fieldProperty(), session.evidenceProperty(),
                session.atStartProperty(), session.claims().wantedProperty(), pane.parentProperty())
                .forEach(changed -> changed.subscribe(this::reveal));
        session.answerProperty().subscribe((before, now) -> {
            // Only where the reviewer chose another answer: what arrives moves nothing.
            if (before != null && now != null && !before.id().equals(now.id())) {
                reveal();
            }
        });
        model.chipsProperty().subscribe(now -> atTheSamePlace(() -> chips.show(now)));
        leaveRoomForText();
        header.setOnSelect(page.text()::deselect);
        page.text().setOnSelect(header::deselect);
        // The mark of what was attached is seen, not the selection over it.
        reviewing.onKept(act -> act.stream().filter(one -> one.kind() == DecisionKind.EVIDENCE).findAny()
                .ifPresent(one -> List.of(header, page.text()).forEach(PostingText::deselect)));
        model.factsProperty().subscribe(this::showFacts);
        showSides();
        session.factProperty().subscribe(key -> {
            if (!key.isEmpty()) {
                showPass1();
                facts.reveal(key);
            }
        });
        facts.on(this::pick, this::lead);
        fieldFacts.ofFieldProperty().subscribe(facts::mark);
        reasoning.show(reasoningModel, session.words());
        hint.textProperty().bind(model.hintProperty());
        appearsWith(hint, model.hintProperty().isNotEmpty());
        findBar.search(finding, page.text(), session.words(), "find.prompt");
        new SearchedHits(session, finding);
        related.show(session, reviewing, this::atTheSamePlace);
        headMargin.prefWidthProperty().bind(page.columnLeftProperty());
        tabs.columnLeftProperty().bind(page.columnLeftProperty());
        List.of(related, notice, hint).forEach(this::startAtColumn);
        tabs();
        empty.textProperty().bind(model.stateTextProperty());
        notice.textProperty().bind(model.stateTextProperty());
        model.stateProperty().subscribe(this::showState);
        session.loadingProperty().subscribe(() -> showState(model.stateProperty().get()));
    }

    /** Shows more or less above the text; where nothing else is being opened, its words stay where they are read. */
    private void atTheSamePlace(Runnable change) {
        page.standStill(content, !session.openingProperty().get(), change);
    }

    /** Where the pane is low for its letters, what stands above the text takes a line each; its rest is told on hover or in a menu. */
    private void leaveRoomForText() {
        ObservableValue<Boolean> low = LowMark.lowerThan(ROOMY, pane, notice.fontProperty());
        ObservableValue<Boolean> lowest = LowMark.lowerThan(FOR_CHIPS, pane, notice.fontProperty());
        low.subscribe(is -> pane.pseudoClassStateChanged(LOW, is));
        header.headerLinesProperty().bind(low.map(is -> is ? 1 : 2));
        // What the chips say, Pass 1 says below them.
        chips.linesProperty().bind(Bindings.createIntegerBinding(() -> !low.getValue()
                ? 3
                : !lowest.getValue() && model.sides().isShown(PostingModel.Tab.POSTING) ? 1 : 0, low, lowest,
                model.tabProperty(), model.sides().bothProperty()));
        related.shortProperty().bind(low);
    }

    /** What is said above the text begins where the text does; a style, as the sheet's padding would win over a set one. */
    private void startAtColumn(Node said) {
        said.styleProperty().bind(page.columnLeftProperty()
                .map(left -> "-fx-padding: 0.5em 1.8em 0.5em " + left.intValue() + "px;"));
    }

    private void mark(PostingText on) {
        on.fieldProperty().bind(model.fieldProperty());
        on.numberProperty().bind(session.evidenceProperty());
        on.setOnPick(model::pick);
        on.offerMenu(session.words());
        on.setOffers(marks -> offers.at(on, marks));
    }

    private void tabs() {
        Map<PostingModel.Tab, ToggleButton> buttons = Map.of(PostingModel.Tab.POSTING, postingTab,
                PostingModel.Tab.PASS1, pass1Tab, PostingModel.Tab.REASONING, reasoningTab);
        buttons.forEach((tab, button) -> button.setOnAction(event -> {
            model.tabProperty().set(tab);
            showSelected(buttons);
        }));
        whenSidesChange(() -> showSelected(buttons));
        tabs.offerMore(session.words().of("tabs.more"));
        PostingAction.TAB_POSTING.mark(postingTab, session.words());
        PostingAction.TAB_PASS1.mark(pass1Tab, session.words());
        PostingAction.TAB_REASONING.mark(reasoningTab, session.words());
        PostingAction.RAW.mark(raw, session.words());
        raw.setOnAction(event -> toggleRaw());
        model.rawProperty().subscribe(raw::setSelected);
    }

    private void showSelected(Map<PostingModel.Tab, ToggleButton> buttons) {
        buttons.forEach((tab, button) -> button.setSelected(model.sides().isShown(tab)));
    }

    private void showSides() {
        Sides shown = model.sides();
        sides.emProperty().bind(notice.fontProperty().map(font -> font.getSize()));
        sides.splitProperty().bind(shown.splitProperty());
        shown.roomProperty().bind(sides.roomProperty());
        Map<PostingModel.Tab, Node> panes = Map.of(PostingModel.Tab.POSTING, text, PostingModel.Tab.PASS1,
                facts, PostingModel.Tab.REASONING, reasoning);
        whenSidesChange(() -> {
            showFacts();
            reasoningModel.see(shown.isShown(PostingModel.Tab.REASONING));
            panes.forEach((tab, pane) -> pane.setVisible(shown.isShown(tab)));
        });
        new ScalingIcon(beside, Material2MZ.VERTICAL_SPLIT);
        // A pane with no room for two sides has none for a button that would show them.
        appearsWith(beside, shown.roomProperty().or(shown.splitProperty()));
        beside.setOnAction(event -> toggleSides());
        shown.splitProperty().subscribe(beside::setSelected);
        shown.roomProperty().subscribe(room -> PostingAction.SIDE_BY_SIDE.mark(beside,
                session.words(),
                room ? PostingAction.SIDE_BY_SIDE.label(session.words()) : noRoom()));
    }

    private void whenSidesChange(Runnable action) {
        action.run();
        model.tabProperty().subscribe(action);
        model.sides().bothProperty().subscribe(action);
        model.sides().otherProperty().subscribe(action);
    }

    /** Fills the table only where it is seen: it costs more than all else of a posting. */
    private void showFacts() {
        if (model.sides().isShown(PostingModel.Tab.PASS1)) {
            facts.show(model.factsProperty().get(), model.postingId());
            fieldFacts.show(model.factsProperty().get());
        }
    }

    /**
     * Shows the posting beside Pass 1 or the reasoning, or one of them alone; where there is no room for two, goes back
     * and forth between them.
     */
    public void toggleSides() {
        if (!model.sides().toggle()) {
            session.notify(Notice.Kind.INFO, noRoom());
        }
        beside.setSelected(model.sides().splitProperty().get());
    }

    private String noRoom() {
        return session.words().of("sides.no-room", session.keys().text(PostingAction.SIDE_BY_SIDE));
    }

    /** Takes over what stood beside the posting when the window was closed. */
    public void take(Layout layout) {
        sides.shareProperty().set(layout.share());
        model.sides().take(layout.beside());
        model.partsProperty().set(layout.parts());
    }

    @Override
    public Node root() {
        return pane;
    }

    @Override
    public void offer(Handlers on) {
        on.on(CellAction.ATTACH, this::attach);
        on.on(CellAction.FACT, session::showFact);
        on.on(MoveAction.SCROLL_DOWN, () -> scroll(1));
        on.on(MoveAction.SCROLL_UP, () -> scroll(-1));
        on.on(PostingAction.HIGHLIGHTS,
                () -> session.highlightsProperty().set(session.highlightsProperty().get().next()));
        on.on(PostingAction.FIND, this::find);
        on.on(PostingAction.FIND_NEXT, () -> findStep(1));
        on.on(PostingAction.FIND_PREVIOUS, () -> findStep(-1));
        on.usefulWhile(() -> searched.hasFinds(), PostingAction.FIND_NEXT, PostingAction.FIND_PREVIOUS);
        on.onSwitch(PostingAction.SIDE_BY_SIDE, this::toggleSides, model.sides().splitProperty()::get);
        on.say(PostingAction.SIDE_BY_SIDE, model.sides()::state);
        on.onSwitch(PostingAction.FACTS_SILENT, this::toggleSilentFacts, facts::isSilentShown);
        on.on(PostingAction.REASONING_NEXT, this::nextReasoning);
        on.onSwitch(PostingAction.RAW, this::toggleRaw, model.rawProperty()::get);
        on.onSwitch(PostingAction.PARTS, this::toggleParts, model.partsProperty()::get);
        on.onSwitch(PostingAction.TAB_POSTING, this::showPosting, shown(PostingModel.Tab.POSTING));
        on.onSwitch(PostingAction.TAB_PASS1, this::showPass1, shown(PostingModel.Tab.PASS1));
        on.onSwitch(PostingAction.TAB_REASONING, this::showReasoning, shown(PostingModel.Tab.REASONING));
        teaching.offer(on);
    }

    private BooleanSupplier shown(PostingModel.Tab tab) {
        return () -> model.sides().isShown(tab);
    }

    private void attach() {
        selectedSpan().ifPresentOrElse(span -> reviewing.attach(model.postingId(), span),
                () -> session.notify(Notice.Kind.INFO,
                        session.words().of("review.select-first", session.keys().text(PostingAction.FIND))));
    }

    @Override
    public Layout remember(Layout layout) {
        return layout.withBeside(model.sides().beside(), sides.shareProperty().get())
                .withParts(model.partsProperty().get());
    }

    private void showState(PostingModel.State state) {
        boolean open = state == PostingModel.State.TEXT || state == PostingModel.State.NO_TEXT;
        content.setVisible(open);
        empty.setVisible(!open);
        notice.setVisible(state == PostingModel.State.NO_TEXT);
        notice.setManaged(notice.isVisible());
        raw.setDisable(state != PostingModel.State.TEXT);
    }

    private static void appearsWith(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /** Brings the selected evidence into view, once everything that belongs to one step has changed. */
    private void reveal() {
        if (!revealWanted) {
            revealWanted = true;
            Platform.runLater(() -> {
                revealWanted = false;
                Range words = led;
                led = null;
                if (words == null) {
                    // Who opens a posting reads it from its start; its evidence is gone to.
                    if (!session.atStartProperty().get()) {
                        page.text().reveal();
                    }
                } else {
                    page.text().select(words);
                    page.text().reveal(words);
                }
            });
        }
    }

    /** Goes to a field that an entry of Pass 1 speaks of, and beside the entry to its words in the posting. */
    private void pick(FactTable.Row fact) {
        int times = fieldFacts.pick(fact);
        if (model.sides().bothProperty().get()) {
            lead(fact, times);
        }
    }

    /** Shows the words of an entry of Pass 1 in the posting. */
    private void lead(FactTable.Row fact) {
        if (!model.sides().bothProperty().get()) {
            lead(fact, 0);
        }
    }

    @Override
    public void lead(Span words) {
        List<Range> inText = page.text().pageProperty().get().map().shown(words);
        List<Range> inHeader = header.pageProperty().get().map().shown(words);
        if (!inText.isEmpty()) {
            showPosting();
            led = inText.getFirst();
            reveal();
        } else if (!inHeader.isEmpty()) {
            header.select(inHeader.getFirst());
        }
    }

    private void lead(FactTable.Row fact, int times) {
        List<Range> inText = FactPieces.places(fact.pieces(), page.text().pageProperty().get());
        List<Range> inHeader = FactPieces.places(fact.pieces(), header.pageProperty().get());
        if (!inText.isEmpty()) {
            showPosting();
            led = inText.get(times % inText.size());
            reveal();
        } else if (!inHeader.isEmpty()) {
            header.select(inHeader.get(times % inHeader.size()));
        } else if (!fact.silent()) {
            session.notify(Notice.Kind.INFO, session.words().of("facts.not-in-text", fact.label()));
        }
    }

    /** Shows the posting as it was given, or as a page. */
    public void toggleRaw() {
        page.keepPlace();
        model.toggleRaw();
    }

    /** Says what each part of the posting is for, or says it no more. */
    public void toggleParts() {
        showPosting();
        model.partsProperty().set(!model.partsProperty().get());
    }

    /** Searches the side that has the focus; where none has, the posting, or what is shown in its place. */
    public void find() {
        switch (active()) {
            case PASS1 -> facts.search();
            case REASONING -> searched = reasoning.find();
            case POSTING -> {
                showPosting();
                findBar.open(finding);
                searched = finding;
            }
        }
    }

    /** Of two sides the one with the focus, else the posting. */
    private PostingModel.Tab active() {
        if (!model.sides().bothProperty().get()) {
            return model.tabProperty().get();
        }
        Node at = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        while (at != null && at != facts && at != reasoning) {
            at = at.getParent();
        }
        return at == null ? PostingModel.Tab.POSTING : model.sides().otherProperty().get();
    }

    /** Goes to another place of what is searched for. @param steps 1 for the next, -1 for the one before */
    public void findStep(int steps) {
        searched.step(steps);
    }

    void toggleSilentFacts() {
        showPass1();
        facts.toggleSilent();
    }

    /** Shows the reasoning of the posting's next answer, round and round. */
    public void nextReasoning() {
        boolean isShown = model.sides().isShown(PostingModel.Tab.REASONING);
        showReasoning();
        if (isShown) {
            reasoningModel.next();
        }
    }

    /** The posting's own words that are selected, in the text or in the header; empty where none are. */
    public Optional<Span> selectedSpan() {
        Optional<Span> inText = model.sides().isShown(PostingModel.Tab.POSTING)
                ? page.text().selectedSpan()
                : Optional.empty();
        return inText.or(header::selectedSpan);
    }

    /** The posting whose words can be selected; empty where none is shown. */
    public String postingId() {
        return model.postingId();
    }

    /** Scrolls the text; -1 for a view up, 1 for a view down. */
    public void scroll(int views) {
        (active() == PostingModel.Tab.REASONING ? reasoning.page() : page).scroll(views);
    }

    public void showPosting() {
        model.tabProperty().set(PostingModel.Tab.POSTING);
    }

    public void showPass1() {
        model.tabProperty().set(PostingModel.Tab.PASS1);
    }

    public void showReasoning() {
        model.tabProperty().set(PostingModel.Tab.REASONING);
    }
}
