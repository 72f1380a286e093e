package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A posting's text that stands in parts: paragraphs in a list, or sections by their headings. */
final class TextParts {

    private TextParts() {}

    /** The text; empty where it holds anything that is none. */
    static String of(@Nullable Object value) {
        String own = PostingKeys.text(value);
        if (!own.isEmpty()) {
            return own;
        }
        return switch (value) {
            case List<?> items -> lines(items);
            case Map<?, ?> sections -> sections(sections);
            case null, default -> "";
        };
    }

    private static String sections(Map<?, ?> sections) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<?, ?> section : sections.entrySet()) {
            Object value = section.getValue();
            String text = value instanceof List<?> items
                    ? lines(items)
                    : value instanceof String one ? one : "";
            if (text.isBlank() && Unread.saysSomething(value)) {
                return "";
            }
            if (!text.isBlank() && !NameFolding.isAbsent(text)) {
                parts.add(heading((String) section.getKey()) + ":\n" + text.strip());
            }
        }
        return String.join("\n\n", parts);
    }

    private static String lines(List<?> items) {
        List<String> lines = new ArrayList<>();
        for (Object item : items) {
            String line = PostingKeys.text(item);
            if (line.isBlank() && Unread.saysSomething(item)) {
                return "";
            }
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        return String.join("\n", lines);
    }

    /** A key such as {@code what_we_offer} as a heading. */
    private static String heading(String key) {
        String words = key.replace('_', ' ').replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").strip();
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
