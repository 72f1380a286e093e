package dev.assay.evidence;

import dev.assay.model.Posting;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.vocabulary.CatalogueTerms;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which fields an entry of Pass 1 speaks of: those whose rules hear it, and those whose own words stand in it.
 * Safe to share between threads.
 */
public final class EntrySubjects {

    private static final Pattern ENTRY = Pattern.compile("\\bext_[a-z0-9_]+");

    private final Schema schema;
    private final FieldLexicon fields;
    private final Map<String, Set<String>> heard = new LinkedHashMap<>();

    public EntrySubjects(Schema schema) {
        this.schema = schema;
        this.fields = new FieldLexicon(new CatalogueTerms(schema));
        schema.fields().forEach(field -> schema.part(field.key(), "rules").ifPresent(rules -> heard
                .put(field.key(),
                        ENTRY.matcher(String.join("\n", rules.content())).results().map(hit -> hit.group())
                                .collect(Collectors.toSet()))));
    }

    /**
     * The keys of the fields, in the schema's order.
     *
     * @param key the entry's key, such as {@code ext_work_model_stated}
     * @param words the entry's name and what it says, as words
     */
    public Set<String> of(String key, String words) {
        return of(Map.of(key, words));
    }

    /**
     * The keys of the fields that some entries speak of, in the schema's order.
     *
     * @param entries by key, each entry's name and what it says, as words
     */
    public Set<String> of(Map<String, String> entries) {
        Silence silence = new Silence(new PostingWords(
                new Posting("", "", "", "", String.join("\n", entries.values())), fields.matcher()), fields);
        Set<String> found = new LinkedHashSet<>();
        for (FieldSpec field : schema.fields()) {
            if (heard.getOrDefault(field.key(), Set.of()).stream().anyMatch(entries::containsKey)
                    || !silence.places(field.key()).isEmpty()) {
                found.add(field.key());
            }
        }
        return found;
    }
}
