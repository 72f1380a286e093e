package dev.assay.vocabulary;

import dev.assay.failure.Flaw;
import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import dev.assay.schema.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the list of places into concepts whose names start with the country's code. */
final class PlaceReader {

    private static final List<String> KEYS = List.of("continent", "names", "states", "codes", "cities");

    private final Map<String, Map<String, List<Phrase>>> concepts = new LinkedHashMap<>();
    private final Map<String, String> continents = new LinkedHashMap<>();
    private final Place place;

    private PlaceReader(Place place) {
        this.place = place;
    }

    static PlaceReader read(YamlNode node) {
        PlaceReader reader = new PlaceReader(node.place());
        node.map().forEach(reader::country);
        return reader;
    }

    /** By country code, the continent. */
    Map<String, String> continents() {
        return continents;
    }

    List<ConceptSpec> concepts() {
        List<ConceptSpec> all = new ArrayList<>();
        concepts.forEach((id, names) -> all.add(new ConceptSpec(id, id.substring(id.indexOf('.') + 1), names,
                List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), place)));
        return all;
    }

    private void country(String code, YamlNode node) {
        Map<String, YamlNode> of = node.map(KEYS);
        YamlNode continent = of.get("continent");
        if (continent == null) {
            throw node.error(Flaw.NO_CONTINENT, code);
        }
        continents.put(code, continent.text());
        add(code, "place.country", of.get("names"));
        add(code, "place.state", of.get("states"));
        add(code, "place.city", of.get("cities"));
        add(code, "place.code", of.get("codes"));
        concepts.computeIfAbsent("place.country_code", k -> new LinkedHashMap<>()).put(code + "/" + code,
                List.of(new Phrase("=" + code, node.place())));
    }

    private void add(String code, String concept, @org.jspecify.annotations.Nullable YamlNode node) {
        if (node == null) {
            return;
        }
        for (Phrase phrase : node.phrases()) {
            String text = phrase.text();
            String pattern = text.startsWith("=")
                    ? text
                    : "=" + (concept.equals("place.code")
                            ? text
                            : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
            concepts.computeIfAbsent(concept, k -> new LinkedHashMap<>()).put(code + "/" + text,
                    List.of(new Phrase(pattern, phrase.place())));
        }
    }
}
