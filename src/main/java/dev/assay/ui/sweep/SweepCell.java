package dev.assay.ui.sweep;

import dev.assay.review.ComparedCell;
import dev.assay.ui.control.EvidenceMark;
import dev.assay.ui.control.SpokenRow;
import dev.assay.ui.control.StateMark;
import dev.assay.ui.control.StyleVariant;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A cell in the list: what stands in it and who says otherwise, what it rests on, and which posting it is of. */
final class SweepCell extends SpokenRow<SweepRow> {

    private final Wording words;
    private final StateMark state;
    private final EvidenceMark evidence;
    private final Label value = new Label();
    private final Label others = new Label();
    private final StyleVariant tone = new StyleVariant(value);
    private final StyleVariant agreement = new StyleVariant(others);
    private final Label claim = new Label();
    private final Label posting = new Label();

    SweepCell(Wording words) {
        this.words = words;
        state = new StateMark(words);
        evidence = new EvidenceMark(words);
        value.getStyleClass().add("row-value");
        others.getStyleClass().add("row-others");
        claim.getStyleClass().add("sweep-claim");
        posting.getStyleClass().add("row-posting");
        others.setMinWidth(0);
        HBox.setHgrow(others, Priority.ALWAYS);
        value.setMinWidth(Region.USE_PREF_SIZE);
        state.setMinWidth(Region.USE_PREF_SIZE);
        evidence.setMinWidth(Region.USE_PREF_SIZE);
        HBox above = new HBox(6, state, value, evidence, others);
        above.setAlignment(Pos.BASELINE_LEFT);
        consistsOf(new VBox(2, above, claim, posting));
    }

    @Override
    protected List<String> show(SweepRow row) {
        state.setState(row.cell().state());
        evidence.setStatus(row.cell().judged().map(ComparedCell.Said::status).orElse(null));
        value.setText(row.value().text());
        tone.set("tone-" + row.value().tone().name().toLowerCase(Locale.ROOT));
        others.setText(others(row));
        agreement.set(row.others().isEmpty() ? "" : "differing");
        claim.setText(
                row.claim().isEmpty() ? words.of("evidence.none") : row.claim().replaceAll("\\s+", " "));
        posting.setText(row.heading());
        return List.of(row.heading(), row.value().text(), words.name(row.cell().state()), others.getText(),
                row.claim());
    }

    private String others(SweepRow row) {
        if (row.others().isEmpty()) {
            return row.heard() > 1 ? words.of("sweep.all-agree", row.heard()) : "";
        }
        return "≠ " + row.others().stream()
                .map(other -> other.value() + " (" + String.join(", ", other.sources()) + ")")
                .collect(Collectors.joining(" · "));
    }
}
