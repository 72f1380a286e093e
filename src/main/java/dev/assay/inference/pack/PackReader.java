package dev.assay.inference.pack;

import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Phrase;
import dev.assay.schema.Schema;
import dev.assay.schema.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rule file's shape; what the words in it mean is checked when the rules are put together. */
public final class PackReader {

    private static final List<String> PARTS = List.of("version", "lists", "zones", "concepts", "places",
            "fields",
            "sureness");
    private static final List<String> CONCEPT = List.of("says", "names", "words", "not", "needs", "avoids",
            "inside", "outside", "also", "also_not");
    private static final List<String> ZONE = List.of("headings", "wording", "openers");
    private static final List<String> FIELD = List.of("terms", "rules", "add", "replace", "remove");
    private static final List<String> RULE = List.of("id", "when", "value", "pick", "among", "collect",
            "weights",
            "least", "ratio", "share", "because", "show", "witness");
    private static final List<String> ADDED = Stream.concat(RULE.stream(), Stream.of("before")).toList();
    private static final List<String> PICKS = List.of("first", "most", "listed");

    private PackReader() {}

    /** @throws DataFileException if the file cannot be read; the message names file, line and reason */
    public static RulePack read(String file, String text) {
        Map<String, YamlNode> parts = YamlNode.parse(file, text).map(PARTS);
        Map<String, ConceptSpec> concepts = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, ZoneSpec> zones = new LinkedHashMap<>();
        Map<String, FieldRules> fields = new LinkedHashMap<>();
        Map<String, RulePack.Sureness> sureness = new LinkedHashMap<>();
        members(parts, "lists").forEach((name, node) -> lists.put(name,
                node.list().stream().map(YamlNode::text).toList()));
        members(parts, "zones").forEach((name, node) -> zones.put(name, zone(name, node)));
        Map<String, String> continents = new LinkedHashMap<>();
        Map<String, ConceptChange> conceptChanges = new LinkedHashMap<>();
        members(parts, "concepts").forEach((id, node) -> {
            if (node.isMap() && (node.map().containsKey("also") || node.map().containsKey("also_not"))) {
                conceptChanges.put(id, conceptChange(id, node));
            } else {
                concepts.put(id, concept(id, node));
            }
        });
        YamlNode places = parts.get("places");
        if (places != null) {
            PlaceReader reader = PlaceReader.read(places);
            reader.concepts().forEach(concept -> concepts.put(concept.id(), concept));
            continents.putAll(reader.continents());
        }
        Map<String, FieldChange> fieldChanges = new LinkedHashMap<>();
        members(parts, "fields").forEach((field, node) -> {
            if (node.map(FIELD).containsKey("rules") || node.map().isEmpty()) {
                fields.put(field, field(field, node));
            } else {
                fieldChanges.put(field, fieldChange(field, node));
            }
        });
        members(parts, "sureness").forEach((rule, node) -> sureness.put(rule, sureness(node)));
        YamlNode version = parts.get("version");
        return new RulePack(version == null ? "" : version.text(), lists, zones, concepts, fields, sureness,
                continents, fieldChanges, conceptChanges);
    }

    /**
     * The decision list of each field that has one, as its file holds it.
     *
     * @throws DataFileException if one cannot be read; the message names file, line and reason
     */
    public static Map<String, FieldRules> decisionLists(Schema schema) {
        Map<String, FieldRules> lists = new LinkedHashMap<>();
        for (FieldSpec field : schema.fields()) {
            schema.part(field.key(), "rules").ifPresent(rules -> lists.put(field.key(),
                    decisionList(field.key(), schema.part(field.key(), "terms").orElse(null), rules)));
        }
        return lists;
    }

    private static Map<String, YamlNode> members(Map<String, YamlNode> of, String key) {
        YamlNode node = of.get(key);
        return node == null || node.isEmpty() ? Map.of() : node.map();
    }

    private static ZoneSpec zone(String name, YamlNode node) {
        Map<String, YamlNode> of = node.isEmpty() ? Map.of() : node.map(ZONE);
        return new ZoneSpec(name, phrases(of, "headings"), phrases(of, "wording"), phrases(of, "openers"),
                node.place());
    }

    private static ConceptSpec concept(String id, YamlNode node) {
        Map<String, YamlNode> of = node.isMap() ? node.map(CONCEPT) : Map.of("words", node);
        Map<String, List<Phrase>> names = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> name : members(of, "names").entrySet()) {
            List<Phrase> patterns = new ArrayList<>(name.getValue().phrases());
            if (patterns.isEmpty()) {
                patterns.add(new Phrase(name.getKey(), name.getValue().place()));
            }
            names.put(name.getKey(), patterns);
        }
        for (Phrase word : phrases(of, "words")) {
            names.put(word.text(), List.of(word));
        }
        if (names.isEmpty()) {
            throw node.error("the concept \"" + id + "\" has neither words nor names");
        }
        YamlNode says = of.get("says");
        return new ConceptSpec(id, says == null
                ? id.substring(id.lastIndexOf('.') + 1).replace('_', ' ')
                : says.text(), names, phrases(of, "not"), phrases(of, "needs"), phrases(of, "avoids"),
                phrases(of, "inside"), phrases(of, "outside"), node.place());
    }

    private static ConceptChange conceptChange(String id, YamlNode node) {
        Map<String, YamlNode> of = node.map(List.of("also", "also_not"));
        return new ConceptChange(id, phrases(of, "also"), phrases(of, "also_not"), node.place());
    }

    private static FieldChange fieldChange(String field, YamlNode node) {
        Map<String, YamlNode> of = node.map(List.of("add", "replace", "remove"));
        if (of.isEmpty()) {
            throw node.error("the field \"" + field + "\" needs rules, or rules to add, replace or remove");
        }
        List<FieldChange.Added> added = new ArrayList<>();
        items(of, "add").forEach(rule -> {
            YamlNode before = rule.map().get("before");
            added.add(new FieldChange.Added(rule(rule, ADDED), before == null ? null : before.phrase()));
        });
        return new FieldChange(field, added, items(of, "replace").stream().map(PackReader::rule).toList(),
                phrases(of, "remove"), node.place());
    }

    private static List<YamlNode> items(Map<String, YamlNode> of, String key) {
        YamlNode node = of.get(key);
        return node == null ? List.of() : node.list();
    }

    private static FieldRules field(String field, YamlNode node) {
        Map<String, YamlNode> of = node.map(List.of("terms", "rules"));
        YamlNode rules = of.get("rules");
        if (rules == null) {
            throw node.error("the field \"" + field + "\" needs a list of rules");
        }
        return decisionList(field, of.get("terms"), rules);
    }

    private static FieldRules decisionList(String field, @Nullable YamlNode terms, YamlNode rules) {
        if (!rules.isList() || rules.list().isEmpty()) {
            throw rules.error("the field \"" + field + "\" needs a list of rules");
        }
        return new FieldRules(field, terms == null ? List.of() : terms.phrases(),
                rules.list().stream().map(PackReader::rule).toList(), rules.place());
    }

    private static RuleSpec rule(YamlNode node) {
        return rule(node, RULE);
    }

    private static RuleSpec rule(YamlNode node, List<String> known) {
        Map<String, YamlNode> of = node.map(known);
        YamlNode id = of.get("id");
        if (id == null || id.text().isBlank()) {
            throw node.error("every rule needs an id");
        }
        YamlNode pick = of.get("pick");
        if (pick != null && !PICKS.contains(pick.text())) {
            throw pick.error(
                    "\"pick\" is one of " + String.join(", ", PICKS) + ", not \"" + pick.text() + "\"");
        }
        Map<Phrase, String> among = new LinkedHashMap<>();
        members(of, "among").forEach((sel, v) -> among.put(new Phrase(sel, v.place()), v.text()));
        Map<String, Phrase> collect = new LinkedHashMap<>();
        members(of, "collect").forEach((value, when) -> collect.put(value, when.phrase()));
        YamlNode value = of.get("value");
        int ways = (value == null ? 0 : 1) + (pick == null ? 0 : 1) + (of.containsKey("collect") ? 1 : 0);
        if (ways != 1) {
            throw node.error("the rule \"" + id.text() + "\" needs exactly one of value, pick or collect");
        }
        if ((pick != null) == among.isEmpty()) {
            throw node.error("\"pick\" and \"among\" belong together");
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        members(of, "weights").forEach((zone, weight) -> numbers.put(zone, weight.number()));
        for (String setting : List.of("least", "ratio", "share")) {
            YamlNode number = of.get(setting);
            if (number != null) {
                numbers.put(setting, number.number());
            }
        }
        Map<String, Phrase> witness = new LinkedHashMap<>();
        members(of, "witness").forEach((fact, says) -> witness.put(fact, says.phrase()));
        YamlNode when = of.get("when");
        YamlNode because = of.get("because");
        return new RuleSpec(id.text(), when == null ? null : when.phrase(),
                value == null ? null : plain(value),
                pick == null ? "" : pick.text(), among, collect, numbers,
                because == null ? "" : because.text(),
                phrases(of, "show"), witness, node.place());
    }

    private static @Nullable Object plain(YamlNode node) {
        if (node.isList()) {
            return node.list().stream().map(YamlNode::text).toList();
        }
        return switch (node.text()) {
            case "true", "yes" -> Boolean.TRUE;
            case "false", "no" -> Boolean.FALSE;
            default -> node.text();
        };
    }

    private static RulePack.Sureness sureness(YamlNode node) {
        List<YamlNode> two = node.list();
        if (two.size() != 2) {
            throw node.error("two numbers were expected here: how many were right, and of how many");
        }
        return new RulePack.Sureness(two.get(0).number(), two.get(1).number());
    }

    private static List<Phrase> phrases(Map<String, YamlNode> of, String key) {
        YamlNode node = of.get(key);
        return node == null ? List.of() : node.phrases();
    }
}
