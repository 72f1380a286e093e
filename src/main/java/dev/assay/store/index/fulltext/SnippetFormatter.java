package dev.assay.store.index.fulltext;

import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Makes one line of the passage that fits best. */
final class SnippetFormatter extends PassageFormatter {

    private static final int LONGEST = 240;
    private static final int BEFORE = 80;

    /** @param marks what was found in it, in UTF-16 units */
    record Snippet(String text, List<Range> marks) {}

    @Override
    public Snippet format(Passage[] passages, String content) {
        Passage best = passages[0];
        int from = best.getStartOffset();
        int to = best.getEndOffset();
        if (to - from > LONGEST && best.getNumMatches() > 0) {
            from = Math.max(from, wordStart(content, best.getMatchStarts()[0] - BEFORE, from));
            to = Math.min(to, wordEnd(content, from + LONGEST, to));
        }
        while (from < to && Character.isWhitespace(content.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(content.charAt(to - 1))) {
            to--;
        }
        String before = from > 0 ? "… " : "";
        List<Range> marks = new ArrayList<>();
        for (int i = 0; i < best.getNumMatches(); i++) {
            int start = best.getMatchStarts()[i];
            int end = Math.min(best.getMatchEnds()[i], to);
            if (start >= from && start < end
                    && (marks.isEmpty() || marks.getLast().end() <= start - from + before
                            .length())) {
                marks.add(new Range(start - from + before.length(), end - from + before.length()));
            }
        }
        return new Snippet(before + line(content.substring(from, to)) + (to < content.length() ? " …" : ""),
                marks);
    }

    /** A whole text or its beginning, in which nothing was found. */
    static Snippet beginning(String content) {
        int to = content.length() <= LONGEST ? content.length() : wordEnd(content, LONGEST, content.length());
        return new Snippet(line(content.substring(0, to)) + (to < content.length() ? " …" : ""), List.of());
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]", " ");
    }

    private static int wordStart(String content, int wanted, int least) {
        for (int at = Math.max(wanted, least); at > least && at > wanted - BEFORE; at--) {
            if (Character.isWhitespace(content.charAt(at - 1))) {
                return at;
            }
        }
        return whole(content, Math.max(wanted, least));
    }

    private static int wordEnd(String content, int wanted, int most) {
        for (int at = Math.min(wanted, most); at < most && at < wanted + BEFORE; at++) {
            if (Character.isWhitespace(content.charAt(at))) {
                return at;
            }
        }
        return whole(content, Math.min(wanted, most));
    }

    /** Not in the middle of a letter. */
    private static int whole(String content, int at) {
        return at > 0 && at < content.length() && Character.isLowSurrogate(content.charAt(at)) ? at - 1 : at;
    }
}
