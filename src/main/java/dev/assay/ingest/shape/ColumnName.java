package dev.assay.ingest.shape;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A column's name as words: in lower case, without accents, with one space between them. */
final class ColumnName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern HUMPS = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}#]+");

    private ColumnName() {}

    /** @param place such as {@code /job/Stellen-ID}; its last name counts */
    static String words(String place) {
        String[] steps = place.replace("/*", "").split("/");
        String name = steps[steps.length - 1].replace("~1", "/").replace("~0", "~");
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN
                .matcher(HUMPS.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll(" ").strip();
    }
}
