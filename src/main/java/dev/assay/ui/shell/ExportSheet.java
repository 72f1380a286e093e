package dev.assay.ui.shell;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.export.ExportChoice;
import dev.assay.export.ExportFormat;
import dev.assay.export.Formats;
import dev.assay.review.QueueQuery;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;

/** The choice of what is exported, in which format, and of where it goes. */
final class ExportSheet {

    private final Wording words;
    private final Schema schema;
    private final QueueQuery listed;
    private final ComboBox<Part> postings = new ComboBox<>();
    private final CheckComboBox<FieldSpec> fields;

    /** Which postings: those of a gold set, or by how far they are. @param label the key of what it is called */
    private record Part(String label, ExportChoice.Only only, boolean listed, @Nullable KnownGoldSet set) {

        Part(String label, ExportChoice.Only only) {
            this(label, only, false, null);
        }
    }

    /** What was chosen. @param folder whether it goes to a folder rather than into one file */
    record Chosen(ExportFormat format, ExportChoice choice, boolean folder) {}

    interface Taker {

        void take(Chosen chosen);
    }

    /** @param listed which postings are listed */
    ExportSheet(Schema schema, QueueQuery listed, Wording words) {
        this.words = words;
        this.schema = schema;
        this.listed = listed;
        postings.getItems().setAll(new Part("export.all", ExportChoice.Only.ALL),
                new Part("export.listed", ExportChoice.Only.ALL, true, null),
                new Part("export.finished", ExportChoice.Only.FINISHED),
                new Part("export.decided", ExportChoice.Only.DECIDED));
        postings.setConverter(converter(this::named));
        postings.getSelectionModel().selectFirst();
        postings.setAccessibleText(words.of("export.which"));
        fields = new CheckComboBox<>();
        fields.getItems().setAll(schema.fields());
        fields.setConverter(converter(field -> field == null ? "" : field.label()));
        fields.setTitle(words.of("export.all-fields"));
        fields.setShowCheckedCount(false);
        fields.setAccessibleText(words.of("export.fields"));
        fields.setAccessibleRole(AccessibleRole.COMBO_BOX);
        fields.getCheckModel().getCheckedItems().subscribe(() -> fields.setTitle(titled()));
    }

    /** Gold sets can be chosen, too. */
    void offer(List<KnownGoldSet> sets) {
        sets.stream().map(ExportSheet::part)
                .filter(part -> postings.getItems().stream()
                        .noneMatch(one -> one.label().equals(part.label())))
                .forEach(postings.getItems()::add);
    }

    /** A gold set is chosen at first. */
    void choose(KnownGoldSet set) {
        offer(List.of(set));
        postings.getSelectionModel().selectLast();
    }

    private static Part part(KnownGoldSet set) {
        return new Part(set.id(), ExportChoice.Only.ALL, false, set);
    }

    private String titled() {
        int count = fields.getCheckModel().getCheckedItems().size();
        return count == 0 ? words.of("export.all-fields") : words.of("export.some-fields", count);
    }

    private String named(@Nullable Part part) {
        return part == null
                ? ""
                : part.set() == null ? words.of(part.label()) : words.of("export.set", part.label());
    }

    private static <T> StringConverter<T> converter(java.util.function.Function<@Nullable T, String> shown) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return shown.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("It is chosen, not typed.");
            }
        };
    }

    private ExportChoice choice() {
        Part part = postings.getValue();
        List<String> wanted = fields.getCheckModel().getCheckedItems().stream().map(FieldSpec::key).toList();
        ExportChoice choice = ExportChoice.ALL.only(part.only())
                .fields(wanted.size() == schema.fields().size() ? List.of() : wanted);
        ExportChoice some = part.listed() ? choice.listed(listed) : choice;
        return part.set() == null ? some : some.of(part.set());
    }

    Node of(Formats formats, Taker taker) {
        VBox all = new VBox(16);
        Label which = new Label(words.of("export.which"));
        which.setLabelFor(postings);
        Label what = new Label(words.of("export.fields"));
        what.setLabelFor(fields);
        all.getChildren().add(new FlowPane(16, 8, new VBox(4, which, postings), new VBox(4, what, fields)));
        for (ExportFormat format : formats.all()) {
            Label name = new Label(format.name());
            name.getStyleClass().add("sheet-heading");
            Label description = new Label(
                    words.find("format." + format.name()).orElseGet(format::description));
            description.setWrapText(true);
            description.setMaxWidth(560);
            Button file = new Button(words.of("export.file"));
            file.setOnAction(event -> taker.take(new Chosen(format, choice(), false)));
            file.setAccessibleText(format.name() + ": " + file.getText());
            HBox buttons = new HBox(8, file);
            if (format.writesFolders()) {
                Button folder = new Button(words.of("export.folder"));
                folder.setOnAction(event -> taker.take(new Chosen(format, choice(), true)));
                folder.setAccessibleText(format.name() + ": " + folder.getText());
                buttons.getChildren().add(folder);
            }
            all.getChildren().add(new VBox(4, name, description, buttons));
        }
        return all;
    }
}
