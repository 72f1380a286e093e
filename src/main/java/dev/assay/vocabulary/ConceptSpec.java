package dev.assay.vocabulary;

import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something a posting may speak of, and the ways to say it.
 *
 * @param id unique, such as {@code cloud.aws}; {@code cloud.*} stands for all that start so
 * @param says what it is, in words for the evidence sentence
 * @param names by name, the patterns that mean it; what is counted as one
 * @param blocked patterns within which none of the others counts
 * @param needs concepts of which one must stand in the same sentence; empty for no need
 * @param avoids concepts none of which may stand in the same sentence
 * @param inside zones it counts in; empty for all
 * @param outside zones it does not count in
 * @param tells by field, or {@code field/part}, those of its patterns by which the field's silence is checked too
 * @param place where it is written
 */
public record ConceptSpec(String id, String says, Map<String, List<Phrase>> names, List<Phrase> blocked,
        List<Phrase> needs, List<Phrase> avoids, List<Phrase> inside, List<Phrase> outside,
        Map<String, List<Phrase>> tells, Place place) {

    public ConceptSpec {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        blocked = List.copyOf(blocked);
        needs = List.copyOf(needs);
        avoids = List.copyOf(avoids);
        inside = List.copyOf(inside);
        outside = List.copyOf(outside);
        tells = Collections.unmodifiableMap(new LinkedHashMap<>(tells));
    }
}
