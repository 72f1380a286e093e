package dev.assay.inference.pack;

import dev.assay.schema.Place;
import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Values that cannot well be true together.
 *
 * @param id unique among the conflicts
 * @param when by field, the values of which one must hold; {@code empty} for an empty set, {@code =other} for
 *        whatever value the other field has
 * @param because what is wrong, in words
 * @param weight how much a reviewer should care, 1 for a plain contradiction
 * @param place where it is written
 */
public record ConflictSpec(String id, Map<String, List<String>> when, String because, double weight,
        Place place) {

    public ConflictSpec {
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
    }
}
