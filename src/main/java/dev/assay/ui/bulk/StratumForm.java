package dev.assay.ui.bulk;

import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.control.ChoiceName;
import dev.assay.ui.control.FittingFlow;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.control.ShortScroll;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which cells a sample is drawn of and on what terms, with how many these are and a button that draws. */
final class StratumForm extends VBox {

    private final StratumModel model;
    private final Schema schema;
    private final Wording words;
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll;
    private final LongChoice<Choice<FieldSpec>> field = new LongChoice<>();
    private final ChoiceBox<Choice<FieldValue>> value = new ChoiceBox<>();
    private final ChoiceBox<Choice<String>> source = new ChoiceBox<>();
    private final ChoiceBox<Choice<EvidenceStatus>> status = new ChoiceBox<>();
    private final TextField looked;
    private final Label count = new Label();
    /** What the sample can show. */
    private final Label best = new Label();
    private final Label refusal = new Label();
    private final Button draw = new Button();
    private int rows;

    /** One of a choice. @param value null where any will do */
    private record Choice<T>(String label, @Nullable T value) {}

    /** @param drawing draws the sample */
    StratumForm(StratumModel model, Schema schema, Wording words, Runnable drawing) {
        this.model = model;
        this.schema = schema;
        this.words = words;
        Label intro = wrapped(words.of("bulk.intro"), "bulk-intro");
        grid.getStyleClass().add("bulk-grid");
        ColumnConstraints names = new ColumnConstraints();
        // In large letters the names wrap, so that the choices keep their room.
        names.setPercentWidth(38);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        grid.getColumnConstraints().addAll(names, fields);
        heading("bulk.which");
        field.name(Choice::label, Choice::label);
        field.setOnChoose(one -> model.field.set(one.value()));
        row("bulk.field", field);
        choices();
        text("bulk.risk", model.riskBelow, "bulk.any-percent");
        text("bulk.least-confidence", model.leastConfidence, "bulk.any-percent");
        looked = text("bulk.words", model.words, "bulk.any-words");
        heading("bulk.terms");
        text("bulk.target", model.target, "");
        text("bulk.confidence", model.confidence, "");
        looks();
        text("bulk.size", model.size, "");
        text("bulk.seed", model.seed, "");
        CheckBox hidden = new CheckBox(words.of("bulk.hidden"));
        hidden.setWrapText(true);
        hidden.selectedProperty().bindBidirectional(model.hidden);
        grid.add(hidden, 0, rows++, 2, 1);
        count.getStyleClass().add("bulk-count");
        count.setWrapText(true);
        best.setWrapText(true);
        best.managedProperty().bind(best.textProperty().isNotEmpty());
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        draw.getStyleClass().add("accent");
        CellAction.SETTLE.mark(draw, words, words.of("bulk.new"));
        draw.setOnAction(event -> drawing.run());
        VBox content = new VBox(intro, grid);
        content.getStyleClass().add("bulk-form");
        content.setMinWidth(0);
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("cell-editor");
        setVgrow(scroll, Priority.ALWAYS);
        VBox told = new VBox(count, best, refusal);
        told.getStyleClass().add("bulk-bar");
        ShortScroll telling = new ShortScroll();
        telling.getStyleClass().add("bulk-drawing");
        telling.setContent(told);
        // However low the window is, one sees what is drawn by.
        FittingFlow drawn = new FittingFlow();
        drawn.getStyleClass().add("bulk-draw");
        drawn.getChildren().add(draw);
        getChildren().addAll(scroll, telling, drawn);
        List.of(model.target, model.confidence, model.size, model.seed)
                .forEach(part -> part.subscribe(this::told));
        model.countProperty().subscribe(this::told);
        model.unreadProperty().subscribe(this::told);
        model.bestProperty().subscribe(this::tellBest);
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private void heading(String key) {
        grid.add(wrapped(words.of(key), "bulk-heading"), 0, rows++, 2, 1);
    }

    private void row(String key, Control control) {
        Label name = new Label(words.of(key));
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setMinWidth(0);
        grid.add(name, 0, rows);
        grid.add(control, 1, rows++);
    }

    private TextField text(String key, StringProperty text, String prompt) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(text);
        if (!prompt.isEmpty()) {
            input.setPromptText(words.of(prompt));
        }
        row(key, input);
        grid.getChildren().add(new SpokenName(words.of(key), input));
        return input;
    }

    private void choices() {
        value.setConverter(new ChoiceName<>(Choice::label));
        value.valueProperty().subscribe((before, now) -> model.value.set(now == null ? null : now.value()));
        row("bulk.value", value);
        source.setConverter(new ChoiceName<>(Choice::label));
        source.valueProperty().subscribe((before, now) -> model.source
                .set(Optional.ofNullable(now).map(Choice::value).orElse("")));
        row("bulk.source", source);
        status.setConverter(new ChoiceName<>(Choice::label));
        List<Choice<EvidenceStatus>> all = new ArrayList<>();
        all.add(new Choice<>(words.of("bulk.any"), null));
        for (EvidenceStatus one : EvidenceStatus.values()) {
            all.add(new Choice<>(words.name(one), one));
        }
        status.getItems().setAll(all);
        status.setValue(all.getFirst());
        status.valueProperty().subscribe((before, now) -> model.status.set(now == null ? null : now.value()));
        row("bulk.status", status);
        model.valuesProperty().subscribe(this::values);
        model.sourcesProperty().subscribe(this::sources);
    }

    private void values(List<StratumModel.ValueCount> found) {
        FieldSpec spec = model.field.get();
        List<Choice<FieldValue>> all = new ArrayList<>();
        all.add(new Choice<>(words.of(spec == null ? "bulk.value-of-field" : "bulk.any"), null));
        if (spec != null) {
            found.forEach(one -> all.add(new Choice<>(words.of("bulk.with-count",
                    ValueText.of(spec, one.value(), words).text(), one.cells()), one.value())));
        }
        value.getItems().setAll(all);
        value.setValue(all.getFirst());
        value.setDisable(spec == null);
    }

    private void sources(List<String> found) {
        List<Choice<String>> all = new ArrayList<>();
        all.add(new Choice<>(words.of("bulk.any"), ""));
        found.forEach(one -> all.add(new Choice<>(one, one)));
        if (!all.equals(source.getItems())) {
            source.getItems().setAll(all);
            source.setValue(all.stream().filter(one -> model.source.get().equals(one.value())).findFirst()
                    .orElse(all.getFirst()));
        }
    }

    private void looks() {
        ChoiceBox<Choice<Boolean>> looks = new ChoiceBox<>();
        looks.setConverter(new ChoiceName<>(Choice::label));
        Choice<Boolean> every = new Choice<>(words.of("bulk.every-look"), false);
        looks.getItems().setAll(List.of(every, new Choice<>(words.of("bulk.fixed"), true)));
        looks.setValue(every);
        looks.valueProperty().subscribe((before, now) -> {
            boolean fixed = now != null && Boolean.TRUE.equals(now.value());
            if (before != null) {
                model.size.set(fixed ? "60" : "300");
            }
            model.fixed.set(fixed);
        });
        row("bulk.looks", looks);
    }

    /** Offers the fields, and counts anew. */
    void refresh() {
        List<Choice<FieldSpec>> all = new ArrayList<>();
        all.add(new Choice<>(words.of("bulk.any-field"), null));
        schema.fields().forEach(spec -> all.add(new Choice<>(spec.label(), spec)));
        FieldSpec now = model.field.get();
        field.offer(all,
                all.stream().filter(one -> Objects.equals(one.value(), now)).findFirst().orElse(null));
        model.refresh();
        told();
    }

    /** Puts the focus on the form, and on no part of it. */
    void leave() {
        scroll.requestFocus();
    }

    /** Puts the focus on the first choice. */
    void focusFirst() {
        field.requestFocus();
    }

    /** Puts the focus on the words that the cells are narrowed down by. */
    void search() {
        looked.requestFocus();
        looked.selectAll();
    }

    /** Opens the choice of the field. */
    void openFields() {
        field.requestFocus();
        field.show();
    }

    private void tellBest() {
        Double share = model.bestProperty().get();
        if (share == null) {
            best.setText("");
            return;
        }
        SamplePlan.Terms terms = model.terms();
        Long cells = model.countProperty().get();
        long all = cells == null ? 0 : cells;
        String key = share <= terms.target()
                ? "bulk.best"
                : terms.size() < all ? "bulk.best-short" : "bulk.best-all";
        best.setText(words.of(key, Math.min(terms.size(), all), words.of("bulk.share", 100 * share),
                words.of("bulk.share", 100 * terms.target())));
    }

    private void told() {
        Long cells = model.countProperty().get();
        count.setText(cells != null
                ? words.of("bulk.cells", cells)
                : model.unreadProperty().get() ? "" : words.of("bulk.counting"));
        String why = model.refusal();
        refusal.setText(cells == null && why.equals(words.of("bulk.counting")) ? "" : why);
        draw.setText(words.of("bulk.draw",
                why.isEmpty() && cells != null ? Math.min(cells, model.terms().size()) : 0));
        draw.setDisable(!why.isEmpty());
    }
}
