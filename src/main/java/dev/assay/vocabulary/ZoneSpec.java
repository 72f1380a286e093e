package dev.assay.vocabulary;

import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.List;

/**
 * A part of a posting by meaning, such as duties.
 *
 * @param name its name in conditions
 * @param headings patterns that, in a heading, open it
 * @param wording patterns that put a single sentence into it
 * @param openers patterns that, at its start, move a sentence into it from the zones of work and requirements
 * @param within the zone that what stands under its headings belongs to as well; empty for none
 * @param place where it is written
 */
public record ZoneSpec(String name, List<Phrase> headings, List<Phrase> wording, List<Phrase> openers,
        String within, Place place) {

    public ZoneSpec {
        headings = List.copyOf(headings);
        wording = List.copyOf(wording);
        openers = List.copyOf(openers);
    }
}
