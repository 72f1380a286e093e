package dev.assay.inference.pack;

import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a field's decision list.
 *
 * @param id unique in the pack
 * @param when the condition; null for always
 * @param value the value it gives, as a plain JSON shape; null where {@code pick} or {@code collect} gives it
 * @param pick {@code first}, {@code most} or {@code listed}: how one of {@code among} is chosen; else empty
 * @param among by selector, the value it stands for
 * @param collect by value of a set, the condition for its being in it
 * @param numbers settings of a pick: {@code least}, {@code ratio}, {@code share} and a weight by zone
 * @param because why, in a sentence
 * @param show selectors whose words are shown first as evidence
 * @param witness by fact of Pass 1, what it says where it agrees with the rule
 * @param place where it is written
 */
public record RuleSpec(String id, @Nullable Phrase when, @Nullable Object value, String pick,
        Map<Phrase, String> among, Map<String, Phrase> collect, Map<String, Double> numbers, String because,
        List<Phrase> show, Map<String, Phrase> witness, Place place) {

    public RuleSpec {
        among = Collections.unmodifiableMap(new LinkedHashMap<>(among));
        collect = Collections.unmodifiableMap(new LinkedHashMap<>(collect));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        show = List.copyOf(show);
        witness = Collections.unmodifiableMap(new LinkedHashMap<>(witness));
    }
}
