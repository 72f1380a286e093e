package dev.assay.vocabulary;

import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words added to a concept that is there already.
 *
 * @param id the concept
 * @param names by name, patterns that mean it too
 * @param blocked patterns within which it does not count either
 * @param tells by field, or {@code field/part}, those by which the field's silence is checked too
 * @param place where it is written
 */
public record ConceptChange(String id, Map<String, List<Phrase>> names, List<Phrase> blocked,
        Map<String, List<Phrase>> tells, Place place) {

    public ConceptChange {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        blocked = List.copyOf(blocked);
        tells = Collections.unmodifiableMap(new LinkedHashMap<>(tells));
    }

    /** This change and another of the same concept. */
    ConceptChange and(ConceptChange other) {
        return new ConceptChange(id, joined(names, other.names),
                Stream.concat(blocked.stream(), other.blocked.stream()).toList(), joined(tells, other.tells),
                place);
    }

    /** @throws DataFileException if there is no such concept */
    ConceptSpec applied(@Nullable ConceptSpec concept) {
        if (concept == null) {
            throw new DataFileException(place, Flaw.NO_CONCEPT_TO_CHANGE, id);
        }
        return new ConceptSpec(id, concept.says(), joined(names, concept.names()),
                Stream.concat(concept.blocked().stream(), blocked.stream()).toList(), concept.needs(),
                concept.avoids(),
                concept.inside(), concept.outside(), joined(concept.tells(), tells), concept.place());
    }

    /** Both together, each phrase of a name once. */
    private static Map<String, List<Phrase>> joined(Map<String, List<Phrase>> some,
            Map<String, List<Phrase>> more) {
        Map<String, List<Phrase>> all = new LinkedHashMap<>(some);
        more.forEach((name, phrases) -> {
            Map<String, Phrase> byText = new LinkedHashMap<>();
            all.getOrDefault(name, List.of()).forEach(phrase -> byText.putIfAbsent(phrase.text(), phrase));
            phrases.forEach(phrase -> byText.putIfAbsent(phrase.text(), phrase));
            all.put(name, List.copyOf(byText.values()));
        });
        return all;
    }
}
