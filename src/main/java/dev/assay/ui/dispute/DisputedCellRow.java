package dev.assay.ui.dispute;

import dev.assay.model.FieldValue;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.StateMark;
import dev.assay.ui.wording.Wording;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A cell of a dispute in the list: whether it is to be ruled on, who says what, and what would become of it. */
final class DisputedCellRow extends ListCell<DisputedRow> {

    private final RulingModel model;
    private final Wording words;
    private final StateMark state;
    private final CheckBox ruled = new CheckBox();
    private final Label posting = new Label();
    private final Label said = new Label();
    private final Label claim = new Label();
    private final Label fate = new Label();
    private final Hint hint = Hint.on(this);
    private final HBox content;

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
        content = new HBox(8, ruled, lines);
        content.setMinWidth(0);
        content.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable DisputedRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null || model.field().isEmpty()) {
            setGraphic(null);
            hint.say("");
            setAccessibleText(null);
            return;
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
        fate.getStyleClass().removeIf(style -> style.startsWith("fate-"));
        DisputedRow.Fate now = row.fate();
        if (now != null) {
            fate.getStyleClass().add("fate-" + now.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        String all = Stream
                .of(row.heading(), said.getText(), words.name(row.cell().state()), fate.getText(),
                        row.claim())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        hint.say(all);
        setAccessibleText(all.replace('\n', '.'));
        setGraphic(content);
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
