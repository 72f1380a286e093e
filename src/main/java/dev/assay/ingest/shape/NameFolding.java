package dev.assay.ingest.shape;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Makes equal what differs by case, spaces, hyphens and underscores alone; for keys, columns and values. */
public final class NameFolding {

    /** What writers put where there is nothing. */
    private static final Set<String> ABSENT = Set.of("nan", "none", "null", "n/a", "<na>", "nat", "#n/a",
            "\\n");

    private NameFolding() {}

    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isBetween(c)) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    public static List<String> foldAll(String... names) {
        return Stream.of(names).map(NameFolding::fold).toList();
    }

    /** Whether a text only says that there is none. */
    public static boolean isAbsent(String text) {
        return text.length() < 12 && ABSENT.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isBetween(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.CONNECTOR_PUNCTUATION,
                    Character.CONTROL ->
                true;
            default -> c == '\u2212';
        };
    }
}
