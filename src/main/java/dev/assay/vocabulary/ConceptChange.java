package dev.assay.vocabulary;

import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words added to a concept that is there already.
 *
 * @param id the concept
 * @param words patterns that mean it too
 * @param blocked patterns within which it does not count either
 * @param place where it is written
 */
public record ConceptChange(String id, List<Phrase> words, List<Phrase> blocked, Place place) {

    public ConceptChange {
        words = List.copyOf(words);
        blocked = List.copyOf(blocked);
    }

    /** @throws DataFileException if there is no such concept */
    ConceptSpec applied(@Nullable ConceptSpec concept) {
        if (concept == null) {
            throw new DataFileException(place, "there is no concept \"" + id
                    + "\" to add words to; give it \"words\" to make it");
        }
        Map<String, List<Phrase>> names = new LinkedHashMap<>(concept.names());
        words.forEach(word -> names.putIfAbsent(word.text(), List.of(word)));
        List<Phrase> not = new ArrayList<>(concept.blocked());
        not.addAll(blocked);
        return new ConceptSpec(id, concept.says(), names, not, concept.needs(), concept.avoids(),
                concept.inside(), concept.outside(), concept.tells(), concept.place());
    }
}
