package dev.assay.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong in a JSON text, in words of whoever wrote it; the parser's own speak of its program. */
public final class JsonFault {

    private static final List<Words> ALL = List.of(
            new Words("Unexpected character \\('(.+?)' \\(code.*a colon.*",
                    "%s stands where the colon after a key is expected"),
            new Words("Unexpected character \\('(.+?)' \\(code.*field name.*",
                    "%s stands where a key in double quotes is expected"),
            new Words("Unexpected character \\('(.+?)' \\(code.*comma to separate.*",
                    "%s stands where a comma or a closing bracket is expected"),
            new Words("Unexpected character \\('(.+?)' \\(code.*(?:numeric value|plus sign).*",
                    "%s stands within a number"),
            new Words("Unexpected character \\('(.+?)' \\(code.*hex-digit.*",
                    "%s stands where four hexadecimal digits are expected after a backslash and u"),
            new Words("Unexpected character \\('(.+?)' \\(code.*", "%s stands where a value is expected"),
            new Words("(?:Unrecognized|Non-standard) token '(.*?)'.*",
                    "%s stands where a value is expected"),
            new Words("Unrecognized character escape '?(.*?)'? \\(code.*",
                    "a backslash stands before %s, which means nothing"),
            new Words("Illegal unquoted character.*",
                    "a line break or another control character stands in a text without a backslash"),
            new Words("Invalid numeric value: Leading zeroes.*", "a number begins with a zero too many"),
            new Words("Invalid numeric value.*", "a number is written in a way that JSON has not"),
            new Words("Unexpected close marker '(.+?)'.*", "%s closes what was not opened"),
            new Words("Duplicate (?:field|Object property) [\"'](.*?)[\"'].*", "the key %s stands twice"),
            new Words("Trailing token.*", "something stands behind its end"));

    private JsonFault() {}

    /** What is wrong, as the rest of a sentence. */
    public static String inWords(JsonProcessingException fault) {
        String raw = String.valueOf(fault.getOriginalMessage());
        return switch (fault) {
            case StreamConstraintsException tooMuch ->
                "it nests too deep, or holds a name, text or number that is too long";
            case JsonEOFException early -> "it ends too early";
            default -> ALL.stream().map(words -> words.of(raw)).filter(said -> !said.isEmpty()).findFirst()
                    .orElse(fault instanceof MismatchedInputException
                            ? "it is no JSON object"
                            : "what stands there is no JSON");
        };
    }

    /**
     * Words of ours for a message of the parser.
     *
     * @param said what we say, with the sign or word that it is about in place of {@code %s}
     */
    private record Words(Pattern message, String said) {

        Words(String message, String said) {
            this(Pattern.compile(message, Pattern.DOTALL), said);
        }

        String of(String raw) {
            Matcher found = message.matcher(raw);
            if (!found.matches()) {
                return "";
            }
            return found.groupCount() == 0 ? said : said.replace("%s", "\"" + found.group(1) + "\"");
        }
    }
}
