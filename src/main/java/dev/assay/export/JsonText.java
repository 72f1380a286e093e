package dev.assay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * Plain JSON shapes (String, Number, Boolean, List, Map, null) to JSON text, the same on every system. Half a
 * surrogate pair, which UTF-8 cannot hold, is written as an escape, so that it comes back as it was.
 */
public final class JsonText {

    private static final ObjectWriter LINE = JsonMapper.builder().build().writer();
    private static final ObjectWriter PRETTY = LINE.with(pretty());

    private JsonText() {}

    /** On one line, without its end. */
    public static String line(@Nullable Object plain) {
        return write(LINE, plain);
    }

    /** Over several lines, indented by two spaces, with a line feed after the last. */
    public static String pretty(@Nullable Object plain) {
        return write(PRETTY, plain) + "\n";
    }

    private static String write(ObjectWriter writer, @Nullable Object plain) {
        try {
            return escapeHalfPairs(writer.writeValueAsString(plain));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a plain JSON shape: " + plain, e);
        }
    }

    private static String escapeHalfPairs(String json) {
        StringBuilder escaped = null;
        for (int i = firstOfPair(json); i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            boolean half = Character.isSurrogate(c) && !pair;
            if (half && escaped == null) {
                escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
            }
            if (escaped != null) {
                escaped.append(half ? "\\u" + Integer.toHexString(c) : String.valueOf(c));
            }
            if (pair) {
                i++;
                if (escaped != null) {
                    escaped.append(json.charAt(i));
                }
            }
        }
        return escaped == null ? json : escaped.toString();
    }

    /** Where there may be half a pair; the length where there is none, as in most texts. */
    private static int firstOfPair(String json) {
        int at = 0;
        while (at < json.length() && !Character.isSurrogate(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private static DefaultPrettyPrinter pretty() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("").withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    }
}
