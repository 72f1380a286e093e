package dev.assay.ui.shell;

import dev.assay.export.ExportFormat;
import dev.assay.export.ExportReport;
import dev.assay.ui.action.Action;
import dev.assay.ui.review.fields.FieldsController;
import dev.assay.ui.review.posting.PostingController;
import dev.assay.ui.review.queue.QueueController;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The window around the screens: it knows them all, and passes each action on to the one it belongs to. */
public final class MainController {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final ScreenParts parts;
    private final Services services;
    private final Keyboard keyboard = new Keyboard();
    private @Nullable Overlay overlay;

    @FXML
    private StackPane root;
    @FXML
    private MenuBar menu;
    @FXML
    private Button highlights;
    @FXML
    private Button keys;
    @FXML
    private Button openFolder;
    @FXML
    private Button openSamples;
    @FXML
    private Button start;
    @FXML
    private Button notNow;
    @FXML
    private HBox nameBar;
    @FXML
    private TextField nameField;
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
    private StackPane sheets;
    @FXML
    private Node queue;
    @FXML
    private Node fields;
    @FXML
    private QueueController queueController;
    @FXML
    private PostingController postingController;
    @FXML
    private FieldsController fieldsController;

    public MainController(ScreenParts parts, Services services) {
        this.parts = parts;
        this.services = services;
    }

    @FXML
    private void initialize() {
        overlay = new Overlay(sheets, this::focusFields);
        actions();
        askName();
        queueController.setOnOpened(this::focusFields);
        welcome();
        root.setOnDragOver(this::dragOver);
        root.setOnDragExited(event -> root.pseudoClassStateChanged(DROP, false));
        root.setOnDragDropped(this::dropped);
        parts.session().highlightsProperty()
                .subscribe(mode -> highlights.setText("Highlights: " + switch (mode) {
                    case ALL -> "all";
                    case SELECTED -> "this field";
                    case NONE -> "none";
                }));
        Action.HIGHLIGHTS.mark(highlights);
        Action.KEYS.mark(keys);
        Action.OPEN.mark(openFiles);
        Action.OPEN_FOLDER.mark(openFolder);
        Action.SAMPLES.mark(openSamples);
        Action.REVIEWER.mark(nameField, "Enter keeps the name");
        Action.REVIEWER.mark(start, "Keep the name");
        Action.LEAVE.mark(notNow);
    }

    Keyboard keyboard() {
        return keyboard;
    }

    /** Fills the menus; to be called when all actions have their handlers. */
    void fillMenu() {
        MainMenu.fill(menu, keyboard);
    }

    SplitPane split() {
        return split;
    }

    Node queuePane() {
        return queue;
    }

    Node fieldsPane() {
        return fields;
    }

    private void actions() {
        Session session = parts.session();
        Reviewing reviewing = parts.reviewing();
        keyboard.repeatingProperty().subscribe(session::pass);
        keyboard.on(Action.FIELD_NEXT, () -> session.step(1));
        keyboard.on(Action.FIELD_PREVIOUS, () -> session.step(-1));
        keyboard.on(Action.FIELD_NEXT_UNDECIDED, session::stepToUndecided);
        keyboard.on(Action.EVIDENCE_NEXT, () -> session.stepEvidence(1));
        keyboard.on(Action.EVIDENCE_PREVIOUS, () -> session.stepEvidence(-1));
        keyboard.on(Action.POSTING_NEXT, () -> session.stepPosting(1));
        keyboard.on(Action.POSTING_PREVIOUS, () -> session.stepPosting(-1));
        keyboard.on(Action.LEAVE, this::escape);
        keyboard.on(Action.ACCEPT, fieldsController::accept);
        keyboard.onChoose(fieldsController::choose);
        keyboard.on(Action.EDIT, fieldsController::edit);
        keyboard.on(Action.UNSURE, fieldsController::unsure);
        keyboard.on(Action.CLEAR, reviewing::clear);
        keyboard.on(Action.ATTACH, this::attach);
        keyboard.on(Action.DETACH, reviewing::detach);
        keyboard.on(Action.NOTE, fieldsController::note);
        keyboard.on(Action.REASON, fieldsController::reason);
        keyboard.on(Action.GUIDELINE, fieldsController::guideline);
        keyboard.on(Action.FIELD_FILTER, fieldsController::chooseFilter);
        keyboard.on(Action.LEGEND, fieldsController::legend);
        keyboard.on(Action.NEWER, fieldsController::newer);
        keyboard.on(Action.ARRANGE, queueController::arrange);
        keyboard.on(Action.ACCEPT_GROUP, reviewing::acceptGroup);
        keyboard.on(Action.FINISH, reviewing::finish);
        keyboard.on(Action.TAKE_OVER, reviewing::takeOver);
        keyboard.on(Action.UNDO, reviewing::undo);
        keyboard.on(Action.REDO, reviewing::redo);
        keyboard.on(Action.SEARCH, queueController::search);
        keyboard.on(Action.FILTER, queueController::nextFilter);
        keyboard.on(Action.ORDER, queueController::nextOrder);
        keyboard.on(Action.HIGHLIGHTS, this::nextHighlights);
        keyboard.on(Action.FIND, postingController::find);
        keyboard.on(Action.FIND_NEXT, () -> postingController.findStep(1));
        keyboard.on(Action.FIND_PREVIOUS, () -> postingController.findStep(-1));
        keyboard.on(Action.FACTS_SILENT, postingController::toggleSilentFacts);
        keyboard.on(Action.REASONING_NEXT, postingController::nextReasoning);
        keyboard.on(Action.SCROLL_DOWN, () -> postingController.scroll(1));
        keyboard.on(Action.SCROLL_UP, () -> postingController.scroll(-1));
        keyboard.coveredWhen(() -> overlay != null && overlay.isShown());
        keyboard.on(Action.RAW, postingController::toggleRaw);
        keyboard.on(Action.TAB_POSTING, postingController::showPosting);
        keyboard.on(Action.TAB_PASS1, postingController::showPass1);
        keyboard.on(Action.TAB_REASONING, postingController::showReasoning);
        keyboard.on(Action.FACT, session::showFact);
        keyboard.on(Action.NEXT_RUN, session::judgeNext);
        keyboard.on(Action.KEYS, () -> toggle("Keys", KeySheet.of(keyboard)));
        keyboard.on(Action.OPEN, this::openFiles);
        keyboard.on(Action.OPEN_FOLDER, this::openFolder);
        keyboard.on(Action.EXPORT, () -> toggle("Export", ExportSheet.of(services.formats(), this::export)));
        keyboard.on(Action.INFER, parts.jobs()::inferAgain);
        keyboard.on(Action.INFER_ALL, parts.jobs()::inferMissing);
        keyboard.on(Action.SAMPLES, this::openSamples);
        keyboard.on(Action.CANCEL, () -> parts.jobs().activityProperty().get().cancel().run());
        keyboard.on(Action.REVIEWER, reviewing.reviewer()::ask);
        keyboard.on(Action.REPORT, () -> session.problems(kept -> toggle("Files read",
                ReportSheet.of(parts.jobs().reportProperty().get(), kept))));
    }

    private void attach() {
        String posting = postingController.postingId();
        postingController.selectedSpan().ifPresentOrElse(span -> parts.reviewing().attach(posting, span),
                () -> parts.session().notify(Notice.Kind.INFO,
                        "Select words in the posting first, with the mouse,"
                                + " or find them with " + Action.FIND.keyText() + " and press Esc."));
    }

    private void toggle(String title, Node content) {
        if (overlay != null) {
            overlay.toggle(title, content);
        }
    }

    /** Puts an open sheet or question away. @return whether there was one */
    boolean escape() {
        if (overlay != null && overlay.isShown()) {
            overlay.close();
            return true;
        }
        if (nameBar.isVisible()) {
            parts.reviewing().reviewer().dismiss();
            return true;
        }
        focusFields();
        return false;
    }

    /** Lets the keys decide again once a menu, a choice or a button has done what it was clicked for. */
    void giveFocusBack(Scene scene) {
        new FocusReturn(scene, fields, List.of(sheets, welcome, nameBar), this::focusFields);
    }

    /** Keeps a note that is still being written. */
    void commitNote() {
        fieldsController.commitNote();
    }

    void focusFields() {
        fields.requestFocus();
    }

    @FXML
    private void nextHighlights() {
        parts.session().highlightsProperty().set(parts.session().highlightsProperty().get().next());
    }

    @FXML
    private void showKeys() {
        keyboard.perform(Action.KEYS);
    }

    @FXML
    private void openFiles() {
        FileDialogs.files(root.getScene().getWindow()).ifPresent(parts.jobs()::read);
    }

    @FXML
    private void openFolder() {
        FileDialogs.folder(root.getScene().getWindow(), "Open a folder").map(List::of)
                .ifPresent(parts.jobs()::read);
    }

    @FXML
    private void openSamples() {
        parts.jobs().read(List.of(services.samples()));
    }

    private void export(ExportFormat format, boolean folder) {
        var window = root.getScene().getWindow();
        (folder
                ? FileDialogs.folder(window, "Export to a folder")
                : FileDialogs.save(window, format.name() + ".jsonl"))
                .ifPresent(out -> {
                    escape();
                    parts.jobs().run("Exporting", progress -> {
                        ExportReport written = format.write(services.store(), out, progress);
                        return written.cancelled()
                                ? "The export was cancelled."
                                : "Exported " + written.records() + " records to " + out + ".";
                    });
                });
    }

    private void askName() {
        Reviewing reviewing = parts.reviewing();
        nameBar.visibleProperty().bind(reviewing.reviewer().wantedProperty());
        nameBar.managedProperty().bind(nameBar.visibleProperty());
        reviewing.reviewer().wantedProperty().subscribe(wanted -> {
            if (wanted) {
                nameField.setText(reviewing.reviewer().nameProperty().get());
                nameField.requestFocus();
                nameField.selectAll();
            } else if (root.getScene() != null) {
                focusFields();
            }
        });
        nameField.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                keepName();
                event.consume();
            }
        });
    }

    @FXML
    private void keepName() {
        parts.reviewing().reviewer().set(nameField.getText());
    }

    @FXML
    private void dismissName() {
        parts.reviewing().reviewer().dismiss();
    }

    private void welcome() {
        var session = parts.session();
        welcome.visibleProperty().bind(session.queue().totalProperty().isEqualTo(0)
                .and(session.loadingProperty().isEqualTo(Session.Loading.READY)));
        parts.jobs().activityProperty().subscribe(activity -> {
            boolean idle = activity.isNone();
            welcomeTitle.setText(idle ? "Nothing to review yet" : "Reading…");
            welcomeText.setText(idle
                    ? "Drop postings, Pass 1 files or model answers anywhere in this window, or open them."
                    : "The postings appear here as soon as the files are read.");
            welcomeButtons.setVisible(idle);
        });
        welcome.visibleProperty().subscribe(empty -> {
            Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
            if (empty) {
                openFiles.requestFocus();
            } else if (focused == null || isWithin(focused, welcome)) {
                fields.requestFocus();
            }
        });
    }

    private static boolean isWithin(Node node, Node ancestor) {
        Node at = node;
        while (at != null && at != ancestor) {
            at = at.getParent();
        }
        return at == ancestor;
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            root.pseudoClassStateChanged(DROP, true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> paths = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        root.pseudoClassStateChanged(DROP, false);
        if (!paths.isEmpty()) {
            parts.jobs().read(paths);
        }
        event.setDropCompleted(!paths.isEmpty());
        event.consume();
    }
}
