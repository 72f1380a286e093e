package dev.assay.inference.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule file as written: what is read of it, what is refused, and what one changes in another. */
class PackReaderTest {

    private static final String BASE = """
            version: "3"
            concepts:
              cloud.aws: [aws]
              cloud.gcp: [gcp]
            sureness:
              all: [80, 100]
            fields:
              cloud:
                terms: [cloud.*]
                rules:
                  - {id: one, when: cloud.aws, value: aws, because: It is named}
                  - {id: two, when: cloud.gcp, value: gcp}
                  - {id: last, value: not_mentioned}
            """;

    private static RulePack read(String text) {
        return PackReader.read("mine.yaml", text);
    }

    private static RuleSpec rule(String rule) {
        return read("fields:\n  cloud:\n    rules:\n      - " + rule).fields().get("cloud").rules()
                .getFirst();
    }

    @Test
    void everyPartOfARuleIsRead() {
        RuleSpec read = rule("{id: a, when: cloud.aws, value: [aws, gcp], because: Two are named,"
                + " show: [cloud.aws, fact(years)], witness: {ext_x: is yes}}");

        assertThat(read.id()).isEqualTo("a");
        assertThat(read.when()).isNotNull().extracting(Phrase::text).isEqualTo("cloud.aws");
        assertThat(read.value()).isEqualTo(List.of("aws", "gcp"));
        assertThat(read.because()).isEqualTo("Two are named");
        assertThat(read.show()).extracting(Phrase::text).containsExactly("cloud.aws", "fact(years)");
        assertThat(read.witness().get("ext_x").text()).isEqualTo("is yes");
        assertThat(read.place().toString()).contains("mine.yaml").contains("4");
    }

    @Test
    void aPickIsReadWithItsOptionsAndNumbers() {
        RuleSpec read = rule("{id: a, pick: most, among: {cloud.aws: aws, cloud.gcp: gcp},"
                + " weights: {duties: 2.5}, least: 2, ratio: 1.5, share: 0.4}");

        assertThat(read.pick()).isEqualTo("most");
        assertThat(read.value()).isNull();
        assertThat(read.when()).isNull();
        assertThat(read.among().values()).containsExactly("aws", "gcp");
        assertThat(read.among().keySet()).extracting(Phrase::text).containsExactly("cloud.aws", "cloud.gcp");
        assertThat(read.numbers()).isEqualTo(
                Map.of("duties", 2.5, "least", 2.0, "ratio", 1.5, "share", 0.4));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "false, false", "no, false"})
    void yesAndNoAreFlags(String written, boolean value) {
        assertThat(rule("{id: a, value: " + written + "}").value()).isEqualTo(value);
    }

    @Test
    void whatACollectTakesIsReadInOrder() {
        assertThat(rule("{id: a, collect: {gcp: cloud.gcp, aws: cloud.aws}}").collect().keySet())
                .containsExactly("gcp", "aws");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {
            "{value: aws}; every rule needs an id", "{id: ' ', value: aws}; every rule needs an id",
            "{id: a}; \"a\" needs exactly one of value, pick or collect",
            "{id: a, value: aws, pick: first, among: {x: y}}; exactly one of value, pick or collect",
            "{id: a, value: aws, collect: {aws: x}}; exactly one of value, pick or collect",
            "{id: a, pick: best, among: {x: y}}; \"pick\" is one of first, most, listed, not \"best\"",
            "{id: a, pick: first}; \"pick\" and \"among\" belong together",
            "{id: a, value: aws, among: {x: y}}; \"pick\" and \"among\" belong together",
            "{id: a, value: aws, wen: x}; \"wen\" is not known here",
            "{id: a, pick: most, among: {x: y}, least: many}; number"})
    void aRuleThatIsNotWellFormedIsRefusedWithItsLine(String rule, String reason) {
        assertThatThrownBy(() -> rule(rule)).isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("mine.yaml, line 4:").hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {
            "fields: {cloud: {rules: []}}; the field \"cloud\" needs a list of rules",
            "fields: {cloud: {rules: {}}}; the field \"cloud\" needs a list of rules",
            "fields: {cloud: {terms: [x]}}; \"terms\" is not known here",
            "fields: {cloud: {}}; the field \"cloud\" needs a list of rules",
            "fields: {cloud: {rules: [], shoes: 3}}; \"shoes\" is not known here",
            "sureness: {a: [1]}; two numbers were expected here",
            "sureness: {a: [1, 2, 3]}; two numbers were expected here",
            "colours: {}; \"colours\" is not known here"})
    void aFileThatIsNotWellFormedIsRefused(String text, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("mine.yaml, line 1:").hasMessageContaining(reason);
    }

    @Test
    void changesArePutWhereTheyAreAskedFor() {
        RulePack changed = read(BASE).with(read("""
                fields:
                  cloud:
                    add:
                      - {id: top1, when: cloud.aws, value: aws}
                      - {id: top2, when: cloud.aws, value: aws}
                      - {id: late, when: cloud.aws, value: aws, before: last}
                    replace:
                      - {id: two, when: cloud.aws, value: gcp}
                    remove: [one]
                """));

        assertThat(changed.fields().get("cloud").rules()).extracting(RuleSpec::id)
                .containsExactly("top1", "top2", "two", "late", "last");
        assertThat(changed.fields().get("cloud").rules().get(2).when().text()).isEqualTo("cloud.aws");
        assertThat(changed.fields().get("cloud").terms()).hasSize(1);
        assertThat(changed.version()).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {
            "fields: {cloud: {remove: [three]}}; \"cloud\" has no rule with the id \"three\"",
            "fields: {cloud: {replace: [{id: three, value: aws}]}}; no rule with the id \"three\"",
            "fields: {cloud: {add: [{id: x, value: aws, before: three}]}}; no rule with the id \"three\"",
            "fields: {cloud: {remove: [last]}}; the last rule of \"cloud\" must apply always still",
            "fields: {shoes: {remove: [last]}}; there are no rules for \"shoes\" that could be changed"})
    void aChangeOfWhatIsNotThereIsRefused(String text, String reason) {
        RulePack base = read(BASE);

        assertThatThrownBy(() -> base.with(read(text))).isInstanceOf(DataFileException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aWholeListTakesThePlaceOfTheOther() {
        RulePack changed = read(BASE)
                .with(read("version: \"4\"\nfields: {cloud: {rules: [{id: only, value: aws}]}}"));

        assertThat(changed.fields().get("cloud").rules()).extracting(RuleSpec::id).containsExactly("only");
        assertThat(changed.version()).isEqualTo("4");
        assertThat(changed.words().concepts()).containsKeys("cloud.aws", "cloud.gcp");
        assertThat(changed.sureness()).containsKey("all");
    }

    private static List<String> changes(String text) {
        RulePack base = read(BASE);
        return PackChanges.between(base, base.with(read(text)));
    }

    @Test
    void nothingChangedIsNothingTold() {
        assertThat(PackChanges.between(read(BASE), read(BASE))).isEmpty();
        assertThat(PackChanges.between(read(BASE), read(BASE.replace("\nfields:", "\n\n# seen\nfields:"))))
                .as("another line is no change").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"'fields: {cloud: {remove: [one]}}'; rule one of cloud removed",
            "'fields: {cloud: {add: [{id: new, when: cloud.aws, value: aws}]}}'; rule new of cloud added",
            "'fields: {cloud: {replace: [{id: one, when: cloud.gcp, value: aws, because: It is named}]}}'; rule one of cloud replaced",
            "'fields: {cloud: {replace: [{id: one, when: cloud.aws, value: gcp, because: It is named}]}}'; rule one of cloud replaced",
            "'fields: {cloud: {replace: [{id: one, when: cloud.aws, value: aws, because: Why not}]}}'; rule one of cloud replaced",
            "'fields: {cloud: {replace: [{id: one, when: cloud.aws, value: aws, because: It is named, show: [cloud.aws]}]}}'; rule one of cloud replaced",
            "'fields: {cloud: {replace: [{id: one, when: cloud.aws, value: aws, because: It is named, witness: {ext_a: is b}}]}}'; rule one of cloud replaced",
            "'fields: {shoes: {rules: [{id: s, value: x}]}}'; rule s of shoes added",
            "'concepts: {cloud.azure: [azure]}'; concept cloud.azure added",
            "'concepts: {cloud.aws: [amazon]}'; concept cloud.aws replaced",
            "'concepts: {cloud.aws: {also: [amazon]}}'; concept cloud.aws replaced",
            "'sureness: {all: [81, 100]}'; sureness all replaced",
            "'sureness: {x: [1, 1]}'; sureness x added",
            "'lists: {l: [a]}'; list l added", "'zones: {z: {headings: [a]}}'; zone z added"})
    void eachChangeIsTold(String text, String told) {
        assertThat(changes(text)).containsExactly(told);
    }

    @Test
    void theSameRulesInAnotherOrderAreToldAsThat() {
        assertThat(changes("""
                fields:
                  cloud:
                    rules:
                      - {id: two, when: cloud.gcp, value: gcp}
                      - {id: one, when: cloud.aws, value: aws, because: It is named}
                      - {id: last, value: not_mentioned}
                """)).containsExactly("rules of cloud put in another order");
    }

    private static final String CONFLICT = """
            conflicts:
              - id: a
                when: {cloud: [aws, gcp], others: [empty]}
                given: pass1(ext_x) is yes
                fix: [gcp]
                because: They cannot both be
                weight: 1.5
              - {id: b, when: {cloud: [aws]}, because: It is so}
            """;

    @Test
    void aConflictIsReadWithWhatItOffers() {
        List<ConflictSpec> read = ConflictReader.read("c.yaml", CONFLICT);

        assertThat(read).extracting(ConflictSpec::id).containsExactly("a", "b");
        assertThat(read.getFirst().when()).isEqualTo(
                Map.of("cloud", List.of("aws", "gcp"), "others", List.of("empty")));
        assertThat(read.getFirst().given()).isNotNull();
        assertThat(read.getFirst().fix()).containsExactly("gcp");
        assertThat(read.getFirst().weight()).isEqualTo(1.5);
        assertThat(read.getLast().weight()).isEqualTo(1);
        assertThat(read.getLast().fix()).isEmpty();
        assertThat(read.getLast().given()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {
            "conflicts: {}; a list of \"conflicts\" was expected", "{}; a list of \"conflicts\" was expected",
            "conflicts: [{id: a, because: x}]; a conflict needs an id, a \"when\" and a \"because\"",
            "conflicts: [{id: a, when: {x: [y]}}]; a conflict needs",
            "conflicts: [{when: {x: [y]}, because: z}]; a conflict needs",
            "conflicts: [{id: a, when: {x: [y]}, because: z, colour: red}]; \"colour\" is not known here"})
    void aConflictThatIsNotWholeIsRefused(String text, String reason) {
        assertThatThrownBy(() -> ConflictReader.read("c.yaml", text)).isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("c.yaml, line 1:").hasMessageContaining(reason);
    }
}
