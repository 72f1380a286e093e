package dev.assay.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column that is named after the model whose answer it holds, such as {@code gpt-4o_response}. */
final class ModelColumn {

    private static final String SAID = "(?:raw|response|answer|output|completion|result|prediction|json|pass2)";
    private static final Pattern BEHIND = Pattern.compile("(.+?)[ _.-]+" + SAID, Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(SAID + "[ _.-]+(.+?)", Pattern.CASE_INSENSITIVE);

    private ModelColumn() {}

    /** The model; empty where the column names none. */
    static String model(String column) {
        Matcher behind = BEHIND.matcher(column.strip());
        Matcher before = BEFORE.matcher(column.strip());
        return behind.matches() ? behind.group(1) : before.matches() ? before.group(1) : "";
    }
}
