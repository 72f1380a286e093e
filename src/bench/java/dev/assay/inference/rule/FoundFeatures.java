package dev.assay.inference.rule;

import dev.assay.model.Posting;
import dev.assay.vocabulary.Vocabulary;
import dev.assay.vocabulary.Zones;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the engine finds in a posting, as numbers by name: mentions of concepts by zone, and what is counted. */
public final class FoundFeatures {

    /** Facts that are numbers. */
    public static final List<String> COUNTS = List.of("years", "duties", "required_items", "optional_items",
            "optional_section");
    public static final List<String> ZONES = List.of("title", "duties", "required", "optional", "other");

    /** Where the codebook or the rules draw a line in a count. */
    private static final int[] STEPS = {1, 2, 3, 6, 8, 15, 28};
    private static final List<String> TOOLS = List.of("tech", "req.skill");

    private FoundFeatures() {}

    /** The logarithms of the counts, with one added, for the tenth mention says less than the second; and steps of some. */
    public static Map<String, Double> of(Vocabulary vocabulary, Posting posting) {
        Reading reading = new Reading(vocabulary, posting, null);
        Map<String, Double> found = new TreeMap<>();
        for (int concept = 0; concept < vocabulary.size(); concept++) {
            String id = vocabulary.concept(concept).id();
            Set<Integer> names = new HashSet<>();
            for (MentionCursor mention = reading.mentions.of(concept); mention.next();) {
                if (!mention.isDropped() && !mention.isRefused()) {
                    found.merge(name(id, zone(vocabulary.zones(), mention.zones())), 1.0, Double::sum);
                    names.add(mention.name());
                }
            }
            if (TOOLS.contains(id)) {
                found.put(id + " distinct", (double) names.size());
            }
        }
        COUNTS.forEach(fact -> count(fact, reading.fact(fact).number(), found));
        found.replaceAll((name, count) -> Math.log1p(count));
        return found;
    }

    private static void count(String fact, double number, Map<String, Double> found) {
        found.put(fact, Math.max(0, number));
        for (int step : STEPS) {
            if (number >= step) {
                found.put(fact + " from " + step, 1.0);
            }
        }
    }

    public static String name(String concept, String zone) {
        return concept + " in " + zone;
    }

    private static String zone(Zones zones, int bits) {
        if ((bits & Zones.TITLE) != 0) {
            return "title";
        }
        if ((bits & zones.bit("optional")) != 0) {
            return "optional";
        }
        if ((bits & zones.bit("required")) != 0) {
            return "required";
        }
        return (bits & zones.bits(List.of("duties", "role"))) != 0 ? "duties" : "other";
    }
}
