package dev.assay.ui.review.fields;

/** Which fields are listed. */
enum FieldFilter {
    ALL, UNDECIDED, DOUBTFUL, CONTRADICTED, NOT_FOUND, NO_TEXT, LEFT
}
