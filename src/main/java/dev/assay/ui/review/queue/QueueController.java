package dev.assay.ui.review.queue;

import dev.assay.review.PostingSummary;
import dev.assay.review.QueueOrder;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.control.ChoiceName;
import dev.assay.ui.control.RowInView;
import dev.assay.ui.control.SearchKeys;
import dev.assay.ui.control.ShownSelection;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/** The queue of postings on the left. */
public final class QueueController {

    private final ScreenParts parts;
    private final QueueModel model;

    @FXML
    private Label heading;
    @FXML
    private TextField search;
    @FXML
    private ChoiceBox<PostingQueue.Filter> filter;
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

    public QueueController(ScreenParts parts) {
        this.parts = parts;
        this.model = new QueueModel(parts);
    }

    @FXML
    private void initialize() {
        Wording words = parts.session().words();
        PostingQueue queue = parts.session().queue();
        heading.textProperty().bind(model.headingProperty());
        emptyText.textProperty().bind(model.emptyTextProperty());
        emptyText.visibleProperty().bind(model.emptyProperty());
        search.textProperty().bindBidirectional(queue.searchProperty());
        search.promptTextProperty().bind(parts.session().keys().textProperty(ListAction.SEARCH)
                .map(key -> ChosenKeys.withKeys(words.of("queue.search"), key)));
        SearchKeys.on(search, new Searching());
        filter.getItems().setAll(PostingQueue.Filter.values());
        filter.setConverter(new ChoiceName<>(words::name));
        filter.valueProperty().bindBidirectional(queue.filterProperty());
        ListAction.FILTER.mark(filter, words, words.of("queue.filter"));
        order.getItems().setAll(QueueOrder.values());
        order.setConverter(new ChoiceName<>(words::name));
        order.valueProperty().bindBidirectional(queue.orderProperty());
        ListAction.ORDER.mark(order, words, words.of("queue.order"));
        ListAction.SEARCH.mark(search, words);
        list.setItems(queue.visible());
        list.setCellFactory(view -> new PostingCell(queue, words));
        selection = new ShownSelection<>(list, this::chosen);
        list.setSelectionModel(selection);
        list.setOnMouseReleased(event -> onOpened.run());
        parts.session().currentProperty().subscribe(() -> {
            mark();
            reveal();
        });
        queue.visible().addListener((ListChangeListener<PostingSummary>) change -> mark());
        queue.searchProperty().subscribe(this::rearranged);
        queue.filterProperty().subscribe(this::rearranged);
        queue.orderProperty().subscribe(this::rearranged);
        queue.outOfOrderProperty().subscribe(late -> {
            arrange.setVisible(late);
            arrange.setManaged(late);
        });
        ListAction.ARRANGE.mark(arrange, parts.session().words(),
                words.of("queue.arrange-why"));
    }

    /** Puts the list in order anew, where something arrived since it was. */
    @FXML
    public void arrange() {
        parts.session().queue().arrange();
        reveal();
        onOpened.run();
    }

    /** @param action done when a posting was chosen with the mouse, or found */
    public void setOnOpened(Runnable action) {
        onOpened = action;
    }

    /** Marks the posting that the window shows, and no other. */
    private void mark() {
        String shown = parts.session().currentProperty().get();
        List<PostingSummary> items = list.getItems();
        selection.show(
                IntStream.range(0, items.size()).filter(i -> items.get(i).id().equals(shown)).findFirst()
                        .orElse(-1));
    }

    /** The reviewer sees another list: the open posting is in view, and what was said of the one before is over. */
    private void rearranged() {
        parts.session().notices().clear();
        mark();
        reveal();
    }

    private void reveal() {
        RowInView.bring(list, selection.getSelectedIndex());
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

    /** Goes on to the next filter, round and round. */
    public void nextFilter() {
        PostingQueue.Filter[] all = PostingQueue.Filter.values();
        filter.setValue(all[(filter.getValue().ordinal() + 1) % all.length]);
    }

    /** Goes on to the next order, round and round. */
    public void nextOrder() {
        QueueOrder[] all = QueueOrder.values();
        order.setValue(all[(order.getValue().ordinal() + 1) % all.length]);
    }

    private final class Searching implements SearchKeys.Leaving {

        @Override
        public void found(boolean forList) {
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
