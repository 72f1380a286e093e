package dev.assay.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is a field: what its file says is all there is to say of it. */
class CatalogueTest {

    private static final String MOVING = """
            group:
              key: work
              label: Work
              place: 2
              hue:
                light: {ink: "#0a5bb5", wash: "#dbe9fb", mark: "#a9cdf7"}
                dark: {ink: "#79b8ff", wash: "#16304f", mark: "#1f4f87"}
            place: 2
            label: Moving
            question: Does the role come with a move?
            kind: flag
            guideline: [Look for it.]
            values:
              true: {label: "Yes", meaning: There is.}
              false: {label: "No", meaning: There is none.}
            examples:
              - {text: You have to move., value: true}
              - {text: We move fast., value: false}
            """;
    private static final String CLOUD = MOVING.replace("key: work", "key: stack").replace("place: 2\n  hue",
            "place: 1\n  hue").replace("kind: flag", "kind: choice").replace("true", "aws").replace("false",
                    "azure");
    private static final String PLACE = MOVING.substring(MOVING.indexOf("place: 2\nlabel"))
            .replaceFirst("^place: 2", "group: work\nplace: 1");

    private static final Map<String, String> THREE = Map.of("moving.yaml", MOVING, "cloud.yaml", CLOUD,
            "place.yaml", PLACE);

    @Test
    void filesTakeTheirPlacesInTheirGroups() {
        Schema schema = Catalogue.read(THREE);

        assertThat(schema.groups()).extracting(FieldGroup::key).containsExactly("stack", "work");
        assertThat(schema.fields()).extracting(FieldSpec::key).containsExactly("cloud", "place", "moving");
        assertThat(schema.groups().getLast().hue().dark().ink()).isEqualTo("#79b8ff");
        assertThat(schema.require("moving").examples()).containsExactly(
                new Example("", "", "You have to move.", List.of(FieldSpec.YES)),
                new Example("", "", "We move fast.", List.of(FieldSpec.NO)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "place", "label", "question", "kind", "guideline", "values"})
    void whatIsMissingIsNamed(String part) {
        String without = PLACE.replaceFirst("(?m)^" + part + ":.*(\n  .*)*\n", "");

        assertThatThrownBy(() -> Catalogue.read(with("place.yaml", without)))
                .isInstanceOf(DataFileException.class).hasMessageContainingAll("fields/place.yaml, line 1",
                        "lacks " + part + ";");
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> Catalogue.read(with("place.yaml", "group: work\nkind: flag\n")))
                .hasMessageContaining("lacks place, label, question, guideline, values");
        assertThatThrownBy(() -> Catalogue.read(with("place.yaml", "")))
                .isInstanceOf(DataFileException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: flag          | kind: maybe              | "maybe" is not a kind; use choice, flag or set
            place: 1            | place: 2                 | "moving" has the place 2 in this group too
            place: 1            | place: 0                 | a place is a whole number from 1
            group: work         | group: wrok              | there is no group "wrok"
            true: {             | yes: {                   | a flag has the two values true and false
            value: false        | value: perhaps           | "perhaps" is not one of the field's values
            label: Moving       | lable: Moving            | "lable" is not known here
            """)
    void whatIsWrongIsNamedWithItsLine(String right, String wrong, String said) {
        assertThatThrownBy(() -> Catalogue.read(with("place.yaml", PLACE.replace(right, wrong))))
                .isInstanceOf(DataFileException.class)
                .hasMessageContainingAll("fields/", ".yaml, line ", said);
    }

    @Test
    void aGroupIsDescribedOnce() {
        String again = MOVING.replace("place: 2\nlabel", "place: 1\nlabel");

        assertThatThrownBy(() -> Catalogue.read(with("place.yaml", again)))
                .hasMessageContainingAll("\"work\" is described in fields/moving.yaml already");
    }

    @ParameterizedTest
    @CsvSource({"Does the role come, Does this role come, true", "label: Moving, label: Relocation, true",
            "There is none, There is not one, true", "We move fast., We go fast., true",
            "Look for it, Search for it, true", "#79b8ff, #79b8fe, true", "label: Work, label: Job, true",
            "key: work, key: job, false", "kind: flag, kind: choice, false",
            "There is none.}, 'There is none., legacy: true}', false"})
    void theVersionIsWhatMayBeInferred(String before, String after, boolean same) {
        Map<String, String> changed = new HashMap<>(THREE);
        changed.replaceAll((name, text) -> text.replace("group: work", "group: "
                + (after.equals("key: job") ? "job" : "work")));
        changed.computeIfPresent("moving.yaml", (name, text) -> text.replace(before, after));

        assertThat(changed).isNotEqualTo(THREE);
        assertThat(Catalogue.read(changed).version().equals(Catalogue.read(THREE).version())).isEqualTo(same);
    }

    @Test
    void aFieldMoreAndAnotherOrderAreAnotherVersion() {
        String version = Catalogue.read(THREE).version();

        assertThat(Catalogue.read(with("more.yaml", PLACE.replace("place: 1", "place: 3"))).version())
                .isNotEqualTo(version);
        assertThat(Catalogue.read(with("place.yaml", PLACE.replace("place: 1", "place: 3"))).version())
                .isNotEqualTo(version);
    }

    @Test
    void ofManyExamplesTheFirstOfEachValueIsShown() {
        String more = PLACE + "  - {text: You need not move., value: false}\n";

        assertThat(Catalogue.read(with("place.yaml", more)).require("place").shownExamples())
                .extracting(Example::text).containsExactly("You have to move.", "We move fast.");
    }

    @Test
    void aPartOfTheFileCanBeRead() {
        Schema schema = Catalogue.read(with("place.yaml", PLACE + "rules:\n  - {id: a, value: true}\n"));

        assertThat(schema.part("place", "rules")).isPresent();
        assertThat(schema.part("moving", "rules")).isEmpty();
        assertThat(schema.part("nothing", "rules")).isEmpty();
    }

    private static Map<String, String> with(String name, String text) {
        Map<String, String> files = new HashMap<>(THREE);
        files.put(name, text);
        return files;
    }
}
