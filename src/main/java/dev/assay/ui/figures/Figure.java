package dev.assay.ui.figures;

import dev.assay.ui.session.CellSelection;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the table.
 *
 * @param text what stands in it
 * @param told what is told on hover and to a screen reader, in a sentence; empty where the text says all
 * @param style the style class that shades it; empty for none
 * @param opens the cells that it leads to; null for none
 */
record Figure(String text, String told, String style, @Nullable CellSelection opens) {

    static Figure of(String text) {
        return new Figure(text, "", "", null);
    }

    Figure leadingTo(@Nullable CellSelection cells) {
        return new Figure(text, told, style, cells);
    }
}
