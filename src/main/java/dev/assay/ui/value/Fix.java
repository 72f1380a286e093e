package dev.assay.ui.value;

import dev.assay.model.FieldValue;

/**
 * A value that a finding offers in place of the proposed one.
 *
 * @param finding what was noticed, in words
 * @param value to be decided on
 * @param shown the value as it is read
 */
public record Fix(String finding, FieldValue value, String shown) {}
