package dev.assay.evidence;

import dev.assay.model.Span;
import dev.assay.text.FoldedText;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds a text's own words in a posting: letter by letter, or folded, or piece by piece around an ellipsis. */
final class Verbatim {

    private static final Pattern ELLIPSIS = Pattern
            .compile("\\s*(?:…|\\.{3,}|\\[\\s*(?:…|\\.{3})\\s*\\])\\s*");
    private static final String EDGES = "\"'“”‘’«»`.,;: \t\r\n";

    /** A text that stands inside longer words more often than this is taken not to stand alone. */
    private static final int MOST_TRIES = 500;

    private final PostingWords posting;
    private final Lexicon lexicon;
    private final List<Span> clutter;

    Verbatim(PostingWords posting, Lexicon lexicon) {
        this.posting = posting;
        this.lexicon = lexicon;
        this.clutter = posting.clutter();
    }

    /** A text without the marks and spaces around it. */
    static String core(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && EDGES.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Where a text stands letter by letter, as a whole word or words, in what the posting itself says. */
    Optional<Span> exact(String text) {
        if (!tells(text)) {
            return Optional.empty();
        }
        for (Passage passage : posting.passages()) {
            String raw = passage.page().raw();
            int tries = 0;
            for (int at = raw.indexOf(text); at >= 0
                    && tries++ < MOST_TRIES; at = raw.indexOf(text, at + 1)) {
                if (isWhole(raw, at, at + text.length())) {
                    Optional<Span> span = passage.rawSpan(at, at + text.length());
                    if (span.filter(this::isClutter).isEmpty()) {
                        return span;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Where a text stands when case, spaces, quotes, dashes, marks and Unicode forms are evened out. */
    Optional<Span> folded(String text) {
        return folded(text, span -> !isClutter(span));
    }

    private Optional<Span> folded(String text, Predicate<Span> counts) {
        String wanted = FoldedText.fold(text).strip();
        if (wanted.isEmpty() || !tells(text)) {
            return Optional.empty();
        }
        for (Passage passage : posting.passages()) {
            String folded = passage.folded().text();
            int tries = 0;
            for (int at = folded.indexOf(wanted); at >= 0 && tries++ < MOST_TRIES; at = folded.indexOf(wanted,
                    at + 1)) {
                if (isWhole(folded, at, at + wanted.length())) {
                    Optional<Span> span = passage.foldedSpan(at, at + wanted.length());
                    if (span.filter(counts.negate()).isEmpty()) {
                        return span;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Where the pieces around an ellipsis stand; empty where there is none, or one of them does not stand. */
    List<Span> elided(String text) {
        List<Span> found = new ArrayList<>();
        String[] pieces = ELLIPSIS.split(text);
        for (String piece : pieces) {
            String core = core(piece);
            if (!core.isEmpty()) {
                Optional<Span> span = folded(core);
                if (span.isEmpty()) {
                    return List.of();
                }
                found.add(span.get());
            }
        }
        return pieces.length < 2 ? List.of() : found;
    }

    /** Where a text stands in what a job board put around the posting, and in nothing else. */
    Optional<Span> besides(String text) {
        return tells(text) ? folded(text, span -> true) : Optional.empty();
    }

    private boolean isClutter(Span span) {
        return clutter.stream().anyMatch(span::overlaps);
    }

    /** Whether any of a text's words says something. */
    private boolean tells(String text) {
        return !lexicon.saysNothing(text);
    }

    private static boolean isWhole(String text, int start, int end) {
        boolean before = start == 0 || !Character.isLetterOrDigit(text.codePointBefore(start))
                || !Character.isLetterOrDigit(text.codePointAt(start));
        return before && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end))
                || !Character.isLetterOrDigit(text.codePointBefore(end)));
    }
}
