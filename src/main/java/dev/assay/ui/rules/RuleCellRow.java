package dev.assay.ui.rules;

import dev.assay.review.RuleCounts;
import dev.assay.ui.control.BesideOrBelow;
import dev.assay.ui.control.SpokenRow;
import dev.assay.ui.control.StyleVariant;
import dev.assay.ui.session.Loading;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A rule in the list: its field and value, what it hits and how right it is, and what it asks for. */
final class RuleCellRow extends SpokenRow<RuleRow> {

    /** How much of field and value is worth a place beside what is counted, in heights of the letters. */
    private static final double VALUE_LETTERS = 12;

    private final RulesModel model;
    private final Wording words;
    private final Label value = new Label();
    private final Label own = new Label();
    private final Label told = new Label();
    private final Label when = new Label();
    private final StyleVariant tone = new StyleVariant(told);

    RuleCellRow(RulesModel model, Wording words) {
        this.model = model;
        this.words = words;
        value.getStyleClass().add("row-value");
        own.setText(words.of("rules.own-mark"));
        own.getStyleClass().add("rule-own");
        own.setMinWidth(HBox.USE_PREF_SIZE);
        own.managedProperty().bind(own.visibleProperty());
        told.getStyleClass().add("row-others");
        told.setMinWidth(HBox.USE_PREF_SIZE);
        when.getStyleClass().add("row-posting");
        when.setMinWidth(0);
        HBox aside = new HBox(8, own, told);
        aside.setAlignment(Pos.BASELINE_RIGHT);
        consistsOf(new VBox(2, new BesideOrBelow(value, aside, VALUE_LETTERS), when));
    }

    @Override
    protected List<String> show(RuleRow row) {
        value.setText(words.of("rules.row", row.field().label(), row.value()));
        own.setVisible(row.isOwn());
        told.setText(told(row));
        RuleCounts.Count count = model.count(row);
        tone.set(count.right() < count.decided() ? "differing" : "");
        when.setText(row.when().isEmpty() ? words.of("rules.otherwise") : row.when());
        return List.of(value.getText(), row.isOwn() ? own.getText() : "", told.getText(), when.getText(),
                row.rule().because());
    }

    private String told(RuleRow row) {
        RuleCounts.Count count = model.count(row);
        return model.countingProperty().get() == Loading.READY || count.hits() > 0
                ? told(count, words)
                : "";
    }

    /** What a rule hits, and how right it is where that was decided. */
    static String told(RuleCounts.Count count, Wording words) {
        return count.decided() == 0
                ? words.of("rules.hits", count.hits())
                : words.of("rules.hits-right", count.hits(), count.right(), count.decided(),
                        (double) count.right() / count.decided());
    }
}
