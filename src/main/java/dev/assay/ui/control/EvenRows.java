package dev.assay.ui.control;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * Gives all rows of a list one height: that of the highest of those it showed first. A list whose rows may be of any
 * height makes some that nobody sees, whenever it changes, only to guess how long it is.
 */
public final class EvenRows {

    private final ListView<?> list;
    private final AfterLayout laidOut;

    private EvenRows(ListView<?> list) {
        this.list = list;
        laidOut = new AfterLayout(list, this::measure);
    }

    /**
     * @param list with rows that differ in their words alone
     * @param letters of something beside it; in other letters the rows are measured anew
     */
    public static void in(ListView<?> list, ObservableValue<Font> letters) {
        EvenRows rows = new EvenRows(list);
        list.getItems().addListener((InvalidationListener) change -> rows.wantHeight());
        letters.subscribe(font -> {
            list.setFixedCellSize(Region.USE_COMPUTED_SIZE);
            rows.wantHeight();
        });
    }

    private void wantHeight() {
        if (list.getFixedCellSize() <= 0) {
            laidOut.want();
        }
    }

    private void measure() {
        list.lookupAll(".list-cell").stream().filter(ListCell.class::isInstance)
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.getListView() == list && !cell.isEmpty())
                .mapToDouble(ListCell::getHeight).max().ifPresent(list::setFixedCellSize);
    }
}
