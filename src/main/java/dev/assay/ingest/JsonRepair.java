package dev.assay.ingest;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.assay.ingest.JsonDocument.Failure;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a JSON document that may break the standard. In order: as it stands; with the habits that have one
 * meaning, such as a trailing comma; with the one edit that makes it valid; and else in part.
 */
final class JsonRepair {

    private static final int LARGEST_EDITED = 1_000_000;
    private static final LenientJson STRICT = LenientJson.strict();
    private static final Map<JsonReadFeature, Saying> HABITS = new LinkedHashMap<>();

    static {
        HABITS.put(JsonReadFeature.ALLOW_TRAILING_COMMA, Saying.of("repair.trailing-comma"));
        HABITS.put(JsonReadFeature.ALLOW_JAVA_COMMENTS, Saying.of("repair.comment"));
        HABITS.put(JsonReadFeature.ALLOW_YAML_COMMENTS, Saying.of("repair.hash-comment"));
        HABITS.put(JsonReadFeature.ALLOW_SINGLE_QUOTES, Saying.of("repair.single-quotes"));
        HABITS.put(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, Saying.of("repair.control"));
        HABITS.put(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, Saying.of("repair.backslash"));
        HABITS.put(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, Saying.of("repair.nan"));
        HABITS.put(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS, Saying.of("repair.plus"));
        HABITS.put(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                Saying.of("repair.leading-point"));
        HABITS.put(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS,
                Saying.of("repair.trailing-point"));
        HABITS.put(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS, Saying.of("repair.zeros"));
    }

    private static final LenientJson TOLERANT = LenientJson.tolerating(HABITS.keySet());

    private JsonRepair() {}

    /** Reads the document that begins at a UTF-16 offset. */
    static JsonDocument read(String text, int from, RepairBudget tries) {
        JsonDocument strict = STRICT.read(text, from);
        if (strict.isWhole() ? !isUnbalanced(text, strict.end()) : isCut(strict)) {
            return strict;
        }
        String segment = text.substring(from, endOfSegment(text, strict));
        return repaired(segment, tries).moved(from);
    }

    /** Reads a document with the habits that have one meaning, and no further attempt. */
    static JsonDocument tolerant(String text) {
        JsonDocument document = TOLERANT.read(text, 0);
        return document.isWhole() ? document.repaired(habits(text, document)) : document;
    }

    private static JsonDocument repaired(String segment, RepairBudget tries) {
        JsonDocument tolerant = TOLERANT.read(segment, 0);
        if (isComplete(segment, tolerant)) {
            return tolerant.repaired(habits(segment, tolerant));
        }
        PythonText python = PythonText.of(segment);
        if (python != null) {
            JsonDocument literal = TOLERANT.read(python.json(), 0);
            if (isComplete(python.json(), literal)) {
                return new JsonDocument(literal.root(), 0, python.original(literal.end()), literal.failure(),
                        literal.unfinished(), literal.repeated(),
                        List.of(Saying.of("repair.python")));
            }
        }
        String shown = withoutInvisible(segment);
        if (!shown.equals(segment)) {
            JsonDocument seen = TOLERANT.read(shown, 0);
            if (isComplete(shown, seen)) {
                List<Saying> repairs = new ArrayList<>(habits(shown, seen));
                repairs.add(Saying.of("repair.invisible"));
                return seen.repaired(repairs);
            }
        }
        if (segment.length() <= LARGEST_EDITED && !tolerant.failsBy(Failure.Kind.REFUSED)) {
            // the standard first: with every habit allowed, an edit may be one of two
            for (LenientJson parser : List.of(STRICT, TOLERANT)) {
                JsonDocument broken = parser.read(segment, 0);
                int breaks = broken.failure() == null ? broken.end() : broken.failure().offset();
                JsonDocument edited = new SingleEditRepair(segment, breaks, parser, tries).find();
                if (edited != null) {
                    return edited;
                }
            }
        }
        return tolerant.isWhole() ? tolerant.closedTooEarly() : tolerant;
    }

    private static boolean isComplete(String text, JsonDocument document) {
        return document.isWhole() ? !isUnbalanced(text, document.end()) : isCut(document);
    }

    private static boolean isCut(JsonDocument document) {
        return document.failsBy(Failure.Kind.CUT);
    }

    /** Whether what follows a document looks like its continuation, so that it closed too early. */
    private static boolean isUnbalanced(String text, int end) {
        int at = skipSpace(text, end);
        if (at == text.length()) {
            return false;
        }
        char next = text.charAt(at);
        if (next == ',') {
            int after = skipSpace(text, at + 1);
            return after < text.length() && text.charAt(after) == '"';
        }
        return next == '}' || next == ']';
    }

    /** A broken document ends with the fence it stands in, or with the text. */
    static int endOfSegment(String text, JsonDocument broken) {
        int at = text.indexOf("```", broken.end());
        while (at > 0) {
            int before = at - 1;
            while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
                before--;
            }
            char c = before < 0 ? '\n' : text.charAt(before);
            if (c == '\n' || c == '\r' || c == '}' || c == ']') {
                return at;
            }
            at = text.indexOf("```", at + 3);
        }
        return text.length();
    }

    /** The habits without which the document would not reach as far. */
    private static List<Saying> habits(String text, JsonDocument reached) {
        List<Saying> needed = new ArrayList<>();
        for (Map.Entry<JsonReadFeature, Saying> habit : HABITS.entrySet()) {
            Set<JsonReadFeature> others = EnumSet.copyOf(HABITS.keySet());
            others.remove(habit.getKey());
            JsonDocument without = LenientJson.tolerating(others).read(text, 0);
            if (without.end() < reached.end() || without.isWhole() != reached.isWhole()) {
                needed.add(habit.getValue());
            }
        }
        return needed;
    }

    /** Blanks what cannot be seen and is no JSON white space, outside texts; every offset stays the same. */
    private static String withoutInvisible(String text) {
        StringBuilder out = null;
        boolean inText = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                inText = !inText;
            } else if (inText) {
                i += c == '\\' ? 1 : 0;
            } else if (isInvisible(c)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, ' ');
            }
        }
        return out == null ? text : out.toString();
    }

    static boolean isInvisible(char c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                c != ' ';
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            default -> false;
        };
    }

    static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) <= ' ' || isInvisible(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
