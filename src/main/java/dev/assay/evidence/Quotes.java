package dev.assay.evidence;

import dev.assay.evidence.document.Range;
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
                return i;
            }
        }
        return -1;
    }
}
