package dev.assay.ui.control;

import dev.assay.text.document.Range;
import java.util.List;

/**
 * A piece of evidence to be marked on a page.
 *
 * @param field the key of the field that rests on it
 * @param hue the place of the field's group in the schema, from 1
 * @param number which of the field's pieces it is, from 0
 * @param ranges where it stands, in UTF-16 units of the page, each range within one block
 * @param weak whether it is a lead rather than the evidence's own words
 * @param words what to say of it when the pointer rests on it
 */
public record Mark(String field, int hue, int number, List<Range> ranges, boolean weak, String words) {

    public Mark {
        ranges = List.copyOf(ranges);
    }

    int start() {
        return ranges.stream().mapToInt(Range::start).min().orElse(0);
    }

    int end() {
        return ranges.stream().mapToInt(Range::end).max().orElse(0);
    }
}
