package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells files that hold no text from those that do. */
final class BinaryContent {

    private static final Map<String, Saying> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("%PDF-", Saying.of("kind.pdf"));
        BEGINNINGS.put("PK\u0003\u0004", Saying.of("kind.zip"));
        BEGINNINGS.put("\u00D0\u00CF\u0011\u00E0", Saying.of("kind.office"));
        BEGINNINGS.put("\u0089PNG", Saying.of("kind.picture"));
        BEGINNINGS.put("\u00FF\u00D8\u00FF", Saying.of("kind.picture"));
        BEGINNINGS.put("GIF8", Saying.of("kind.picture"));
        BEGINNINGS.put("\u001F\u008B", Saying.of("kind.compressed"));
        BEGINNINGS.put("BZh9", Saying.of("kind.compressed"));
        BEGINNINGS.put("(\u00B5/\u00FD", Saying.of("kind.compressed"));
        BEGINNINGS.put("7z\u00BC\u00AF", Saying.of("kind.archive"));
        BEGINNINGS.put("{\\rtf", Saying.of("kind.rich-text"));
        BEGINNINGS.put("SQLite format 3", Saying.of("kind.database"));
    }

    private BinaryContent() {}

    /** What kind of file this is, with its article; nothing if it may hold text. */
    static Saying kind(byte[] bytes, String text) {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, Saying> beginning : BEGINNINGS.entrySet()) {
            if (start.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        int seen = Math.min(text.length(), 8192);
        int controls = 0;
        for (int i = 0; i < seen; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                controls++;
            }
        }
        return controls > 4 + seen / 20 ? Saying.of("kind.binary") : Saying.NOTHING;
    }
}
