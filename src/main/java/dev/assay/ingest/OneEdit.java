package dev.assay.ingest;

import java.util.ArrayList;
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
final class OneEdit {

    /** How far from the break an edit may lie, in UTF-16 units. */
    private static final int REACH = 1500;
    private static final Pattern PIECE = Pattern
            .compile("\"(?:[^\"\\\\\\r\\n]|\\\\.)*\"|[^\\s\",:{}\\[\\]]+|[\",:{}\\[\\]]");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_](?:[\\w .()/-]*\\w)?");
    private static final Set<String> CELL = Set.of("value", "confidence", "evidence", "source", "status",
            "spans", "rule", "notes", "review");

    private final String text;
    private final int breaks;
    private final JsonText parser;

    private record Edit(int start, int end, String with, String description) {}

    OneEdit(String text, int breaks, JsonText parser) {
        this.text = text;
        this.breaks = breaks;
        this.parser = parser;
    }

    /** The document after the edit, with the edit as its repair; null if there is none, or more than one. */
    @Nullable
    JsonDocument find() {
        JsonDocument found = null;
        for (Edit edit : candidates()) {
            String edited = text.substring(0, edit.start) + edit.with + text.substring(edit.end);
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
                        document.repeated(), List.of(edit.description));
            } else if (!String.valueOf(found.root()).equals(String.valueOf(document.root()))) {
                return null;
            }
        }
        return found;
    }

    private List<Edit> candidates() {
        int from = lineStart(lineStart(breaks) - 1);
        int to = lineEnd(lineEnd(breaks) + 1);
        List<Edit> edits = new ArrayList<>();
        Matcher piece = PIECE.matcher(text).region(from, to);
        while (piece.find()) {
            String what = piece.group();
            edits.add(new Edit(piece.start(), piece.end(), "", "the stray piece " + what + " was taken out"));
            for (String sign : List.of(",", ":", "\"", "}", "]", "{")) {
                String description = "a missing " + sign + " was put in";
                edits.add(new Edit(piece.start(), piece.start(), sign, description));
                edits.add(new Edit(piece.end(), piece.end(), sign, description));
            }
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                edits.add(new Edit(i, i + 1, "", "a stray \" was taken out"));
            }
            if ((c == '"' || c == '\'') && opensText(i)) {
                requote(i, to, edits);
            }
        }
        return edits;
    }

    /** Takes everything up to each later quote that could close the text as the text's content. */
    private void requote(int start, int to, List<Edit> edits) {
        char quote = text.charAt(start);
        for (int end = start + 1; end < to; end++) {
            if (text.charAt(end) == quote && closesText(end)) {
                String content = text.substring(start + 1, end).replaceAll("(?<!\\\\)\"", "\\\\\"")
                        .replace("\\'", "'");
                edits.add(new Edit(start, end + 1, "\"" + content + "\"",
                        "the quotes of a text were corrected"));
            }
        }
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
                boolean cell = map.containsKey("evidence") || map.containsKey("confidence");
                yield map.keySet().stream().allMatch(key -> KEY.matcher((String) key).matches()
                        && (!cell || CELL.contains(key)))
                        && map.values().stream().allMatch(OneEdit::isPlausible);
            }
            case List<?> list -> list.stream().allMatch(OneEdit::isPlausible);
            case null, default -> true;
        };
    }
}
