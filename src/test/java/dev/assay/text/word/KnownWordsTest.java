package dev.assay.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each word has one number, and the forms of a word have one more in common. */
class KnownWordsTest {

    private static int find(KnownWords words, String word) {
        return words.find(word.toCharArray(), word.length());
    }

    @Test
    void aWordKeepsItsNumberHoweverOftenItIsGiven() {
        KnownWords words = new KnownWords();
        int data = words.add("data");

        assertThat(words.add("data")).isEqualTo(data);
        assertThat(words.add("date")).isNotEqualTo(data);
        assertThat(find(words, "data")).isEqualTo(data);
    }

    @Test
    void noWordHasTheNumberOfANumberOrASign() {
        assertThat(new KnownWords().add("data")).isGreaterThan(KnownWords.COLON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dat", "datas", "Data", "dbta", "a word longer than any that is known"})
    void whatWasNotGivenIsUnknown(String other) {
        KnownWords words = new KnownWords();
        words.add("data");

        assertThat(find(words, other)).isEqualTo(KnownWords.UNKNOWN);
    }

    @Test
    void onlyTheFirstCharactersOfABufferCount() {
        KnownWords words = new KnownWords();
        int data = words.add("data");

        assertThat(words.find("database".toCharArray(), 4)).isEqualTo(data);
        assertThat(words.find("data    ".toCharArray(), 8)).isEqualTo(KnownWords.UNKNOWN);
    }

    @Test
    void theLongestWordIsKnownByItsLength() {
        KnownWords words = new KnownWords();
        assertThat(words.longest()).isZero();
        words.add("kubernetes");
        words.add("dbt");

        assertThat(words.longest()).isEqualTo(10);
    }

    /** More than there is room for at first, of letters that share their hashes. */
    @Test
    void tensOfThousandsOfWordsAreFoundAsAMapWouldFindThem() {
        KnownWords words = new KnownWords();
        Map<String, Integer> naive = new HashMap<>();
        Random random = new Random(7);
        List<String> bits = List.of("Aa", "BB", "a", "b", "é", "日", "x");
        for (int i = 0; i < 30_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                word.append(bits.get(random.nextInt(bits.size())));
            }
            int number = words.add(word.toString());
            assertThat(naive.computeIfAbsent(word.toString(), w -> number)).isEqualTo(number);
        }

        assertThat(naive.values()).doesNotHaveDuplicates();
        assertThat(words.size()).isEqualTo(naive.size() + KnownWords.COLON + 1);
        naive.forEach((word, number) -> assertThat(find(words, word)).isEqualTo(number));
    }

    @Test
    void theFormsOfAWordShareANumberBesideTheirOwn() {
        KnownWords words = new KnownWords();
        int shared = words.addForms("mentor");

        for (String form : List.of("mentor", "mentors", "mentored", "mentoring")) {
            assertThat(words.shared(find(words, form))).as(form).isEqualTo(shared);
            assertThat(find(words, form)).isNotEqualTo(shared);
        }
        assertThat(words.addForms("mentoring")).isEqualTo(shared);
        assertThat(words.shared(words.add("mentorship"))).isEqualTo(KnownWords.UNKNOWN);
    }

    @Test
    void aWordOfItsOwnSharesNothing() {
        KnownWords words = new KnownWords();
        int data = words.add("data");
        words.addForms("grow");

        assertThat(words.shared(data)).isEqualTo(KnownWords.UNKNOWN);
        assertThat(words.shared(1_000_000)).isEqualTo(KnownWords.UNKNOWN);
    }

    @Test
    void formsAreSharedAlsoAmongThousandsOfWords() {
        KnownWords words = new KnownWords();
        words.addForms("plan");
        for (int i = 0; i < 3000; i++) {
            words.add("w" + i);
        }
        int shared = words.addForms("build");

        assertThat(words.shared(find(words, "built"))).isEqualTo(shared);
        assertThat(words.shared(find(words, "planning"))).isEqualTo(words.addForms("plan"))
                .isNotEqualTo(shared);
    }
}
