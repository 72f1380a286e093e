package dev.assay.ui.queue;

import dev.assay.review.PostingSummary;
import dev.assay.review.QueueOrder;
import dev.assay.ui.Action;
import dev.assay.ui.Desk;
import dev.assay.ui.PostingQueue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/** The queue of postings on the left. */
public final class QueueController {

    private final Desk desk;
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

    public QueueController(Desk desk) {
        this.desk = desk;
        this.model = new QueueModel(desk);
    }

    @FXML
    private void initialize() {
        PostingQueue queue = desk.bench().queue();
        heading.textProperty().bind(model.headingProperty());
        emptyText.textProperty().bind(model.emptyTextProperty());
        emptyText.visibleProperty().bind(model.emptyProperty());
        search.textProperty().bindBidirectional(queue.searchProperty());
        search.setPromptText("Search title or company  (" + Action.SEARCH.keyText() + ")");
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
        filter.getItems().setAll(PostingQueue.Filter.values());
        filter.setConverter(words(PostingQueue.Filter::label));
        filter.valueProperty().bindBidirectional(queue.filterProperty());
        Action.FILTER.mark(filter, "Which postings are shown");
        order.getItems().setAll(QueueOrder.values());
        order.setConverter(words(QueueModel::label));
        order.valueProperty().bindBidirectional(queue.orderProperty());
        Action.ORDER.mark(order, "The order of the queue");
        Action.SEARCH.mark(search);
        list.setItems(queue.visible());
        list.setCellFactory(view -> new PostingCell());
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && list.isFocused() && !chosen.id().equals(model.openId())) {
                desk.bench().open(chosen.id());
            }
        });
        desk.bench().postingProperty().subscribe(this::selectOpen);
        queue.visible().addListener((ListChangeListener<PostingSummary>) change -> selectOpen());
    }

    private void selectOpen() {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(model.openId())) {
                if (list.getSelectionModel().getSelectedIndex() != i) {
                    list.getSelectionModel().clearAndSelect(i);
                    reveal(i);
                }
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private void reveal(int index) {
        // Cells stand where they stood before the list last changed until it is laid out.
        list.layout();
        boolean shown = list.lookupAll(".list-cell").stream().filter(PostingCell.class::isInstance)
                .map(PostingCell.class::cast).filter(c -> c.getIndex() == index && !c.isEmpty())
                .anyMatch(c -> c.getBoundsInParent().getMinY() >= 0
                        && c.localToScene(c.getBoundsInLocal()).getMaxY() <= list
                                .localToScene(list.getBoundsInLocal()).getMaxY());
        if (!shown) {
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private void searchKey(KeyEvent event) {
        PostingQueue queue = desk.bench().queue();
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            queue.visible().stream().findFirst().ifPresent(first -> desk.bench().open(first.id()));
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            queue.searchProperty().set("");
            list.requestFocus();
            event.consume();
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

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> label) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : label.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The choice is not typed.");
            }
        };
    }
}
