package dev.assay.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a data file says is read as written, and what is wrong in it is named with its line. */
class YamlNodeTest {

    private static final String FILE = """
            # a comment
            words:
              - cloud
              - data lake
            one: alone
            none:
            inner: {a: 1.5, b: [x]}
            """;

    private static YamlNode read(String text) {
        return YamlNode.parse("rules.yaml", text);
    }

    private final Map<String, YamlNode> parts = read(FILE).map();

    @Test
    void aTextStandsForAListOfOneAndNothingForAnEmptyOne() {
        assertThat(parts.get("words").list()).extracting(YamlNode::text).containsExactly("cloud",
                "data lake");
        assertThat(parts.get("one").list()).extracting(YamlNode::text).containsExactly("alone");
        assertThat(parts.get("none").list()).isEmpty();
    }

    @Test
    void phrasesKnowTheirLines() {
        assertThat(YamlNode.phrases(parts, "words")).containsExactly(
                new Phrase("cloud", new Place("rules.yaml", 3)),
                new Phrase("data lake", new Place("rules.yaml", 4)));
        assertThat(YamlNode.phrases(parts, "absent")).isEmpty();
    }

    @Test
    void aPartThatIsAbsentOrEmptyHasNoMembers() {
        assertThat(YamlNode.members(parts, "inner")).containsOnlyKeys("a", "b");
        assertThat(YamlNode.members(parts, "none")).isEmpty();
        assertThat(YamlNode.members(parts, "absent")).isEmpty();
        assertThatThrownBy(() -> YamlNode.members(parts, "one")).isInstanceOf(DataFileException.class)
                .hasMessageContaining("rules.yaml, line 5");
    }

    @Test
    void aNodeTellsItsShape() {
        assertThat(parts.get("words").isList()).isTrue();
        assertThat(parts.get("words").isMap()).isFalse();
        assertThat(parts.get("inner").isMap()).isTrue();
        assertThat(parts.get("inner").isList()).isFalse();
        assertThat(parts.get("one").isList()).isFalse();
    }

    @Test
    void aNumberIsReadAndAWordInItsPlaceIsNamed() {
        assertThat(parts.get("inner").map().get("a").number()).isEqualTo(1.5);
        assertThatThrownBy(() -> parts.get("one").number())
                .hasMessageContainingAll("line 5", "a number was expected here, not \"alone\"");
        assertThatThrownBy(() -> parts.get("words").text()).hasMessageContaining("a text was expected here");
    }

    @Test
    void theWholeIsReadAsPlainMapsListsAndTexts() {
        assertThat(parts.get("inner").plain()).isEqualTo(Map.of("a", "1.5", "b", List.of("x")));
        assertThat(parts.get("words").plain()).isEqualTo(List.of("cloud", "data lake"));
    }

    @Test
    void theContentIsWhatIsSaidWithoutLayoutAndComments() {
        assertThat(parts.get("inner").content()).containsExactly("{", "a", "1.5", "b", "[", "x", "]", "}");
        assertThat(read("{a: [x, y]}").content()).isEqualTo(read("# why\na:\n- x\n- y\n").content())
                .isNotEqualTo(read("{a: [y, x]}").content());
    }

    /** A bracket that is written as a text opens nothing. */
    @Test
    void filesThatDifferHaveNoContentInCommon() {
        assertThat(read("[a, '[', b, ']']").content()).isNotEqualTo(read("[a, [b]]").content());
        assertThat(read("['{', a, b, '}']").content()).isNotEqualTo(read("[{a: b}]").content());
        assertThat(read("{'[': a, b: ']'}").content()).isNotEqualTo(read("{'\\[': a, b: ']'}").content());
        Random random = new Random(29);
        Map<List<String>, Object> known = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Object tree = tree(random, 3);
            assertThat(known.computeIfAbsent(read(yaml(tree)).content(), content -> tree)).isEqualTo(tree);
        }
        assertThat(known).hasSizeGreaterThan(1_000);
    }

    private static Object tree(Random random, int depth) {
        List<String> texts = List.of("{", "}", "[", "]", "a", "\\[", "\\\\[", "[]", "");
        int items = random.nextInt(4);
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> Stream.generate(() -> tree(random, depth - 1)).limit(items).toList();
            case 2 -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (int i = 0; i < items; i++) {
                    members.put(texts.get(random.nextInt(8)), tree(random, depth - 1));
                }
                yield List.copyOf(members.entrySet());
            }
            default -> texts.get(random.nextInt(texts.size()));
        };
    }

    /** A list of entries is a map, whose order counts. */
    private static String yaml(Object tree) {
        return switch (tree) {
            case List<?> list when !list.isEmpty() && list.getFirst() instanceof Map.Entry<?, ?> ->
                list.stream().map(entry -> (Map.Entry<?, ?>) entry)
                        .map(entry -> yaml(entry.getKey()) + ": " + yaml(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                list.stream().map(YamlNodeTest::yaml).collect(Collectors.joining(", ", "[", "]"));
            default -> "'" + tree + "'";
        };
    }

    @Test
    void whatIsNoYamlIsNamedWithTheLineOfTheFault() {
        assertThatThrownBy(() -> read("a: 1\nb: [2\nc: 3\n")).isInstanceOf(DataFileException.class)
                .hasMessageContainingAll("rules.yaml, line 3", "this is not YAML");
        assertThatThrownBy(() -> read("")).hasMessageContainingAll("line 1", "holds no rules");
    }

    @Test
    void aNameTwiceAndAnUnknownNameAreNamed() {
        assertThatThrownBy(() -> read("a: 1\na: 2\n").map())
                .hasMessageContainingAll("line 2", "\"a\" stands here twice");
        assertThatThrownBy(() -> read("a: 1\nb: 2\n").map(List.of("a", "c")))
                .hasMessageContainingAll("line 2", "\"b\" is not known here; known are: a, c");
    }
}
