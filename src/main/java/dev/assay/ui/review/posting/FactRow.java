package dev.assay.ui.review.posting;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/** A line of Pass 1, marked where it speaks of the selected field. */
final class FactRow extends TableRow<FactTable.Row> {

    private static final PseudoClass OF_FIELD = PseudoClass.getPseudoClass("of-field");

    /** @param marked the keys of the entries that speak of the selected field */
    FactRow(ObservableValue<Set<String>> marked) {
        Runnable mark = () -> {
            FactTable.Row row = getItem();
            pseudoClassStateChanged(OF_FIELD, row != null && marked.getValue().contains(row.key()));
        };
        itemProperty().subscribe(mark);
        marked.when(sceneProperty().map(window -> true).orElse(false)).subscribe(keys -> mark.run());
    }
}
