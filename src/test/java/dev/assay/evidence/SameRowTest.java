package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Posting;
import dev.assay.text.word.Words;
import dev.assay.vocabulary.Lexicon;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The longest row of words that stands in both texts alike. */
class SameRowTest {

    private static final TermMatcher MATCHER = new FieldLexicon(field -> List.of())
            .matcher();
    private static final Lexicon LEXICON = Lexicon.load();

    private static int row(String claim, String description, int longest) {
        PostingWords words = new PostingWords(new Posting("p", "", "", "", description), MATCHER);
        return new SameRow(words, LEXICON, longest).length(Words.of(claim));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Zebras graze here|Zebras graze here.|3",
            "Many zebras graze there|All zebras graze here.|2", "Zebras sleep|Lions sleep.|1",
            "Zebras sleep|Lions wake.|0", "the zebra|See the zebra run.|2", "in the end|In the end of it.|3",
            "the of and|the of and|0", "zebra grazes|zebra grazed|1", "zebra|zebras|0",
            "one lion, two zebras|Two zebras and one lion.|2",
            "zebras graze|Zebras. Graze!|1", "zebras graze far|Zebras rest. Zebras graze.|2"})
    void aRowIsOfTheSameWordsInTheSameOrderWithinASentence(String claim, String text, int length) {
        assertThat(row(claim, text, 6)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "6, 6", "9, 7"})
    void aRowIsNoLongerThanIsLookedFor(int longest, int length) {
        String text = "seven brave zebras graze near muddy rivers";

        assertThat(row(text, "Here " + text + " now.", longest)).isEqualTo(length);
    }

    /** Every stretch of the one tried at every place of the other. */
    private static int naive(List<String> claim, List<String> text) {
        int best = 0;
        for (int from = 0; from < claim.size(); from++) {
            for (int at = 0; at < text.size(); at++) {
                int length = 0;
                boolean says = false;
                while (from + length < claim.size() && at + length < text.size()
                        && claim.get(from + length).equals(text.get(at + length))) {
                    says |= !claim.get(from + length).equals("the");
                    length++;
                }
                best = says ? Math.max(best, length) : best;
            }
        }
        return Math.min(best, 6);
    }

    @Property(tries = 400)
    void itIsWhatTryingEveryStretchComesTo(@ForAll("words") List<String> claim,
            @ForAll("words") List<String> text) {
        assertThat(row(String.join(" ", claim), String.join(" ", text), 6)).isEqualTo(naive(claim, text));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("zebra", "lion", "walrus", "the", "heron").list().ofMaxSize(14);
    }
}
