package dev.assay.ui.review.fields;

import dev.assay.ui.control.EvidenceMark;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.VaryingState;
import dev.assay.ui.wording.Wording;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One source's value: a sign and its weight say whether it differs, a shape how its evidence stands. */
final class SourceCellNode extends HBox {

    private static final PseudoClass LOOKED_AT = PseudoClass.getPseudoClass("looked-at");
    private static final PseudoClass JUDGED = PseudoClass.getPseudoClass("judged");

    private final Wording words;
    private final Label sign = new Label();
    private final Label value = new Label();
    private final EvidenceMark evidence;
    private final VaryingState standing = new VaryingState(this);
    private final VaryingState tone = new VaryingState(value);
    private final Hint hint = Hint.on(this);
    private @Nullable SourceCell shown;

    SourceCellNode(Wording words) {
        this.words = words;
        evidence = new EvidenceMark(words);
        getStyleClass().add("source-cell");
        setAlignment(Pos.CENTER_LEFT);
        sign.getStyleClass().add("standing-sign");
        sign.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add("source-value");
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        evidence.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        getChildren().addAll(sign, value, evidence);
    }

    void look(boolean now) {
        pseudoClassStateChanged(LOOKED_AT, now);
    }

    void show(SourceCell cell) {
        if (cell.equals(shown)) {
            return;
        }
        shown = cell;
        pseudoClassStateChanged(JUDGED, cell.judged());
        sign.setText(cell.standing().sign());
        standing.set(cell.standing().name().toLowerCase(Locale.ROOT));
        value.setText(cell.value() == null ? "" : cell.value().text());
        tone.set(cell.value() == null ? "missing" : cell.value().tone().name().toLowerCase(Locale.ROOT));
        evidence.setStatus(cell.status());
        String said = cell.spoken(words);
        hint.say(cell.claim().isBlank() ? said : said + "\n" + cell.claim().strip());
        setAccessibleText(said);
    }
}
