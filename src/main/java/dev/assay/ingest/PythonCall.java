package dev.assay.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call by which Python shows a value, such as {@code Decimal('0.9')} or {@code datetime.date(2024, 1, 2)}.
 *
 * @param kind what it stands for
 * @param json what the whole call is in JSON; null where what stands in its brackets is read on
 * @param end where it ends, if it is read as a whole
 */
record PythonCall(Kind kind, @Nullable String json, int end) {

    /** What stands between the brackets of a call. */
    enum Kind {
        /** Members with their names, as an object has them. */
        NAMED,
        /** One value, which is what the call shows. */
        ONE,
        /** Several values. */
        SEVERAL
    }

    private static final Set<String> TIMES = Set.of("date", "datetime", "time", "timestamp");
    private static final Pattern NAMED = Pattern.compile("\\s*(?:\\)|[A-Za-z_]\\w*\\s*=)");
    private static final Pattern NUMBER = Pattern
            .compile("\\s*'(-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)'\\s*\\)");
    private static final Pattern PARTS = Pattern
            .compile("\\s*(\\d{1,4}(?:\\s*,\\s*\\d{1,6}){0,6})\\s*(?:,[^()]{1,60}(?:\\(\\w*\\))?)?\\)");

    /** @param name what is called @param from behind the opening bracket */
    static PythonCall of(String text, String name, int from) {
        String called = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(text).region(from, text.length());
        if (called.equals("decimal") && number.lookingAt()) {
            return new PythonCall(Kind.ONE, number.group(1), number.end());
        }
        Matcher parts = PARTS.matcher(text).region(from, text.length());
        if (TIMES.contains(called) && parts.lookingAt()) {
            return new PythonCall(Kind.ONE, '"' + time(called, parts.group(1).split("\\s*,\\s*")) + '"',
                    parts.end());
        }
        boolean named = NAMED.matcher(text).region(from, text.length()).lookingAt();
        return new PythonCall(named ? Kind.NAMED : isOne(text, from) ? Kind.ONE : Kind.SEVERAL, null, from);
    }

    private static String time(String called, String[] parts) {
        StringBuilder time = new StringBuilder();
        int first = called.equals("time") ? 3 : 0;
        for (int i = 0; i < parts.length && first + i < 7; i++) {
            String before = i == 0 ? "" : switch (first + i) {
                case 1, 2 -> "-";
                case 3 -> "T";
                case 6 -> ".";
                default -> ":";
            };
            int width = first + i == 0 ? 4 : first + i == 6 ? 6 : 2;
            time.append(before).append("0".repeat(Math.max(0, width - parts[i].length()))).append(parts[i]);
        }
        return time.toString();
    }

    /** Whether no comma stands between the brackets themselves. */
    private static boolean isOne(String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                at += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && depth-- == 0) {
                return true;
            } else if (c == ',' && depth == 0) {
                return false;
            }
        }
        return true;
    }
}
