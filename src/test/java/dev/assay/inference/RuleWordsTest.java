package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.inference.pack.RulePack;
import dev.assay.inference.pack.RuleSpec;
import dev.assay.schema.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule asks for is told with the words that mean it. */
class RuleWordsTest {

    private static List<RuleWords> asked(String field, String own, String id) {
        RulePack pack = AnswerSources.pack(Catalogue.shipped(), "mine.yaml", own);
        RuleSpec rule = pack.fields().get(field).rules().stream().filter(one -> one.id().equals(id))
                .findFirst().orElseThrow();
        return RuleWords.of(pack, rule);
    }

    @Test
    void aConditionsConceptsAreToldInItsOrder() {
        List<RuleWords> asked = asked("primary_cloud", "", "cloud.only.aws");
        assertThat(asked).extracting(RuleWords::concept).containsExactly("cloud.aws", "cloud.azure",
                "cloud.gcp");
        assertThat(asked.getFirst().words()).contains("redshift");
    }

    @Test
    void aTaughtRulesWordsAreFoundByItsId() {
        String taught = "concepts:\n  own.83b591ec: {words: [lights]}\nfields:\n  primary_cloud:\n    add:\n"
                + "      - {id: own.83b591ec, when: own.83b591ec, value: gcp}\n";
        assertThat(asked("primary_cloud", taught, "own.83b591ec"))
                .containsExactly(new RuleWords("own.83b591ec", List.of("lights")));
    }

    @Test
    void whatIsPickedAmongIsToldAndAStarStandsForAllThatBeginSo() {
        assertThat(asked("primary_cloud", "", "cloud.preferred")).extracting(RuleWords::concept)
                .contains("cloud.prefer.aws", "cloud.prefer.gcp");
        String own = "concepts:\n  mine.one: {words: [one]}\n  mine.two: {words: [two]}\nfields:\n"
                + "  primary_cloud:\n    add:\n      - {id: mine.all, when: mine.*, value: gcp}\n";
        assertThat(asked("primary_cloud", own, "mine.all")).containsExactly(
                new RuleWords("mine.one", List.of("one")), new RuleWords("mine.two", List.of("two")));
    }
}
