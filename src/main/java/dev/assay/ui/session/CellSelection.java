package dev.assay.ui.session;

import dev.assay.review.ComparedCell;
import java.util.function.Predicate;

/**
 * Cells of one field that one screen asks another to list.
 *
 * @param field the field's key
 * @param title which they are, in words
 * @param cells whether a cell is one of them
 */
public record CellSelection(String field, String title, Predicate<ComparedCell> cells) {}
