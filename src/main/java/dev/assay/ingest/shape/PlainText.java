package dev.assay.ingest.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain shapes as text. */
public final class PlainText {

    /** The names under which an object gives its own text, such as {@code "company": {"name": …}}. */
    private static final List<String> NAMED = NameFolding.foldAll("name", "display_name", "label", "text",
            "#text", "title", "value", "id");

    private PlainText() {}

    /** A value in words; empty if it has none. */
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> NameFolding.isAbsent(text) ? "" : text;
            case Boolean flag -> flag ? "yes" : "no";
            case Double number -> new BigDecimal(number.toString()).toPlainString().replaceFirst("\\.0$", "");
            case List<?> items -> String.join(", ", parts(items));
            case Map<?, ?> named -> own(named);
            default -> value.toString();
        };
    }

    /** The texts of a list's items, without those that have none. */
    static List<String> parts(List<?> items) {
        List<String> parts = new ArrayList<>();
        for (Object item : items) {
            String part = of(item).strip();
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String own(Map<?, ?> named) {
        String key = ownKey(named);
        return key == null ? "" : of(named.get(key));
    }

    /** The member that gives an object's own text; null if none does. */
    static @Nullable String ownKey(Map<?, ?> named) {
        for (String name : NAMED) {
            for (Map.Entry<?, ?> member : named.entrySet()) {
                if (NameFolding.fold((String) member.getKey()).equals(name)
                        && (member.getValue() instanceof String || member.getValue() instanceof Number)) {
                    return (String) member.getKey();
                }
            }
        }
        return null;
    }
}
