package dev.assay.vocabulary;

import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import dev.assay.schema.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the parts of a file that hold words: lists, zones, concepts and places. */
public final class VocabularyReader {

    /** The parts of a file that this reads. */
    public static final List<String> PARTS = List.of("lists", "zones", "concepts", "places",
            "together");

    private static final List<String> CONCEPT = List.of("says", "tell", "names", "words", "not", "needs",
            "avoids",
            "inside", "outside", "also", "also_not");
    private static final List<String> TOGETHER = List.of("in", "tell", "words", "names");
    private static final List<String> ZONE = List.of("headings", "wording", "openers", "within");

    private VocabularyReader() {}

    /** @throws DataFileException if a part cannot be read; the message names file, line and reason */
    public static VocabularySpec read(Map<String, YamlNode> parts) {
        Map<String, ConceptSpec> concepts = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, ZoneSpec> zones = new LinkedHashMap<>();
        YamlNode.members(parts, "lists").forEach((name, node) -> lists.put(name,
                node.list().stream().map(YamlNode::text).toList()));
        YamlNode.members(parts, "zones").forEach((name, node) -> zones.put(name, zone(name, node)));
        Map<String, String> continents = new LinkedHashMap<>();
        Map<String, ConceptChange> changes = new LinkedHashMap<>();
        YamlNode.members(parts, "concepts").forEach((id, node) -> {
            if (node.isMap() && (node.map().containsKey("also") || node.map().containsKey("also_not"))) {
                changes.put(id, conceptChange(id, node));
            } else {
                concepts.put(id, concept(id, node));
            }
        });
        if (parts.containsKey("together")) {
            parts.get("together").list().forEach(node -> together(node, changes));
        }
        YamlNode places = parts.get("places");
        if (places != null) {
            PlaceReader reader = PlaceReader.read(places);
            reader.concepts().forEach(concept -> concepts.put(concept.id(), concept));
            continents.putAll(reader.continents());
        }
        return new VocabularySpec(lists, zones, concepts, continents, changes);
    }

    private static ZoneSpec zone(String name, YamlNode node) {
        Map<String, YamlNode> of = node.isEmpty() ? Map.of() : node.map(ZONE);
        return new ZoneSpec(name, YamlNode.phrases(of, "headings"), YamlNode.phrases(of, "wording"),
                YamlNode.phrases(of, "openers"), of.containsKey("within") ? of.get("within").text() : "",
                node.place());
    }

    private static ConceptSpec concept(String id, YamlNode node) {
        Map<String, YamlNode> of = node.isMap() ? node.map(CONCEPT) : Map.of("words", node);
        Map<String, List<Phrase>> names = new LinkedHashMap<>();
        Map<String, List<Phrase>> tells = new LinkedHashMap<>();
        YamlNode.members(of, "tell").forEach((paths, told) -> tell(paths, told, names, tells));
        named(of, names);
        if (names.isEmpty() && !of.containsKey("words")) {
            throw node.error(Flaw.NO_WORDS, id);
        }
        YamlNode says = of.get("says");
        return new ConceptSpec(id, says == null
                ? id.substring(id.lastIndexOf('.') + 1).replace('_', ' ')
                : says.text(), names, YamlNode.phrases(of, "not"), YamlNode.phrases(of, "needs"),
                YamlNode.phrases(of, "avoids"),
                YamlNode.phrases(of, "inside"), YamlNode.phrases(of, "outside"), tells, node.place());
    }

    private static void named(Map<String, YamlNode> of, Map<String, List<Phrase>> names) {
        for (Map.Entry<String, YamlNode> name : YamlNode.members(of, "names").entrySet()) {
            List<Phrase> patterns = new ArrayList<>(name.getValue().phrases());
            if (patterns.isEmpty()) {
                patterns.add(new Phrase(name.getKey(), name.getValue().place()));
            }
            names.merge(name.getKey(), patterns, VocabularyReader::together);
        }
        for (Phrase word : YamlNode.phrases(of, "words")) {
            names.put(word.text(), List.of(word));
        }
    }

    /** Reads phrases of several concepts, as changes to each of them; the first tells of the fields. */
    private static void together(YamlNode node, Map<String, ConceptChange> changes) {
        Map<String, YamlNode> of = node.map(TOGETHER);
        Map<String, List<Phrase>> written = new LinkedHashMap<>();
        named(of, written);
        Map<String, List<Phrase>> names = new LinkedHashMap<>();
        written.forEach((name, phrases) -> names.put(SilenceTerms.pattern(name), patterns(phrases)));
        Map<String, List<Phrase>> tells = new LinkedHashMap<>();
        List<Phrase> told = written.values().stream().flatMap(List::stream).toList();
        YamlNode.phrases(of, "tell").forEach(path -> tells.put(path.text(), told));
        for (Phrase concept : YamlNode.phrases(of, "in")) {
            ConceptChange change = new ConceptChange(concept.text(), names, List.of(), tells,
                    concept.place());
            changes.merge(concept.text(), change, ConceptChange::and);
            tells.clear();
        }
    }

    private static List<Phrase> patterns(List<Phrase> written) {
        return written.stream()
                .map(phrase -> new Phrase(SilenceTerms.pattern(phrase.text()), phrase.place())).toList();
    }

    /** Reads the words that tell of some fields; where they are counted under other names, by name. */
    private static void tell(String paths, YamlNode told, Map<String, List<Phrase>> names,
            Map<String, List<Phrase>> tells) {
        Map<String, List<Phrase>> written = new LinkedHashMap<>();
        if (told.isMap()) {
            told.map().forEach((name, node) -> written.put(name, node.phrases()));
        } else {
            told.phrases()
                    .forEach(phrase -> written.put(SilenceTerms.pattern(phrase.text()), List.of(phrase)));
        }
        written.forEach((name, phrases) -> {
            names.merge(name, patterns(phrases), VocabularyReader::together);
            for (String path : paths.split(" ")) {
                tells.merge(path, phrases, VocabularyReader::together);
            }
        });
    }

    private static List<Phrase> together(List<Phrase> some, List<Phrase> more) {
        List<Phrase> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static ConceptChange conceptChange(String id, YamlNode node) {
        Map<String, YamlNode> of = node.map(List.of("also", "also_not"));
        Map<String, List<Phrase>> names = new LinkedHashMap<>();
        YamlNode.phrases(of, "also").forEach(word -> names.put(word.text(), List.of(word)));
        return new ConceptChange(id, names, YamlNode.phrases(of, "also_not"), Map.of(), node.place());
    }
}
