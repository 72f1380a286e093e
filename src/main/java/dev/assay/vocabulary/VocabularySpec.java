package dev.assay.vocabulary;

import dev.assay.schema.DataFileException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A vocabulary as written.
 *
 * @param lists by name, phrases that patterns may name as {@code <name>}
 * @param zones in order: where a heading fits several, the first wins
 * @param concepts by id
 * @param continents by country code, the continent
 * @param changes by id, changes to concepts that another file holds
 */
public record VocabularySpec(Map<String, List<String>> lists, Map<String, ZoneSpec> zones,
        Map<String, ConceptSpec> concepts, Map<String, String> continents,
        Map<String, ConceptChange> changes) {

    /** No words at all. */
    public static final VocabularySpec EMPTY = new VocabularySpec(Map.of(), Map.of(), Map.of(), Map.of(),
            Map.of());

    public VocabularySpec {
        lists = keep(lists);
        zones = keep(zones);
        concepts = keep(concepts);
        continents = keep(continents);
        changes = keep(changes);
    }

    /**
     * This vocabulary with another's parts put in place of those of the same name, its new ones added, and its changes
     * made.
     *
     * @throws DataFileException if it changes what is not there
     */
    public VocabularySpec with(VocabularySpec other) {
        Map<String, ConceptSpec> all = merged(concepts, other.concepts);
        other.changes.forEach((id, change) -> all.put(id, change.applied(all.get(id))));
        return new VocabularySpec(merged(lists, other.lists), merged(zones, other.zones), all,
                merged(continents, other.continents), Map.of());
    }

    private static <V> Map<String, V> keep(Map<String, V> some) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(some));
    }

    private static <V> Map<String, V> merged(Map<String, V> some, Map<String, V> others) {
        Map<String, V> all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }
}
