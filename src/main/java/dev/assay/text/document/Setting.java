package dev.assay.text.document;

import java.util.Optional;

/**
 * How a block stands on the page, whatever it is.
 *
 * @param quoted how many block quotes it lies in
 * @param verbatim whether its spaces are kept, and its letters are of one width
 * @param cell its place in a table; empty where it stands in none
 */
public record Setting(int quoted, boolean verbatim, Optional<Cell> cell) {

    /** Of running text. */
    public static final Setting PLAIN = new Setting(0, false, Optional.empty());

    /**
     * A place in a table. Several blocks may stand in one.
     *
     * @param table which of the page's tables
     * @param row from 0
     * @param column from 0
     * @param width how many columns it goes over
     * @param isHead whether it names its column or row
     */
    public record Cell(int table, int row, int column, int width, boolean isHead) {}
}
