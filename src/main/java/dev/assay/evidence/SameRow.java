package dev.assay.evidence;

import dev.assay.text.word.Words.Word;
import dev.assay.vocabulary.Lexicon;
import java.util.List;

/** The longest row of a claim's words that stands in a posting letter for letter: chance seldom makes a long one. */
final class SameRow {

    /** A word that stands more often is tried at its first places only. */
    private static final int MOST_PLACES = 500;

    private final PostingWords posting;
    private final Lexicon lexicon;
    private final int longest;

    /** @param longest the most words looked for */
    SameRow(PostingWords posting, Lexicon lexicon, int longest) {
        this.posting = posting;
        this.lexicon = lexicon;
        this.longest = longest;
    }

    /** How many words the row has, words that say nothing included; 0 where it has none that says something. */
    int length(List<Word> claim) {
        int best = 0;
        for (int at = 0; at < claim.size() && best < longest; at++) {
            Word word = claim.get(at);
            if (!lexicon.isStop(word.form())) {
                int[] places = posting.places(word.stem());
                for (int i = 0; i < Math.min(places.length, MOST_PLACES); i++) {
                    best = Math.max(best, around(claim, at, places[i]));
                }
            }
        }
        return Math.min(best, longest);
    }

    private int around(List<Word> claim, int at, int place) {
        if (!isSame(claim, at, place, place)) {
            return 0;
        }
        int before = 0;
        while (before < longest && isSame(claim, at - before - 1, place - before - 1, place)) {
            before++;
        }
        int after = 0;
        while (after < longest && isSame(claim, at + after + 1, place + after + 1, place)) {
            after++;
        }
        return before + 1 + after;
    }

    private boolean isSame(List<Word> claim, int at, int place, int start) {
        return at >= 0 && at < claim.size() && place >= 0 && place < posting.size()
                && posting.word(place).segment() == posting.word(start).segment()
                && claim.get(at).form().equals(posting.word(place).form());
    }
}
