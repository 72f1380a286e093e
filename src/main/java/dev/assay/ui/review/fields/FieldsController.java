package dev.assay.ui.review.fields;

import dev.assay.model.Answer;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.control.AfterLayout;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.control.Nodes;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.LeftToLookAt;
import dev.assay.ui.session.Loading;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.CellEditor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/** The pane of fields: follows the session, and forwards what the reviewer does. */
public final class FieldsController {

    /** How much of the line above the fields the choice of those that are listed takes at most. */
    private static final double FILTER_SHARE = 0.45;

    private final ScreenParts parts;
    private final Session session;
    private final Jobs jobs;
    /** Held here, because the workbench's view of its reviews lives only as long as someone holds it. */
    private final ObservableMap<String, FieldReview> reviews;
    private final CellEditor editor;
    private final FieldsModel model;
    private final FieldsList list;
    private final Matrix matrix;
    private final AfterLayout revealed;
    private String shown = "";
    private String posting = "";
    /** Whether something changed while the fields were in no window, of which nothing was made yet. */
    private boolean behind;

    @FXML
    private BorderPane root;
    @FXML
    private VBox above;
    @FXML
    private ToggleButton beside;
    @FXML
    private ScrollPane scroll;
    @FXML
    private Pane empty;
    @FXML
    private NoAnswer unanswered;
    @FXML
    private LongChoice<Answer> answers;
    @FXML
    private HBox header;
    @FXML
    private MenuButton filter;
    @FXML
    private Button legend;
    @FXML
    private Button newer;
    @FXML
    private ScrollPane leftBox;
    @FXML
    private Label emptyTitle;
    @FXML
    private Label emptyText;

    public FieldsController(ScreenParts parts) {
        this.parts = parts;
        session = parts.session();
        jobs = parts.jobs();
        reviews = session.reviews();
        editor = new CellEditor(parts, new Around());
        model = new FieldsModel(parts, editor.model());
        list = new FieldsList(model.groups(), editor.node(), session.words());
        matrix = new Matrix(session, list, this::take);
        revealed = new AfterLayout(list, () -> {
            list.reveal(scroll, editor.choices(), editor.decisionsHeight());
            revealFocus();
        });
    }

    @FXML
    void initialize() {
        scroll.setContent(list);
        editor.keepDecisionsIn(scroll);
        list.scrolledIn(scroll);
        above.getChildren().add(matrix.above());
        root.setBottom(matrix.below());
        FieldsAction.MATRIX.mark(beside, session.words());
        beside.setAccessibleText(FieldsAction.MATRIX.label(session.words()));
        new ScalingIcon(beside, Material2MZ.VIEW_COLUMN);
        beside.setOnAction(event -> matrix(beside.isSelected()));
        LeftList leftList = new LeftList(leftBox);
        leftList.onChosen(key -> session.select(key));
        leftList.show(parts.reviewing().leftProperty(), session);
        root.focusedProperty().subscribe(on -> {
            if (on) {
                focus();
            }
        });
        for (FieldRow row : list.rows()) {
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    model.select(row.spec());
                    row.requestFocus();
                }
            });
        }
        unanswered.onInfer(jobs::inferAgain, session.keys());
        AnswerChoice.prepare(answers, session);
        SpokenName.before(filter, FieldsAction.FIELD_FILTER.label(session.words()));
        FieldsAction.FIELD_FILTER.mark(filter, session.words());
        FieldsAction.LEGEND.mark(legend, session.words());
        Legend.on(legend, session.words());
        newer.textProperty().bind(session.newerProperty());
        newer.visibleProperty().bind(session.newerProperty().isNotEmpty());
        newer.managedProperty().bind(newer.visibleProperty());
        FieldsAction.NEWER.mark(newer, session.words(),
                session.words().of("fields.newer"));
        newer.setOnAction(event -> newer());
        parts.reviewing().leftProperty().subscribe(this::left);
        session.openingProperty().subscribe(this::sayWhyEmpty);
        session.loadingProperty().subscribe(this::sayWhyEmpty);
        sayWhyEmpty();
        ToggleGroup group = new ToggleGroup();
        for (FieldFilter one : FieldFilter.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setToggleGroup(group);
            item.setUserData(one);
            item.setOnAction(event -> filter(one));
            filter.getItems().add(item);
        }
        filter.setOnShowing(event -> filter.getItems().forEach(item -> {
            FieldFilter one = (FieldFilter) item.getUserData();
            item.setText(session.words().name(one) + " (" + model.count(one) + ")");
            ((RadioMenuItem) item).setSelected(one == model.filter());
        }));
        // Which fields are listed is said whole before the name of the source is, as long as both have room.
        filter.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(filter.prefWidth(-1), header.getWidth() * FILTER_SHARE),
                header.widthProperty(),
                filter.textProperty(), filter.fontProperty()));
        list.fontProperty().subscribe(() -> Platform.runLater(this::reveal));
        scroll.viewportBoundsProperty().subscribe((before, now) -> {
            // In a lower view what has the focus stays in sight, unless the reviewer scrolled away from it.
            Node focus = focusOwner();
            if (focus != null && before.getHeight() != now.getHeight() && Nodes.isWithin(focus, list)
                    && list.isSeen(scroll, focus, before.getHeight())) {
                Platform.runLater(() -> list.reveal(scroll, focus, 0));
            }
        });
        session.postingProperty().subscribe(file -> posting());
        session.claims().probes().changedProperty().subscribe(now -> posting());
        session.answerProperty().subscribe((before, answer) -> {
            if (answer == null
                    || before != null && isOpen(answer) && isOpen(before)
                            && !answer.id().equals(before.id())) {
                answers();
            }
        });
        session.fieldProperty().subscribe(this::field);
        session.evidenceProperty().subscribe(at -> editor.spans());
        reviews.addListener(
                (MapChangeListener<String, FieldReview>) change -> session.schema().field(change.getKey())
                        .ifPresent(spec -> changed(spec, change)));
        root.sceneProperty().subscribe(this::catchUp);
    }

    /** The open field's editor, which the decisions by key go through. */
    public CellEditor editor() {
        return editor;
    }

    /** Puts the focus on the open field's line. */
    public void focus() {
        FieldRow row = list.selected();
        if (row != null) {
            row.requestFocus();
        }
    }

    /** Whether every source's answer stands beside the fields. */
    public ReadOnlyBooleanProperty matrixProperty() {
        return matrix.shownProperty();
    }

    /** @param on whether every source's answer is to stand beside the fields, or the judged one's alone */
    public void matrix(boolean on) {
        beside.setSelected(on);
        list.unfold(!on);
        matrix.show(on);
        list.rows().forEach(row -> row.show(editor.model().line(row.spec())));
        matrix.fill();
        Platform.runLater(this::reveal);
    }

    /** Looks at the answer of another source. */
    public void stepSource(int by) {
        matrix.step(by);
    }

    /** Decides on what the source says that is looked at, with its evidence. */
    public void take() {
        editor.commit();
        parts.reviewing().take();
        focus();
    }

    /** What the keys do with the open field; what is done in its editor opens it first, where the matrix stands. */
    public Map<Action, Runnable> actions() {
        Map<Action, Runnable> actions = new HashMap<>(editor.actions());
        for (CellAction one : List.of(CellAction.EDIT, CellAction.NOTE, CellAction.REASON,
                CellAction.SENTENCE, CellAction.GUIDELINE)) {
            actions.computeIfPresent(one, (action, doing) -> () -> {
                unfold();
                doing.run();
            });
        }
        return actions;
    }

    /** Chooses by digit. */
    public void choose(int digit) {
        selected().filter(spec -> spec.kind() == ValueKind.SET).ifPresent(spec -> unfold());
        editor.choose(digit);
    }

    private void unfold() {
        list.unfold(true);
        root.applyCss();
        root.layout();
    }

    /** Opens the choice of which fields are listed. */
    public void chooseFilter() {
        filter.requestFocus();
        filter.show();
    }

    /** Shows what arrived for the open posting while it was open. */
    public void newer() {
        if (newer.isVisible()) {
            session.showNewer();
            focus();
        }
    }

    private void left(LeftToLookAt now) {
        leftBox.setVisible(!now.reasons().isEmpty());
        leftBox.setManaged(!now.reasons().isEmpty());
        boolean listed = model.filter() == FieldFilter.LEFT;
        if (!now.reasons().isEmpty() && (listed ? model.listsOther(now) : now.seen().size() == 1)) {
            filter(FieldFilter.LEFT);
        } else if (now.reasons().isEmpty() && listed) {
            filter(FieldFilter.ALL);
        }
    }

    /** Shows what the marks mean. */
    public void legend() {
        legend.fire();
    }

    private void sayWhyEmpty() {
        Loading loading = session.loadingProperty().get();
        boolean waiting = session.openingProperty().get() || loading == Loading.FIRST;
        boolean more = loading == Loading.MORE;
        emptyTitle.setText(session.words()
                .of(waiting ? "posting.opening" : more ? "welcome.reading" : "posting.none"));
        emptyText.setText(waiting || more ? "" : session.words().of("fields.none-text"));
    }

    /** Nothing is made of what no one sees: other screens go through postings much faster than one is reviewed. */
    private boolean isAway() {
        behind |= root.getScene() == null;
        return root.getScene() == null;
    }

    private void catchUp() {
        if (behind && root.getScene() != null) {
            behind = false;
            posting();
            field(session.fieldProperty().get());
        }
    }

    private void posting() {
        if (isAway()) {
            return;
        }
        PostingFile file = session.postingProperty().get();
        String id = file == null ? "" : file.posting().id();
        boolean focused = isFocusHere();
        scroll.setVisible(file != null);
        if (file == null && focused) {
            // What is hidden loses the focus to whatever stands first: to the search, where the next keys were typed.
            root.requestFocus();
        }
        empty.setVisible(file == null);
        if (file == null && posting.isEmpty()) {
            fill();
        } else if (id.equals(posting)) {
            list.keepPlace(scroll, this::fill);
        } else {
            posting = id;
            answers();
        }
    }

    private void answers() {
        if (isAway()) {
            posting = "";
            return;
        }
        model.settle();
        list.list(model::isListed);
        fill();
    }

    private void fill() {
        var file = session.postingProperty().get();
        if (file != null) {
            unanswered.show(file, session.words());
        } else {
            unanswered.setVisible(false);
        }
        AnswerChoice.fill(answers, session);
        list.rows().forEach(row -> row.show(editor.model().line(row.spec())));
        list.headings().forEach(heading -> heading.show(model.decided(heading.group())));
        matrix.fill();
        filter.setText(session.words().name(model.filter()));
        selected().ifPresent(this::openNow);
    }

    private void filter(FieldFilter chosen) {
        model.filter(chosen);
        filter.setText(session.words().name(chosen));
        list.list(model::isListed);
        reveal();
    }

    private void field(String key) {
        editor.commit();
        if (key.isEmpty() || isAway()) {
            return;
        }
        boolean focused = isFocusHere() || root.isFocused();
        FieldRow row = list.row(key);
        FieldRow before = list.selected();
        shown = key;
        list.unfold(!matrix.shownProperty().get());
        list.select(row);
        matrix.looked();
        if (before != null && before != row) {
            before.setVisible(model.isListed(before.spec()));
        }
        selected().ifPresent(this::openNow);
        if (focused && row != null) {
            row.requestFocus();
        }
        reveal();
    }

    private void changed(FieldSpec spec, MapChangeListener.Change<?, ? extends FieldReview> change) {
        Decision before = change.getValueRemoved() == null ? null : change.getValueRemoved().last();
        Decision after = change.getValueAdded() == null ? null : change.getValueAdded().last();
        if (!Objects.equals(before, after)) {
            editor.model().decided(spec);
        }
        if (isAway()) {
            return;
        }
        refresh(spec);
        list.headings().stream().filter(heading -> heading.group().key().equals(spec.group()))
                .forEach(heading -> heading.show(model.decided(heading.group())));
    }

    private void refresh(FieldSpec spec) {
        FieldRow row = list.row(spec.key());
        if (row != null) {
            row.show(editor.model().line(spec));
            matrix.refresh(spec);
        }
        if (spec.key().equals(shown)) {
            openNow(spec);
        }
    }

    private void openNow(FieldSpec spec) {
        editor.show(spec);
    }

    private void reveal() {
        revealed.want();
    }

    /** Where the open field is higher than the view, what has the focus in it must not stay out of sight. */
    private void revealFocus() {
        Node focus = focusOwner();
        if (focus != null && Nodes.isWithin(focus, editor.node())) {
            list.reveal(scroll, focus, editor.covered(focus));
            scroll.layout();
        }
    }

    private @Nullable Node focusOwner() {
        return list.getScene() == null ? null : list.getScene().getFocusOwner();
    }

    private boolean isFocusHere() {
        return Nodes.isWithin(focusOwner(), list);
    }

    private boolean isOpen(Answer answer) {
        var file = session.postingProperty().get();
        return file != null && file.posting().id().equals(answer.postingId());
    }

    private Optional<FieldSpec> selected() {
        return session.schema().field(session.fieldProperty().get());
    }

    /** What the open field's controls stand in. */
    private final class Around implements CellEditor.Around {

        @Override
        public void focus() {
            FieldsController.this.focus();
        }

        @Override
        public void edited() {
            selected().ifPresent(FieldsController.this::refresh);
        }

        @Override
        public void noted(String field) {
            session.schema().field(field).ifPresent(FieldsController.this::refresh);
        }

        @Override
        public void reveal() {
            FieldsController.this.reveal();
        }

        @Override
        public void revealFocus() {
            FieldsController.this.revealFocus();
        }

        @Override
        public boolean holds(Node node) {
            return Nodes.isWithin(node, root);
        }

        @Override
        public double place() {
            return scroll.getVvalue();
        }

        @Override
        public void place(double before) {
            scroll.setVvalue(before);
        }
    }
}
