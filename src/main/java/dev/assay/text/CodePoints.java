package dev.assay.text;

import java.util.Arrays;

/**
 * Converts between the two ways to count a text's positions: Unicode code points, as spans and files do,
 * and UTF-16 units, as Java strings and the screen do. Free of cost for text without surrogate pairs.
 */
public final class CodePoints {

    private final int utf16Length;
    /** The UTF-16 offset of each low surrogate, ascending; a code point's offset is short by those before it. */
    private final int[] pairs;

    public CodePoints(String text) {
        utf16Length = text.length();
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < utf16Length; i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        pairs = Arrays.copyOf(found, count);
    }

    /** The text's length in code points. */
    public int length() {
        return utf16Length - pairs.length;
    }

    /**
     * @param utf16 an offset in UTF-16 units, 0 to the text's length; inside a pair counts as after it
     * @return the same place in code points
     */
    public int fromUtf16(int utf16) {
        if (utf16 < 0 || utf16 > utf16Length) {
            throw new IndexOutOfBoundsException("UTF-16 offset " + utf16 + " of " + utf16Length);
        }
        int at = Arrays.binarySearch(pairs, utf16);
        int before = at >= 0 ? at : -at - 1;
        return utf16 - before;
    }

    /**
     * @param codePoint an offset in code points, 0 to {@link #length()}
     * @return the same place in UTF-16 units
     */
    public int toUtf16(int codePoint) {
        if (codePoint < 0 || codePoint > length()) {
            throw new IndexOutOfBoundsException("code point offset " + codePoint + " of " + length());
        }
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (pairs[mid] - mid <= codePoint) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return codePoint + low;
    }
}
