package dev.assay.inference.rule;

import java.util.Map;

/** The facts that conditions may name; a fact is added with one line here. */
final class Facts {

    private static final Map<String, Fact> FACTS = Map.ofEntries(
            Map.entry("years", new YearsFact()),
            Map.entry("place_countries", PlaceFacts::countries),
            Map.entry("place_cities", PlaceFacts::cities),
            Map.entry("place_continent", PlaceFacts::continent),
            Map.entry("team_continent", PlaceFacts::team),
            Map.entry("place_us", PlaceFacts::unitedStates),
            Map.entry("duties", ItemFacts::duties),
            Map.entry("required_items", ItemFacts::required),
            Map.entry("optional_items", ItemFacts::optional),
            Map.entry("duties_shown", ItemFacts::dutiesShown),
            Map.entry("required_heading", reading -> ItemFacts.heading(reading, "required")),
            Map.entry("optional_heading", reading -> ItemFacts.heading(reading, "optional")),
            Map.entry("optional_section", ItemFacts::optionalSection));

    private Facts() {}

    static boolean has(String name) {
        return FACTS.containsKey(name);
    }

    static Fact named(String name) {
        Fact fact = FACTS.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("There is no fact \"" + name + "\".");
        }
        return fact;
    }
}
