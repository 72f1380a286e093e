package dev.assay.inference.pack;

import dev.assay.schema.DataFileException;
import dev.assay.vocabulary.VocabularySpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole rule pack as written.
 *
 * @param version as the pack says; empty where a part says none
 * @param words the words that rules ask for
 * @param fields by field key, its decision list
 * @param sureness by rule id, how often it was right
 * @param fieldChanges by field key, changes to rules that another pack holds
 */
public record RulePack(String version, VocabularySpec words, Map<String, FieldRules> fields,
        Map<String, Sureness> sureness, Map<String, FieldChange> fieldChanges) {

    /**
     * How a rule did on labelled postings.
     *
     * @param right how many fields it decided as the label did
     * @param of how many it decided
     */
    public record Sureness(double right, double of) {}

    public RulePack {
        fields = keep(fields);
        sureness = keep(sureness);
        fieldChanges = keep(fieldChanges);
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
        return new RulePack(other.version.isEmpty() ? version : other.version, words.with(other.words),
                allFields,
                merged(sureness, other.sureness), Map.of());
    }

    /** This pack with the decision lists of the fields' own files, and with a version of its own. */
    public RulePack deciding(String itsVersion, Map<String, FieldRules> decisionLists) {
        return new RulePack(itsVersion, words, decisionLists, sureness, fieldChanges);
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
