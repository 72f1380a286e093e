package dev.assay.ui.dispute;

import dev.assay.review.dispute.KnownRuling;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.control.OpenSelected;
import dev.assay.ui.control.RowInView;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.RulingText;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rulings that were made, the newest first: each can be withdrawn, and those in force handed to another store. */
final class RulingsPane extends VBox {

    private final ScreenContext context;
    private final ScreenParts parts;
    private final Session session;
    private final Wording words;
    private final RulingFiles files;
    private final ListView<KnownRuling> list = new ListView<>();
    private final RowInView inView = new RowInView(list);
    private final Label empty = new Label();
    private final Button withdraw = new Button();

    RulingsPane(ScreenContext context) {
        this.context = context;
        parts = context.parts();
        session = parts.session();
        words = session.words();
        files = new RulingFiles(parts.rulings().rulings(), session.schema());
        list.getStyleClass().addAll("cell-list", "ruling-list");
        list.setAccessibleText(words.of("rulings.list"));
        list.setCellFactory(view -> new RulingRow(this::text));
        empty.setText(words.of("rulings.none"));
        empty.getStyleClass().add("empty-text");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        withdraw.setText(words.of("rulings.withdraw"));
        CellAction.CLEAR.mark(withdraw, words, words.of("rulings.withdraw-why"));
        withdraw.setOnAction(event -> withdraw());
        Button write = new Button(words.of("rulings.write"));
        write.setOnAction(event -> write());
        Button apply = new Button(words.of("rulings.apply"));
        apply.setOnAction(event -> apply());
        FlowPane buttons = new FlowPane(withdraw, write, apply);
        buttons.getStyleClass().add("ruling-buttons");
        StackPane place = new StackPane(list, empty);
        place.setMinHeight(0);
        setVgrow(place, Priority.ALWAYS);
        Label lists = new Label(words.of("rulings.lists"));
        lists.getStyleClass().add("pane-count");
        lists.setWrapText(true);
        lists.setMinHeight(USE_PREF_SIZE);
        lists.visibleProperty().bind(empty.visibleProperty().not());
        lists.managedProperty().bind(lists.visibleProperty());
        getChildren().addAll(place, lists, buttons);
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        OpenSelected.in(list, this::open);
        parts.rulings().knownProperty().subscribe(this::show);
    }

    private void show(List<KnownRuling> known) {
        KnownRuling before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(known.reversed());
        empty.setVisible(known.isEmpty());
        list.getItems().stream()
                .filter(one -> before != null && one.ruling().id().equals(before.ruling().id())).findFirst()
                .or(() -> list.getItems().stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
        chosen(list.getSelectionModel().getSelectedItem());
    }

    /** Lists the cells that the ruling decided on. */
    void open() {
        KnownRuling one = list.getSelectionModel().getSelectedItem();
        if (one != null) {
            session.schema().field(one.ruling().of().field()).ifPresent(spec -> context.sweep(
                    new CellSelection(spec.key(), words.of("rulings.cells", spec.label(),
                            ValueText.of(spec, one.ruling().value(), words).text()),
                            compared -> one.touched().contains(compared.cell()))));
        }
    }

    private void chosen(@Nullable KnownRuling one) {
        withdraw.setDisable(one == null || !one.stands());
    }

    /** What a row says, line by line. */
    private List<String> text(KnownRuling known) {
        FieldSpec spec = session.schema().field(known.ruling().of().field()).orElse(null);
        if (spec == null) {
            return List.of(known.ruling().of().field(), known.ruling().reason());
        }
        String where = RulingText.where(known.ruling().of().words(), words);
        return List.of(
                words.of("rulings.is", spec.label(),
                        ValueText.of(spec, known.ruling().value(), words).text()),
                RulingText.values(spec, known.ruling().of(), words) + (where.isEmpty() ? "" : " · " + where),
                known.ruling().reason(),
                words.of(known.stands() ? "rulings.stands" : "rulings.not-in-force",
                        known.artefact().reviewer(), java.util.Date.from(known.artefact().at()),
                        known.cells(), known.ruling().laterToo() ? 1 : 0));
    }

    /** Puts the focus on the list. */
    void focusList() {
        list.requestFocus();
    }

    /** The ruling that is looked at is not in force any more, and its cells are undecided again. */
    void withdraw() {
        KnownRuling one = list.getSelectionModel().getSelectedItem();
        if (one == null || !one.stands()) {
            session.notify(Notice.Kind.INFO, words.of("rulings.none-to-withdraw"));
            return;
        }
        parts.reviewing().together(
                who -> parts.rulings().rulings().withdraw(one.ruling().id(), who).orElse(0),
                cells -> List.of(), cells -> {
                    Notice notice = new Notice(Notice.Kind.SUCCESS, words.of("rulings.withdrawn", cells));
                    session.notices().say(cells == 0 ? notice : notice.offering(CellAction.UNDO));
                    parts.rulings().load();
                });
    }

    private void write() {
        context.files().toWrite(words.of("rulings.write"), words.of("rulings.file"), "jsonl")
                .ifPresent(file -> context.background().run(
                        () -> files.write(file, parts.rulings().knownProperty().get()),
                        count -> session.notify(Notice.Kind.SUCCESS,
                                words.of("rulings.written", count, file)),
                        session::failed));
    }

    private void apply() {
        context.files().toRead(words.of("rulings.apply"), "jsonl")
                .ifPresent(file -> context.background().run(() -> RulingFiles.lines(file),
                        lines -> parts.reviewing().together(who -> files.apply(lines, who),
                                RulingFiles.Applied::act, this::applied),
                        session::failed));
    }

    private void applied(RulingFiles.Applied done) {
        Optional<String> first = done.refused().stream().findFirst();
        session.notify(first.isEmpty() ? Notice.Kind.SUCCESS : Notice.Kind.WARNING,
                words.of("rulings.applied", done.made().size(), done.cells(), done.refused().size(),
                        first.orElse("")));
        parts.rulings().load();
    }

    /** Steps in the list. */
    void step(int by) {
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0,
                Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(to);
        inView.bring(to);
    }

    /** What is looked at, in words; empty where nothing is. */
    String shown() {
        KnownRuling one = list.getSelectionModel().getSelectedItem();
        return one == null ? "" : text(one).stream().collect(Collectors.joining("\n"));
    }
}
