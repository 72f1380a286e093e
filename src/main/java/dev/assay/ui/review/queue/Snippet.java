package dev.assay.ui.review.queue;

import dev.assay.review.FoundText;
import dev.assay.text.document.Range;
import java.util.List;

/**
 * As many of the words around what was found as a row of the queue has room for.
 *
 * @param marks what was found, first to last
 */
record Snippet(String text, List<Range> marks) {

    private static final int BEFORE = 30;
    private static final int LONGEST = 90;

    static Snippet of(FoundText found) {
        String all = found.snippet();
        int first = found.marks().stream().mapToInt(Range::start).findFirst().orElse(0);
        int from = first <= BEFORE ? 0 : all.indexOf(' ', first - BEFORE) + 1;
        from = from > first ? first : from;
        int to = Math.min(all.length(), from + LONGEST);
        int space = all.lastIndexOf(' ', to);
        to = to < all.length() && space > first ? space : to;
        to = to > 0 && Character.isHighSurrogate(all.charAt(to - 1)) ? to - 1 : to;
        String before = from > 0 ? "… " : "";
        int by = before.length() - from;
        int end = to;
        return new Snippet(before + all.substring(from, end) + (end < all.length() ? " …" : ""),
                found.marks().stream().filter(mark -> mark.end() <= end)
                        .map(mark -> new Range(mark.start() + by, mark.end() + by)).toList());
    }
}
