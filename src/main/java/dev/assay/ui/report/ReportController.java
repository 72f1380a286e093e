package dev.assay.ui.report;

import dev.assay.ingest.UnknownRecords;
import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import dev.assay.review.ImportReport;
import dev.assay.review.ImportReport.ReadFile;
import dev.assay.ui.control.OpenSelected;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.SearchField;
import dev.assay.ui.control.SearchKeys;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.report.mapping.MappingController;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.Notice;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The screen of what was read: it follows the files that are read while it is shown. */
final class ReportController implements ScreenView {

    private final ScreenContext context;
    private final Wording words;
    private final Handlers handlers = new Handlers();
    private final Label sum = new Label();
    private final FlowPane outcomes = new FlowPane(6, 6);
    private final ToggleGroup wanted = new ToggleGroup();
    private final SearchField search = new SearchField();
    private final RemarkTable remarks;
    private final TableView<ReportRow> table;
    private final VBox read;
    private final StackPane root;
    private @Nullable MappingController mapping;
    private @Nullable ImportReport shown;
    private final Button newer = new Button();
    private boolean leading;
    private boolean awaiting;
    /** Whether files were asked for here, and nothing was touched since. */
    private boolean wantsNewest;

    ReportController(ScreenContext context) {
        this.context = context;
        words = context.parts().session().words();
        remarks = new RemarkTable(words);
        table = remarks.view();
        sum.setWrapText(true);
        sum.setMinHeight(VBox.USE_PREF_SIZE);
        HBox.setHgrow(outcomes, Priority.ALWAYS);
        outcomes.setPrefWrapLength(600);
        search.setMinWidth(HBox.USE_PREF_SIZE);
        search.name(words, words.of("report.search"));
        search.textProperty().subscribe(text -> narrow());
        wanted.selectedToggleProperty().subscribe(one -> narrow());
        SearchKeys.on(search, this::focus);
        handlers.on(ListAction.SEARCH, () -> {
            search.requestFocus();
            search.selectAll();
        });
        Label whole = new Label();
        whole.setWrapText(true);
        whole.setMinHeight(VBox.USE_PREF_SIZE);
        whole.textProperty().bind(table.getSelectionModel().selectedItemProperty()
                .map(this::whole).orElse(""));
        whole.fontProperty().subscribe(remarks::fit);
        whole.managedProperty().bind(whole.textProperty().isNotEmpty());
        VBox.setVgrow(table, Priority.ALWAYS);
        OpenSelected.in(table, this::openOrMap);
        newer.getStyleClass().add("accent");
        read = new VBox(12, newer, sum, new HBox(12, outcomes, search,
                new SpokenName(words.of("report.search"), search)), table, whole, acts());
        // What is hidden behind the mapping takes no room from it.
        read.managedProperty().bind(read.visibleProperty());
        handlers.on(MoveAction.LEAVE, this::mapsNoMore);
        handlers.onlyWhile(MoveAction.LEAVE, read.visibleProperty().not());
        root = new StackPane(read);
        root.getStyleClass().add("report");
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> touched());
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched());
        handlers.on(WindowAction.MAP, this::mapUnknown);
        newer.setText(words.of("report.newer"));
        newer.managedProperty().bind(newer.visibleProperty());
        newer.setOnAction(event -> shown());
        newer.setVisible(false);
        context.parts().jobs().reportProperty().subscribe(report -> arrived());
        context.parts().jobs().all().subscribe(this::ended);
    }

    /** Where reading came to nothing, what was read before stands here again. */
    private void ended() {
        if (context.parts().jobs().all().isEmpty() && awaiting) {
            awaiting = false;
            shown();
        }
    }

    private void touched() {
        leading = false;
        wantsNewest = false;
    }

    /** What is read here is not replaced by what an import brings. */
    private void arrived() {
        boolean reads = root.getScene() != null && !remarks.isEmpty()
                && (shown == null || !shown.problems().isEmpty());
        newer.setVisible(reads && !wantsNewest);
        if (!reads || wantsNewest) {
            wantsNewest = false;
            shown();
        }
    }

    private Node acts() {
        Button open = new Button(words.of("report.open"));
        open.setOnAction(event -> openPosting());
        open.disableProperty().bind(selected().map(row -> row.posting().isEmpty()).orElse(true));
        Button again = new Button(words.of("report.again"));
        Jobs jobs = context.parts().jobs();
        again.setOnAction(
                event -> jobs.readAgain(selected().getValue().problem().path(), this::shown));
        again.disableProperty()
                .bind(selected().map(row -> !jobs.canReadAgain(row.problem().path())).orElse(true));
        Button map = new Button(words.of("report.map"));
        map.setOnAction(event -> map(selected().getValue().problem().path()));
        map.disableProperty().bind(selected().map(row -> !canMap(row)).orElse(true));
        Button copy = new Button(words.of("report.copy"));
        copy.setOnAction(event -> copy());
        BooleanBinding none = Bindings.isEmpty(table.getItems());
        copy.disableProperty().bind(none);
        return new FlowPane(8, 6, given(WindowAction.OPEN), given(WindowAction.OPEN_FOLDER), open, again, map,
                copy);
    }

    /** Files are asked for here as the menu does. */
    private Button given(WindowAction action) {
        Button button = new Button(action.label(words));
        action.mark(button, words);
        button.setOnAction(event -> {
            int before = context.parts().jobs().all().size();
            context.perform().accept(action);
            // Where no file was chosen in the end, what is read here stays.
            wantsNewest = context.parts().jobs().all().size() > before;
        });
        return button;
    }

    /** Whether nobody knows the records of its file, so that nothing of it was read. */
    private boolean canMap(ReportRow row) {
        return row.outcome() == Outcome.QUARANTINED && UnknownRecords.isOffered(row.problem())
                && context.parts().jobs().canReadAgain(row.problem().path());
    }

    /** Shows the columns of the chosen file, until a shape is kept and the file read again, or it is left as it is. */
    private void map(String path) {
        context.parts().jobs().readLast(path).ifPresent(file -> {
            MappingController mapped = mapping == null ? MappingController.load(context) : mapping;
            mapping = mapped;
            Consumer<Runnable> again = context.parts().jobs().withUnknown(path);
            read.setVisible(false);
            root.getChildren().setAll(read, mapped.root());
            mapped.open(path, file, kept -> {
                mapsNoMore();
                if (kept) {
                    readByWhatWasKept(again);
                }
            });
        });
    }

    /** Maps the first of the files that nobody knows. */
    private void mapUnknown() {
        if (isMapping()) {
            focus();
            return;
        }
        context.parts().jobs().unknown().stream().findFirst().ifPresentOrElse(this::map,
                () -> context.parts().session().notify(Notice.Kind.INFO, words.of("report.none-unknown")));
    }

    /** Leads to the first posting as soon as it is there, unless the reviewer does something else meanwhile. */
    private void readByWhatWasKept(Consumer<Runnable> reading) {
        context.parts().session().notices().clear();
        shown = null;
        outcomes.getChildren().clear();
        remarks.lack("mapping.reading");
        sum.setText("");
        leading = true;
        awaiting = true;
        reading.accept(() -> {
            awaiting = false;
            shown();
            ImportReport read = context.parts().jobs().reportProperty().get();
            if (leading && root.getScene() != null && root.isFocusWithin() && read != null) {
                read.read().stream().map(ReadFile::posting).filter(id -> !id.isEmpty()).findFirst()
                        .ifPresent(id -> context.review().accept(id, ""));
            }
            leading = false;
        });
    }

    private void mapsNoMore() {
        root.getChildren().setAll(read);
        read.setVisible(true);
        focus();
    }

    private boolean isMapping() {
        return !read.isVisible();
    }

    private javafx.beans.value.ObservableValue<ReportRow> selected() {
        return table.getSelectionModel().selectedItemProperty();
    }

    private void openOrMap() {
        ReportRow row = selected().getValue();
        if (row != null && canMap(row)) {
            map(row.problem().path());
        } else {
            openPosting();
        }
    }

    private void openPosting() {
        ReportRow row = selected().getValue();
        if (row != null && !row.posting().isEmpty()) {
            context.review().accept(row.posting(), "");
        }
    }

    private String whole(ReportRow row) {
        String told = row.where() + "\n" + row.told();
        return canMap(row) ? told + "\n" + words.of("report.map-means") : told;
    }

    private void narrow() {
        remarks.narrow(wanted.getSelectedToggle() == null
                ? null
                : (Outcome) wanted.getSelectedToggle().getUserData(), search.getText());
    }

    private void show(@Nullable ImportReport report, List<Problem> kept) {
        newer.setVisible(false);
        if (report == null || !report.equals(shown)) {
            shown = report;
            outcomes.getChildren().clear();
            wanted.selectToggle(null);
            if (report != null) {
                for (Outcome outcome : Outcome.values()) {
                    outcomes.getChildren().add(choice(outcome, report.count(outcome)));
                }
            }
            remarks.show(report == null ? ReportRow.of(kept, words) : ReportRow.of(report, words));
            table.getSelectionModel().selectFirst();
        }
        sum.setText(report == null
                ? words.of(kept.isEmpty() ? "report.nothing-read" : "report.read-before")
                : sum(report));
    }

    private String sum(ImportReport report) {
        return Stream.of(
                words.of("report.read", report.files(), report.postings(), report.pass1(), report.answers(),
                        report.decisions()),
                report.notReached() == 0 ? "" : words.of("report.not-reached", report.notReached()),
                words.of("report.remarks", report.problems().size()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private ToggleButton choice(Outcome outcome, int count) {
        ToggleButton button = new ToggleButton(words.of(Wording.key(outcome), count));
        button.setUserData(outcome);
        button.setToggleGroup(wanted);
        button.setDisable(count == 0);
        button.getStyleClass().addAll("outcome", outcome.name().toLowerCase(Locale.ROOT));
        return button;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.getItems().stream().map(ReportRow::said)
                .map(said -> String.join("\t", said.path(), said.place(), said.message(), said.remedy())
                        + "\n")
                .collect(Collectors.joining()));
        Clipboard.getSystemClipboard().setContent(content);
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
        if (isMapping() && mapping != null) {
            mapping.focus();
            return;
        }
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    @Override
    public List<Node> apart() {
        return List.of(root);
    }

    @Override
    public void shown() {
        if (remarks.isEmpty() && !awaiting) {
            remarks.lack("report.reading");
        }
        context.background().run(context.services().store()::problems,
                kept -> show(context.parts().jobs().reportProperty().get(), kept), problem -> {
                    if (remarks.isEmpty()) {
                        remarks.lack("store.unreadable");
                    }
                    context.parts().session().failed(problem);
                });
    }
}
