package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.schema.DataFileException;
import dev.assay.schema.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A posting in Markdown, with its parts in the front matter, or its title as the first heading. */
final class MarkdownPosting {

    private static final List<String> EXTENSIONS = List.of("md", "markdown", "mdx");
    private static final Pattern FRONT = Pattern.compile(
            "\\s*---[ \\t]*\\R(.*?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)",
            Pattern.DOTALL);
    /** Not where it is indented, for there it may be a line of a text. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^#[ \\t]*(\\S.*)$");
    private static final String TEXT = "description";
    private static final Map<String, String> ALSO = Map.of("date", "posted_at", "name", "title", "source",
            "url");

    private MarkdownPosting() {}

    /** The posting as a record of ours; null where the text is none. */
    static @Nullable Map<String, @Nullable Object> of(String text, FileName name) {
        Matcher front = FRONT.matcher(text);
        boolean fronted = front.lookingAt();
        if (!fronted && !EXTENSIONS.contains(name.extension())) {
            return null;
        }
        LinkedHashMap<String, @Nullable Object> posting = new LinkedHashMap<>();
        int from = 0;
        if (fronted) {
            try {
                if (YamlNode.parseForeign("front matter", front.group(1))
                        .plain() instanceof Map<?, ?> members) {
                    members.forEach((key, value) -> posting.put(name((String) key, members, posting), value));
                    from = front.end();
                    String comments = COMMENT.matcher(front.group(1)).results()
                            .map(comment -> comment.group(1)).collect(Collectors.joining("\n"));
                    if (!comments.isEmpty()) {
                        // nothing reads it, so that it is told
                        posting.put("#", comments);
                    }
                }
            } catch (DataFileException e) {
                posting.clear();
            }
        }
        ALSO.forEach((given, ours) -> {
            if (posting.containsKey(given)
                    && !new Members(posting).has(List.of(NameFolding.fold(ours)))) {
                posting.put(ours, posting.remove(given));
            }
        });
        Heading heading = Heading.of(text, from);
        if (!new Members(posting).has(PostingKeys.TITLE)) {
            if (heading == null || from > 0 && posting.isEmpty()) {
                return null;
            }
            posting.put("title", heading.words().replaceAll("[*_`]", "").strip());
            from = heading.end();
        }
        String body = text.substring(from);
        String summary = posting.get(TEXT) instanceof String given ? given.strip() : "";
        posting.putFirst(TEXT, summary.isEmpty() || body.contains(summary)
                ? body
                : body.isBlank() ? summary : body + "\n\n" + summary);
        return posting;
    }

    /** A name that is known here is written as it is here, unless that stands there too. */
    private static String name(String key, Map<?, ?> members, Map<String, @Nullable Object> posting) {
        String folded = NameFolding.fold(key);
        boolean known = folded.equals(TEXT) || ALSO.containsKey(folded);
        return known && !members.containsKey(folded) && !posting.containsKey(folded) ? folded : key;
    }

    /** A heading at the beginning of a text, marked by signs before it or by a line below it. */
    private record Heading(String words, int end) {

        static @Nullable Heading of(String text, int from) {
            int start = JsonRepair.skipSpace(text, from);
            int lineEnd = end(text, start);
            String line = text.substring(start, lineEnd);
            int signs = 0;
            while (signs < line.length() && line.charAt(signs) == '#') {
                signs++;
            }
            String words = line.substring(signs).strip();
            if (signs > 0) {
                boolean marked = signs <= 6 && signs < line.length() && line.charAt(signs) <= ' ';
                int last = words.length();
                while (last > 0 && words.charAt(last - 1) == '#') {
                    last--;
                }
                return marked && last > 0
                        ? new Heading(words.substring(0, last).strip(), after(text, lineEnd))
                        : null;
            }
            int below = after(text, lineEnd);
            int belowEnd = end(text, below);
            String underline = text.substring(below, belowEnd).stripTrailing();
            boolean under = !words.isEmpty() && !underline.isEmpty()
                    && (underline.chars().allMatch(c -> c == '=')
                            || underline.chars().allMatch(c -> c == '-'));
            return under ? new Heading(words, after(text, belowEnd)) : null;
        }

        private static int end(String text, int from) {
            int end = from;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }

        private static int after(String text, int lineEnd) {
            return lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : lineEnd < text.length() ? 1 : 0);
        }
    }
}
