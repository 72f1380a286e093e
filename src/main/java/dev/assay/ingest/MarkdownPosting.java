package dev.assay.ingest;

import dev.assay.schema.DataFileException;
import dev.assay.schema.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A posting in Markdown, with its parts in the front matter, or its title as the first heading. */
final class MarkdownPosting {

    private static final List<String> EXTENSIONS = List.of("md", "markdown", "mdx");
    private static final Pattern FRONT = Pattern.compile(
            "\\s*---[ \\t]*\\R(.*?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)",
            Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile(
            "\\s*(?:#{1,6}[ \\t]+([^\\r\\n]+?)[ \\t]*#*[ \\t]*(?:\\R|\\z)|(\\S[^\\r\\n]*)\\R(?:=+|-+)[ \\t]*(?:\\R|\\z))");
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
        Map<String, @Nullable Object> posting = new LinkedHashMap<>();
        int from = 0;
        if (fronted) {
            try {
                if (YamlNode.parse("front matter", front.group(1)).plain() instanceof Map<?, ?> members) {
                    members.forEach((key, value) -> posting.put((String) key, value));
                    from = front.end();
                }
            } catch (DataFileException e) {
                posting.clear();
            }
        }
        ALSO.forEach((given, ours) -> {
            if (posting.containsKey(given) && !posting.containsKey(ours)) {
                posting.put(ours, posting.remove(given));
            }
        });
        Matcher heading = HEADING.matcher(text).region(from, text.length());
        boolean headed = heading.lookingAt();
        if (!new Members(posting).has(PostingKeys.TITLE)) {
            if (!headed || from > 0 && posting.isEmpty()) {
                return null;
            }
            String title = heading.group(1) == null ? heading.group(2) : heading.group(1);
            posting.put("title", title.replaceAll("[*_`]", "").strip());
            from = heading.end();
        }
        posting.put("description", text.substring(from));
        return posting;
    }
}
