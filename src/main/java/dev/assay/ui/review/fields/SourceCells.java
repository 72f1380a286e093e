package dev.assay.ui.review.fields;

import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** What the sources say of one field, side by side. */
final class SourceCells extends Region {

    private final MatrixColumns columns;
    private final Wording words;
    private final IntConsumer onPick;
    private final List<SourceCellNode> cells = new ArrayList<>();
    private final Rectangle clip = new Rectangle();

    /** @param onPick told the column that was clicked */
    SourceCells(MatrixColumns columns, Wording words, IntConsumer onPick) {
        this.columns = columns;
        this.words = words;
        this.onPick = onPick;
        getStyleClass().add("source-cells");
        setClip(clip);
        columns.offsetProperty().subscribe(this::requestLayout);
        columns.laidOutProperty().subscribe(this::requestLayout);
    }

    /** @param lookedAt the column that is looked at in this line; -1 for none */
    void look(int lookedAt) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).look(i == lookedAt);
        }
    }

    /** @param lookedAt the column that is looked at in this line; -1 for none */
    void show(List<SourceCell> said, int lookedAt) {
        while (cells.size() < said.size()) {
            int column = cells.size();
            SourceCellNode cell = new SourceCellNode(words);
            cell.setOnMouseClicked(event -> onPick.accept(column));
            cells.add(cell);
            getChildren().add(cell);
        }
        while (cells.size() > said.size()) {
            getChildren().remove(cells.removeLast());
        }
        for (int i = 0; i < said.size(); i++) {
            cells.get(i).show(said.get(i));
        }
        look(lookedAt);
    }

    double lineHeight() {
        return cells.isEmpty() ? 0 : cells.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).resizeRelocate(snapPositionX(columns.left(i)), 0, snapSizeX(columns.width()),
                    getHeight());
        }
    }
}
