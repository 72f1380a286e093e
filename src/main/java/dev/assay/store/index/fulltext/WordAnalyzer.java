package dev.assay.store.index.fulltext;

import dev.assay.text.FoldedText;
import dev.assay.text.word.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The program's own words as Lucene's: by their stems, so that any form of a word finds the others. Scripts without
 * spaces are found letter by letter.
 */
final class WordAnalyzer extends Analyzer {

    /** Longer ones are told apart no more; Lucene refuses words of tens of thousands of letters. */
    private static final int LONGEST = 200;

    /** @param step how many places after the one before it stands; 0 for another reading of that one */
    record Term(String text, int start, int end, int step) {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokenizer());
    }

    static List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        for (Words.Word word : Words.of(text)) {
            if (text.substring(word.start(), word.end()).codePoints()
                    .anyMatch(WordAnalyzer::isWithoutSpaces)) {
                addLetters(text, word.start(), word.end(), terms);
            } else if (!word.stem().isEmpty()) {
                terms.add(new Term(cut(word.stem()), word.start(), word.end(), 1));
                if (!word.joined().isEmpty()) {
                    terms.add(new Term(cut(word.joined()), word.start(), word.end(), 0));
                }
            }
        }
        return terms;
    }

    private static boolean isWithoutSpaces(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static void addLetters(String text, int start, int end, List<Term> terms) {
        int at = start;
        while (at < end) {
            int next = at + Character.charCount(text.codePointAt(at));
            String letter = FoldedText.fold(text.substring(at, next)).strip();
            if (!letter.isEmpty()) {
                terms.add(new Term(letter, at, next, 1));
            }
            at = next;
        }
    }

    static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    /** Gives Lucene the words of a text one by one. */
    private static final class WordTokenizer extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private List<Term> terms = List.of();
        private int next;
        private int length;

        @Override
        public void reset() throws IOException {
            super.reset();
            StringWriter text = new StringWriter();
            input.transferTo(text);
            terms = terms(text.toString());
            length = text.getBuffer().length();
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            clearAttributes();
            Term word = terms.get(next++);
            term.append(word.text());
            offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
            step.setPositionIncrement(word.step());
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(length), correctOffset(length));
        }
    }
}
