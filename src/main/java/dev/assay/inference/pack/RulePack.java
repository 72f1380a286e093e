package dev.assay.inference.pack;

import dev.assay.schema.DataFileException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole rule pack as written.
 *
 * @param version as the pack says; empty where a part says none
 * @param lists by name, phrases that patterns may name as {@code <name>}
 * @param zones in order: where a heading fits several, the first wins
 * @param concepts by id
 * @param fields by field key, its decision list
 * @param sureness by rule id, how often it was right
 * @param continents by country code, the continent
 * @param fieldChanges by field key, changes to rules that another pack holds
 * @param conceptChanges by id, changes to concepts that another pack holds
 */
public record RulePack(String version, Map<String, List<String>> lists, Map<String, ZoneSpec> zones,
        Map<String, ConceptSpec> concepts, Map<String, FieldRules> fields, Map<String, Sureness> sureness,
        Map<String, String> continents, Map<String, FieldChange> fieldChanges,
        Map<String, ConceptChange> conceptChanges) {

    /**
     * How a rule did on labelled postings.
     *
     * @param right how many fields it decided as the label did
     * @param of how many it decided
     */
    public record Sureness(double right, double of) {}

    public RulePack {
        lists = keep(lists);
        zones = keep(zones);
        concepts = keep(concepts);
        fields = keep(fields);
        sureness = keep(sureness);
        continents = keep(continents);
        fieldChanges = keep(fieldChanges);
        conceptChanges = keep(conceptChanges);
    }

    /**
     * This pack with another's parts put in place of those of the same name, its new ones added, and its changes
     * made.
     *
     * @throws DataFileException if it changes what is not there
     */
    public RulePack with(RulePack other) {
        Map<String, FieldRules> allFields = merged(fields, other.fields);
        other.fieldChanges.forEach((key, change) -> allFields.put(key, change.applied(allFields.get(key))));
        Map<String, ConceptSpec> allConcepts = merged(concepts, other.concepts);
        other.conceptChanges
                .forEach((id, change) -> allConcepts.put(id, change.applied(allConcepts.get(id))));
        return new RulePack(other.version.isEmpty() ? version : other.version, merged(lists, other.lists),
                merged(zones, other.zones), allConcepts, allFields, merged(sureness, other.sureness),
                merged(continents, other.continents), Map.of(), Map.of());
    }

    /** This pack with these decision lists, and with a version of its own. */
    public RulePack deciding(String itsVersion, Map<String, FieldRules> decisionLists) {
        return new RulePack(itsVersion, lists, zones, concepts, decisionLists, sureness, continents,
                fieldChanges,
                conceptChanges);
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
