package dev.assay.ui.control;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** Brings a row of a list into view, where it is not seen whole already: a list that is read does not move without need. */
public final class RowInView {

    /** So many rows are left above it. */
    private static final int ABOVE = 2;

    private RowInView() {}

    /** @param index of the row; less than 0 for none */
    public static void bring(ListView<?> list, int index) {
        if (index >= 0 && list.getScene() != null) {
            new AfterLayout(list, () -> bringNow(list, index)).want();
        } else if (index >= 0) {
            bringNow(list, index);
        }
    }

    private static void bringNow(ListView<?> list, int index) {
        // Cells stand where they stood before the list last changed until it is laid out.
        list.layout();
        if (!isSeen(list, index)) {
            list.scrollTo(Math.max(0, index - ABOVE));
            list.layout();
        }
    }

    private static boolean isSeen(ListView<?> list, int index) {
        double bottom = list.localToScene(list.getBoundsInLocal()).getMaxY();
        return list.lookupAll(".list-cell").stream().filter(ListCell.class::isInstance)
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.getListView() == list && cell.getIndex() == index && !cell.isEmpty())
                .anyMatch(cell -> cell.getBoundsInParent().getMinY() >= 0
                        && cell.localToScene(cell.getBoundsInLocal()).getMaxY() <= bottom);
    }
}
