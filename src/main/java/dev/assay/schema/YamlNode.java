package dev.assay.schema;

import dev.assay.failure.Flaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A node of a YAML file that knows its place; what has another shape than asked for is an error with the line. */
public record YamlNode(String file, Node node) {

    private static final int LARGEST = 4_000_000;
    private static final Pattern BRACKET = Pattern.compile("\\\\*[\\[\\]{}]");

    /** @throws DataFileException if the text is no YAML document */
    public static YamlNode parse(String file, String text) {
        return parse(file, text, 50);
    }

    /** As {@link #parse}, of a file that came from elsewhere: nothing in it stands for something else in it. */
    public static YamlNode parseForeign(String file, String text) {
        return parse(file, text, 0);
    }

    private static YamlNode parse(String file, String text, int aliases) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true)
                .setMaxAliasesForCollections(aliases).setCodePointLimit(LARGEST).setAllowRecursiveKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            return new YamlNode(file, root.orElseThrow(
                    () -> new DataFileException(new Place(file, 1), Flaw.NO_RULES)));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
            throw new DataFileException(new Place(file, line), Flaw.NOT_YAML, e.getProblem());
        } catch (StackOverflowError e) {
            throw new DataFileException(new Place(file, 1), Flaw.TOO_DEEP);
        } catch (YamlEngineException e) {
            throw new DataFileException(new Place(file, 1), Flaw.NOT_YAML,
                    String.valueOf(e.getMessage()));
        }
    }

    public Place place() {
        return new Place(file, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }

    public DataFileException error(String reason) {
        return new DataFileException(place(), reason);
    }

    /** @param named what is named in saying what is wrong, in order */
    public DataFileException error(Flaw flaw, Object... named) {
        return new DataFileException(place(), flaw, named);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isEmpty() {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    /** The members by key, in file order. */
    public Map<String, YamlNode> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw error(Flaw.NAMES_AND_VALUES);
        }
        Map<String, YamlNode> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (members.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.error(Flaw.TWICE, key.text());
            }
        }
        return members;
    }

    /** As {@link #map}, with only these keys allowed. */
    public Map<String, YamlNode> map(List<String> allowed) {
        Map<String, YamlNode> members = map();
        for (Map.Entry<String, YamlNode> member : members.entrySet()) {
            if (!allowed.contains(member.getKey())) {
                throw member.getValue().error(Flaw.NOT_KNOWN, member.getKey(),
                        String.join(", ", allowed));
            }
        }
        return members;
    }

    /** The items; a single text counts as a list of one. */
    public List<YamlNode> list() {
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(new YamlNode(file, item)));
            return items;
        }
        if (isEmpty()) {
            return List.of();
        }
        return List.of(this);
    }

    /** The members of one of some parts; none where it is not there or empty. */
    public static Map<String, YamlNode> members(Map<String, YamlNode> parts, String key) {
        YamlNode node = parts.get(key);
        return node == null || node.isEmpty() ? Map.of() : node.map();
    }

    /** The texts of one of some parts; none where it is not there. */
    public static List<Phrase> phrases(Map<String, YamlNode> parts, String key) {
        YamlNode node = parts.get(key);
        return node == null ? List.of() : node.phrases();
    }

    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error(Flaw.TEXT);
    }

    public double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw error(Flaw.NUMBER, text());
        }
    }

    public Phrase phrase() {
        return new Phrase(text(), place());
    }

    public List<Phrase> phrases() {
        return list().stream().map(YamlNode::phrase).toList();
    }

    /** As plain maps, lists and texts. */
    public Object plain() {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case MappingNode mapping -> {
                Map<String, Object> members = new LinkedHashMap<>();
                map().forEach((key, value) -> members.put(key, value.plain()));
                yield members;
            }
            default -> list().stream().map(YamlNode::plain).toList();
        };
    }

    /** All that it says and how it is put together, without comments and layout: alike for no two that differ. */
    public List<String> content() {
        return switch (node) {
            case ScalarNode scalar -> List.of(content(scalar.getValue()));
            case MappingNode mapping -> {
                List<String> content = new ArrayList<>(List.of("{"));
                map().forEach((key, value) -> {
                    content.add(content(key));
                    content.addAll(value.content());
                });
                content.add("}");
                yield content;
            }
            default -> {
                List<String> content = new ArrayList<>(List.of("["));
                list().forEach(item -> content.addAll(item.content()));
                content.add("]");
                yield content;
            }
        };
    }

    /** A text, so that it is no bracket. */
    private static String content(String text) {
        return BRACKET.matcher(text).matches() ? "\\" + text : text;
    }
}
