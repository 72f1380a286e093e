package dev.assay.ui.preferences;

import dev.assay.ui.control.AfterLayout;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Keeps the rows of a table where they stand while it is filled anew and what is said above it grows or shrinks. */
final class KeptRows {

    private final TableView<?> table;
    private final AfterLayout placed;
    private double top = -1;

    KeptRows(TableView<?> table) {
        this.table = table;
        placed = new AfterLayout(table, this::goBack);
    }

    /** Whatever changes until it is laid out next moves nothing. */
    void keep() {
        if (top < 0 && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            top = top(flow);
            placed.want();
        }
    }

    /** Brings a row into view, and moves no other where it is there already. */
    void bring(int row) {
        if (row >= 0 && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(row);
            table.layout();
        }
    }

    /** So many pixels are scrolled away above; all rows are of one height. */
    private static double top(VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        return first == null ? 0 : first.getIndex() * first.getHeight() - first.getLayoutY();
    }

    private void goBack() {
        double before = top;
        top = -1;
        table.layout();
        if (before >= 0 && table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(before - top(flow));
            bring(table.getSelectionModel().getSelectedIndex());
        }
    }
}
