package dev.assay.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field as its file describes it.
 *
 * @param field the field
 * @param place where it stands in its group
 * @param founds the group, where this file is the one that describes it
 * @param root all of the file
 */
record FieldFile(FieldSpec field, int place, @Nullable Founded founds, YamlNode root) {

    /**
     * A group, as one of its fields' files describes it.
     *
     * @param place where it stands among the groups
     */
    record Founded(String label, int place, Hue hue) {}

    private static final List<String> NEEDED = List.of("group", "place", "label", "question", "kind",
            "guideline", "values");
    private static final List<String> KNOWN = List.of("group", "place", "label", "question", "kind",
            "guideline",
            "values", "order", "terms", "concepts", "rules", "words", "examples");
    private static final List<String> GROUP = List.of("key", "label", "place", "hue");
    private static final List<String> VALUE = List.of("label", "meaning", "legacy");
    private static final List<String> EXAMPLE = List.of("title", "location", "text", "value");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /**
     * @param key the field's key, which is the file's name
     * @throws DataFileException if something is missing or wrong; all that is missing is named at once
     */
    static FieldFile read(String key, String file, String text) {
        YamlNode root = YamlNode.parse(file, text);
        Map<String, YamlNode> of = parts(root, "the field \"" + key + "\"", KNOWN, NEEDED);
        ValueKind kind = kind(part(of, "kind"));
        List<AllowedValue> values = values(part(of, "values"), kind);
        YamlNode group = part(of, "group");
        Map<String, YamlNode> founded = group.isMap()
                ? parts(group, "a group that is described", GROUP, GROUP)
                : Map.of("key", group);
        YamlNode examples = of.get("examples");
        FieldSpec field = new FieldSpec(key, said(part(founded, "key")), said(part(of, "label")),
                said(part(of, "question")),
                part(of, "guideline").list().stream().map(FieldFile::said).toList(),
                kind, values, examples == null
                        ? List.of()
                        : examples.list().stream().map(one -> example(one, kind, values)).toList());
        return new FieldFile(field, place(part(of, "place")), founded.size() == 1
                ? null
                : new Founded(said(part(founded, "label")), place(part(founded, "place")),
                        hue(part(founded, "hue"))),
                root);
    }

    private static Map<String, YamlNode> parts(YamlNode node, String what, List<String> known,
            List<String> needed) {
        Map<String, YamlNode> of = node.map(known);
        List<String> missing = needed.stream().filter(part -> !of.containsKey(part) || of.get(part).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw node.error(what + " lacks " + String.join(", ", missing) + "; add what is missing");
        }
        return of;
    }

    private static YamlNode part(Map<String, YamlNode> of, String key) {
        return Objects.requireNonNull(of.get(key));
    }

    private static String said(YamlNode node) {
        if (node.text().isBlank()) {
            throw node.error("a text was expected here");
        }
        return node.text();
    }

    private static int place(YamlNode node) {
        double place = node.number();
        if (place < 1 || place > 10_000 || place != Math.rint(place)) {
            throw node.error("a place is a whole number from 1 to 10000, not \"" + node.text() + "\"");
        }
        return (int) place;
    }

    private static ValueKind kind(YamlNode node) {
        for (ValueKind kind : ValueKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(node.text())) {
                return kind;
            }
        }
        throw node.error("\"" + node.text() + "\" is not a kind; use choice, flag or set");
    }

    private static List<AllowedValue> values(YamlNode node, ValueKind kind) {
        List<AllowedValue> values = new ArrayList<>();
        node.map().forEach((key, value) -> {
            Map<String, YamlNode> of = parts(value, "the value \"" + key + "\"", VALUE,
                    List.of("label", "meaning"));
            values.add(new AllowedValue(key, said(part(of, "label")), said(part(of, "meaning")),
                    of.containsKey("legacy") && isTrue(part(of, "legacy"))));
        });
        if (values.isEmpty()) {
            throw node.error("at least one value was expected here");
        }
        if (kind == ValueKind.FLAG && !node.map().keySet().equals(Set.of(FieldSpec.YES, FieldSpec.NO))) {
            throw node.error("a flag has the two values true and false");
        }
        return values;
    }

    private static boolean isTrue(YamlNode node) {
        return switch (node.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw node.error("true or false was expected here, not \"" + node.text() + "\"");
        };
    }

    private static Hue hue(YamlNode node) {
        Map<String, YamlNode> of = parts(node, "a hue", List.of("light", "dark"), List.of("light", "dark"));
        return new Hue(shades(part(of, "light")), shades(part(of, "dark")));
    }

    private static Hue.Shades shades(YamlNode node) {
        List<String> names = List.of("ink", "wash", "mark");
        Map<String, YamlNode> of = parts(node, "a hue", names, names);
        return new Hue.Shades(colour(part(of, "ink")), colour(part(of, "wash")), colour(part(of, "mark")));
    }

    private static String colour(YamlNode node) {
        if (!COLOUR.matcher(node.text()).matches()) {
            throw node.error("a colour is written like \"#0a5bb5\", not \"" + node.text() + "\"");
        }
        return node.text();
    }

    private static Example example(YamlNode node, ValueKind kind, List<AllowedValue> values) {
        Map<String, YamlNode> of = parts(node, "an example", EXAMPLE, List.of());
        YamlNode value = of.get("value");
        if (value == null || of.size() == 1) {
            throw node.error("an example needs a value, and a title, a location or a text");
        }
        List<String> keys = value.list().stream().map(YamlNode::text).toList();
        if (kind != ValueKind.SET && keys.size() != 1) {
            throw value.error("one value was expected here");
        }
        for (String key : keys) {
            if (values.stream().noneMatch(allowed -> allowed.key().equals(key))) {
                throw value.error("\"" + key + "\" is not one of the field's values");
            }
        }
        return new Example(text(of.get("title")), text(of.get("location")), text(of.get("text")), keys);
    }

    private static String text(@Nullable YamlNode node) {
        return node == null ? "" : node.text();
    }
}
