package dev.assay.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where words begin and lines may break, also in scripts that write no spaces between words. */
public final class WordBreaks {

    private static final Locale THAI = Locale.of("th");

    private WordBreaks() {}

    /** Finds words in a text. */
    public static BreakIterator words(String text) {
        return over(text, BreakIterator.getWordInstance(locale(text)));
    }

    /** Where a text's lines may be broken, from its beginning to its end; never at an apostrophe within a word. */
    public static List<Integer> lines(String text) {
        BreakIterator found = over(text, BreakIterator.getLineInstance(locale(text)));
        List<Integer> breaks = new ArrayList<>();
        for (int at = found.first(); at != BreakIterator.DONE; at = found.next()) {
            if (!isApostrophe(text, at - 1)) {
                breaks.add(at);
            }
        }
        return breaks;
    }

    /** The rules of the platform take a curly apostrophe for a closing quotation mark. */
    private static boolean isApostrophe(String text, int at) {
        return at > 0 && at + 1 < text.length() && text.charAt(at) == '\u2019'
                && Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetter(text.codePointAt(at + 1));
    }

    /** Thai words are known by a dictionary, which the rules of other languages do without. */
    private static Locale locale(String text) {
        return text.chars().anyMatch(c -> c >= '\u0E01' && c <= '\u0E5B') ? THAI : Locale.ROOT;
    }

    private static BreakIterator over(String text, BreakIterator breaks) {
        breaks.setText(text);
        return breaks;
    }
}
