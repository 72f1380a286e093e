package dev.assay.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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
