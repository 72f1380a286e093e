package dev.assay.ui.review.posting;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A fact's name or a model's value; long ones are wrapped, so that nothing is cut off. */
final class FactCell extends TableCell<FactTable.Row, FactTable.Value> {

    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");
    private static final double PADDING = 20;

    private final boolean name;
    private final Text words = new Text();
    private final Tooltip tooltip = new Tooltip();

    /** @param name whether the cell shows a fact's name */
    FactCell(boolean name) {
        this.name = name;
        getStyleClass().add(name ? "fact-name" : "fact-value");
        words.getStyleClass().add("fact-words");
        words.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefHeight(USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(FactTable.@Nullable Value value, boolean empty) {
        super.updateItem(value, empty);
        FactTable.Row row = getTableRow() == null ? null : getTableRow().getItem();
        if (empty || value == null || row == null) {
            setGraphic(null);
            setText(null);
            setTooltip(null);
            pseudoClassStateChanged(SILENT, false);
            pseudoClassStateChanged(ODD, false);
            return;
        }
        words.setText(value.text());
        setText(value.text());
        setGraphic(words);
        tooltip.setText(row.key());
        setTooltip(name ? tooltip : null);
        pseudoClassStateChanged(SILENT, value.silent());
        pseudoClassStateChanged(ODD, value.odd());
    }
}
