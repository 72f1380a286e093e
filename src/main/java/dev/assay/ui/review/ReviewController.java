package dev.assay.ui.review;

import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.Nodes;
import dev.assay.ui.review.fields.FieldsAction;
import dev.assay.ui.review.fields.FieldsController;
import dev.assay.ui.review.posting.PostingAction;
import dev.assay.ui.review.queue.QueueAction;
import dev.assay.ui.review.queue.QueueController;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.PaletteEntry;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.NextDoubtful;
import dev.assay.ui.session.NextUnlike;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.Session;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The screen of one posting after another: it passes each action on to the part it belongs to. */
public final class ReviewController implements ScreenView {

    private final ScreenContext context;
    private final Session session;
    private final Handlers handlers = new Handlers();
    private final Button highlights = new Button();
    private @Nullable ReviewSplit parts;

    @FXML
    private StackPane root;
    @FXML
    private SplitPane split;
    @FXML
    private VBox welcome;
    @FXML
    private Label welcomeTitle;
    @FXML
    private Label welcomeText;
    @FXML
    private HBox welcomeButtons;
    @FXML
    private Button openFiles;
    @FXML
    private Button openFolder;
    @FXML
    private Button openSamples;
    @FXML
    private Node queue;
    @FXML
    private Node fields;
    @FXML
    private QueueController queueController;
    @FXML
    private StackPane postingPlace;
    @FXML
    private FieldsController fieldsController;

    public ReviewController(ScreenContext context) {
        this.context = context;
        this.session = context.parts().session();
    }

    @FXML
    private void initialize() {
        parts = new ReviewSplit(split, queue, context.layout(), context.preferences().scaleProperty());
        actions();
        fieldsController.matrixProperty().subscribe(on -> parts().matrix(on));
        if (context.layout().matrix()) {
            fieldsController.matrix(true);
        }
        queueController.setOnOpened(this::focus);
        welcome();
        highlights.getStyleClass().add("flat");
        highlights.setFocusTraversable(false);
        highlights.setOnAction(event -> nextHighlights());
        session.highlightsProperty().subscribe(mode -> highlights.setText(session.words().name(mode)));
        PostingAction.HIGHLIGHTS.mark(highlights, session.words());
        WindowAction.OPEN.mark(openFiles, session.words());
        WindowAction.OPEN_FOLDER.mark(openFolder, session.words());
        WindowAction.SAMPLES.mark(openSamples, session.words());
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
        if (welcome.isVisible()) {
            openFiles.requestFocus();
        } else {
            fields.requestFocus();
        }
    }

    @Override
    public Node home() {
        return fields;
    }

    @Override
    public List<Node> apart() {
        return List.of(welcome);
    }

    @Override
    public List<Node> tools() {
        return List.of(highlights);
    }

    @Override
    public List<PaletteEntry> palette() {
        return queueController.palette();
    }

    @Override
    public void shown() {
        postingPlace.getChildren().setAll(context.posting().root());
        session.goAlong(null);
    }

    @Override
    public void arrange() {
        parts().place();
    }

    @Override
    public void commit() {
        fieldsController.editor().commit();
    }

    @Override
    public Layout remember(Layout layout) {
        return context.posting().remember(parts().remember(layout));
    }

    private ReviewSplit parts() {
        return Objects.requireNonNull(parts);
    }

    private void actions() {
        Reviewing reviewing = context.parts().reviewing();
        handlers.on(fieldsController.actions(), fieldsController::choose);
        handlers.onSwitch(FieldsAction.MATRIX,
                () -> fieldsController.matrix(!fieldsController.matrixProperty().get()),
                fieldsController.matrixProperty()::get);
        handlers.on(FieldsAction.SOURCE_NEXT, () -> fieldsController.stepSource(1));
        handlers.on(FieldsAction.SOURCE_PREVIOUS, () -> fieldsController.stepSource(-1));
        handlers.on(FieldsAction.TAKE, fieldsController::take);
        List.of(FieldsAction.SOURCE_NEXT, FieldsAction.SOURCE_PREVIOUS, FieldsAction.TAKE)
                .forEach(action -> handlers.onlyWhile(action, fieldsController.matrixProperty()));
        handlers.on(MoveAction.POSTING_NEXT, () -> session.stepPosting(1));
        handlers.on(MoveAction.POSTING_PREVIOUS, () -> session.stepPosting(-1));
        handlers.on(CellAction.ACCEPT_GROUP, reviewing::acceptGroup);
        handlers.on(CellAction.FINISH, reviewing::finish);
        handlers.on(CellAction.TAKE_OVER, reviewing::takeOver);
        handlers.on(WindowAction.INFER, context.parts().jobs()::inferAgain);
        handlers.on(FieldsAction.FIELD_FILTER, fieldsController::chooseFilter);
        handlers.on(FieldsAction.LEGEND, fieldsController::legend);
        NextDoubtful doubtful = new NextDoubtful(session, context.services().store(), context.background());
        handlers.on(FieldsAction.NEXT_DOUBTFUL, doubtful::go);
        NextUnlike unlike = new NextUnlike(session, reviewing.reviewer(), context.services().store(),
                context.background());
        handlers.on(FieldsAction.NEXT_UNLIKE, unlike::go);
        handlers.on(FieldsAction.NEWER, fieldsController::newer);
        handlers.on(FieldsAction.NEXT_RUN, session::judgeNext);
        handlers.on(ListAction.ARRANGE, queueController::arrange);
        handlers.on(ListAction.SEARCH, () -> inQueue(queueController::search));
        handlers.on(ListAction.FILTER, () -> inQueue(queueController::openFacets));
        handlers.on(ListAction.ORDER, queueController::nextOrder);
        handlers.on(QueueAction.VIEWS, () -> inQueue(queueController::views));
        handlers.on(ListAction.CLEAR_FACETS, queueController::clear);
        handlers.usefulWhile(session.queue().outOfOrderProperty()::get, ListAction.ARRANGE);
        handlers.usefulWhile(fieldsController.editor()::isTouched, CellAction.CLEAR);
        handlers.usefulWhile(queueController::isNarrowed, ListAction.CLEAR_FACETS);
        handlers.usefulWhile(session.newerProperty().isNotEmpty()::get, FieldsAction.NEWER);
        handlers.onSwitch(QueueAction.QUEUE, () -> parts().toggleQueue(), () -> parts().isQueueShown());
        context.posting().offer(handlers);
    }

    /** What goes to the queue brings it back first: what is typed next would act on the open field instead. */
    private void inQueue(Runnable action) {
        parts().showQueue();
        action.run();
    }

    private void nextHighlights() {
        session.highlightsProperty().set(session.highlightsProperty().get().next());
    }

    @FXML
    private void openFiles() {
        context.perform().accept(WindowAction.OPEN);
    }

    @FXML
    private void openFolder() {
        context.perform().accept(WindowAction.OPEN_FOLDER);
    }

    @FXML
    private void openSamples() {
        context.perform().accept(WindowAction.SAMPLES);
    }

    private void welcome() {
        welcome.visibleProperty().bind(session.queue().totalProperty().isEqualTo(0)
                .and(session.loadingProperty().isEqualTo(Loading.READY)));
        context.parts().jobs().activityProperty().subscribe(activity -> {
            boolean idle = activity.isNone();
            welcomeTitle.setText(session.words().of(idle ? "welcome.title" : "welcome.reading"));
            welcomeText.setText(session.words().of(idle ? "welcome.text" : "welcome.wait"));
            Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
            if (!idle && focused != null && Nodes.isWithin(focused, welcomeButtons)) {
                // What is hidden loses the focus to whatever stands first: to the search, where the next keys were typed.
                fields.requestFocus();
            }
            welcomeButtons.setVisible(idle);
            if (idle && welcome.isVisible() && focused == fields) {
                openFiles.requestFocus();
            }
        });
        welcome.visibleProperty().subscribe(empty -> {
            Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
            if (empty) {
                openFiles.requestFocus();
            } else if (focused == null || Nodes.isWithin(focused, welcome)) {
                fields.requestFocus();
            }
        });
    }
}
