package dev.assay.ui.pace;

import dev.assay.evaluation.pace.PaceLine;
import java.util.function.Function;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A field's line, spoken as a whole. */
final class PaceRow extends TableRow<PaceLine> {

    private final Function<PaceLine, String> spoken;

    PaceRow(Function<PaceLine, String> spoken) {
        this.spoken = spoken;
    }

    @Override
    protected void updateItem(@Nullable PaceLine pace, boolean empty) {
        super.updateItem(pace, empty);
        setAccessibleText(empty || pace == null ? null : spoken.apply(pace));
    }
}
