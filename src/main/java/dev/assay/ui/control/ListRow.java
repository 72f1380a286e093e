package dev.assay.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row of a list that is as wide as the list and no wider, and as high as what it consists of is there. */
public abstract class ListRow<T> extends ListCell<T> {

    private @Nullable Region content;

    /** @param all what the row consists of; made once and hidden where it is empty: what is put back is styled anew */
    protected final void consistsOf(Region all) {
        content = all;
        all.setMinWidth(0);
        all.setPrefWidth(1);
        all.setVisible(false);
        setGraphic(all);
    }

    protected final void showContent(boolean shown) {
        if (content != null) {
            content.setVisible(shown);
        }
    }

    /** In the width that is seen of the list, which says nothing of it where it measures a row. */
    @Override
    protected double computePrefHeight(double width) {
        if (content == null) {
            return super.computePrefHeight(width);
        }
        ListView<T> list = getListView();
        Node seen = list == null ? null : list.lookup(".clipped-container");
        double room = seen instanceof Region area && area.getWidth() > 0 ? area.getWidth() : width;
        // By itself a cell forgets that what it pads at both sides is missing in its lines.
        double line = (width < 0 ? room : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(content.prefHeight(line)) + snappedBottomInset();
    }
}
