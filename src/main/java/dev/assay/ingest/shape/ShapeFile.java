package dev.assay.ingest.shape;

import dev.assay.schema.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads a shape from its file. What is wrong in it is an error that names file, line and reason. */
final class ShapeFile {

    private static final List<String> KEYS = List.of("about", "since", "know", "records", "posting", "answer",
            "unneeded", "ignored", "counted");
    private static final List<String> KNOW = List.of("has", "any", "not", "is");
    private static final List<String> EXPRESSION = List.of("each", "at", "join", "with", "match");
    private static final List<String> PART = List.of("each", "heading", "label", "at", "join", "with",
            "match");
    private static final String WORDS = "=";

    private ShapeFile() {}

    /** @throws dev.assay.schema.DataFileException if the file is no shape */
    static Shape read(String name, String file, String text) {
        YamlNode root = YamlNode.parseForeign(file, text);
        Map<String, YamlNode> parts = root.map(KEYS);
        Map<String, Expression> ours = new LinkedHashMap<>();
        List<TextPart> texts = new ArrayList<>();
        YamlNode posting = parts.get("posting");
        if (posting != null) {
            Map<String, YamlNode> members = posting
                    .map(Stream.concat(Shape.POSTING.stream(), Stream.of("text")).toList());
            members.forEach((key, node) -> {
                if (!key.equals("text")) {
                    ours.put(key, expression(node));
                }
            });
            YamlNode text1 = members.get("text");
            if (text1 == null) {
                throw posting.error("\"text\" is missing: where the posting's text stands");
            }
            text1.list().forEach(node -> texts.add(textPart(node)));
        }
        YamlNode answer = parts.get("answer");
        if (answer != null) {
            answer.map(Shape.ANSWER).forEach((key, node) -> ours.put(key, expression(node)));
            if (!ours.containsKey("said")) {
                throw answer.error("\"said\" is missing: where what the model said stands");
            }
        }
        YamlNode records = parts.get("records");
        List<Pointer> ignored = pointers(parts.get("ignored"));
        if (posting == null && answer == null && records == null && ignored.isEmpty()) {
            throw root.error("a shape has one of \"posting\", \"answer\", \"records\" and \"ignored\"");
        }
        YamlNode know = parts.get("know");
        if (know == null) {
            throw root.error("\"know\" is missing: how such a record is known");
        }
        Map<Pointer, String> counted = new LinkedHashMap<>();
        YamlNode.members(parts, "counted").forEach((at, words) -> counted.put(Pointer.of(at), words.text()));
        return new Shape(name, text(parts, "about"), text(parts, "since"), knowing(know),
                records == null ? null : Pointer.of(records.text()), ours, texts,
                pointers(parts.get("unneeded")), ignored, counted);
    }

    private static String text(Map<String, YamlNode> parts, String key) {
        YamlNode node = parts.get(key);
        return node == null ? "" : node.text();
    }

    private static Knowing knowing(YamlNode node) {
        Map<String, YamlNode> know = node.map(KNOW);
        YamlNode anyOf = know.get("any");
        List<List<Pointer>> any = new ArrayList<>();
        if (anyOf != null) {
            boolean several = anyOf.list().stream().allMatch(YamlNode::isList);
            if (several) {
                anyOf.list().forEach(one -> any.add(pointers(one)));
            } else {
                any.add(pointers(anyOf));
            }
        }
        Map<Pointer, Pattern> is = new LinkedHashMap<>();
        YamlNode.members(know, "is").forEach((at, pattern) -> is.put(Pointer.of(at), pattern(pattern)));
        Knowing knowing = new Knowing(pointers(know.get("has")), any, pointers(know.get("not")), is);
        if (knowing.has().isEmpty() && any.isEmpty() && is.isEmpty()) {
            throw node.error("every record would be known by this; say what it \"has\"");
        }
        return knowing;
    }

    private static List<Pointer> pointers(@org.jspecify.annotations.Nullable YamlNode node) {
        return node == null ? List.of() : node.list().stream().map(one -> Pointer.of(one.text())).toList();
    }

    private static TextPart textPart(YamlNode node) {
        if (!node.isMap()) {
            return new TextPart(null, null, "", expression(node));
        }
        Map<String, YamlNode> parts = node.map(PART);
        YamlNode each = parts.get("each");
        YamlNode heading = parts.get("heading");
        return new TextPart(each == null ? null : Pointer.of(each.text()),
                heading == null ? null : heading(heading), text(parts, "label"), found(node, parts));
    }

    /** A heading's words stand in the shape, unless they are a place. */
    private static Expression heading(YamlNode node) {
        return !node.isMap() && !node.isList() && !node.text().startsWith("/")
                ? new Expression.Words(node.text())
                : expression(node);
    }

    private static Expression expression(YamlNode node) {
        if (!node.isMap()) {
            return node.isList() ? new Expression.First(each(node)) : one(node.text());
        }
        Map<String, YamlNode> parts = node.map(EXPRESSION);
        Expression found = found(node, parts);
        YamlNode list = parts.get("each");
        return list == null ? found : new Expression.Each(Pointer.of(list.text()), found);
    }

    private static Expression found(YamlNode node, Map<String, YamlNode> parts) {
        YamlNode at = parts.get("at");
        YamlNode join = parts.get("join");
        if ((at == null) == (join == null)) {
            throw node.error("one of \"at\" and \"join\" was expected here");
        }
        Expression found = at != null
                ? expression(at)
                : new Expression.Joined(each(join),
                        parts.containsKey("with") ? text(parts, "with") : ", ");
        YamlNode match = parts.get("match");
        return match == null ? found : new Expression.Cut(found, pattern(match));
    }

    private static List<Expression> each(YamlNode node) {
        return node.list().stream().map(ShapeFile::expression).toList();
    }

    private static Expression one(String text) {
        return text.startsWith(WORDS)
                ? new Expression.Words(text.substring(WORDS.length()))
                : new Expression.At(Pointer.of(text));
    }

    private static Pattern pattern(YamlNode node) {
        try {
            return Pattern.compile(node.text(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw node.error("this is no pattern: " + e.getDescription());
        }
    }
}
