package dev.assay.review.dispute;

import dev.assay.review.ComparedCell;
import dev.assay.text.word.Words;
import dev.assay.vocabulary.Lexicon;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads which words stand in the evidence of a cell's answers, without those that say nothing in any text. Words about the
 * posting itself, as in "not mentioned", are kept: they tell a claim of silence from any other.
 */
public final class ClaimWords {

    /** Of each claim so many letters are read. */
    private static final int LONGEST = 2_000;

    private final Lexicon lexicon;

    public ClaimWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** In the evidence of how many of a cell's opinions each word stands. */
    Counts counts(ComparedCell cell) {
        Map<String, Integer> answers = new TreeMap<>();
        Map<String, String> forms = new TreeMap<>();
        for (ComparedCell.Said said : cell.opinions()) {
            String claim = said.evidence();
            Set<String> stems = new HashSet<>();
            for (Words.Word word : Words
                    .of(claim.length() <= LONGEST ? claim : claim.substring(0, LONGEST))) {
                if (lexicon.isStop(word.form())) {
                    continue;
                }
                if (stems.add(word.stem())) {
                    answers.merge(word.stem(), 1, Integer::sum);
                }
                forms.merge(word.stem(), word.form(), ClaimWords::shorter);
            }
        }
        return new Counts(answers, forms);
    }

    static String shorter(String one, String other) {
        return one.length() < other.length() || one.length() == other.length() && one.compareTo(other) <= 0
                ? one
                : other;
    }

    /**
     * The words of one cell.
     *
     * @param answers by stem, in the evidence of how many opinions it stands
     * @param forms by stem, its shortest form there
     */
    record Counts(Map<String, Integer> answers, Map<String, String> forms) {

        Counts {
            answers = Collections.unmodifiableMap(answers);
            forms = Collections.unmodifiableMap(forms);
        }

        int of(String stem) {
            return answers.getOrDefault(stem, 0);
        }
    }
}
