package dev.assay.inference.pack;

import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that cannot well be true together, or where something else holds.
 *
 * @param id unique among the conflicts
 * @param when by field, the values of which one must hold; {@code empty} for an empty set, {@code =other} for
 *        whatever value the other field has, {@code <2} for a set with fewer members
 * @param given what must hold of the posting and its facts besides, as in a rule; null for nothing
 * @param fix the value that may be taken for the first field; {@code -other} takes another field's value out of a
 *        set; empty where none is offered
 * @param because what is wrong, in words
 * @param weight how much a reviewer should care, 1 for a plain contradiction
 * @param place where it is written
 */
public record ConflictSpec(String id, Map<String, List<String>> when, @Nullable Phrase given,
        List<String> fix, String because, double weight, Place place) {

    public ConflictSpec {
        fix = List.copyOf(fix);
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    }
}
