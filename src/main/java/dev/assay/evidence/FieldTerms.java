package dev.assay.evidence;

import java.util.List;

/** The words that speak of a field: searched for to prove silence, and shown as a weak lead. */
@FunctionalInterface
public interface FieldTerms {

    /** The field's terms, most telling first; empty where none are known. */
    List<String> of(String fieldKey);
}
