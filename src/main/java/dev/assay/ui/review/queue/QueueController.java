package dev.assay.ui.review.queue;

import dev.assay.review.PostingSummary;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueViews;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.control.ChoiceName;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.SearchField;
import dev.assay.ui.control.SearchKeys;
import dev.assay.ui.control.ShownSelection;
import dev.assay.ui.screen.PaletteEntry;
import dev.assay.ui.screen.PaletteKind;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.DoneAnew;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The queue of postings on the left. */
public final class QueueController {

    /** Below this width, in letters, what stands above the list is short. */
    private static final double NARROW = 17;

    private final ScreenParts parts;
    private final QueueModel model;
    private final FacetModel facetModel;
    private final ViewModel viewModel;

    @FXML
    private Label title;
    @FXML
    private Label heading;
    @FXML
    private SearchField search;
    @FXML
    private VBox root;
    @FXML
    private VBox head;
    @FXML
    private FlowPane choices;
    @FXML
    private StackPane listPlace;
    @FXML
    private Label searchProblem;
    @FXML
    private ToggleButton facetsOpen;
    @FXML
    private MenuButton views;
    @FXML
    private TextField viewName;
    @FXML
    private FlowPane chips;
    @FXML
    private FacetPane facets;
    @FXML
    private ChoiceBox<QueueOrder> order;
    @FXML
    private ListView<PostingSummary> list;
    @FXML
    private Label emptyText;
    @FXML
    private Button arrange;
    private ShownSelection<PostingSummary> selection = new ShownSelection<>(new ListView<>(), index -> {});
    private Runnable onOpened = () -> {};

    /** @param views those that were saved @param background reads and keeps them */
    public QueueController(ScreenParts parts, QueueViews views, Background background) {
        this.parts = parts;
        this.model = new QueueModel(parts);
        this.facetModel = new FacetModel(parts.session());
        this.viewModel = new ViewModel(parts.session(), views, background);
    }

    private boolean isProbed() {
        return parts.session().claims().probes().probingProperty().get().share() > 0;
    }

    @FXML
    private void initialize() {
        Wording words = parts.session().words();
        PostingQueue queue = parts.session().queue();
        showHeading(queue);
        emptyText.textProperty().bind(model.emptyTextProperty());
        emptyText.visibleProperty().bind(model.emptyProperty());
        search.textProperty().bindBidirectional(queue.searchProperty());
        search.name(words, parts.session().keys().textProperty(ListAction.SEARCH)
                .map(key -> ChosenKeys.withKeys(words.of("queue.search"), key)));
        SearchKeys.on(search, new Searching());
        order.getItems().setAll(QueueOrder.values());
        order.setConverter(new ChoiceName<>(words::name));
        order.valueProperty().bindBidirectional(queue.orderProperty());
        ListAction.ORDER.mark(order, words, words.of("queue.order"));
        ListAction.SEARCH.mark(search, words);
        list.setItems(queue.visible());
        list.setCellFactory(view -> new PostingCell(queue, words, this::isProbed));
        selection = new ShownSelection<>(list, this::chosen);
        list.setSelectionModel(selection);
        list.setOnMouseReleased(event -> onOpened.run());
        parts.session().currentProperty().subscribe(this::reveal);
        parts.session().claims().probes().probingProperty().subscribe((before, now) -> {
            if (before.share() > 0 != now.share() > 0) {
                list.refresh();
            }
        });
        queue.visible().addListener((ListChangeListener<PostingSummary>) change -> mark());
        facets(words, queue);
        queue.searchProperty().subscribe(this::rearranged);
        queue.facetsProperty().subscribe(this::rearranged);
        queue.arrangedProperty().subscribe(this::reveal);
        queue.orderProperty().subscribe(this::rearranged);
        queue.outOfOrderProperty().subscribe(late -> {
            arrange.setVisible(late);
            arrange.setManaged(late);
        });
        ListAction.ARRANGE.mark(arrange, parts.session().words(),
                words.of("queue.arrange-why"));
    }

    /** The count is short where its line is, and stands alone where that has a button besides: it is never cut. */
    private void showHeading(PostingQueue queue) {
        ObservableBooleanValue late = queue.outOfOrderProperty();
        BooleanBinding narrow = Bindings.createBooleanBinding(
                () -> root.getWidth() > 0 && root.getWidth() < NARROW * heading.getFont().getSize(),
                root.widthProperty(), heading.fontProperty());
        heading.textProperty().bind(Bindings.when(narrow.or(late)).then(model.briefHeadingProperty())
                .otherwise(model.headingProperty()));
        heading.accessibleTextProperty().bind(model.wholeHeadingProperty());
        model.wholeHeadingProperty().subscribe(whole -> Hint.on(heading).say(whole));
        title.visibleProperty().bind(narrow.and(late).not());
        title.managedProperty().bind(title.visibleProperty());
    }

    private void facets(Wording words, PostingQueue queue) {
        searchProblem.textProperty().bind(queue.searchProblemProperty());
        searchProblem.visibleProperty().bind(searchProblem.textProperty().isNotEmpty());
        searchProblem.managedProperty().bind(searchProblem.visibleProperty());
        facets.start(facetModel, queue, parts.session().schema(), words, () -> onOpened.run());
        facets.prefHeightProperty().bind(facetsHeight());
        order.maxWidthProperty().bind(choices.widthProperty());
        listPlace.visibleProperty().bind(facets.visibleProperty().not().or(facetsHeight().lessThan(room())));
        listPlace.managedProperty().bind(listPlace.visibleProperty());
        facets.visibleProperty().bind(facetModel.openProperty());
        facetsOpen.selectedProperty().bindBidirectional(facetModel.openProperty());
        ListAction.FILTER.mark(facetsOpen, words, words.of("queue.facets-why"));
        ChipLine line = new ChipLine(chips, words, query -> {
            queue.facetsProperty().set(query);
            onOpened.run();
        }, this::clear);
        facetModel.chipsProperty().subscribe(line::show);
        new ViewMenu(views, viewName, viewModel, words, () -> parts.reviewing().reviewer().name(),
                () -> onOpened.run());
        QueueAction.VIEWS.mark(views, words);
        QueueAction.VIEWS.mark(viewName, words);
        viewModel.load();
    }

    /** What is left of the height for the facets and the list. */
    private DoubleBinding room() {
        return root.heightProperty().subtract(head.heightProperty());
    }

    /** Half of what is left; where that shows too little, all of it, and the list is there again when they are put away. */
    private DoubleBinding facetsHeight() {
        return Bindings.createDoubleBinding(() -> {
            double left = room().get();
            return left / 2 < facets.leastHeight() ? left : left / 2;
        }, root.heightProperty(), head.heightProperty());
    }

    /** Lets every posting through again. */
    public void clear() {
        facetModel.clear();
        onOpened.run();
    }

    /** Whether facets or words keep any posting out of the list. */
    public boolean isNarrowed() {
        return facetModel.isNarrowed();
    }

    /** The views, for the command palette. */
    public List<PaletteEntry> palette() {
        return viewModel.all().map(view -> new PaletteEntry(PaletteKind.VIEW, view.name(), view.name(), "",
                () -> viewModel.show(view))).toList();
    }

    /** Opens the choice of views. */
    public void views() {
        views.requestFocus();
        views.show();
    }

    /** Puts the list in order anew, where something arrived since it was. */
    @FXML
    public void arrange() {
        PostingQueue queue = parts.session().queue();
        new DoneAnew(parts.session()).run(() -> List.copyOf(queue.visible()), queue::arrange);
        onOpened.run();
    }

    /** @param action done when a posting was chosen with the mouse, or found */
    public void setOnOpened(Runnable action) {
        onOpened = action;
    }

    /** Marks the posting that the window shows, and no other. */
    private void mark() {
        selection.show(parts.session().queue().place(parts.session().currentProperty().get()));
    }

    /** The reviewer sees another list: the open posting is in view, and what was said of the one before is over. */
    private void rearranged() {
        parts.session().notices().clear();
    }

    private void reveal() {
        mark();
        selection.reveal();
    }

    private void chosen(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            open(list.getItems().get(index));
        }
    }

    private void open(PostingSummary chosen) {
        if (!chosen.id().equals(parts.session().currentProperty().get())) {
            parts.session().open(chosen.id());
        }
    }

    /** Puts the cursor into the search field. */
    public void search() {
        search.requestFocus();
        search.selectAll();
    }

    /** Opens the facets and goes there; where the cursor is there already, puts them away. */
    public void openFacets() {
        boolean away = facetModel.openProperty().get() && facets.holdsFocus();
        facetModel.openProperty().set(!away);
        if (away) {
            onOpened.run();
        } else {
            facets.begin();
        }
    }

    /** Goes on to the next order, round and round. */
    public void nextOrder() {
        QueueOrder[] all = QueueOrder.values();
        order.setValue(all[(order.getValue().ordinal() + 1) % all.length]);
    }

    private final class Searching implements SearchKeys.Leaving {

        @Override
        public void found(boolean forList) {
            String before = parts.session().currentProperty().get();
            parts.session().queue().whenArranged(() -> {
                if (isAsBefore(before)) {
                    goOn(forList);
                }
            });
        }

        /** Until the words were found nothing decides and nothing opens, and who went elsewhere meanwhile stays there. */
        private boolean isAsBefore(@Nullable String before) {
            return search.getScene() != null && search.equals(search.getScene().getFocusOwner())
                    && Objects.equals(before, parts.session().currentProperty().get());
        }

        private void goOn(boolean forList) {
            parts.session().queue().visible().stream().findFirst().ifPresent(QueueController.this::open);
            if (forList) {
                list.requestFocus();
            } else {
                onOpened.run();
            }
        }

        @Override
        public void gaveUp() {
            onOpened.run();
        }
    }
}
