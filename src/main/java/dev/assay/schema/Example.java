package dev.assay.schema;

import java.util.List;

/**
 * A made-up posting, or a piece of one, with the value the field has there.
 *
 * @param title the posting's title; empty where it says nothing of the field
 * @param location its location; empty likewise
 * @param text its text; empty likewise
 * @param values the keys of the value; for a flag {@link FieldSpec#YES} or {@link FieldSpec#NO}, for a set any number
 */
public record Example(String title, String location, String text, List<String> values) {

    public Example {
        values = List.copyOf(values);
    }
}
