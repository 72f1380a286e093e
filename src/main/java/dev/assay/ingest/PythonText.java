package dev.assay.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text in which Python wrote its values, with JSON's spelling of them.
 *
 * @param json the text with {@code true}, {@code false}, {@code null} and JSON's escapes
 * @param longer how much longer the JSON is than the text, from an offset of the JSON on
 */
record PythonText(String json, NavigableMap<Integer, Integer> longer) {

    private static final int LONGEST_MEMBER = 1000;
    private static final Map<String, String> WORDS = Map.of("True", "true", "False", "false", "None", "null",
            "nan", "NaN", "inf", "Infinity");

    /** The text as JSON; null if Python has written nothing in it. */
    static @Nullable PythonText of(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16);
        NavigableMap<Integer, Integer> longer = new TreeMap<>();
        Deque<Character> closers = new ArrayDeque<>();
        Deque<Character> braces = new ArrayDeque<>();
        int members = 0;
        boolean changed = false;
        char quote = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quote != 0) {
                String escape = c == '\\' ? escape(text, at) : null;
                if (escape != null) {
                    at += text.charAt(at + 1) == 'x' ? 4 : 10;
                    json.append(escape);
                    longer.put(json.length(), json.length() - at);
                    changed = true;
                    continue;
                }
                if (c == '\\' && at + 1 < text.length()) {
                    json.append(c).append(text.charAt(at + 1));
                    at += 2;
                    continue;
                }
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (Character.isLetter(c) || c == '_') {
                int end = wordEnd(text, at);
                String word = text.substring(at, end);
                char next = end < text.length() ? text.charAt(end) : ' ';
                PythonCall call = next == '(' ? PythonCall.of(text, word, end + 1) : null;
                if (call != null) {
                    at = call.end();
                    if (call.json() != null) {
                        json.append(call.json());
                    } else {
                        boolean named = call.kind() == PythonCall.Kind.NAMED;
                        boolean one = call.kind() == PythonCall.Kind.ONE;
                        closers.push(named ? '}' : one ? ' ' : ']');
                        json.append(named ? '{' : one ? ' ' : '[');
                    }
                } else if (next == '=' && !closers.isEmpty() && closers.peek() == '}') {
                    json.append('"').append(word).append("\":");
                    at = end + 1;
                } else {
                    json.append(WORDS.getOrDefault(word, word));
                    at = end;
                    if (!WORDS.containsKey(word)) {
                        continue;
                    }
                }
                changed = true;
                longer.put(json.length(), json.length() - at);
                continue;
            } else if (c == '{') {
                boolean set = isSet(text, at);
                braces.push(set ? ']' : '}');
                json.append(set ? '[' : '{');
                changed |= set;
                at++;
                continue;
            } else if (c == '}' && !braces.isEmpty()) {
                json.append(braces.pop());
                at++;
                continue;
            } else if (c == '(' || c == ')' && !closers.isEmpty()) {
                json.append(c == '(' ? '[' : closers.pop());
                if (c == '(') {
                    closers.push(']');
                }
                changed = true;
                at++;
                continue;
            } else if (c == '<' || c == '>') {
                // a member of an enumeration, with its value behind its name
                int value = c == '<' ? enumeration(text, at) : members > 0 ? at + 1 : at;
                if (value > at) {
                    members += c == '<' ? 1 : -1;
                    at = value;
                    changed = true;
                    longer.put(json.length(), json.length() - at);
                    continue;
                }
            }
            json.append(c);
            at++;
        }
        return changed ? new PythonText(json.toString(), longer) : null;
    }

    /**
     * Whether a brace opens a set, as {@code {'aws', 'gcp'}}: a first member that no colon follows. One that is longer than
     * any value of ours is none, so that no text is gone through again and again.
     */
    private static boolean isSet(String text, int brace) {
        int deep = 0;
        char quote = 0;
        boolean empty = true;
        for (int at = brace + 1; at < Math.min(text.length(), brace + LONGEST_MEMBER); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                if (c == '\\') {
                    at++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                empty = false;
            } else if (c == '#' || c == '/') {
                return false;
            } else if (c == '<' && enumeration(text, at) > at) {
                at = enumeration(text, at) - 1;
                empty = false;
            } else if (deep == 0 && (c == ':' || c == ',' || c == '}')) {
                return c != ':' && !empty;
            } else if ("([{".indexOf(c) >= 0) {
                deep++;
                empty = false;
            } else if (")]}".indexOf(c) >= 0) {
                deep--;
            } else {
                empty &= Character.isWhitespace(c);
            }
        }
        return false;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_'
                || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    /** Where the value of {@code <Family.DATA: 'data'>} begins; where it stands itself if it is none. */
    private static int enumeration(String text, int at) {
        int end = wordEnd(text, at + 1);
        return end > at + 1 && text.startsWith(": ", end) ? end + 2 : at;
    }

    /** The offset of the text at which an offset of the JSON stands. */
    int original(int offset) {
        Map.Entry<Integer, Integer> before = longer.floorEntry(offset);
        return before == null ? offset : offset - before.getValue();
    }

    private static @Nullable String escape(String text, int at) {
        int digits = at + 1 == text.length()
                ? 0
                : text.charAt(at + 1) == 'x' ? 2 : text.charAt(at + 1) == 'U' ? 8 : 0;
        if (digits == 0 || at + 2 + digits > text.length()) {
            return null;
        }
        int code = 0;
        for (int i = at + 2; i < at + 2 + digits; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return null;
            }
            code = code * 16 + digit;
        }
        if (!Character.isValidCodePoint(code)) {
            return null;
        }
        StringBuilder units = new StringBuilder();
        for (char unit : Character.toChars(code)) {
            units.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) unit));
        }
        return units.toString();
    }
}
