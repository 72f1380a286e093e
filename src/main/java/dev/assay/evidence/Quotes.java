package dev.assay.evidence;

import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.List;

/** The pieces that a claim puts in quotation marks. */
final class Quotes {

    private static final String OPENERS = "\"'“‘«`‚„";
    private static final String CLOSERS = "\"'”’»`’”";
    private static final int LONGEST = 400;

    private Quotes() {}

    /** The ranges between quotation marks, the marks left out, in UTF-16 units of the claim. */
    static List<Range> ranges(String claim) {
        List<Range> found = new ArrayList<>();
        int i = 0;
        while (i < claim.length()) {
            int kind = OPENERS.indexOf(claim.charAt(i));
            int end = kind >= 0 && opens(claim, i) ? closing(claim, i + 1, CLOSERS.charAt(kind)) : -1;
            if (end > i + 1) {
                found.add(new Range(i + 1, end));
                i = end;
            }
            i++;
        }
        return found;
    }

    static List<String> of(String claim) {
        return ranges(claim).stream().map(range -> claim.substring(range.start(), range.end())).toList();
    }

    private static boolean opens(String claim, int at) {
        boolean after = at == 0 || !Character.isLetterOrDigit(claim.charAt(at - 1));
        return after && at + 1 < claim.length() && !Character.isWhitespace(claim.charAt(at + 1));
    }

    private static int closing(String claim, int from, char mark) {
        int stop = Math.min(claim.length(), from + LONGEST);
        for (int i = from; i < stop; i++) {
            boolean ends = i + 1 == claim.length() || !Character.isLetterOrDigit(claim.charAt(i + 1));
            if (claim.charAt(i) == mark && ends && !Character.isWhitespace(claim.charAt(i - 1))) {
                return mayBeOwners(claim, i, mark) ? orLater(claim, i, stop, mark) : i;
            }
        }
        return -1;
    }

    /** Whether a mark may be an apostrophe after a plural, as in "customers' needs". */
    private static boolean mayBeOwners(String claim, int at, char mark) {
        return (mark == '\'' || mark == '’') && claim.charAt(at - 1) == 's' && at + 2 < claim.length()
                && claim.charAt(at + 1) == ' ' && Character.isLowerCase(claim.charAt(at + 2));
    }

    /** The next closing mark, where no other quotation opens before it; else the one at hand. */
    private static int orLater(String claim, int at, int stop, char mark) {
        for (int i = at + 1; i < stop; i++) {
            if (OPENERS.indexOf(claim.charAt(i)) >= 0 && opens(claim, i)) {
                return at;
            }
            if (claim.charAt(i) == mark && !Character.isWhitespace(claim.charAt(i - 1))
                    && (i + 1 == claim.length() || !Character.isLetterOrDigit(claim.charAt(i + 1)))) {
                return i;
            }
        }
        return at;
    }
}
