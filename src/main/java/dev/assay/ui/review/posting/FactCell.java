package dev.assay.ui.review.posting;

import dev.assay.ui.control.Hint;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A fact's name or a model's value; long ones are wrapped, so that nothing is cut off. */
final class FactCell extends TableCell<FactTable.Row, FactTable.Row> {

    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");
    private static final double PADDING = 20;

    private final int model;
    private final boolean name;
    private final Text words = new Text();
    private final Hint hint = Hint.on(this);

    /** @param model which model's values it shows; -1 for the fact's name */
    FactCell(int model) {
        this.model = model;
        name = model < 0;
        getStyleClass().add(name ? "fact-name" : "fact-value");
        words.getStyleClass().add("fact-words");
        words.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefHeight(USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(FactTable.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null || model >= row.values().size()) {
            setGraphic(null);
            setText(null);
            hint.say("");
            pseudoClassStateChanged(SILENT, false);
            pseudoClassStateChanged(ODD, false);
            return;
        }
        FactTable.Value value = name
                ? new FactTable.Value(row.label(), row.silent(), false)
                : row.values().get(model);
        words.setText(value.text());
        setText(value.text());
        setGraphic(words);
        hint.say(name ? row.key() : "");
        pseudoClassStateChanged(SILENT, value.silent());
        pseudoClassStateChanged(ODD, value.odd());
    }
}
