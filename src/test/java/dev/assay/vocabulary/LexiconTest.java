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

    private static final Lexicon WORDS = Lexicon.load();

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
        assertThat(listed.get("[any]")).hasSizeGreaterThan(100).allMatch(WORDS::isStop);
        assertThat(listed.get("[empty]")).allMatch(WORDS::saysNothing);
        assertThat(listed.get("[claim]")).allMatch(word -> WORDS.isAboutPosting(word, "")
                && WORDS.isAboutPosting("", WordForms.stem(word)));
        assertThat(listed.get("[judgement]")).allMatch(WORDS::isJudgement);
        assertThat(listed.get("[telling]")).allMatch(WORDS::isTelling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"airflow", "sponsorship", "berlin", "5", "7", "kubernetes"})
    void aWordThatTellsSomethingIsInNoSection(String word) {
        assertThat(WORDS.isStop(word)).isFalse();
        assertThat(WORDS.saysNothing(word)).isFalse();
        assertThat(WORDS.isAboutPosting(word, WordForms.stem(word))).isFalse();
        assertThat(WORDS.isJudgement(word)).isFalse();
        assertThat(WORDS.isTelling(word)).isFalse();
    }

    @Test
    void aSingleLetterSaysNothingAndADigitSomething() {
        assertThat(WORDS.isStop("x")).isTrue();
        assertThat(WORDS.isStop("3")).isFalse();
        assertThat(WORDS.isStop("ml")).isFalse();
    }

    @Test
    void aTextSaysNothingWhereNoneOfItsWordsDoes() {
        assertThat(WORDS.saysNothing("in this role")).isTrue();
        assertThat(WORDS.saysNothing("The Company's team.")).isTrue();
        assertThat(WORDS.saysNothing("")).isTrue();
        assertThat(WORDS.saysNothing("in this role you use Airflow")).isFalse();
    }

    @Test
    void aWordInAnyInflectionTellsHowAPostingIsPutTogether() {
        String telling = listed().getOrDefault("[telling]", List.of()).getFirst();

        assertThat(WORDS.isTelling(telling + "s")).isTrue();
        assertThat(WORDS.isTelling("sponsors")).isFalse();
    }

    @Test
    void aWordOfEveryPostingWeighsNothingAndARareOneAll() {
        assertThat(WORDS.weight("data")).isZero();
        assertThat(WORDS.weight("xyzzy")).isEqualTo(1);
        assertThat(WORDS.weight(WordForms.stem("tools"))).isBetween(0.01, 0.1);
    }

    @Test
    void theRarerAWordTheMoreItWeighs() {
        double before = -1;
        double share = 101;
        for (String line : Lexicon.rawLines("common-words.txt")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split(" ");
                double now = Double.parseDouble(parts[0]);
                double weight = WORDS.weight(WordForms.stem(parts[1]));
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
