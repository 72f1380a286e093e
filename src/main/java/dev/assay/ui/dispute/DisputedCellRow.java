package dev.assay.ui.dispute;

import dev.assay.model.FieldValue;
import dev.assay.ui.control.SpokenRow;
import dev.assay.ui.control.StateMark;
import dev.assay.ui.control.StyleVariant;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A cell of a dispute in the list: whether it is to be ruled on, who says what, and what would become of it. */
final class DisputedCellRow extends SpokenRow<DisputedRow> {

    private final RulingModel model;
    private final Wording words;
    private final StateMark state;
    private final CheckBox ruled = new CheckBox();
    private final Label posting = new Label();
    private final Label said = new Label();
    private final Label claim = new Label();
    private final Label fate = new Label();
    private final StyleVariant tone = new StyleVariant(fate);

    /** @param toggle given the posting whose cell is to be left out, or taken in again */
    DisputedCellRow(RulingModel model, Wording words, Consumer<String> toggle) {
        this.model = model;
        this.words = words;
        state = new StateMark(words);
        ruled.setFocusTraversable(false);
        ruled.setMinWidth(Region.USE_PREF_SIZE);
        ruled.setOnAction(event -> {
            DisputedRow row = getItem();
            if (row != null) {
                toggle.accept(row.posting());
            }
        });
        DisputeAction.LEAVE_OUT.mark(ruled, words);
        posting.getStyleClass().add("row-posting");
        said.getStyleClass().add("row-said");
        claim.getStyleClass().add("row-claim");
        fate.getStyleClass().add("row-fate");
        fate.managedProperty().bind(fate.visibleProperty());
        HBox above = new HBox(6, state, posting);
        above.setAlignment(Pos.BASELINE_LEFT);
        VBox lines = new VBox(2, above, said, claim, fate);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        consistsOf(new HBox(8, ruled, lines));
    }

    @Override
    protected List<String> show(DisputedRow row) {
        if (model.field().isEmpty()) {
            return List.of();
        }
        state.setState(row.cell().state());
        ruled.setSelected(!row.excepted() && row.cell().isOpen());
        ruled.setDisable(!row.cell().isOpen());
        posting.setText(row.heading());
        said.setText(model.field().map(spec -> row.said(spec, words)).orElse(""));
        claim.setText(
                row.claim().isEmpty() ? words.of("evidence.none") : row.claim().replaceAll("\\s+", " "));
        fate.setText(fate(row));
        fate.setVisible(!fate.getText().isEmpty());
        DisputedRow.Fate now = row.fate();
        tone.set(now == null ? "" : "fate-" + now.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return List.of(row.heading(), said.getText(), words.name(row.cell().state()), fate.getText(),
                row.claim());
    }

    private String fate(DisputedRow row) {
        DisputedRow.Fate now = row.fate();
        FieldValue decided = row.cell().decided();
        if (now == null) {
            return row.excepted() ? words.of("disputes.fate-left-out") : "";
        }
        String to = text(model.valueProperty().get());
        return switch (now) {
            case ACCEPTED -> words.of("disputes.fate-accepted", to);
            case OVERRIDDEN -> words.of("disputes.fate-overridden",
                    row.from().isEmpty() ? words.of("value.not-answered") : row.from(), to);
            case LEFT_OUT -> words.of("disputes.fate-left-out");
            case STAYS -> words.of("disputes.fate-stays", words.name(row.cell().state()), text(decided),
                    decided == null ? 0 : 1);
        };
    }

    private String text(@Nullable FieldValue value) {
        return value == null
                ? ""
                : model.field().map(spec -> DisputedRow.text(spec, value, words)).orElse("");
    }
}
