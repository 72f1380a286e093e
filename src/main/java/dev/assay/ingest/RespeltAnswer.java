package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer that went through a program on its way: escaped once more, for JSON or for a page, or as Python shows objects. */
final class RespeltAnswer {

    private static final Pattern OBJECT = Pattern.compile(
            "\\s*[A-Za-z_][\\w.]*\\(\\s*[A-Za-z_]\\w*=.*\\)\\s*",
            Pattern.DOTALL);
    /** What follows a bracket that the model was given as the beginning of its answer. */
    private static final Pattern UNOPENED = Pattern.compile("\\s*\"\\w+\"\\s*:\\s*[{\\[]");
    private static final Pattern PAGE = Pattern.compile("&(?:quot|#34|#x22);");

    private RespeltAnswer() {}

    /** The answer in a text that holds no JSON as it stands; null if there is none. */
    static @Nullable AnswerText of(String text, RepairBudget tries) {
        if (OBJECT.matcher(text).matches()) {
            PythonText python = PythonText.of(text);
            JsonDocument document = python == null ? null : JsonRepair.tolerant(python.json().strip());
            return document == null || !document.isWhole()
                    ? null
                    : read(new AnswerText(false, "", List.of(document), "", "", text.length(), List.of(), 0),
                            Saying.of("repair.python-object"), text);
        }
        if (text.contains("{\\\"")) {
            JsonDocument inner = LenientJson.strict().read("\"" + text.strip().replace("\n", "\\n") + "\"",
                    0);
            return inner.isWhole() && inner.root() instanceof String json
                    ? read(AnswerText.of(json, tries), Saying.of("repair.escaped"), text)
                    : null;
        }
        if (UNOPENED.matcher(text).lookingAt()) {
            return read(AnswerText.of("{" + text, tries),
                    Saying.of("repair.first-bracket"), text);
        }
        return PAGE.matcher(text).find()
                ? read(AnswerText.of(shown(text), tries), Saying.of("repair.escaped-page"),
                        text)
                : null;
    }

    private static @Nullable AnswerText read(AnswerText found, Saying how, String text) {
        List<JsonDocument> whole = found.documents().stream().filter(JsonDocument::isWhole)
                .map(document -> document.repaired(List.of(how))).toList();
        return whole.isEmpty()
                ? null
                : new AnswerText(found.tagged(), found.reasoning(), whole, found.between(), found.after(),
                        text.length(), List.of(), 0);
    }

    private static String shown(String text) {
        return PAGE.matcher(text).replaceAll("\"").replace("&#39;", "'").replace("&apos;", "'")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
