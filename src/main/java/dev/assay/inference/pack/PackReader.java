package dev.assay.inference.pack;

import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Phrase;
import dev.assay.schema.Schema;
import dev.assay.schema.YamlNode;
import dev.assay.vocabulary.VocabularyReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a rule file's shape; what the words in it mean is checked when the rules are put together. */
public final class PackReader {

    private static final List<String> PARTS = Stream.concat(VocabularyReader.PARTS.stream(),
            Stream.of("version", "fields", "sureness")).toList();
    private static final List<String> FIELD = List.of("terms", "rules", "add", "replace", "remove");
    private static final List<String> RULE = List.of("id", "when", "value", "pick", "among", "collect",
            "weights",
            "least", "ratio", "share", "because", "show", "witness");
    private static final List<String> ADDED = Stream.concat(RULE.stream(), Stream.of("before")).toList();
    private static final String PART = "---";
    private static final List<String> PICKS = List.of("first", "most", "listed");

    private PackReader() {}

    /** @throws DataFileException if the file cannot be read; the message names file, line and reason */
    public static RulePack read(String file, String text) {
        Map<String, YamlNode> parts = YamlNode.parse(file, text).map(PARTS);
        Map<String, FieldRules> fields = new LinkedHashMap<>();
        Map<String, RulePack.Sureness> sureness = new LinkedHashMap<>();
        Map<String, FieldChange> fieldChanges = new LinkedHashMap<>();
        YamlNode.members(parts, "fields").forEach((field, node) -> {
            if (node.map(FIELD).containsKey("rules") || node.map().isEmpty()) {
                fields.put(field, field(field, node));
            } else {
                fieldChanges.put(field, fieldChange(field, node));
            }
        });
        YamlNode.members(parts, "sureness").forEach((rule, node) -> sureness.put(rule, sureness(node)));
        YamlNode version = parts.get("version");
        return new RulePack(version == null ? "" : version.text(), VocabularyReader.read(parts), fields,
                sureness, fieldChanges);
    }

    /**
     * The parts of a rule file, each behind a line of three hyphens: a later one goes on top of those before it.
     *
     * @throws DataFileException if one cannot be read; the message names file, line and reason
     */
    public static List<RulePack> parts(String file, String text) {
        List<RulePack> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            part.append(lines++ == 0 ? "" : "\n");
            if (line.stripTrailing().equals(PART)) {
                add(file, part, parts);
                part.setLength(0);
                part.repeat("\n", lines - 1);
            } else {
                part.append(line);
            }
        }
        if (!part.toString().isBlank() || parts.isEmpty()) {
            parts.add(read(file, part.toString()));
        }
        return parts;
    }

    private static void add(String file, StringBuilder part, List<RulePack> parts) {
        if (!part.toString().isBlank()) {
            parts.add(read(file, part.toString()));
        }
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

    private static FieldChange fieldChange(String field, YamlNode node) {
        Map<String, YamlNode> of = node.map(List.of("add", "replace", "remove"));
        if (of.isEmpty()) {
            throw node.error(Flaw.NO_CHANGE, field);
        }
        List<FieldChange.Added> added = new ArrayList<>();
        items(of, "add").forEach(rule -> {
            YamlNode before = rule.map().get("before");
            added.add(new FieldChange.Added(rule(rule, ADDED), before == null ? null : before.phrase()));
        });
        return new FieldChange(field, added, items(of, "replace").stream().map(PackReader::rule).toList(),
                YamlNode.phrases(of, "remove"), node.place());
    }

    private static List<YamlNode> items(Map<String, YamlNode> of, String key) {
        YamlNode node = of.get(key);
        return node == null ? List.of() : node.list();
    }

    private static FieldRules field(String field, YamlNode node) {
        Map<String, YamlNode> of = node.map(List.of("terms", "rules"));
        YamlNode rules = of.get("rules");
        if (rules == null) {
            throw node.error(Flaw.NO_LIST, field);
        }
        return decisionList(field, of.get("terms"), rules);
    }

    private static FieldRules decisionList(String field, @Nullable YamlNode terms, YamlNode rules) {
        if (!rules.isList() || rules.list().isEmpty()) {
            throw rules.error(Flaw.NO_LIST, field);
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
            throw node.error(Flaw.NO_ID);
        }
        YamlNode pick = of.get("pick");
        if (pick != null && !PICKS.contains(pick.text())) {
            throw pick.error(Flaw.NO_PICK, String.join(", ", PICKS), pick.text());
        }
        Map<Phrase, String> among = new LinkedHashMap<>();
        YamlNode.members(of, "among").forEach((sel, v) -> among.put(new Phrase(sel, v.place()), v.text()));
        Map<String, Phrase> collect = new LinkedHashMap<>();
        YamlNode.members(of, "collect").forEach((value, when) -> collect.put(value, when.phrase()));
        YamlNode value = of.get("value");
        int ways = (value == null ? 0 : 1) + (pick == null ? 0 : 1) + (of.containsKey("collect") ? 1 : 0);
        if (ways != 1) {
            throw node.error(Flaw.ONE_WAY, id.text());
        }
        if ((pick != null) == among.isEmpty()) {
            throw node.error(Flaw.PICK_AMONG);
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        YamlNode.members(of, "weights").forEach((zone, weight) -> numbers.put(zone, weight.number()));
        for (String setting : List.of("least", "ratio", "share")) {
            YamlNode number = of.get(setting);
            if (number != null) {
                numbers.put(setting, number.number());
            }
        }
        Map<String, Phrase> witness = new LinkedHashMap<>();
        YamlNode.members(of, "witness").forEach((fact, says) -> witness.put(fact, says.phrase()));
        YamlNode when = of.get("when");
        YamlNode because = of.get("because");
        return new RuleSpec(id.text(), when == null ? null : when.phrase(),
                value == null ? null : plain(value),
                pick == null ? "" : pick.text(), among, collect, numbers,
                because == null ? "" : because.text(),
                YamlNode.phrases(of, "show"), witness, node.place());
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
            throw node.error(Flaw.TWO_NUMBERS);
        }
        return new RulePack.Sureness(two.get(0).number(), two.get(1).number());
    }
}
