package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column that is named after the model whose answer it holds, such as {@code gpt-4o_response}. */
final class ModelColumn {

    private static final String SAID = "(?:raw|response|answer|output|completion|result|prediction|json|pass2)";
    private static final Pattern BEHIND = Pattern.compile("(.+?)[ _.-]+" + SAID, Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(SAID + "[ _.-]+(.+?)", Pattern.CASE_INSENSITIVE);

    /** Words that say what was done with an answer, and not whose it is. */
    private static final Set<String> NO_MODEL = Set.copyOf(NameFolding.foldAll("raw", "parsed", "clean",
            "cleaned",
            "final", "full", "json", "text", "string", "structured", "formatted", "normalised", "normalized",
            "validated", "valid", "extracted", "processed", "decoded", "repaired", "fixed", "corrected",
            "model",
            "llm", "ai", "api", "assistant", "chat", "original", "last", "first", "new", "old", "output",
            "response",
            "answer", "completion", "result", "prediction", "inference", "pass2", "pass_2", "path", "file",
            "id",
            "format", "schema", "content", "message", "data", "dict", "object", "str"));

    private ModelColumn() {}

    /** The model; empty where the column names none. */
    static String model(String column) {
        Matcher behind = BEHIND.matcher(column.strip());
        Matcher before = BEFORE.matcher(column.strip());
        String named = behind.matches() ? behind.group(1) : before.matches() ? before.group(1) : "";
        return NO_MODEL.contains(NameFolding.fold(named)) ? "" : named;
    }
}
