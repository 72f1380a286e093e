package dev.assay.ui.review.posting;

import dev.assay.text.Mojibake;
import dev.assay.text.document.HeaderText;
import dev.assay.text.document.Range;
import java.util.Arrays;

/**
 * A text that was decoded wrongly as it was meant, with the way to and from the text as it was given. All offsets are
 * UTF-16 units; a character of two units is never cut.
 */
final class RedecodedText {

    private final String given;
    private final String text;
    /** For each unit of the text, and for its end, where what it was made of begins. */
    private final int[] origins;

    private RedecodedText(String given, String text, int[] origins) {
        this.given = given;
        this.text = text;
        this.origins = origins;
    }

    static RedecodedText of(String given) {
        if (Mojibake.repair(given).equals(given)) {
            return asGiven(given);
        }
        Mojibake.Repaired repaired = Mojibake.repaired(given);
        return new RedecodedText(given, repaired.text(), repaired.origins());
    }

    /** A title, company or location as it is shown. */
    static RedecodedText ofHeader(String given) {
        HeaderText header = HeaderText.of(given);
        return new RedecodedText(given, header.text(), header.origins());
    }

    /** A text with which nothing is done. */
    static RedecodedText asGiven(String given) {
        int[] origins = new int[given.length() + 1];
        Arrays.setAll(origins, i -> i);
        return new RedecodedText(given, given, origins);
    }

    String given() {
        return given;
    }

    String text() {
        return text;
    }

    boolean isAsGiven() {
        return text.equals(given);
    }

    /** Where a range of the given text is in this one; empty where none of it is shown. */
    Range shown(Range range) {
        if (range.start() >= origins[text.length()] || range.end() <= origins[0]) {
            return new Range(0, 0);
        }
        return new Range(lastAtOrBefore(range.start()), firstAtOrAfter(range.end()));
    }

    /** What of the given text a range of this one was made of. */
    Range origin(Range range) {
        int start = isInsidePair(range.start()) ? range.start() - 1 : range.start();
        int end = isInsidePair(range.end()) ? range.end() + 1 : range.end();
        while (start > 0 && origins[start] == origins[start - 1]) {
            start--;
        }
        while (end > start && end < text.length() && origins[end] == origins[end - 1]) {
            end++;
        }
        return new Range(origins[start], origins[end]);
    }

    private int lastAtOrBefore(int offset) {
        int at = firstAtOrAfter(offset);
        return at < origins.length && origins[at] == offset
                ? at
                : firstAtOrAfter(origins[Math.max(0, at - 1)]);
    }

    private int firstAtOrAfter(int offset) {
        int low = 0;
        int high = origins.length - 1;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (origins[mid] < offset) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private boolean isInsidePair(int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
