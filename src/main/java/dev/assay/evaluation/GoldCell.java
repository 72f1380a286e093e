package dev.assay.evaluation;

import dev.assay.model.FieldValue;
import java.util.List;

/**
 * What is known to be right of one field of one posting.
 *
 * @param value the right value
 * @param quotes the words of the posting that carry it; empty where none do
 */
public record GoldCell(FieldValue value, List<String> quotes) {

    public GoldCell {
        quotes = List.copyOf(quotes);
    }
}
