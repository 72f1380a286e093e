package dev.assay.inference.rule;

import java.util.List;
import java.util.Map;

/** What the parts of a posting are called in a reasoning. */
final class PartWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("title", "the title"),
            Map.entry("location", "the location"),
            Map.entry("heading", "a heading"),
            Map.entry("other", "text of no part"),
            Map.entry("legal", "the legal notices"),
            Map.entry("optional", "what is optional"),
            Map.entry("benefits", "the benefits"),
            Map.entry("pay", "the pay"),
            Map.entry("required", "the requirements"),
            Map.entry("duties", "the duties"),
            Map.entry("role", "the summary of the role"),
            Map.entry("team", "what is said of the team"),
            Map.entry("clutter", "what the job board adds"),
            Map.entry("about", "what is said of the employer"),
            Map.entry("where", "the place of work"),
            Map.entry("stated", "the job title that the text states"));

    private PartWords() {}

    /** The parts with names of their own; that something is an item of a list is no place. */
    static List<String> of(List<String> zones) {
        List<String> named = zones.stream().filter(zone -> !zone.equals("item") && !zone.equals("named"))
                .filter(zone -> !zone.equals("role") || !zones.contains("team")).toList();
        return named.stream().filter(zone -> named.size() == 1 || !zone.equals("heading"))
                .map(zone -> WORDS.getOrDefault(zone, zone)).toList();
    }
}
