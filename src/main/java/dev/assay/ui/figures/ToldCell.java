package dev.assay.ui.figures;

import dev.assay.ui.control.Hint;
import dev.assay.ui.control.StyleVariant;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A figure; what it says in full is told on hover. */
final class ToldCell extends TableCell<FigureTable.Row, FigureTable.Row> {

    private final int column;
    private final StyleVariant shade = new StyleVariant(this);
    private final Hint hint = Hint.on(this);

    ToldCell(int column) {
        this.column = column;
    }

    @Override
    protected void updateItem(FigureTable.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        Figure figure = empty || row == null || column >= row.figures().size()
                ? Figure.of("")
                : row.figures().get(column);
        setText(figure.text());
        hint.say(figure.told());
        setAccessibleText(figure.told().isEmpty() ? null : figure.told());
        shade.set(figure.style().isEmpty() ? "plain" : figure.style());
    }
}
