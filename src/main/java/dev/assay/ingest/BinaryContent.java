package dev.assay.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells files that hold no text from those that do. */
final class BinaryContent {

    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("%PDF-", "a PDF document");
        BEGINNINGS.put("PK\u0003\u0004", "a ZIP archive or an Office document");
        BEGINNINGS.put("\u00D0\u00CF\u0011\u00E0", "an Office document");
        BEGINNINGS.put("\u0089PNG", "a picture");
        BEGINNINGS.put("\u00FF\u00D8\u00FF", "a picture");
        BEGINNINGS.put("GIF8", "a picture");
        BEGINNINGS.put("\u001F\u008B", "a compressed file");
        BEGINNINGS.put("BZh9", "a compressed file");
        BEGINNINGS.put("(\u00B5/\u00FD", "a compressed file");
        BEGINNINGS.put("7z\u00BC\u00AF", "an archive");
        BEGINNINGS.put("{\\rtf", "a rich-text document");
        BEGINNINGS.put("SQLite format 3", "a database");
    }

    private BinaryContent() {}

    /** What kind of file this is, with its article; empty if it may hold text. */
    static String kind(byte[] bytes, String text) {
        String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
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
        return controls > 4 + seen / 20 ? "a binary file" : "";
    }
}
