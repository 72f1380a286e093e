package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the one edit near the place where a document breaks that makes it valid: a stray piece taken out,
 * a missing sign put in, or a text's quotes corrected. Where two edits lead to different documents, neither is
 * taken.
 */
final class SingleEditRepair {

    /** How far from the break a sign may be missing or too many, in UTF-16 units. */
    private static final int NEAR = 80;
    /** How far from it a text with wrong quotes may begin and end. */
    private static final int REACH = 600;
    /** How much text may be read in all while trying, in UTF-16 units; the nearest edits are tried first. */
    private static final int MOST_READ = 5_000_000;
    private static final List<String> SIGNS = List.of(",", ":", "}", "]", "{");
    private static final List<String> WORD_SIGNS = List.of(",", ":", "}", "]", "{", "\"");
    private static final Pattern PIECE = Pattern
            .compile("\"(?:[^\"\\\\\\r\\n]++|\\\\.)*+\"|[^\\s\",:{}\\[\\]]++|[\",:{}\\[\\]]");
    private static final Pattern OBJECT = Pattern.compile("\"\\s*:\\s*\\{");
    private static final Pattern SWALLOWED_KEY = Pattern.compile("[\"']\\s*:");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_](?:[\\w .()/-]*\\w)?");
    private static final Set<String> CELL = Set.of("value", "confidence", "evidence", "source", "status",
            "spans", "rule", "notes", "review");

    private final String text;
    private final int breaks;
    private final LenientJson parser;
    private final RepairBudget tries;

    private record Edit(int start, int end, String with, Saying said) {}

    SingleEditRepair(String text, int breaks, LenientJson parser, RepairBudget tries) {
        this.text = text;
        this.breaks = breaks;
        this.parser = parser;
        this.tries = tries;
    }

    /** The document after the edit, with the edit as its repair; null if there is none, or more than one. */
    @Nullable
    JsonDocument find() {
        JsonDocument found = null;
        List<Edit> nearest = candidates();
        nearest.sort(Comparator.comparingInt(edit -> Math.abs(edit.start - breaks)));
        // no edit can make the document valid that leaves the object around it broken
        int enclosing = lastObject(Math.min(lineStart(lineStart(breaks) - 1), Math.max(0, breaks - NEAR)));
        int most = MOST_READ / (text.length() + 1);
        for (Edit edit : nearest.subList(0, Math.min(most, nearest.size()))) {
            if (!tries.take(text.length())) {
                return null;
            }
            String edited = text.substring(0, edit.start) + edit.with + text.substring(edit.end);
            if (enclosing > 0 && !parser.read(edited, enclosing).isWhole()) {
                continue;
            }
            JsonDocument document = parser.read(edited, 0);
            boolean valid = document.isWhole()
                    && JsonRepair.skipSpace(edited, document.end()) == edited.length()
                    && isPlausible(document.root());
            if (!valid) {
                continue;
            }
            if (found == null) {
                int end = Math.clamp(document.end() - edit.with.length() + edit.end - edit.start, 0,
                        text.length());
                found = new JsonDocument(document.root(), 0, end, null, document.unfinished(),
                        document.repeated(), List.of(edit.said));
            } else if (!String.valueOf(found.root()).equals(String.valueOf(document.root()))) {
                return null;
            }
        }
        return found;
    }

    private List<Edit> candidates() {
        List<Edit> edits = new ArrayList<>();
        int near = Math.max(0, breaks - NEAR);
        // from the start, for up to the break texts begin and end where they should
        Matcher piece = PIECE.matcher(text).region(0, Math.min(text.length(), breaks + NEAR));
        while (piece.find()) {
            if (piece.end() < near) {
                continue;
            }
            String what = piece.group();
            edits.add(new Edit(piece.start(), piece.end(), "", Saying.of("repair.stray", what)));
            // beside a sign, a quote would take white space into the text
            boolean word = ",:{}[]\"".indexOf(what.charAt(0)) < 0;
            for (String sign : word ? WORD_SIGNS : SIGNS) {
                insert(piece.start(), sign, edits);
                insert(piece.end(), sign, edits);
            }
            for (int i = piece.start() + 1; what.charAt(0) == '"' && i < piece.end(); i++) {
                if (",}]".indexOf(text.charAt(i)) >= 0) {
                    insert(i, "\"", edits);
                }
            }
        }
        for (int i = near; i < Math.min(text.length(), breaks + NEAR); i++) {
            if (text.charAt(i) == '"') {
                edits.add(new Edit(i, i + 1, "", Saying.of("repair.stray-quote")));
            }
        }
        int to = lineEnd(lineEnd(breaks) + 1);
        for (int i = lineStart(lineStart(breaks) - 1); i < to; i++) {
            char c = text.charAt(i);
            if ((c == '"' || c == '\'') && opensText(i)) {
                requote(i, to, edits);
            }
        }
        return edits;
    }

    private static void insert(int at, String sign, List<Edit> edits) {
        edits.add(new Edit(at, at, sign, Saying.of("repair.missing", sign)));
    }

    /** Takes everything up to each later quote that could close the text as the text's content. */
    private void requote(int start, int to, List<Edit> edits) {
        char quote = text.charAt(start);
        for (int end = start + 1; end < to; end++) {
            if (text.charAt(end) == quote && closesText(end)) {
                String inner = text.substring(start + 1, end);
                if (SWALLOWED_KEY.matcher(inner).find()) {
                    break;
                }
                String content = inner.replaceAll("(?<!\\\\)\"", "\\\\\"")
                        .replace("\\'", "'");
                edits.add(new Edit(start, end + 1, "\"" + content + "\"",
                        Saying.of("repair.quotes")));
            }
        }
    }

    /** Where the last object that is a member's value begins before an offset; 0 if there is none. */
    private int lastObject(int before) {
        int found = 0;
        Matcher object = OBJECT.matcher(text).region(Math.max(0, before - 4 * REACH), before);
        while (object.find()) {
            found = object.end() - 1;
        }
        return found;
    }

    private boolean opensText(int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        return before >= 0 && ":,[{".indexOf(text.charAt(before)) >= 0;
    }

    private boolean closesText(int at) {
        int after = JsonRepair.skipSpace(text, at + 1);
        return after == text.length() || ":,]}".indexOf(text.charAt(after)) >= 0;
    }

    private int lineStart(int at) {
        int from = Math.clamp(at, 0, text.length());
        int start = from;
        while (start > 0 && text.charAt(start - 1) != '\n' && from - start < REACH) {
            start--;
        }
        return start;
    }

    private int lineEnd(int at) {
        int from = Math.clamp(at, 0, text.length());
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && end - from < REACH) {
            end++;
        }
        return end;
    }

    /** Whether every key looks like one, and every cell has only the members a cell has. */
    private static boolean isPlausible(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                boolean cell = map.keySet().stream().filter(CELL::contains).count() > 1;
                yield map.keySet().stream().allMatch(key -> KEY.matcher((String) key).matches()
                        && (!cell || CELL.contains(key)))
                        && map.values().stream().allMatch(SingleEditRepair::isPlausible);
            }
            case List<?> list -> list.stream().allMatch(SingleEditRepair::isPlausible);
            case null, default -> true;
        };
    }
}
