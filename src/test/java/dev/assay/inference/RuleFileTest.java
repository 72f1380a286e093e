package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.schema.DataFileException;
import dev.assay.schema.Catalogue;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.schema.Schema;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class RuleFileTest {

    private static final Schema SCHEMA = Catalogue.shipped();

    @Test
    void anAnalystsRulesTakeThePlaceOfTheShippedOnes() {
        Engine mine = RulesEngine.with(SCHEMA, "mine.yaml", """
                concepts:
                  house.cloud: [harbour cloud]
                fields:
                  primary_cloud:
                    rules:
                      - {id: mine.cloud, when: house.cloud, value: on_prem, because: Our own machines}
                      - {id: mine.none, value: not_mentioned}
                """);
        Posting posting = new Posting("p", "Senior Data Engineer", "", "",
                "We run everything on Harbour Cloud, AWS aside.");

        InferredField cloud = mine.infer(posting, null).field("primary_cloud").orElseThrow();
        InferredField level = mine.infer(posting, null).field("seniority_level").orElseThrow();

        assertThat(cloud.value()).isEqualTo(new FieldValue.Choice("on_prem"));
        assertThat(cloud.rule()).isEqualTo("mine.cloud");
        assertThat(cloud.evidence()).contains("Our own machines").contains("Harbour Cloud");
        assertThat(level.value()).isEqualTo(new FieldValue.Choice("senior"));
        assertThat(mine.id().config()).isNotEqualTo(AnswerSources.engine("rules", SCHEMA).id().config());
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("fields: [", 1, "not YAML"),
                Arguments.of("", 1, "no rules"),
                Arguments.of("rules: {}", 1, "\"rules\" is not known here"),
                Arguments.of("fields:\n  shoe_size:\n    rules: [{id: a, value: x}]", 3,
                        "no field \"shoe_size\""),
                Arguments.of("fields:\n  primary_cloud:\n    rules: [{id: a, value: oracle}]", 3,
                        "does not have"),
                Arguments.of(
                        "fields:\n  primary_cloud:\n    rules:\n      - {id: a, when: no.such, value: aws}\n"
                                + "      - {id: b, value: aws}",
                        4, "no concept \"no.such\""),
                Arguments.of(
                        "fields:\n  primary_cloud:\n    rules:\n      - {id: a, when: cloud.aws and, value: aws}\n"
                                + "      - {id: b, value: aws}",
                        4, "ends too early"),
                Arguments.of(
                        "fields:\n  primary_cloud:\n    rules:\n      - {id: a, when: cloud.aws, value: aws}",
                        4,
                        "must apply always"),
                Arguments.of("fields:\n  primary_cloud:\n    rules:\n      - {id: a, value: aws}\n"
                        + "      - {id: a, value: aws}", 5, "two rules with the id \"a\""),
                Arguments.of("fields:\n  primary_cloud:\n    rules:\n      - {when: cloud.aws, value: aws}",
                        4,
                        "needs an id"),
                Arguments.of(
                        "fields:\n  primary_cloud:\n    rules:\n      - {id: a, value: aws, collect: {}}", 4,
                        "exactly one of"),
                Arguments.of("concepts:\n  a.b:\n    words: [\"<no_list> x\"]", 3, "which is no list"),
                Arguments.of("concepts:\n  a.b:\n    words: [\"x ..99 y\"]", 3, "is no gap"),
                Arguments.of("concepts:\n  a.b:\n    words: [\"[x]\"]", 3, "must start with a word"),
                Arguments.of("concepts:\n  a.b:\n    word: x", 3, "\"word\" is not known here"),
                Arguments.of("concepts:\n  a.b:\n    words: [x]\n    needs: [no.such]", 4,
                        "no concept \"no.such\""),
                Arguments.of("concepts:\n  a.b:\n    words: [x]\n    inside: [attic]", 4,
                        "no zone \"attic\""),
                Arguments.of("concepts:\n  a.b: [x]\n  a.b: [y]", 3, "stands here twice"),
                Arguments.of("concepts:\n  a.b:\n    also: [x]", 3, "no concept \"a.b\" to add words to"),
                Arguments.of("concepts:\n  a.b:\n    words: [\"a ..9 b ..9 c\"]", 3, "make them narrower"),
                Arguments.of("fields:\n  primary_cloud:\n    remove: [no.such]", 3,
                        "no rule with the id \"no.such\""),
                Arguments.of("fields:\n  primary_cloud:\n    replace: [{id: no.such, value: aws}]", 3,
                        "no rule with the id \"no.such\""),
                Arguments.of(
                        "fields:\n  primary_cloud:\n    add:\n      - {id: a, value: aws, before: no.such}",
                        4,
                        "no rule with the id \"no.such\""),
                Arguments.of("fields:\n  primary_cloud:\n    remove: [cloud.silent]", 3,
                        "must apply always"),
                Arguments.of("[".repeat(100_000), 1, "nested too deeply"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsRefusedWithLineAndReason(String text, int line, String reason) {
        assertThatThrownBy(() -> RulesEngine.with(SCHEMA, "mine.yaml", text))
                .isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("mine.yaml, line " + line + ":").hasMessageContaining(reason);
    }

    @Test
    void singleRulesAreAddedReplacedAndRemovedAndTold() {
        String mine = """
                concepts:
                  store.warehouse: {also: [firebolt]}
                fields:
                  storage_layer:
                    add:
                      - {id: mine.both, when: store.warehouse and store.databricks, value: mixed, because: Both}
                      - {id: mine.late, when: store.databricks, value: lakehouse, before: storage.silent}
                    replace:
                      - {id: storage.warehouse, when: store.warehouse, value: warehouse, because: Mine}
                    remove: [storage.databricks]
                """;
        OwnRules own = RulesEngine.own(SCHEMA, "mine.yaml", mine);
        Posting posting = new Posting("p", "Data Engineer", "", "", "You load Firebolt every night.");
        InferredField storage = own.engine().infer(posting, null).field("storage_layer").orElseThrow();

        assertThat(storage.rule()).isEqualTo("storage.warehouse");
        assertThat(storage.evidence()).startsWith("Mine").contains("Firebolt");
        assertThat(own.changes()).containsExactlyInAnyOrder("rule mine.both of storage_layer added",
                "rule mine.late of storage_layer added", "rule storage.warehouse of storage_layer replaced",
                "rule storage.databricks of storage_layer removed", "concept store.warehouse replaced");
    }

    @Test
    void whatComesOutOtherwiseIsListedWithBothRules() {
        Posting posting = new Posting("p", "Data Engineer", "", "", "You load Firebolt every night.");
        Engine mine = RulesEngine.with(SCHEMA, "mine.yaml",
                "concepts:\n  store.warehouse: {also: [firebolt]}");
        Engine shipped = AnswerSources.engine("rules", SCHEMA);

        assertThat(ChangedCell.between(shipped.infer(posting, null), mine.infer(posting, null)))
                .singleElement().hasToString(
                        "p storage_layer: not_mentioned (storage.silent) became warehouse (storage.warehouse)");
    }

    @Test
    void patternsMeantToBeSlowEndAllTheSame() {
        StringBuilder slow = new StringBuilder("concepts:\n");
        for (int i = 0; i < 30; i++) {
            slow.append("  slow.x").append(i).append(": [\"a ..6 a ..6 a\", \"a ..2 a ..3 a ..3 a\"]\n");
        }
        Engine engine = RulesEngine.with(SCHEMA, "slow.yaml", slow.toString());

        assertThat(engine.infer(new Posting("p", "", "", "", "a ".repeat(20_000)), null).fields())
                .hasSize(SCHEMA.fields().size());
    }

    @Test
    void aPatternThatCouldBeSpelledInTooManyWaysIsRefused() {
        String wide = "a|b|c|d|e|f|g|h ".repeat(8).strip();

        assertThatThrownBy(() -> RulesEngine.with(SCHEMA, "mine.yaml",
                "concepts:\n  a.b:\n    words: [\"" + wide + "\"]"))
                .isInstanceOf(DataFileException.class).hasMessageContaining("line 3")
                .hasMessageContaining("split it");
    }

    @Test
    void anUnknownEngineIsRefusedWithTheNamesThereAre() {
        assertThatThrownBy(() -> AnswerSources.engine("oracle", SCHEMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("oracle").hasMessageContaining("rules");
    }
}
