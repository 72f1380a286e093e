package dev.assay.ui.fields;

/**
 * What another run says of the field.
 *
 * @param run who says it
 * @param value what, in words
 * @param agrees whether it is what the judged run says
 */
record Opinion(String run, String value, boolean agrees) {}
