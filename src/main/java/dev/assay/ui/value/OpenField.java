package dev.assay.ui.value;

import dev.assay.model.FieldValue;
import dev.assay.review.Remark;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.control.KeptInView;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.wording.Wording;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;

/** What opens below the selected field's line: the claim and its evidence, the choices, the note, the decisions. */
public final class OpenField extends VBox {

    /** What can be done here. */
    public interface Doing extends ValueEditor.Choosing, DecisionBar.Deciding {
        void remark(Remark remark);

        /** @param sentence the evidence as the reviewer says it; empty for none */
        void say(String sentence);

        /** @param key of a Pass 1 fact to be shown */
        void fact(String key);

        /** @param value that a finding offers, to be decided on */
        void fix(FieldValue value);
    }

    private final Label question = wrapped("question");
    private final EvidenceBlock evidence;
    private final FixLines fixes;
    private final FactLines opinions = new FactLines();
    private final ValueEditor options;
    private final ToggleButton guide = new ToggleButton();
    private final ScalingIcon guideSign = new ScalingIcon(guide, Material2AL.EXPAND_MORE);
    private final Label guideline = wrapped("guideline");
    private final Label examples = wrapped("examples");
    private final Label rulings = wrapped("rulings");
    private final SentenceEditor sentence;
    private final NoteEditor note;
    private final DecisionBar decisions;
    private final Label decided = wrapped("decided");
    private final Wording words;
    private boolean hasExamples;
    private boolean hasRulings;

    public OpenField(Doing doing, ChosenKeys keys) {
        getStyleClass().add("open-field");
        evidence = new EvidenceBlock(doing::fact, keys);
        fixes = new FixLines(doing::fix, keys);
        options = new ValueEditor(doing, keys.words());
        sentence = new SentenceEditor(doing::say, doing::leave, keys);
        note = new NoteEditor(doing::remark, doing::leave, keys);
        decisions = new DecisionBar(doing, keys.words());
        words = keys.words();
        guide.getStyleClass().addAll("flat", "guide");
        CellAction.GUIDELINE.mark(guide, keys.words());
        guide.selectedProperty().subscribe(this::explain);
        getChildren().addAll(question, evidence, sentence, fixes, opinions, options, guide, guideline,
                rulings,
                examples, note,
                decisions,
                decided);
    }

    public void show(FieldDetail detail) {
        question.setText(detail.line().spec().question());
        evidence.show(detail);
        sentence.show(detail.sentence(), detail.attached());
        fixes.show(detail.fixes());
        opinions.show(detail.opinions().stream().map(OpenField::fact).toList());
        options.show(detail.editor());
        guideline.setText("• " + String.join("\n• ", detail.line().spec().guideline()));
        examples.setText(words.of("guide.examples") + "\n• "
                + String.join("\n• ", ExampleText.of(detail.line().spec(), words)));
        rulings.setText(words.of("guide.rulings") + "\n• " + String.join("\n• ", detail.rulings()));
        hasRulings = !detail.rulings().isEmpty();
        guide.setText(words.of("guide.with-rulings", words.of("action.guideline"), detail.rulings().size()));
        manage(rulings, guide.isSelected() && hasRulings);
        hasExamples = !detail.line().spec().examples().isEmpty();
        manage(examples, guide.isSelected() && hasExamples);
        note.show(detail.remark());
        decisions.show(detail, detail.line().pending());
        decided.setText(detail.decided());
        manage(decided, !detail.decided().isEmpty());
    }

    /** @param scroll what the field is scrolled in, at whose lower edge the decisions stay */
    void keepDecisionsIn(ScrollPane scroll) {
        KeptInView.keep(decisions, this, scroll);
    }

    /** How much of the view's lower edge the decisions lie over, for a node that is none of them. */
    double covered(Node node) {
        return decisions.getTranslateY() < 0 && node.getParent() != decisions ? decisionsHeight() : 0;
    }

    /** How high the decisions are where they are kept in view, in pixels. */
    double decisionsHeight() {
        return decisions.getHeight() + KeptInView.GAP;
    }

    public void spans(int at, int count) {
        evidence.spans(at, count);
    }

    public ValueEditor options() {
        return options;
    }

    SentenceEditor sentence() {
        return sentence;
    }

    public NoteEditor note() {
        return note;
    }

    boolean explains() {
        return guide.isSelected();
    }

    /** Shows how to decide, or puts it away. */
    public void toggleGuideline() {
        guide.fire();
    }

    private void explain(boolean whole) {
        manage(guideline, whole);
        manage(rulings, whole && hasRulings);
        manage(examples, whole && hasExamples);
        options.explain(whole);
        guideSign.setIcon(whole ? Material2AL.EXPAND_LESS : Material2AL.EXPAND_MORE);
    }

    private static FactLines.Fact fact(Opinion opinion) {
        return new FactLines.Fact(opinion.agrees() ? Material2AL.DRAG_HANDLE : Material2AL.CALL_SPLIT,
                opinion.agrees() ? "agreeing" : "differing",
                opinion.value() + ": " + String.join(", ", opinion.answers()));
    }

    private static void manage(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
