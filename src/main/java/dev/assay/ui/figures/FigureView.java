package dev.assay.ui.figures;

/** What is told of the sources. */
public enum FigureView {
    ACCURACY, CONFUSIONS, CALIBRATION, THRESHOLDS, PAIRS, STOP, DOUBTED;

    /** Whether it is told of one source. */
    boolean isOfSource() {
        return this != PAIRS && this != STOP && this != DOUBTED;
    }

    /** Whether it is told of one field. */
    boolean isOfField() {
        return this == CONFUSIONS;
    }
}
