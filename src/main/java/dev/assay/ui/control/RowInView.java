package dev.assay.ui.control;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Brings a row of a list into view, where it is not seen whole already: a list that is read does not move without
 * need. A row that was seen stays so where the list becomes lower, or its rows higher.
 */
public final class RowInView {

    /** So many rows are left above it. */
    private static final int ABOVE = 2;

    private final ListView<?> list;
    private final AfterLayout shown;
    private int wanted = -1;

    public RowInView(ListView<?> list) {
        this.list = list;
        shown = new AfterLayout(list, this::bringNow);
        list.heightProperty().addListener((height, before, now) -> stay(before.doubleValue()));
        list.fixedCellSizeProperty().subscribe(() -> stay(list.getHeight()));
    }

    /** @param index of the row, in place of the one that was asked for before; less than 0 for none */
    public void bring(int index) {
        wanted = index;
        if (index >= 0) {
            if (isFar(index)) {
                list.scrollTo(Math.max(0, index - ABOVE));
            }
            shown.want();
        }
    }

    /** @param height that it was seen in until now */
    private void stay(double height) {
        if (wanted >= 0 && isSeenIn(height)) {
            shown.want();
        }
    }

    /** Whether it stands elsewhere for certain: to lay out and fill the rows where one looks no more takes as long as there. */
    private boolean isFar(int index) {
        if (index >= list.getItems().size()
                || !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null
                && (index < first.getIndex() - ABOVE || index > last.getIndex() + ABOVE);
    }

    private void bringNow() {
        // What was asked for while the list was shown nowhere may be gone.
        if (wanted < 0 || wanted >= list.getItems().size()) {
            return;
        }
        // Cells stand where they stood before the list last changed until it is laid out.
        list.layout();
        if (!isSeenIn(list.getHeight())) {
            list.scrollTo(Math.max(0, wanted - ABOVE));
            list.layout();
        }
        // So few rows may have room that those above it leave it none.
        if (!isSeenIn(list.getHeight())) {
            list.scrollTo(wanted);
            list.layout();
        }
    }

    private boolean isSeenIn(double height) {
        double top = list.localToScene(0, 0).getY();
        return list.lookupAll(".list-cell").stream().filter(ListCell.class::isInstance)
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.getListView() == list && cell.getIndex() == wanted && !cell.isEmpty())
                .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                .anyMatch(seen -> seen.getMinY() >= top && seen.getMaxY() <= top + height + 0.5);
    }
}
