package dev.assay.model;

import java.util.regex.Pattern;

/** What two spellings of a posting's id have in common. */
public final class PostingId {

    /** A number that a spreadsheet or a data frame took for a decimal one. */
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern OUTER = Pattern.compile(
            "^[\\s\\p{Z}\\u200B\\u2060\\uFEFF]+|[\\s\\p{Z}\\u200B\\u2060\\uFEFF]+$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\u2060\\uFEFF]+");

    private PostingId() {}

    /** The id without space around it and without the {@code .0} of a whole number. */
    public static String tidy(String id) {
        String bare = OUTER.matcher(id).replaceAll("");
        var decimal = DECIMAL.matcher(bare);
        return decimal.matches() ? decimal.group(1) : bare;
    }

    /** Equal for ids that differ by space or by {@code .0} alone. */
    public static String key(String id) {
        return tidy(SPACE.matcher(id).replaceAll(""));
    }
}
