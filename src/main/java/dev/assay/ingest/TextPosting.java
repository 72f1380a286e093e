package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.PostingId;
import dev.assay.saying.Saying;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a posting from text that begins with {@code Title:}, {@code Company:} and {@code Location:} lines. */
final class TextPosting {

    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|\\z)");
    private static final Pattern HEADER = Pattern.compile(
            "(title|company|location|id|posting id|url|source|posted|job title|position|employer|titel|firma|ort)"
                    + "[ \\t]*:[ \\t]*(.*)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ALSO = Map.of("job title", "title", "position", "title", "titel",
            "title", "employer", "company", "firma", "company", "ort", "location");

    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String> absent = new LinkedHashMap<>();
    private final Map<String, String> twice = new LinkedHashMap<>();
    private final String description;

    private TextPosting(String text) {
        Matcher line = LINE.matcher(text);
        int at = 0;
        boolean begun = false;
        while (at < text.length() && line.find(at)) {
            Matcher header = HEADER.matcher(line.group(1).strip());
            if (header.matches()) {
                String given = header.group(1).toLowerCase(Locale.ROOT);
                String key = ALSO.getOrDefault(given, given);
                String value = header.group(2).strip();
                if (NameFolding.isAbsent(value)) {
                    absent.put(key, value);
                } else if (headers.putIfAbsent(key, value) != null) {
                    twice.merge(key, value, (one, other) -> one + "; " + other);
                }
                begun = true;
            } else if (!line.group(1).isBlank()) {
                break;
            } else if (begun) {
                at = line.end();
                break;
            }
            at = line.end();
        }
        description = text.substring(at);
    }

    static boolean recognises(String text) {
        TextPosting posting = new TextPosting(text.substring(0, Math.min(text.length(), 4096)));
        return posting.headers.containsKey("title");
    }

    static void read(String text, FileName name, Findings findings) {
        TextPosting read = new TextPosting(text);
        Map<String, String> headers = read.headers;
        String id = headers.getOrDefault("id", headers.getOrDefault("posting id", ""));
        String url = headers.getOrDefault("url", headers.get("source"));
        if (read.description.isBlank()) {
            findings.problem(Outcome.FLAGGED, Saying.NOTHING, Saying.of("remark.only-heading"),
                    Saying.of("remedy.text-below"));
        }
        read.absent.forEach((key, value) -> findings.unread().addAbsent(key, value, Saying.NOTHING));
        read.twice.forEach((key, value) -> findings.unread().addLost(key,
                Saying.of("unread.twin-last"), value, Saying.NOTHING));
        unused("id", "posting id", headers, findings);
        unused("url", "source", headers, findings);
        PostingName file = PostingName.file(name);
        PostingName named = id.isEmpty()
                ? file.by() == PostingName.By.FILE ? file.content("") : file
                : PostingName.named(PostingName.By.ID, PostingId.tidy(id));
        findings.posting(new Posting(named.id(), headers.getOrDefault("title", ""),
                headers.getOrDefault("company", ""), headers.getOrDefault("location", ""), read.description,
                url,
                headers.get("posted")), named, Saying.NOTHING);
    }

    /** Of two headers that mean the same, the second is not needed; it is told. */
    private static void unused(String first, String second, Map<String, String> headers, Findings findings) {
        String value = headers.get(second);
        if (value != null && headers.containsKey(first) && !value.equals(headers.get(first))) {
            findings.unread().addTwin(second, first, value, Saying.NOTHING);
        }
    }
}
