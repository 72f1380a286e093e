package dev.assay.text;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader takes for one letter of a text, however many characters write it. Offsets are UTF-16 units. */
public final class Graphemes {

    private static final int FIRST_COMBINING = 0x300;

    private final String text;
    /** None where every character is a letter of its own. */
    private final @Nullable BreakIterator breaks;

    public Graphemes(String text) {
        this.text = text;
        BreakIterator found = null;
        if (mayCombine(text)) {
            found = BreakIterator.getCharacterInstance(Locale.ROOT);
            found.setText(text);
        }
        breaks = found;
    }

    private static boolean mayCombine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return true;
            }
        }
        return false;
    }

    /** The start of the letter that an offset lies in; the offset itself where it lies in none. */
    public int floor(int offset) {
        BreakIterator all = breaks;
        if (all == null || offset <= 0 || offset >= text.length()) {
            return Math.clamp(offset, 0, text.length());
        }
        return all.isBoundary(offset) ? offset : all.preceding(offset);
    }

    /** The end of the letter that an offset lies in; the offset itself where it lies in none. */
    public int ceiling(int offset) {
        int start = floor(offset);
        return start < offset ? next(start) : start;
    }

    /** The end of the letter after an offset. */
    public int next(int offset) {
        BreakIterator all = breaks;
        return offset >= text.length() ? text.length() : all == null ? offset + 1 : all.following(offset);
    }

    /** The start of the letter before an offset. */
    public int previous(int offset) {
        BreakIterator all = breaks;
        if (all == null || offset <= 0) {
            return Math.max(0, offset - 1);
        }
        if (offset >= text.length()) {
            // Asked for what precedes the end, the platform says that there is nothing.
            all.last();
            return all.previous();
        }
        return all.preceding(offset);
    }
}
