package dev.assay.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.assay.saying.Saying;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong in a JSON text, in words of whoever wrote it; the parser's own speak of its program. */
public final class JsonFault {

    private static final List<Words> ALL = List.of(
            new Words("Unexpected character \\('(.+?)' \\(code.*a colon.*",
                    "fault.colon"),
            new Words("Unexpected character \\('(.+?)' \\(code.*field name.*",
                    "fault.key"),
            new Words("Unexpected character \\('(.+?)' \\(code.*comma to separate.*",
                    "fault.comma"),
            new Words("Unexpected character \\('(.+?)' \\(code.*(?:numeric value|plus sign).*",
                    "fault.in-number"),
            new Words("Unexpected character \\('(.+?)' \\(code.*hex-digit.*",
                    "fault.hex"),
            new Words("Unexpected character \\('(.+?)' \\(code.*", "fault.value"),
            new Words("(?:Unrecognized|Non-standard) token '(.*?)'.*",
                    "fault.value"),
            new Words("Unrecognized character escape '?(.*?)'? \\(code.*",
                    "fault.escape"),
            new Words("Illegal unquoted character.*",
                    "fault.control"),
            new Words("Invalid numeric value: Leading zeroes.*", "fault.zero"),
            new Words("Invalid numeric value.*", "fault.number"),
            new Words("Unexpected close marker '(.+?)'.*", "fault.close"),
            new Words("Duplicate (?:field|Object property) [\"'](.*?)[\"'].*", "fault.twice"),
            new Words("Trailing token.*", "fault.behind"));

    private JsonFault() {}

    /** What is wrong, in English, as the rest of a sentence. */
    public static String inWords(JsonProcessingException fault) {
        return of(fault).english();
    }

    /** What is wrong, as the rest of a sentence. */
    static Saying of(JsonProcessingException fault) {
        String raw = String.valueOf(fault.getOriginalMessage());
        return switch (fault) {
            case StreamConstraintsException tooMuch -> Saying.of("fault.too-much");
            case JsonEOFException early -> Saying.of("fault.early");
            default -> ALL.stream().map(words -> words.of(raw)).filter(said -> !said.isEmpty()).findFirst()
                    .orElse(Saying.of(fault instanceof MismatchedInputException
                            ? "fault.no-object"
                            : "fault.no-json"));
        };
    }

    /**
     * Words of ours for a message of the parser.
     *
     * @param code what we say, of the sign or word that the message is about
     */
    private record Words(Pattern message, String code) {

        Words(String message, String code) {
            this(Pattern.compile(message, Pattern.DOTALL), code);
        }

        Saying of(String raw) {
            Matcher found = message.matcher(raw);
            if (!found.matches()) {
                return Saying.NOTHING;
            }
            return found.groupCount() == 0 ? Saying.of(code) : Saying.of(code, found.group(1));
        }
    }
}
