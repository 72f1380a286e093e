package dev.assay.ui.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.dispute.DisputeCluster;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.RulingPreview;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.control.LowMark;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.control.StyleVariant;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.value.Option;
import dev.assay.ui.value.RulingText;
import dev.assay.ui.value.ValueEditor;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ruling as it is written: what is in dispute, which value is right, why, and what that changes. */
final class RulingPane extends VBox {

    /** The least height, in letters, in which what a ruling changes is told beside its button at the lower edge. */
    private static final int ROOMY = 20;

    private final ScreenParts parts;
    private final RulingModel model;
    private final Wording words;
    private final Runnable home;
    private final Label question = wrapped("question");
    private final Label dispute = wrapped("ruling-dispute");
    private final Label voices = wrapped("ruling-voices");
    private final ValueEditor options;
    private final ToggleButton guide = new ToggleButton();
    private final Label guideline = wrapped("guideline");
    private final TextField reason = new TextField();
    private final CheckBox later = new CheckBox();
    private final Label summary = wrapped("ruling-summary");
    /** Does by mouse what Enter does while no value is chosen. */
    private final Button lead = new Button();
    private final Button make = new Button();
    private final StyleVariant ready = new StyleVariant(make);
    private final VBox form;
    /** The button for the ruling, and where there is room for it what that changes: at the lower edge in every height. */
    private final VBox act;
    private final ScrollPane scroll;
    private final FormScroll place;

    /** @param home puts the focus where the keys of the screen act */
    RulingPane(ScreenParts parts, RulingModel model, Runnable home) {
        this.parts = parts;
        this.model = model;
        this.home = home;
        words = parts.session().words();
        options = new ValueEditor(new Choosing(), words);
        guide.getStyleClass().addAll("flat", "guide");
        guide.setText(CellAction.GUIDELINE.label(words));
        CellAction.GUIDELINE.mark(guide, words);
        guide.selectedProperty().subscribe(on -> {
            guideline.setVisible(on);
            guideline.setManaged(on);
            options.explain(on);
        });
        reason.setPromptText(words.of("ruling.reason"));
        CellAction.REASON.mark(reason, words, words.of("ruling.reason"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reason.addEventHandler(KeyEvent.KEY_PRESSED, this::reasonKey);
        later.setText(words.of("ruling.later"));
        later.setWrapText(true);
        later.selectedProperty().bindBidirectional(model.laterProperty());
        CellAction.SETTLE.mark(make, words, words.of("ruling.make-why"));
        make.setOnAction(event -> make());
        lead.getStyleClass().add("flat");
        lead.setMnemonicParsing(false);
        lead.setFocusTraversable(false);
        lead.setMinWidth(0);
        CellAction.ACCEPT.mark(lead, words);
        lead.setOnAction(event -> accept());
        form = new VBox(question, dispute, options, lead, new SpokenName(words.of("ruling.reason"), reason),
                reason,
                later, guide, guideline, voices);
        form.getStyleClass().addAll("open-field", "ruling-form");
        form.setMinWidth(0);
        scroll = new ScrollPane(form);
        scroll.getStyleClass().add("cell-editor");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        setMinSize(0, 0);
        act = new VBox(summary, make);
        act.getStyleClass().add("ruling-act");
        act.setMinHeight(USE_PREF_SIZE);
        act.visibleProperty().bind(form.visibleProperty());
        getChildren().addAll(scroll, act);
        place = new FormScroll(scroll, form, this::shownFirst);
        ObservableValue<Boolean> low = LowMark.lowerThan(ROOMY, this, make.fontProperty());
        // Where there is room it leaves its place empty: nothing below it moves while one goes there.
        lead.managedProperty().bind(
                Bindings.createBooleanBinding(() -> lead.isVisible() || !low.getValue(),
                        lead.visibleProperty(), low));
        low.subscribe(this::placeSummary);
        model.valueProperty().subscribe(this::filled);
        model.previewProperty().subscribe(this::told);
        model.reasonProperty().subscribe(this::told);
        model.laterProperty().subscribe(this::told);
    }

    /** Where there is little height for the letters, what the ruling changes is told below the reason and leaves it its room. */
    private void placeSummary(boolean low) {
        if (low == form.equals(summary.getParent())) {
            return;
        }
        act.getChildren().remove(summary);
        form.getChildren().remove(summary);
        if (low) {
            form.getChildren().add(form.getChildren().indexOf(reason) + 1, summary);
        } else {
            act.getChildren().addFirst(summary);
        }
        place.want();
    }

    /** Values and reason, or, once it is written, the reason and what is told of it. */
    private FormScroll.Part shownFirst() {
        boolean asked = reason.isFocused() || make.isFocused();
        return new FormScroll.Part(asked ? reason : options,
                asked && form.equals(summary.getParent()) ? summary : reason);
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /** Shows a dispute. @param values its values, as the list has them */
    void show(@Nullable DisputeCluster one, String values) {
        form.setVisible(one != null);
        if (one != null) {
            FieldSpec spec = parts.session().schema().require(one.of().field());
            String where = RulingText.where(one.of().words(), words);
            question.setText(spec.label() + ": " + spec.question());
            dispute.setText(where.isEmpty() ? values : values + "\n" + where);
            List<String> ruled = parts.rulings().of(spec.key()).stream()
                    .map((Ruling ruling) -> RulingText.of(spec, ruling, words)).toList();
            guide.setText(words.of("guide.with-rulings", CellAction.GUIDELINE.label(words), ruled.size()));
            guideline.setText("• " + String.join("\n• ", spec.guideline())
                    + (ruled.isEmpty()
                            ? ""
                            : "\n\n" + words.of("guide.rulings") + "\n• " + String.join("\n• ", ruled)));
            filled();
            told();
            place.want();
        }
    }

    /** The cells are known, or stand otherwise now. */
    void voices() {
        voices.setText(String.join("\n", model.voices()));
        filled();
        told();
    }

    private void filled() {
        model.options().ifPresent(options::show);
        String leading = model.valueProperty().get() == null ? model.leading() : "";
        lead.setVisible(!leading.isEmpty());
        lead.setText(words.of("ruling.lead", leading));
    }

    private void told() {
        RulingPreview preview = model.previewProperty().get();
        String refusal = model.refusal();
        int cells = preview == null ? 0 : preview.changes().size();
        make.setText(preview == null
                ? words.of("ruling.make-none")
                : words.of("ruling.make", cells, model.chosen()));
        ready.set(refusal.isEmpty() ? "accent" : "");
        make.setDefaultButton(false);
        summary.setText(preview == null
                ? refusal
                : (refusal.isEmpty() ? "" : refusal + "\n")
                        + words.of("ruling.summary", cells, preview.overriding(),
                                cells - preview.overriding(), preview.excepted(), preview.decided()));
    }

    /** Puts the focus on the values. */
    void edit() {
        options.ask();
    }

    /** Chooses by digit, and goes on to the reason where one value is enough. */
    void choose(int digit) {
        if (model.choose(digit)) {
            chosen();
        }
    }

    private void chosen() {
        boolean several = model.field().map(spec -> spec.kind() == dev.assay.schema.ValueKind.SET)
                .orElse(false);
        if (!several || model.valueProperty().get() instanceof FieldValue.Choices(List<String> none)
                && none.isEmpty()) {
            reason();
        }
    }

    /** Takes the value that leads where none is chosen, and goes on to what is missing. */
    void accept() {
        if (model.valueProperty().get() == null) {
            model.chooseLeading();
        }
        if (model.valueProperty().get() == null) {
            edit();
        } else if (reason.getText().isBlank()) {
            reason();
        } else {
            focus(make);
        }
    }

    /** Puts the focus on the reason. */
    void reason() {
        focus(reason);
        reason.end();
    }

    void guideline() {
        guide.fire();
    }

    /** Makes the ruling, or goes to what is missing and says so. */
    void make() {
        if (model.make(home)) {
            return;
        }
        if (model.valueProperty().get() == null) {
            edit();
        } else if (reason.getText().isBlank()) {
            reason();
        }
    }

    private void focus(Node node) {
        node.requestFocus();
        place.want();
    }

    private void reasonKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.isShortcutDown()) {
                make();
            } else {
                focus(make);
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            home.run();
        }
    }

    /** What the values lead to. */
    private final class Choosing implements ValueEditor.Choosing {

        @Override
        public void pick(Option option) {
            model.choose(option);
            if (model.options().isPresent() && !(model
                    .valueProperty().get() instanceof FieldValue.Choices)) {
                reason();
            } else {
                options.focus(option);
            }
        }

        @Override
        public void choose(int digit) {
            RulingPane.this.choose(digit);
        }

        @Override
        public void confirm() {
            accept();
        }

        @Override
        public void confirm(Option found) {
            model.choose(found);
            accept();
        }

        @Override
        public void leave() {
            home.run();
        }

        @Override
        public void looksAt(Option option) {}

        @Override
        public void unsettled() {}

        @Override
        public String ticking() {
            return "value.tick-and-say";
        }
    }
}
