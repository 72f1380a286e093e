package dev.assay.inference.rule;

import java.util.Map;

/** What the facts are called in a reasoning. */
final class FactWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("years", "years of experience asked for"),
            Map.entry("place_countries", "countries named as its place"),
            Map.entry("place_cities", "cities named as its place"),
            Map.entry("place_continent", "the continent of its place"),
            Map.entry("team_continent", "the continent of the role's own team"),
            Map.entry("place_us", "whether its place is in the United States"),
            Map.entry("duties", "duties"),
            Map.entry("required_items", "requirements"),
            Map.entry("optional_items", "optional items"),
            Map.entry("optional_section", "items under an optional heading"));

    private FactWords() {}

    static String of(String fact) {
        return WORDS.getOrDefault(fact, fact.replace('_', ' '));
    }
}
