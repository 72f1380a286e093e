package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.word.WordForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a claim carry evidence, and how much. */
class LexiconTest {

    private final Lexicon words = Lexicon.load();

    /** By section, the words of the list as they are written. */
    private static Map<String, List<String>> listed() {
        Map<String, List<String>> sections = new HashMap<>();
        String section = "";
        for (String line : Lexicon.rawLines("stop-words.txt")) {
            if (line.startsWith("[")) {
                section = line;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sections.merge(section, List.of(line.strip().split(" ")), (some, more) -> {
                    List<String> all = new java.util.ArrayList<>(some);
                    all.addAll(more);
                    return all;
                });
            }
        }
        return sections;
    }

    @Test
    void eachWordOfTheListIsWhatItsSectionSays() {
        Map<String, List<String>> listed = listed();

        assertThat(listed).containsOnlyKeys("[any]", "[empty]", "[claim]", "[judgement]", "[telling]");
        assertThat(listed.get("[any]")).hasSizeGreaterThan(100).allMatch(words::isStop);
        assertThat(listed.get("[empty]")).allMatch(words::saysNothing);
        assertThat(listed.get("[claim]")).allMatch(word -> words.isAboutPosting(word, "")
                && words.isAboutPosting("", WordForms.stem(word)));
        assertThat(listed.get("[judgement]")).allMatch(words::isJudgement);
        assertThat(listed.get("[telling]")).allMatch(words::isTelling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"airflow", "sponsorship", "berlin", "5", "7", "kubernetes"})
    void aWordThatTellsSomethingIsInNoSection(String word) {
        assertThat(words.isStop(word)).isFalse();
        assertThat(words.saysNothing(word)).isFalse();
        assertThat(words.isAboutPosting(word, WordForms.stem(word))).isFalse();
        assertThat(words.isJudgement(word)).isFalse();
        assertThat(words.isTelling(word)).isFalse();
    }

    @Test
    void aSingleLetterSaysNothingAndADigitSomething() {
        assertThat(words.isStop("x")).isTrue();
        assertThat(words.isStop("3")).isFalse();
        assertThat(words.isStop("ml")).isFalse();
    }

    @Test
    void aTextSaysNothingWhereNoneOfItsWordsDoes() {
        assertThat(words.saysNothing("in this role")).isTrue();
        assertThat(words.saysNothing("The Company's team.")).isTrue();
        assertThat(words.saysNothing("")).isTrue();
        assertThat(words.saysNothing("in this role you use Airflow")).isFalse();
    }

    @Test
    void aWordInAnyInflectionTellsHowAPostingIsPutTogether() {
        String telling = listed().getOrDefault("[telling]", List.of()).getFirst();

        assertThat(words.isTelling(telling + "s")).isTrue();
        assertThat(words.isTelling("sponsors")).isFalse();
    }

    @Test
    void aWordOfEveryPostingWeighsNothingAndARareOneAll() {
        assertThat(words.weight("data")).isZero();
        assertThat(words.weight("xyzzy")).isEqualTo(1);
        assertThat(words.weight(WordForms.stem("tools"))).isBetween(0.01, 0.1);
    }

    @Test
    void theRarerAWordTheMoreItWeighs() {
        double before = -1;
        double share = 101;
        for (String line : Lexicon.rawLines("common-words.txt")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split(" ");
                double now = Double.parseDouble(parts[0]);
                double weight = words.weight(WordForms.stem(parts[1]));
                assertThat(weight).as(line).isBetween(-0.0, 1.0);
                if (now < share) {
                    assertThat(weight).as(line).isGreaterThanOrEqualTo(before);
                }
                before = weight;
                share = now;
            }
        }
        assertThat(before).isGreaterThan(0.5);
    }
}
