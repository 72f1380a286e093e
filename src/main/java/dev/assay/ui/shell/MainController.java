package dev.assay.ui.shell;

import dev.assay.export.ExportFormat;
import dev.assay.export.ExportReport;
import dev.assay.review.ImportReport;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.Nodes;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.control.ToldBelow;
import dev.assay.ui.palette.CommandPalette;
import dev.assay.ui.screen.FileChoices;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Activity;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Preferences;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.controlsfx.validation.ValidationSupport;
import org.jspecify.annotations.Nullable;

/** The window around the screens: its bars, its sheets, and what can be done on every screen. */
public final class MainController {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final ScreenParts parts;
    private final Services services;
    private final FileDialogs dialogs;
    private final ShownScreen shown = new ShownScreen(Screens.all());
    private final Keyboard keyboard;
    private @Nullable Overlay overlay;
    private @Nullable ReviewPlace left;
    private @Nullable ValidationSupport named;
    private boolean blankKept;
    /** How often a key or a button of the mouse was pressed. */
    private int acts;
    /** The files whose mapping was opened without being asked for. */
    private List<String> led = List.of();

    @FXML
    private StackPane root;
    @FXML
    private MenuBar menu;
    @FXML
    private HBox tools;
    @FXML
    private Button keys;
    @FXML
    private Button start;
    @FXML
    private Button notNow;
    @FXML
    private HBox nameBar;
    @FXML
    private Label who;
    @FXML
    private TextField nameField;
    @FXML
    private SpokenName nameName;
    @FXML
    private Pane rail;
    @FXML
    private Pane screens;
    @FXML
    private JobsPane jobs;
    @FXML
    private BottomLine status;
    @FXML
    private StackPane sheets;
    @FXML
    private CommandPalette palette;
    @FXML
    private StatusController statusController;

    private @Nullable Background background;

    public MainController(ScreenParts parts, Services services, Preferences preferences) {
        this.parts = parts;
        this.services = services;
        this.dialogs = new FileDialogs(preferences, parts.session().words());
        this.keyboard = new Keyboard(Screens.actions(), parts.session().keys());
    }

    @FXML
    private void initialize() {
        overlay = new Overlay(sheets, parts.session().words(), this::focus);
        jobs.show(parts.jobs(), parts.session().words(), this::focus);
        jobs.translateYProperty().bind(status.heightProperty().negate());
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> acts++);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> acts++);
        actions();
        askName();
        root.setOnDragOver(this::dragOver);
        root.setOnDragExited(event -> root.pseudoClassStateChanged(DROP, false));
        root.setOnDragDropped(this::dropped);
        WindowAction.KEYS.mark(keys, parts.session().words());
        WindowAction.REVIEWER.mark(nameField, parts.session().words(),
                parts.session().words().of("reviewer.enter"));
        WindowAction.REVIEWER.mark(start, parts.session().words(),
                parts.session().words().of("reviewer.keep"));
        MoveAction.LEAVE.mark(notNow, parts.session().words());
    }

    Parent root() {
        return root;
    }

    FileChoices files() {
        return dialogs.over(this::window);
    }

    Keyboard keyboard() {
        return keyboard;
    }

    ShownScreen shown() {
        return shown;
    }

    /** Shows the first screen, and fills menu and rail; to be called when all actions have their handlers. */
    void start(ScreenContext context, LeftCounts counts, PaletteEntries found) {
        background = context.background();
        palette.start(found, parts.session().words(), this::focus);
        keyboard.everywhere().on(WindowAction.PALETTE, () -> openPalette(found));
        Rail.fill(rail, shown, keyboard, counts);
        shown.start(screens, context);
        left = new ReviewPlace(screens, shown, keyboard, parts.session());
        shown.shownProperty().subscribe((before, now) -> parts.session().notices().screenLeft());
        shown.shownProperty().subscribe(screen -> {
            keyboard.here(shown.view().handlers());
            parts.reviewing().reviewer().forgetWaiting();
            if (overlay != null) {
                overlay.close();
            }
            tools.getChildren().setAll(shown.view().tools());
            statusController.showKeys(keyboard.hears(CellAction.ACCEPT));
            // Where a cell's history is told, the open cell is what is decided on.
            parts.session().times().count(keyboard.hears(CellAction.HISTORY));
            if (root.getScene() != null && root.getScene().getWindow() != null) {
                // What is laid out first makes its parts then; before, none of them can have the focus.
                screens.applyCss();
                screens.layout();
                focus();
            }
        });
        MainMenu.fill(menu, keyboard);
    }

    private void actions() {
        keyboard.whereNotHere(action -> parts.session().notify(Notice.Kind.INFO,
                parts.session().words().of("action.not-here", action.label(parts.session().words()))));
        keyboard.repeatingProperty().subscribe(parts.session()::pass);
        Handlers on = keyboard.everywhere();
        Wording words = parts.session().words();
        on.on(MoveAction.LEAVE, this::escape);
        on.onSwitch(WindowAction.KEYS, () -> toggle(words.of("keys.title"), KeySheet.of(keyboard)),
                () -> overlay != null && overlay.shows(words.of("keys.title")));
        on.on(WindowAction.OPEN, () -> dialogs.files(window()).ifPresent(parts.jobs()::read));
        on.on(WindowAction.OPEN_FOLDER, () -> dialogs.folder(window()).map(List::of)
                .ifPresent(parts.jobs()::read));
        on.on(WindowAction.EXPORT,
                () -> toggle(words.of("export.title"), exportSheet(words)));
        on.on(WindowAction.INFER_ALL, parts.jobs()::inferMissing);
        on.on(WindowAction.SAMPLES, () -> parts.jobs().read(List.of(services.samples())));
        on.on(WindowAction.CANCEL, this::cancel);
        on.on(WindowAction.REVIEWER, parts.reviewing().reviewer()::ask);
        on.on(WindowAction.REPORT, () -> shown.show("report"));
        on.on(WindowAction.MAP, () -> {
            shown.show("report");
            keyboard.perform(WindowAction.MAP);
        });
        on.usefulWhile(() -> !parts.jobs().unknown().isEmpty(), WindowAction.MAP);
        parts.jobs().reportProperty().subscribe(report -> mapWhereNothingIsOpen());
        shown.screens().forEach(
                screen -> on.onSwitch(GoTo.of(shown.screens(), screen), () -> shown.show(screen.id()),
                        () -> shown.shownProperty().get() == screen));
        Session session = parts.session();
        on.usefulWhile(() -> !session.claims().spans(session.fieldProperty().get()).isEmpty(),
                MoveAction.EVIDENCE_NEXT, MoveAction.EVIDENCE_PREVIOUS);
        on.onSwitch(WindowAction.JOBS, jobs::toggle, jobs::isVisible);
        keyboard.coveredWhen(() -> palette.isVisible() || overlay != null && overlay.isShown()
                || jobs.isVisible() && jobs.holds(root.getScene().getFocusOwner()));
    }

    /** Where there is no posting to look at, files that nobody knows are all there is. */
    private void mapWhereNothingIsOpen() {
        ImportReport read = parts.jobs().reportProperty().get();
        Session session = parts.session();
        if (read != null && read.postings() == 0 && session.queue().totalProperty().get() == 0
                && session.currentProperty().get().isEmpty() && !parts.jobs().unknown().isEmpty()
                && shown.shownProperty().get() == shown.screens().getFirst() && !nameBar.isVisible()
                && !palette.isVisible() && (overlay == null || !overlay.isShown()) && !isBusy()
                && !parts.jobs().unknown().equals(led)) {
            led = List.copyOf(parts.jobs().unknown());
            keyboard.perform(WindowAction.MAP);
        }
    }

    /** Whether the reviewer types, or has a menu or a choice open. */
    private boolean isBusy() {
        return root.getScene() != null && root.getScene().getFocusOwner() instanceof TextInputControl text
                && !text.getText().isEmpty()
                || Window.getWindows().stream()
                        .anyMatch(one -> one instanceof PopupWindow && one.isShowing());
    }

    private void cancel() {
        Activity running = parts.jobs().activityProperty().get();
        if (running.isNone()) {
            parts.session().notify(Notice.Kind.INFO, parts.session().words().of("jobs.none"));
        } else {
            running.cancel().run();
        }
    }

    private void openPalette(PaletteEntries found) {
        if (!palette.close()) {
            if (overlay != null) {
                overlay.close();
            }
            palette.open(found.now(keyboard, shown.palette()));
        }
    }

    private Window window() {
        return root.getScene().getWindow();
    }

    private void toggle(String title, Node content) {
        if (overlay != null) {
            overlay.toggle(title, content);
        }
    }

    /** Puts an open sheet or question away, or goes back to the screen before. @return whether there was one */
    boolean escape() {
        if (palette.close()) {
            return true;
        }
        if (overlay != null && overlay.isShown()) {
            overlay.close();
            return true;
        }
        if (jobs.close()) {
            return true;
        }
        if (nameBar.isVisible()) {
            parts.reviewing().reviewer().dismiss();
            return true;
        }
        if (leavesField() || shown.back()) {
            return true;
        }
        parts.session().notices().close();
        focus();
        return false;
    }

    /** Whoever types and presses Escape leaves the field, and only then the screen. */
    private boolean leavesField() {
        Node focus = root.getScene().getFocusOwner();
        if (focus instanceof TextInputControl && Nodes.isWithin(focus, shown.view().root())) {
            shown.view().leaveField();
            return root.getScene().getFocusOwner() != focus;
        }
        return false;
    }

    /** Opens a posting on the first screen. @param field empty for the first undecided one */
    void review(String posting, String field) {
        boolean none = parts.session().postingProperty().get() == null;
        if (left != null) {
            left.forget();
        }
        parts.session().open(posting, field);
        shown.show(shown.screens().getFirst().id());
        if (none && background != null) {
            focusOnceOpen(background, acts);
        }
    }

    /** Where no posting was open, there is nothing yet that the keys act on; the reviewer may go elsewhere meanwhile. */
    private void focusOnceOpen(Background waiting, int before) {
        waiting.afterFrames(1, () -> {
            if (before != acts) {
                return;
            }
            if (parts.session().openingProperty().get()) {
                focusOnceOpen(waiting, before);
            } else if (shown.shownProperty().get() == shown.screens().getFirst()) {
                focus();
            }
        });
    }

    /** The list of jobs goes away with a click beside it. */
    private void pressed(MouseEvent event) {
        if (event.getTarget() instanceof Node node && !jobs.holds(node)
                && !Nodes.isWithin(node, status)) {
            jobs.close();
        }
    }

    /** Lets the keys decide again once a menu, a choice or a button has done what it was clicked for. */
    void giveFocusBack(Scene scene) {
        new FocusReturn(scene, () -> shown.view().home(),
                () -> Stream.concat(Stream.of(sheets, palette, nameBar), shown.view().apart().stream())
                        .toList(),
                this::focus);
    }

    /** Keeps what is still being written. */
    void commit() {
        shown.built().forEach(ScreenView::commit);
    }

    /** Puts the focus where the keys of the screen act. */
    void focus() {
        shown.view().focus();
    }

    @FXML
    private void showKeys() {
        keyboard.perform(WindowAction.KEYS);
    }

    private Node exportSheet(Wording words) {
        ExportSheet sheet = new ExportSheet(services.schema(), parts.session().queue().query(), words);
        shown.view().exports().ifPresent(sheet::choose);
        if (background != null) {
            // Without them the sheet is as useful; what is wrong with a set is told where sets are.
            background.run(() -> services.goldSets().all(new ArrayList<>()), sheet::offer, failed -> {});
        }
        return sheet.of(services.formats().get(), this::export);
    }

    private void export(ExportSheet.Chosen chosen) {
        Window window = window();
        ExportFormat format = chosen.format();
        (chosen.folder()
                ? dialogs.exportFolder(window)
                : dialogs.save(window, format.name().equals(format.extension()) ? "cells" : format.name(),
                        format.extension()))
                .ifPresent(out -> {
                    escape();
                    Wording words = parts.session().words();
                    parts.jobs().run(words.of("export.running"), progress -> {
                        ExportReport written = format.write(services.store(), chosen.choice(), out, progress);
                        return written.cancelled()
                                ? words.of("export.cancelled")
                                : words.of("export.done", written.records(), out);
                    });
                });
    }

    private void askName() {
        Reviewing reviewing = parts.reviewing();
        nameBar.visibleProperty().bind(reviewing.reviewer().wantedProperty());
        nameBar.managedProperty().bind(nameBar.visibleProperty());
        named = ToldBelow.on(nameField, who, nameName,
                text -> blankKept && text.isBlank() ? parts.session().words().of("reviewer.blank") : "");
        reviewing.reviewer().wantedProperty().subscribe(wanted -> {
            blankKept = false;
            if (wanted) {
                nameField.setText(reviewing.reviewer().nameProperty().get());
                nameField.requestFocus();
                nameField.selectAll();
            } else if (root.getScene() != null) {
                focus();
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
        blankKept = true;
        if (named != null) {
            named.revalidate();
        }
        parts.reviewing().reviewer().set(nameField.getText());
    }

    @FXML
    private void dismissName() {
        parts.reviewing().reviewer().dismiss();
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
