package dev.assay.ui.report.mapping;

import dev.assay.ingest.shape.OwnShapes;
import dev.assay.ingest.shape.ShapeDraft;
import dev.assay.model.Original;
import dev.assay.model.Posting;
import dev.assay.schema.DataFileException;
import dev.assay.text.document.Document;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenLoader;
import dev.assay.ui.wording.Wording;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The columns of a file that nobody knows, what each is of a posting, and beside them the posting that it makes. */
public final class MappingController {

    /** More than has room in any window; what is cut off is told by the label's own sign. */
    private static final int MOST_SHOWN = 500;
    private static final int MOST_TOLD = 3;

    private final ScreenContext context;
    private final Wording words;
    private final OwnShapes shapes;
    private final Map<String, ComboBox<String>> choices = new LinkedHashMap<>();
    private final List<Label> samples = new ArrayList<>();
    private Consumer<Boolean> done = kept -> {};
    private @Nullable MappingModel model;
    private int record;
    private int asked;

    @FXML
    private VBox root;
    @FXML
    private Label head;
    @FXML
    private Label hint;
    @FXML
    private HBox body;
    @FXML
    private ScrollPane columns;
    @FXML
    private GridPane grid;
    @FXML
    private VBox side;
    @FXML
    private Label which;
    @FXML
    private Button before;
    @FXML
    private Button after;
    @FXML
    private VBox preview;
    @FXML
    private Label sum;
    @FXML
    private Label wrong;
    @FXML
    private Button keep;
    @FXML
    private Button leave;

    @SuppressWarnings("NullAway.Init")
    MappingController(ScreenContext context) {
        this.context = context;
        this.words = context.parts().session().words();
        this.shapes = context.services().shapes();
    }

    public static MappingController load(ScreenContext context) {
        return ScreenLoader.load("mapping", context.parts().session().words(),
                type -> new MappingController(context), MappingController.class);
    }

    @FXML
    private void initialize() {
        before.setOnAction(event -> show(record - 1));
        after.setOnAction(event -> show(record + 1));
        keep.setOnAction(event -> keep());
        keep.setDefaultButton(true);
        leave.setOnAction(event -> done.accept(false));
        sum.managedProperty().bind(sum.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        body.managedProperty().bind(body.visibleProperty());
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        ColumnConstraints choice = new ColumnConstraints();
        choice.setHalignment(HPos.RIGHT);
        choice.setMinWidth(HBox.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(column, choice);
        columns.prefWidthProperty().bind(body.widthProperty().multiply(0.6));
        side.prefWidthProperty().bind(body.widthProperty().multiply(0.4));
        // A choice measures its list once, and would stay as wide as its letters were then.
        context.preferences().scaleProperty().subscribe((old, now) -> {
            if (model != null) {
                fill(model);
            }
        });
    }

    public Node root() {
        return root;
    }

    /** @param finished told whether a shape was kept when the reviewer is done */
    public void open(String path, Supplier<Original> file, Consumer<Boolean> finished) {
        done = finished;
        model = null;
        // What is still counted of the file before is none of this one's.
        asked++;
        wrong.setText("");
        sum.setText("");
        body.setVisible(false);
        keep.setDisable(true);
        head.setText(words.of("mapping.title", path.substring(path.lastIndexOf('/') + 1)));
        hint.setText(words.of("mapping.reading"));
        context.background().run(() -> MappingModel.of(context.services().schema(), file.get()), found -> {
            model = found.orElse(null);
            hint.setText(words.of(model == null ? "mapping.nothing" : "mapping.hint"));
            if (model != null) {
                record = 0;
                fill(model);
                count(model);
            }
            focus();
        }, failed -> hint.setText(words.of("mapping.nothing")));
    }

    public void focus() {
        if (!body.isVisible()) {
            leave.requestFocus();
        } else if (keep.isDisabled()) {
            choices.values().stream().findFirst().ifPresent(ComboBox::requestFocus);
        } else {
            keep.requestFocus();
        }
    }

    private void fill(MappingModel mapped) {
        choices.clear();
        samples.clear();
        grid.getChildren().clear();
        List<String> parts = Stream
                .of(Stream.of(MappingModel.UNNEEDED, MappingModel.TEXT), ShapeDraft.parts().stream())
                .flatMap(all -> all).toList();
        int row = 0;
        for (String place : mapped.places()) {
            Label name = new Label(MappingModel.name(place));
            name.getStyleClass().add("mapping-column");
            name.setWrapText(true);
            name.setMinHeight(VBox.USE_PREF_SIZE);
            Label sample = new Label();
            sample.getStyleClass().add("muted");
            sample.setTextOverrun(OverrunStyle.ELLIPSIS);
            sample.setEllipsisString("…");
            sample.setMinWidth(0);
            ComboBox<String> choice = new ComboBox<>();
            choice.getItems().setAll(parts);
            choice.setConverter(converter());
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setValue(mapped.part(place));
            choice.setAccessibleText(words.of("mapping.column-is", MappingModel.name(place)));
            choice.valueProperty().subscribe((old, part) -> choose(mapped, place, part));
            name.setLabelFor(choice);
            choices.put(place, choice);
            samples.add(sample);
            grid.addRow(row++, new VBox(name, sample), choice);
            GridPane.setValignment(choice, VPos.CENTER);
        }
        body.setVisible(true);
        show(record);
    }

    private StringConverter<String> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String part) {
                return named(part == null ? MappingModel.UNNEEDED : part);
            }

            @Override
            public String fromString(String shownPart) {
                throw new UnsupportedOperationException("Parts are chosen, not typed.");
            }
        };
    }

    private String named(String part) {
        return words.of(switch (part) {
            case MappingModel.TEXT -> "mapping.part.text";
            case "id" -> "mapping.part.id";
            case "title" -> "mapping.part.title";
            case "company" -> "mapping.part.company";
            case "location" -> "mapping.part.location";
            case "url" -> "mapping.part.url";
            case "posted" -> "mapping.part.posted";
            default -> "mapping.part.none";
        });
    }

    private void choose(MappingModel mapped, String place, String part) {
        if (mapped.part(place).equals(part)) {
            return;
        }
        for (String other : mapped.choose(place, part)) {
            ComboBox<String> choice = choices.get(other);
            if (choice != null) {
                choice.setValue(mapped.part(other));
            }
        }
        show(record);
        count(mapped);
    }

    private void show(int wanted) {
        MappingModel mapped = model;
        if (mapped == null) {
            return;
        }
        record = Math.clamp(wanted, 0, mapped.records() - 1);
        which.setText(words.of(mapped.isSome() ? "mapping.first-record" : "mapping.record", record + 1,
                mapped.records()));
        before.setDisable(record == 0);
        after.setDisable(record == mapped.records() - 1);
        List<String> places = mapped.places();
        for (int at = 0; at < places.size(); at++) {
            samples.get(at).setText(sample(mapped, places.get(at)));
        }
        keep.setDisable(!mapped.hasText());
        MappingModel.Preview made = mapped.preview(record);
        preview.getChildren().clear();
        Posting posting = made.posting();
        if (posting != null) {
            add(posting.title().isBlank() ? words.of("mapping.untitled") : posting.title(), "mapping-title");
            String where = Stream.of(posting.company(), posting.location()).filter(part -> !part.isBlank())
                    .reduce((one, next) -> one + " · " + next).orElse("");
            add(where, "muted");
            add(mapped.has("id") ? words.of("mapping.id", posting.id()) : words.of("mapping.no-id"), "muted");
            add(Stream.of(posting.postedAt(), posting.sourceUrl())
                    .filter(part -> part != null && !part.isBlank())
                    .reduce((one, next) -> one + " · " + next).orElse(""), "muted");
            add(Document.of(posting.description()).text(), "mapping-text");
        }
        wrong.setText(!mapped.hasText()
                ? words.of("mapping.no-text")
                : posting == null
                        ? words.of("mapping.no-posting", String.join(" ", made.problems()))
                        : String.join(" ", made.problems().stream().limit(MOST_TOLD).toList()));
    }

    /** What is kept cannot be taken back from the postings that it made, so what it comes to is told before. */
    private String comesTo(MappingModel mapped) {
        List<String> left = mapped.unneeded();
        return Stream.of(mapped.has("title") ? "" : words.of("mapping.no-title"),
                left.isEmpty() ? "" : words.of("mapping.left-out", String.join(", ", left)))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private void count(MappingModel mapped) {
        int mine = ++asked;
        String so = mapped.hasText() ? comesTo(mapped) : "";
        sum.setText(so);
        if (mapped.hasText()) {
            String shape = mapped.shape();
            context.background().run(() -> mapped.postings(shape), made -> {
                if (mine == asked) {
                    sum.setText((so + " "
                            + words.of(mapped.isSome() ? "mapping.first-come-to" : "mapping.comes-to",
                                    mapped.counted(), made))
                            .strip());
                }
            }, failed -> {
                // What is wrong with the shape is told beside the posting that it would make.
                if (!(failed instanceof DataFileException)) {
                    context.parts().session().failed(failed);
                }
            });
        }
    }

    private void add(@Nullable String text, String style) {
        if (text != null && !text.isBlank()) {
            Label label = new Label(text);
            label.setWrapText(true);
            label.setMinHeight(VBox.USE_PREF_SIZE);
            label.getStyleClass().add(style);
            preview.getChildren().add(label);
        }
    }

    /** Of a column that is empty in this row, what stands there in another. */
    private String sample(MappingModel mapped, String place) {
        int filled = mapped.filled(place, record);
        String there = shorter(mapped.sample(place, filled));
        return filled == record ? there : words.of("mapping.in-row", filled + 1, there);
    }

    private static String shorter(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN);
    }

    private void keep() {
        MappingModel mapped = model;
        if (mapped == null) {
            return;
        }
        // What is kept is what stands there when it is asked for; nothing is left meanwhile.
        keeping(true);
        context.background().run(() -> mapped.keep(shapes), name -> {
            keeping(false);
            done.accept(true);
        }, failed -> {
            keeping(false);
            wrong.setText(failed instanceof DataFileException || failed instanceof UncheckedIOException
                    || failed instanceof IllegalStateException
                            ? String.valueOf(failed.getMessage())
                            : words.of("mapping.not-kept"));
        });
    }

    private void keeping(boolean now) {
        keep.setDisable(now);
        leave.setDisable(now);
        grid.setDisable(now);
    }
}
