package dev.assay.ui.figures;

/** In which form figures are copied. */
public enum CopyForm {
    /** The table, as comma-separated values. */
    CSV,
    /** What is seen, as a picture of dots. */
    PNG,
    /** The same drawn anew, as a picture that can be enlarged and edited. */
    SVG
}
